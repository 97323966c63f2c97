"""Dates as citations need them: what is certain of a date, and how it reads where nothing is. Parses through `Edtf`."""

import re
from dataclasses import dataclass

from app.edtf import Edtf

_POINT = re.compile(
    r"(?P<year>(?!0000)[0-9]{4})(?:-(?P<month>0[1-9]|1[0-2]|XX)(?:-(?P<day>[0-9]{2}|XX))?)?(?P<mark>[?~%])?"
)
_DAY = re.compile(r"(?!0000)([0-9]{4})-([0-9]{2})-([0-9]{2})")

Parts = tuple[int, ...]
"""Year; year and month; or year, month and day."""


@dataclass(frozen=True, slots=True)
class CitedDate:
    """A date of the Common Era, or the words for one that is told in another way.

    `points` is the date, or the first and the last of an interval closed on both sides; empty for all that no calendar
    date stands for: seasons, decades, sets, open intervals. `circa` says that the date is marked ?, ~ or %. `known` is
    what every day the date may have touched shares, as far as it is certain: the year, the month, the day, or nothing.
    """

    edtf: str
    label: str
    points: tuple[Parts, ...]
    circa: bool
    known: Parts

    @property
    def exact(self) -> bool:
        """Whether it is one calendar date, and certain."""
        return len(self.points) == 1 and not self.circa

    @property
    def is_level_one(self) -> bool:
        """Whether it is EDTF of level 0 or 1; sets are of level 2, which biblatex does not read."""
        return not self.edtf.startswith("[")


def read_date(text: str) -> CitedDate:
    """Read EDTF text; raises EdtfError."""
    date = Edtf.parse(text)
    return CitedDate(
        edtf=text,
        label=date.label,
        points=_points(text),
        circa=date.uncertain,
        known=() if date.uncertain else _known(date),
    )


def _points(text: str) -> tuple[Parts, ...]:
    found = [_POINT.fullmatch(side) for side in text.split("/")]
    points = [
        tuple(int(one[name]) for name in ("year", "month", "day") if one[name] not in {None, "XX"})
        for one in found
        if one
    ]
    return tuple(dict.fromkeys(points)) if len(points) == len(found) else ()


def _known(date: Edtf) -> Parts:
    first, last = (_DAY.fullmatch(day or "") for day in (date.earliest, date.latest))
    known: Parts = ()
    if first and last:
        for one, other in zip(first.groups(), last.groups(), strict=True):
            if one != other:
                break
            known += (int(one),)
    return known
