"""Which days of a calendar a date is drawn on. Knows nothing of records or of any calendar's format."""

from dataclasses import dataclass
from datetime import date

from app.edtf import Edtf
from app.edtf_days import OPEN_PAST

_LAST_DAY = date.max.toordinal() - 1  # The day after the last one is written as well, and needs four digits too.
_LONGEST = 366


@dataclass(frozen=True, slots=True)
class Days:
    """From the first day to the last one, both included; `whole` when the date is exact and all of it is drawn."""

    first: date
    last: date
    whole: bool


def is_exact(told: Edtf) -> bool:
    """Whether the first day is known and the last one too, unless it goes on still, and neither is doubted."""
    sharp = told.start_earliest == told.start_latest and told.end_earliest == told.end_latest
    return told.start_earliest > OPEN_PAST and sharp and not told.uncertain


def days_of(told: Edtf) -> Days | None:
    """The days a date may have touched; None where none of its bounds lies in the years 1 to 9999.

    Where only one bound does, that day; of more than a year, the first day only: bars over decades would hide all else.
    """
    bounds = [day for day in (told.start_earliest, told.end_latest) if 1 <= day <= _LAST_DAY]
    if not bounds:
        return None
    first, last = bounds[0], bounds[-1]
    whole = is_exact(told) and len(bounds) > 1 and last - first < _LONGEST
    if last - first >= _LONGEST:
        last = first
    return Days(date.fromordinal(first), date.fromordinal(last), whole)
