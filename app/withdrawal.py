"""What of the interface is being withdrawn: declared here and nowhere else, by the rules of docs/api-stability.md.

Every answer that it concerns tells it (`Deprecation`, RFC 9745; `Sunset`, RFC 8594), and so does the OpenAPI document.
"""

from dataclasses import dataclass
from datetime import date, timedelta

NOTICE = timedelta(days=365)
"""For how long, at least, what is being withdrawn goes on working."""


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """An operation, or one of its parameters, that will be gone; ValueError where that is too soon."""

    path: str
    """Of the operation, as in the OpenAPI document: /events/{id}."""
    parameter: str | None
    """The parameter by its name; None for the whole operation."""
    since: date
    """On which day this was announced."""
    until: date
    """Before which day nothing changes."""
    instead: str
    """What does the same, as a sentence."""
    page: str
    """The address of a page that tells more."""

    def __post_init__(self) -> None:
        """Hold it against the notice that is promised."""
        if self.until - self.since < NOTICE:
            raise ValueError(f"{self.path} is announced for less than {NOTICE.days} days")


WITHDRAWN: tuple[Withdrawal, ...] = ()
"""All of it; at present nothing."""
