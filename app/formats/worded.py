"""A record in words, as a calendar and a feed both show it. Knows no kind of record and writes no format."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Entry:
    """A record in words.

    `date` is as served, None where nobody tells one. `path` leads from the service's address to the record and starts
    with "/". `status` is that of an event which is not confirmed, else None.
    """

    title: str
    summary: str
    facts: tuple[str, ...]
    sources: tuple[str, ...]
    date: Mapping[str, Any] | None
    path: str
    categories: tuple[str, ...]
    status: str | None = None

    @property
    def text(self) -> str:
        """All there is to read, in paragraphs: the summary, the facts, the sources cited, the last two a line each."""
        sources = ("Sources:", *(f"- {line}" for line in self.sources)) if self.sources else ()
        return "\n\n".join(part for part in (self.summary, "\n".join(self.facts), "\n".join(sources)) if part)

    def headline(self, date: str | None = None) -> str:
        """The title, with what a reader of the title alone must not miss in brackets: the status, the date if given."""
        marks = [mark for mark in (self.status, date) if mark]
        return f"{self.title} ({'; '.join(marks)})" if marks else self.title
