"""What EDTF text says (Extended Date/Time Format, Library of Congress, 2019): four bounds, precision and label.

Levels 0 and 1 for dates (no time of day), and of level 2 the sets "one of" (`[…]`).
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from app.edtf_days import OPEN_FUTURE, OPEN_PAST, day_number
from app.edtf_label import MONTHS, Point, Precision, label_interval, label_range, label_year

_SEASONS = {
    # The widest northern reading, meteorological or astronomical; a winter may be named after either of its years.
    "21": ("spring", (0, 3, 1), (0, 6, 21)),
    "22": ("summer", (0, 6, 1), (0, 9, 23)),
    "23": ("autumn", (0, 9, 1), (0, 12, 22)),
    "24": ("winter", (-1, 12, 1), (1, 3, 21)),
}
_POINT = re.compile(
    r"(?P<year>-?[0-9]{4}|-?[0-9]{3}X|-?[0-9]{2}XX|Y-?[1-9][0-9]{4,8})"
    r"(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?)?(?P<mark>[?~%])?"
)
_MAX_LENGTH = 300
_COARSENESS = {precision: rank for rank, precision in enumerate(Precision)}


class EdtfError(ValueError):
    """The text is no date this module reads; the message says why and how to mend it."""


class Told(NamedTuple):
    """The days between which it started and ended, whether it is marked ? ~ %, and how it reads in English."""

    start_earliest: int
    start_latest: int
    end_earliest: int
    end_latest: int
    uncertain: bool
    precision: Precision
    label: str


@lru_cache(maxsize=8192)
def read_edtf(text: str) -> Told:
    """Read EDTF text; raises EdtfError."""
    if len(text) > _MAX_LENGTH:
        raise EdtfError(f"a date has at most {_MAX_LENGTH} characters")
    if text.startswith("["):
        return _parse_set(text)
    if "/" in text:
        return _parse_interval(text)
    point = _parse_point(text)
    return Told(point.first, point.last, point.first, point.last, bool(point.mark), point.precision, point.label)


def _parse_set(text: str) -> Told:
    """Read `[a,b..c]`: it happened on, or some time within, one of these."""
    if not text.endswith("]"):
        raise EdtfError(f"'{text}' opens a set with '[' and never closes it; end it with ']'")
    points: list[Point] = []
    first, last, labels = OPEN_FUTURE, OPEN_PAST, []
    elements = [element.strip() for element in text[1:-1].split(",")]
    for position, element in enumerate(elements):
        before, dots, after = element.partition("..")
        if not dots:
            before = after = element
        elif (not before and position > 0) or (not after and position < len(elements) - 1):
            raise EdtfError(f"'{element}' is open on the inside of a set; only its outer ends may be open")
        if not before and not after:
            raise EdtfError(f"'{text}' names no date; write for example [2010-03-15..2010-03-17]")
        ends = [_parse_point(end) if end else None for end in (before, after)]
        points += [end for end in ends if end]
        low, high = (ends[0].first if ends[0] else OPEN_PAST), (ends[1].last if ends[1] else OPEN_FUTURE)
        if low > high:
            raise EdtfError(f"'{element}' ends before it starts; swap its two dates")
        first, last = min(first, low), max(last, high)
        labels.append(label_range(ends[0], ends[1]) if dots else points[-1].label)
    label = f"{', '.join(labels[:-1])} or {labels[-1]}" if len(labels) > 1 else labels[0]
    return Told(first, last, first, last, any(point.mark for point in points), _coarsest(points), label)


def _parse_interval(text: str) -> Told:
    """Read `a/b`: it lasted from a to b. `..` is an open end, an empty one an end on a day unknown."""
    sides = text.split("/")
    if len(sides) != 2:  # noqa: PLR2004 - an interval has two sides
        raise EdtfError(f"'{text}' has more than one '/'; an interval is START/END")
    start, end = (_parse_point(side) if side not in {"", ".."} else None for side in sides)
    if start is None and end is None:
        raise EdtfError(f"'{text}' is open at both ends; give at least one date")
    if start and end and start.first > end.last:
        raise EdtfError(f"'{text}' ends before it starts; swap its two dates")
    start_earliest = start.first if start else OPEN_PAST
    end_latest = end.last if end else OPEN_FUTURE
    # Nothing ends before it starts: each side also bounds the other, and all that bounds a side left empty.
    start_latest = OPEN_PAST if sides[0] == ".." else min(start.last if start else OPEN_FUTURE, end_latest)
    end_earliest = OPEN_FUTURE if sides[1] == ".." else max(end.first if end else OPEN_PAST, start_earliest)
    points = [point for point in (start, end) if point]
    return Told(
        start_earliest,
        start_latest,
        end_earliest,
        end_latest,
        any(point.mark for point in points),
        _coarsest(points),
        label_interval(start, end, sides),
    )


def _coarsest(points: Sequence[Point]) -> Precision:
    return max((point.precision for point in points), key=_COARSENESS.__getitem__)


def _parse_point(text: str) -> Point:
    """Read one date, season, year, or year with unspecified digits, with its mark."""
    found = _POINT.fullmatch(text)
    if not found:
        raise EdtfError(
            f"'{text}' is not an EDTF date; write for example 2007-03-14, 2007-03, 2010?, 201X, "
            "2007-03-09/2007-03-13, 2009-02/.. or [2010-03-15..2010-03-17]"
        )
    written, month, day, mark = found["year"], found["month"], found["day"], found["mark"] or ""
    if written == "-0000" or (month and not written.lstrip("-").isdigit()):
        raise EdtfError(f"'{text}': write the year 0 as 0000, and no month after a year that is not four digits")
    if month == "XX" and day not in {None, "XX"}:
        raise EdtfError(f"'{text}' knows the day but not the month; write {written}-XX-XX")
    month = None if month == "XX" else month
    day = None if day == "XX" else day
    if month is None:
        return _year_point(written, mark)
    year = int(written)
    name = label_year(year)
    if month in _SEASONS and found["day"] is None:
        season, first, last = _SEASONS[month]
        bounds = [day_number(year + years, month_, day_) for years, month_, day_ in (first, last)]
        return Point(bounds[0], bounds[1], Precision.SEASON, mark, (name, season))
    try:
        if day is not None:
            only = day_number(year, int(month), int(day))
            return Point(only, only, Precision.DAY, mark, (name, MONTHS[int(month) - 1], str(int(day))))
        first_day = day_number(year, int(month), 1)
    except ValueError:
        raise EdtfError(f"'{text}' is no day or month of the calendar; mend its month or day") from None
    last_day = day_number(year + int(month) // 12, int(month) % 12 + 1, 1) - 1
    return Point(first_day, last_day, Precision.MONTH, mark, (name, MONTHS[int(month) - 1]))


def _year_point(written: str, mark: str) -> Point:
    """Read a year, decade or century; a trailing X stands for any digit."""
    unknown = written.count("X")
    ends = [int(written.lstrip("Y").replace("X", digit)) for digit in "09"]
    low, high = min(ends), max(ends)
    precision = (Precision.YEAR, Precision.DECADE, Precision.CENTURY)[unknown]
    if not unknown:
        name = label_year(low)
    elif precision is Precision.DECADE and low >= 1000:  # noqa: PLR2004 - earlier decades have no such name
        name = f"{low}s"
    else:
        name = f"some year from {label_year(low)} to {label_year(high)}"
    return Point(day_number(low, 1, 1), day_number(high, 12, 31), precision, mark, (name,))
