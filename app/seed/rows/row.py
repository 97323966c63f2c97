"""What rows are before they are stored: by table, the values of each in the order of the columns. Stores nothing."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any

from app.models import Base

Row = tuple[type[Base], dict[str, Any]]
"""The table it belongs to, and its columns."""

Values = tuple[Any, ...]

_IN_ORDER: Mapping[str, Callable[[Mapping[str, Any]], Values]] = {
    table.name: itemgetter(*(column.name for column in table.columns)) for table in Base.metadata.sorted_tables
}

_REFERRED_TO = {key.column.table.name for table in Base.metadata.sorted_tables for key in table.foreign_keys}
_APART = {table.name for table in Base.metadata.sorted_tables if not table.foreign_keys} - _REFERRED_TO
"""The tables that stand apart from all others."""


@dataclass(slots=True)
class Rows:
    """Rows of any tables, and what the full-text index is to hold: number, title and body of each entry.

    `number` is that of the next entry.
    """

    number: int = 1
    tables: defaultdict[str, list[Values]] = field(default_factory=lambda: defaultdict(list))
    texts: list[tuple[int, str, str]] = field(default_factory=list)

    def add(self, rows: Iterable[Row]) -> None:
        """Add rows."""
        for model, row in rows:
            name = model.__tablename__
            self.tables[name].append(_IN_ORDER[name](row))

    def take_apart(self) -> "Rows":
        """Take out what refers to no other row, nor any to it: it need not wait for others, and takes the most room."""
        taken = Rows(self.number, texts=self.texts)
        self.texts = []
        for name in _APART & self.tables.keys():
            taken.tables[name] = self.tables.pop(name)
        return taken
