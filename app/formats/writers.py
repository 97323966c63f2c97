"""Which writer writes which form; and what a form takes of each record."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from app.formats.about import About
from app.formats.atom import write_atom
from app.formats.csv_columns import Column
from app.formats.csv_writer import write_csv
from app.formats.geojson import write_geojson
from app.formats.item import Item
from app.formats.jsonld import write_jsonld
from app.formats.ndjson import write_ndjson
from app.formats.timelinejs import write_timelinejs
from app.vocabulary import Format


def _write_ics(items: Iterable[Item], about: About) -> Iterator[str]:
    """As app.formats.ics does, which is loaded with its library when the first calendar is asked for: few are."""
    from app.formats.ics import write_ics  # noqa: PLC0415

    return write_ics(items, about)


_WRITERS: Mapping[Format, Callable[[Iterable[Item], About], Iterator[str]]] = {
    Format.NDJSON: write_ndjson,
    Format.GEOJSON: write_geojson,
    Format.JSONLD: write_jsonld,
    Format.ICS: _write_ics,
    Format.ATOM: write_atom,
    Format.TIMELINEJS: write_timelinejs,
}

TELLING = frozenset({Format.JSONLD, Format.ICS, Format.ATOM, Format.TIMELINEJS})
"""Forms that say of a record what they can, its sources among it; they take full views."""

TABULAR = frozenset({Format.CSV, Format.NDJSON})
"""Forms that can be narrowed to some fields of a record, and hold items of several kinds as one."""

DATED = frozenset({Format.ICS, Format.ATOM})
"""Forms that tell when each record was last changed."""


def write(form: Format, items: Iterable[Item], about: About, columns: Sequence[Column]) -> Iterator[str]:
    """Items in a form, piece by piece; `columns` are those of a table."""
    if form is Format.CSV:
        return write_csv(items, columns)
    return _WRITERS[form](items, about)
