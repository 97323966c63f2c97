"""What a column of the package is, and the columns that fields of the same sort make. Knows no kind of record.

Records come in the form in which they are written, as plain data, without the fields that are at their defaults.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from app.formats.csv_columns.column import Cell, plain
from app.formats.csv_writer import defuse

Part = Mapping[str, Any]
"""A part of a record as written."""


@dataclass(frozen=True, slots=True)
class Row:
    """What a row is made of: the record it belongs to, and the part of it that the row tells.

    `number` counts the parts of one list of a record from 1. `item` tells lists apart that stand within a list: it is
    the number of the entry that has them, 0 for the record itself.
    """

    kind: str
    record_id: str
    value: Any
    number: int = 0
    item: int = 0


@dataclass(frozen=True, slots=True)
class Column:
    """A column: what a Table Schema says of it, and how its cells are read.

    `type` is one of Table Schema; `refers` names the table whose `id` it holds.
    """

    name: str
    type: str
    description: str
    read: Callable[[Row], Cell]
    required: bool = False
    enum: tuple[str, ...] = ()
    refers: str = ""


def text(  # noqa: PLR0913 - all that a schema can say of a text
    name: str,
    description: str,
    *,
    field: str = "",
    required: bool = False,
    enum: Iterable[str] = (),
    refers: str = "",
    default: str | None = None,
) -> Column:
    """A field that is a text; `default` is what it says where it is left out."""
    key, words = field or name, tuple(enum)

    def read(row: Row) -> Cell:
        found = row.value.get(key, default)
        return None if found is None else defuse(found)

    return Column(name, "string", description, read, required or default is not None, words, refers)


def count(name: str, description: str) -> Column:
    """A field that is a whole number."""
    return Column(name, "integer", description, lambda row: row.value[name], required=True)


def number(name: str, description: str, *, required: bool = False) -> Column:
    """A field that is a number."""

    def read(row: Row) -> Cell:
        found = row.value.get(name)
        return None if found is None else plain(found)

    return Column(name, "number", description, read, required)


def flag(name: str, description: str, *, default: bool) -> Column:
    """A field that is true or false."""
    return Column(
        name,
        "boolean",
        description,
        lambda row: "true" if row.value.get(name, default) else "false",
        required=True,
    )


def owner(name: str, table: str) -> Column:
    """The record that a row belongs to."""
    return Column(
        f"{name}_id", "string", f"The {name} it belongs to.", lambda row: row.record_id, required=True, refers=table
    )


def entry(name: str, description: str, *, refers: str = "") -> Column:
    """An entry of a list of texts."""
    return Column(name, "string", description, lambda row: defuse(row.value), required=True, refers=refers)


NUMBER = Column("number", "integer", "Its place in the list, from 1.", lambda row: row.number, required=True)
