"""What all lists have in common: from clauses and an order to the statements for total, page and facets."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    SQLColumnExpression,
    exists,
)
from sqlalchemy.orm import InstrumentedAttribute

from app.models import Base, Document
from app.params.text import TextQuery
from app.queries.clauses import Clause
from app.queries.facets import AnyFacet, Facet
from app.vocabulary import RecordKind

Row = tuple[Any, ...]
Count = Select[*Row]
"""Counts records, and may look up more in further columns."""
After = tuple[int | float | str, str]
"""The sort key and id of the record behind which a page starts."""
SortKey = InstrumentedAttribute[int] | InstrumentedAttribute[str]
Sorts = Mapping[str, tuple[SortKey, SortKey]]
"""By the name of an order, its sort key ascending and descending."""


@dataclass(frozen=True)
class Listing:
    """A list as asked for: which records, in which order, and what of each depends on the request.

    `sorts` holds the sort keys there are, ascending and descending; those of dates come from indexes that clauses may
    offer paths along. `matches` holds, by the name it is served under, the condition on which a match is certain.
    Of records of a kind, their documents are served; else it is `document`.
    """

    kind: RecordKind | None
    table: type[Base]
    id: SQLColumnExpression[str]
    clauses: Sequence[Clause]
    sorts: Sorts
    sort: str
    matches: Mapping[str, ColumnElement[bool]] = field(default_factory=dict)
    facets: Mapping[str, AnyFacet] = field(default_factory=dict)
    text: TextQuery | None = None
    document: SQLColumnExpression[str] | None = None

    @property
    def descending(self) -> bool:
        """Whether the order is reversed."""
        return self.sort.startswith("-")

    @property
    def ranked(self) -> bool:
        """Whether the best match comes first."""
        return self.sort == "relevance"

    def key(self) -> SortKey:
        """The sort key in the direction asked for."""
        return self.sorts[self.sort.removeprefix("-")][self.descending]

    @cached_property
    def dated(self) -> bool:
        """Whether the order is that of the records' dates."""
        return not self.ranked and self.key().key in {"first_day", "last_day"}

    @property
    def by_last_day(self) -> bool:
        """Whether the order is that of the last days of the records' dates."""
        return not self.ranked and self.key().key == "last_day"

    @property
    def conditions(self) -> list[ColumnElement[bool]]:
        """Everything a record must meet."""
        return [clause.condition for clause in self.clauses]

    @cached_property
    def counted_by(self) -> str | None:
        """The facet, named as the parameter, whose count of one value is how many records there are, if there is one.

        That is so where a record must have this value, and nothing else is asked of it.
        """
        value = self.clauses[0].value if len(self.clauses) == 1 else None
        if value is None:
            return None
        facets = ((name, one) for name, one in self.facets.items() if isinstance(one, Facet) and not one.further)
        return next((name for name, one in facets if one.value is value), None)

    @cached_property
    def key_type(self) -> type[int] | type[float] | type[str]:
        """The Python type of the sort key."""
        if self.ranked:
            return float
        return str if issubclass(self.key().type.python_type, str) else int


def known_ids(ids: Sequence[tuple[RecordKind, str]]) -> list[ColumnElement[bool]]:
    """A column for each id that says whether there is such a record."""
    return [exists().where(Document.kind == kind.value, Document.id == one) for kind, one in ids]
