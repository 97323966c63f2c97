"""The columns that a date makes. Knows no kind of record."""

from collections.abc import Callable, Iterable
from functools import lru_cache

from app.edtf import Edtf
from app.edtf_label import Precision
from app.formats.csv_columns.column import Cell
from app.formats.csv_writer import defuse
from app.formats.package.column import Column, Part, Row
from app.vocabulary import DateBasis

_ISO_LENGTH = len("2007-03-14")
_STATED = DateBasis.STATED.value
_BOUND = "it may have touched; empty where the {} is open, and for days outside the years 1 to 9999."


def dates(name: str, description: str, *, required: bool = False) -> tuple[Column, ...]:
    """A date: in EDTF under its own name, then the days it may span, and how it is told."""

    def part(key: str, kind: str, words: str, read: Callable[[Part], Cell], enum: Iterable[str] = ()) -> Column:
        def read_part(row: Row) -> Cell:
            date = row.value.get(name)
            return None if date is None else read(date)

        always = required and bool(enum or key in {"", "label"})
        return Column(f"{name}_{key}" if key else name, kind, words, read_part, always, tuple(enum))

    return (
        part(
            "", "string", f"{description} In the Extended Date/Time Format (EDTF).", lambda date: defuse(date["edtf"])
        ),
        part("earliest", "date", f"The first day {_BOUND.format('past')}", lambda date: _bounds(date["edtf"])[0]),
        part("latest", "date", f"The last day {_BOUND.format('future')}", lambda date: _bounds(date["edtf"])[1]),
        part("precision", "string", "How exactly it is told.", lambda date: _bounds(date["edtf"])[2], Precision),
        part("label", "string", "The date in English.", lambda date: defuse(_bounds(date["edtf"])[3])),
        part("basis", "string", "Whether a source states it.", lambda date: date.get("basis", _STATED), DateBasis),
        part("note", "string", "How an inferred date was arrived at.", lambda date: _defused(date.get("note"))),
    )


def _defused(found: str | None) -> str | None:
    return None if found is None else defuse(found)


@lru_cache(maxsize=1024)
def _bounds(edtf: str) -> tuple[str | None, str | None, str, str]:
    """The first and last day of a date, as far as Table Schema has such days, its precision and its label."""
    date = Edtf.parse(edtf)
    return _day(date.earliest), _day(date.latest), date.precision.value, date.label


def _day(iso: str | None) -> str | None:
    """A day with a year from 0001 to 9999; others have a sign, or are of the year 0."""
    return iso if iso and len(iso) == _ISO_LENGTH and not iso.startswith("0000") else None
