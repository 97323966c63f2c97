"""What an examination finds: one line each, with what to do about it. Looks at nothing itself."""

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from app.database.faults import one_clause, one_line
from app.errors import AppError, OperatorError, UnavailableError
from app.seed.problem import SeedError

PERMISSIONS = "mend its permissions, or run this as the user that owns it"
"""What helps against whatever this user may not look at."""

_LONGEST = 300


class Level(StrEnum):
    """How bad it is."""

    OK = "ok"
    WARNING = "warning"
    FAULT = "FAULT"


class Finding(NamedTuple):
    """What was looked at, and what was found: `told` says what to do where something is wrong."""

    level: Level
    what: str
    told: str


def ok(what: str, told: str) -> Finding:
    """Nothing is wrong."""
    return Finding(Level.OK, what, told)


def warning(what: str, told: str) -> Finding:
    """The service can do with it."""
    return Finding(Level.WARNING, what, told)


def fault(what: str, told: str) -> Finding:
    """Something that is served, or may be, is wrong."""
    return Finding(Level.FAULT, what, told)


def guarded(what: str, look: Callable[[], Iterable[Finding]], remedy: str, unread: str = "") -> Iterator[Finding]:
    """What a look finds; where it fails itself, whatever the reason, that is a fault.

    The remedy is for what brings none of its own; `unread` takes the place of what is said, for no reason known, of a
    database that cannot be read: to load would not help where part of it could be read.
    """
    try:
        yield from look()
    except (AppError, OperatorError) as error:
        unknown = type(error) is UnavailableError  # others know more
        yield fault(what, unread if unread and unknown else reason_of(error))
    except PermissionError as error:
        yield fault(what, f"{reason_of(error)}; {PERMISSIONS}")
    except Exception as error:  # noqa: BLE001 - any bytes may stand in a file, and the examination has to go on
        yield fault(what, f"{reason_of(error)}; {remedy}")


def reason_of(error: Exception) -> str:
    """What an error says, on one line and not too long."""
    if isinstance(error, AppError):
        said = one_clause(error)
    elif isinstance(error, SeedError):
        said = str(error.problems[0]) if error.problems else "a mistake that is not told"
    else:
        said = str(getattr(error, "orig", error)) or type(error).__name__
    line = "".join(letter if letter.isprintable() else "?" for letter in one_line(said))
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]} …"
