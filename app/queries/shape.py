"""A request without its values: what all requests that one statement serves have in common."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from functools import lru_cache
from types import SimpleNamespace
from typing import Any, Generic, TypeVar

from sqlalchemy import bindparam

from app.edtf import Edtf
from app.params.listing import PAGING, SHAPING, QueryModel
from app.params.names import Names, Selection
from app.params.text import TextQuery
from app.queries.listing import After, Listing
from app.queries.page import TYPES
from app.queries.text import text_parameter

Query = TypeVar("Query", bound=QueryModel)

_BOUNDS = ("start_earliest", "start_latest", "end_earliest", "end_latest")
_LEFT_OUT = (PAGING | SHAPING) - {"view"}


@dataclass(frozen=True, slots=True)
class Shape(Generic[Query]):
    """Equal to that of any request that differs in values only.

    What is no value (an order, a flag, how many values there are) is in `key`. `query` and `names` are those of one
    such request.
    """

    key: Hashable
    query: Query = field(compare=False)
    names: Names = field(compare=False)

    def unfilled(self) -> tuple[Query, Names]:
        """The request with named parameters in place of values: a statement built from it serves all of the shape."""
        slots: dict[str, Any] = {}
        for name, value in _given(self.query, self.names):
            if isinstance(value, Edtf):
                bounds = {bound: _parameter(f"{name}_{bound}", int) for bound in _BOUNDS}
                slots[name] = SimpleNamespace(**bounds, uncertain=value.uncertain)
            elif isinstance(value, TextQuery):
                slots[name] = text_parameter(name)
            elif type(value) is int:
                slots[name] = _parameter(name, int)
        selections = {
            name: Selection(
                tuple(_parameter(_included(name, place), str) for place in range(len(selection.include))),
                tuple(_parameter(_excluded(name, place), str) for place in range(len(selection.exclude))),
            )
            for name, selection in self.names.items()
        }
        return self.query.model_copy(update=slots), selections


def shape_of(query: Query, names: Names) -> tuple[Shape[Query], dict[str, Any]]:
    """The shape of a request, and its values by the names they have in statements."""
    key: list[Hashable] = [type(query)]
    values: dict[str, Any] = {}
    for name, value in _given(query, names):
        if isinstance(value, Edtf):
            key.append((name, value.uncertain))
            for bound in _BOUNDS:
                values[f"{name}_{bound}"] = getattr(value, bound)
        elif isinstance(value, TextQuery) or type(value) is int:
            key.append(name)
            values[name] = value
        else:
            key.append((name, value))
    for name, selection in names.items():
        key.append((name, len(selection.include), len(selection.exclude)))
        for place, one in enumerate(selection.include):
            values[_included(name, place)] = one
        for place, one in enumerate(selection.exclude):
            values[_excluded(name, place)] = one
    return Shape(tuple(key), query, names), values


def _given(query: QueryModel, names: Names) -> list[tuple[str, Any]]:
    """What a request gives besides names and what does not matter to its statement, in order."""
    given = [(name, getattr(query, name)) for name in sorted(query.model_fields_set - _LEFT_OUT) if name not in names]
    return [pair for pair in given if not isinstance(pair[1], list)]


def _included(name: str, place: int) -> str:
    return f"{name}_is_{place}"


def _excluded(name: str, place: int) -> str:
    return f"{name}_is_not_{place}"


@lru_cache(maxsize=128)
def listing_of(select: Callable[[Query, Names], Listing], shape: Shape[Query]) -> Listing:
    """The list that requests of a shape ask for, with named parameters in place of their values."""
    return select(*shape.unfilled())


@dataclass(frozen=True, slots=True)
class Part:
    """Which part of a list: so many records, those behind a place, or behind a number of others; None for no bound."""

    limit: int | None
    after: After | None
    offset: int | None

    @property
    def key(self) -> Hashable:
        """What all parts have in common that one statement serves."""
        return self.limit is None, self.after is None, self.offset is None

    @property
    def values(self) -> dict[str, Any]:
        """Its values by the names they have in statements."""
        key, record_id = self.after or (None, None)
        return {"part_limit": self.limit, "part_key": key, "part_id": record_id, "part_offset": self.offset}

    def unfilled(self, key_type: type) -> dict[str, Any]:
        """The arguments of app.queries.page.select_page, with named parameters in place of values."""
        return {
            "limit": None if self.limit is None else _parameter("part_limit", int),
            "after": self.after and (_parameter("part_key", key_type), _parameter("part_id", str)),
            "offset": None if self.offset is None else _parameter("part_offset", int),
        }


def _parameter(name: str, kind: type) -> Any:  # noqa: ANN401 - it stands for a value
    return bindparam(name, type_=TYPES[kind])
