"""What a table of the package is, and how the rows of one record are found. Knows no kind of record."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from app.formats.package.column import Column, Part, Row

Rows = Callable[[str, Part], Iterator[Row]]
"""The rows that a record, given with its kind, has in a table."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its name, which records have rows in it (their kinds; of terms, the scheme), and its columns.

    `key` names the columns that tell its rows apart.
    """

    name: str
    kinds: tuple[str, ...]
    description: str
    rows: Rows
    columns: Sequence[Column]
    key: tuple[str, ...] = ("id",)


def the_record(kind: str, record: Part) -> Iterator[Row]:
    """One row: the record itself."""
    yield Row(kind, record["id"], record)


def entries_of(field: str) -> Rows:
    """One row for each entry of a list."""
    return partial(_entries, field)


def _entries(field: str, kind: str, record: Part) -> Iterator[Row]:
    for number, entry in enumerate(record.get(field, ()), 1):
        yield Row(kind, record["id"], entry, number)
