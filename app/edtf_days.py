"""Days counted as `datetime.date.toordinal` counts them (1 = 0001-01-01), over all years, and how they are written."""

from datetime import date

OPEN_PAST, OPEN_FUTURE = -(10**12), 10**12
"""Day numbers that stand for "no bound" in comparisons and in the database; served as null."""

_CYCLE_YEARS, _CYCLE_DAYS = 400, 146_097  # the Gregorian calendar repeats


def day_number(year: int, month: int, day: int) -> int:
    """Count a day of the proleptic Gregorian calendar; any year, 0 being 1 BCE. Raises ValueError for no such day."""
    cycles, rest = divmod(year, _CYCLE_YEARS)
    return date(rest + _CYCLE_YEARS, month, day).toordinal() + (cycles - 1) * _CYCLE_DAYS


def year_of(number: int) -> int:
    """The year a day number lies in, 0 being 1 BCE; an open bound stands for itself."""
    if not OPEN_PAST < number < OPEN_FUTURE:
        return number
    cycles, rest = divmod(number - 1, _CYCLE_DAYS)
    return date.fromordinal(rest + 1).year + cycles * _CYCLE_YEARS


def year_text(year: int) -> str:
    """Write a year as EDTF does: four digits, a sign before 0, `Y` in front of more digits."""
    return f"{'-' if year < 0 else ''}{abs(year):04}" if abs(year) <= 9999 else f"Y{year}"  # noqa: PLR2004 - four digits


def iso_day(number: int) -> str | None:
    """Write a day number as YYYY-MM-DD (ISO 8601; a sign before years outside 0-9999), or None for an open bound."""
    if not OPEN_PAST < number < OPEN_FUTURE:
        return None
    day, year = date.fromordinal((number - 1) % _CYCLE_DAYS + 1), year_of(number)
    sign = "-" if year < 0 else "+" if year > 9999 else ""  # noqa: PLR2004 - four digits end there
    return f"{sign}{abs(year):04}-{day.month:02}-{day.day:02}"
