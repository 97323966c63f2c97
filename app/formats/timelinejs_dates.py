"""Where a date stands on a TimelineJS axis, never finer than it is told. Knows nothing of records."""

import re
from itertools import takewhile

from app.edtf import Edtf
from app.edtf_days import OPEN_FUTURE, OPEN_PAST, iso_day, year_of
from app.edtf_label import Precision
from app.formats.interval import split_interval

_FARTHEST_YEAR = 271_820
"""Beyond it a browser has no dates (ECMA-262, 21.4.1.1), and the human scale of TimelineJS none either."""

_BETWEEN_DATES = re.compile(r"[\[\], ]+|\.\.")

Axis = dict[str, dict[str, int]]


def place_on_axis(text: str) -> Axis | None:
    """`start_date` and, for what lasted until a known end, `end_date`; None where the axis does not reach.

    A date whose start is open or unknown stands at its end. "One of these days" is no span: it stands at the month or
    the year that all of them lie in, else at the year of the first. A season, decade or century stands at a year.
    """
    axis = {"start_date": _place_set(Edtf.parse(text))} if text.startswith("[") else _place_ends(text)
    return axis if all(abs(date["year"]) <= _FARTHEST_YEAR for date in axis.values()) else None


def _place_ends(text: str) -> Axis:
    start, end = split_interval(text)
    ends = {"start_date": start, "end_date": end} if start else {"start_date": end}
    return {name: _components(Edtf.parse(date)) for name, date in ends.items() if date}


def _place_set(dates: Edtf) -> dict[str, int]:
    days = [Edtf.parse(text) for text in _BETWEEN_DATES.split(dates.text) if text]
    first = _components(min(days, key=lambda day: day.start_earliest))
    last = _components(max(days, key=lambda day: day.end_latest))
    # The one end that is told of an open range is a bound and no day that anything is said to have happened on.
    if dates.start_earliest == OPEN_PAST:
        return {"year": last["year"]}
    if dates.end_latest == OPEN_FUTURE:
        return {"year": first["year"]}
    shared = takewhile(lambda part: last.get(part[0]) == part[1], first.items())
    return dict(shared) or {"year": first["year"]}


def _components(date: Edtf) -> dict[str, int]:
    # A winter may be named after either of its years and so spans both; the one in its middle is the one it names.
    first = date.start_earliest
    year = year_of((first + date.end_latest) // 2 if date.precision is Precision.SEASON else first)
    if date.precision not in {Precision.DAY, Precision.MONTH}:
        return {"year": year}
    month, day = map(int, str(iso_day(first)).rsplit("-", 2)[1:])
    return {"year": year, "month": month, **({"day": day} if date.precision is Precision.DAY else {})}
