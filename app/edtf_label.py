"""How dates read in English; a label never claims more than the EDTF text it stands for. Parses nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


class Precision(StrEnum):
    """How exactly a date is told, finest first; an interval or a set is as exact as its coarsest part."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


@dataclass(frozen=True, slots=True)
class Point:
    """One date of any precision: its first and last day."""

    first: int
    last: int
    precision: Precision
    mark: str
    parts: tuple[str, ...]  # year, month, day as they read; what is unknown is left out

    @property
    def label(self) -> str:
        """The date in English, with what its mark says."""
        words = " ".join(reversed(self.parts))
        words = f"about {words}" if self.mark in "~%" and self.mark else words
        return f"{words} (uncertain)" if self.mark in "?%" and self.mark else words


def label_range(start: Point | None, end: Point | None) -> str:
    """Word `a..b`, either side of which may be open: some time within."""
    if start and end:
        return f"between {start.label} and {end.label}"
    return f"{start.label} or later" if start else f"{end.label if end else ''} or earlier"


def label_interval(start: Point | None, end: Point | None, sides: Sequence[str]) -> str:
    """Word `a/b` from its two dates and, where one is missing, how it was written: `..` or nothing."""
    if start and end:
        return _label_closed(start, end)
    if start:
        return f"since {start.label}" if sides[1] == ".." else f"from {start.label} until an unknown date"
    until = f"until {end.label if end else ''}"
    return until if sides[0] == ".." else f"from an unknown date {until}"


def _label_closed(start: Point, end: Point) -> str:
    """Join two dates, naming the year or the month and year they share once."""
    if start.label == end.label:
        return end.label
    same_kind = start.precision == end.precision and not start.mark and not end.mark
    shared = 0
    while same_kind and shared < len(start.parts) - 1 and start.parts[shared] == end.parts[shared]:
        shared += 1
    first, last = " ".join(reversed(start.parts[shared:])), end.label
    if not same_kind:
        return f"{start.label} – {last}"
    tight = len(start.parts) - shared == 1
    return f"{first}–{last}" if tight else f"{first} – {last}"


def label_year(year: int) -> str:
    """Write an astronomical year as English does: 0 is 1 BCE."""
    return str(year) if year > 0 else f"{1 - year} BCE"
