"""Where a date stands on a TimelineJS axis, never finer than it is told. Knows nothing of records."""

import re

from app.edtf import Edtf, iso_day, year_of
from app.edtf_label import Precision
from app.formats.interval import split_interval

_FARTHEST_YEAR = 271_820
"""Beyond it a browser has no dates (ECMA-262, 21.4.1.1), and the human scale of TimelineJS none either."""

_BETWEEN_DATES = re.compile(r"[\[\], ]+|\.\.")

Axis = dict[str, dict[str, int]]


def place_on_axis(text: str) -> Axis | None:
    """`start_date` and, for what lasted until a known end, `end_date`; None where the axis does not reach.

    A date whose start is open or unknown stands at its end. "One of these days" is no span: it stands at the first of
    them, or at the last where the first is open. A season, decade or century stands at a year.
    """
    first, last = (Edtf.parse(end) if end else None for end in split_interval(text))
    if first is None:
        first, last = last, None
    assert first is not None  # noqa: S101 - an interval open at both ends is no date
    if first.text.startswith("["):
        first = _one_of(first)
    ends = {"start_date": first, "end_date": last}
    axis = {name: _components(date) for name, date in ends.items() if date}
    return axis if all(abs(date["year"]) <= _FARTHEST_YEAR for date in axis.values()) else None


def _one_of(dates: Edtf) -> Edtf:
    days = [Edtf.parse(text) for text in _BETWEEN_DATES.split(dates.text) if text]
    if dates.earliest is None:
        return max(days, key=lambda day: day.end_latest)
    return min(days, key=lambda day: day.start_earliest)


def _components(date: Edtf) -> dict[str, int]:
    # A winter may be named after either of its years and so spans both; the one in its middle is the one it names.
    first = date.start_earliest
    year = year_of((first + date.end_latest) // 2 if date.precision is Precision.SEASON else first)
    if date.precision not in {Precision.DAY, Precision.MONTH}:
        return {"year": year}
    month, day = map(int, str(iso_day(first)).rsplit("-", 2)[1:])
    return {"year": year, "month": month, **({"day": day} if date.precision is Precision.DAY else {})}
