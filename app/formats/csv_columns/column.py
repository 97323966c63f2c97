"""What a column of a CSV table is, and the columns that fields of the same sort make. Knows no kind of record."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

Cell = str | int | float | None
"""What stands in a cell: text, a number, or nothing."""
Part = Mapping[str, Any]
"""A part of a served document."""

SEPARATOR = "; "
"""Stands between the values of a cell that holds several."""
_DATE_PARTS = ("earliest", "latest", "precision", "label", "basis", "note")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, the top-level field it is made of, and how; `get` is never given a null."""

    name: str
    field: str
    get: Callable[[Any], Cell]


def value(name: str) -> Column:
    """A field that is a text or a whole number, as it is."""
    return Column(name, name, _as_it_is)


def flag(name: str) -> Column:
    """A field that is true or false."""
    return Column(name, name, lambda one: "true" if one else "false")


def number(name: str) -> Column:
    """A field that is a number, without decimals that say nothing."""
    return Column(name, name, plain)


def values(name: str) -> Column:
    """A field that is a list of texts."""
    return Column(name, name, join)


def each(name: str, field: str, pick: Callable[[Any], str | None]) -> Column:
    """One text of each entry of a list, in its order; entries without one are empty, so that columns stay parallel."""
    return Column(name, field, lambda entries: join([pick(one) or "" for one in entries]))


def part(name: str, field: str, key: str) -> Column:
    """One key of a field that is an object."""
    return Column(name, field, itemgetter(key))


def date(field: str) -> tuple[Column, ...]:
    """A date: in EDTF under its own name, then the days it may span, and how it is told."""
    return part(field, field, "edtf"), *(part(f"{field}_{key}", field, key) for key in _DATE_PARTS)


def actor(field: str) -> tuple[Column, ...]:
    """One actor, by id and name."""
    return part(f"{field}_id", field, "id"), part(f"{field}_name", field, "name")


def actors(field: str, names: str) -> tuple[Column, ...]:
    """Several actors, by id and, in a parallel column, by name."""
    return each(field, field, itemgetter("id")), each(names, field, itemgetter("name"))


def event(field: str) -> tuple[Column, ...]:
    """One event, by id, title and date."""
    return (
        part(f"{field}_id", field, "id"),
        part(f"{field}_title", field, "title"),
        Column(f"{field}_date", field, lambda one: edtf_of(one["date"])),
    )


def nested(field: str, column: Column) -> Column:
    """A column of the object in a field, for whatever object has what it is made of."""
    inner, get = column.field, column.get

    def get_nested(whole: Part) -> Cell:
        one = whole.get(inner)
        return None if one is None else get(one)

    return Column(column.name, field, get_nested)


def id_of(one: Part | None) -> str | None:
    """The id of what a record points to, where it points to something."""
    return None if one is None else one["id"]


def edtf_of(one: Part | None) -> str | None:
    """A date in EDTF, where there is one."""
    return None if one is None else one["edtf"]


def plain(one: float) -> int | float:
    """A number without decimals that say nothing."""
    whole = int(one)
    return whole if whole == one else one


def join(texts: Collection[str]) -> str:
    """Several texts in one cell; nothing where none of them says anything."""
    return SEPARATOR.join(texts) if any(texts) else ""


def _as_it_is(one: Any) -> Any:  # noqa: ANN401 - whatever the field holds
    return one
