"""A record to its rows in the tables of the package. Keeps nothing of it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from app.formats.csv_columns.column import Cell
from app.formats.package.column import Part
from app.formats.package.table import Table
from app.formats.package.tables import TABLES
from app.vocabulary import RecordKind, Scheme

_TABLES: defaultdict[str, list[Table]] = defaultdict(list)
for _table in TABLES:
    for _kind in _table.kinds:
        _TABLES[_kind].append(_table)


def rows_of(kind: str, record_id: str, record: Part) -> Iterator[tuple[str, Sequence[Cell]]]:
    """The rows of a record, each with the name of its table; a term's id is `scheme/id`, the dataset has none."""
    section = kind
    if kind == RecordKind.TERM:
        section = record_id.partition("/")[0]
    elif kind == RecordKind.TOPIC:
        section = Scheme.TOPICS.value
    for table in _TABLES.get(section, ()):
        for row in table.rows(section, record):
            yield table.name, [column.read(row) for column in table.columns]
