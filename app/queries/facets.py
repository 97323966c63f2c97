"""Counts of a list's records by value: one statement a facet, over the same conditions as the list's total."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, SQLColumnExpression, func, select

from app.models import Base
from app.models.base import Dated
from app.vocabulary import Naming, RecordKind, Scheme


@dataclass(frozen=True, slots=True)
class Facet:
    """What is counted: a column, and where it is a link's, the column that holds the record's id.

    `labels` is the namespace of the names its values are shown under, if they have any; `further` narrows what counts.
    """

    value: SQLColumnExpression[Any]
    labels: RecordKind | Scheme | Naming | None = None
    record: SQLColumnExpression[str] | None = None
    further: Sequence[ColumnElement[bool]] = ()


@dataclass(frozen=True, slots=True)
class YearFacet:
    """The years that the dates of a table's records can have touched."""

    table: type[Dated]
    further: Sequence[ColumnElement[bool]] = ()


AnyFacet = Facet | YearFacet


def select_facet(
    facet: AnyFacet,
    table: type[Base],
    record_id: SQLColumnExpression[str],
    conditions: Sequence[ColumnElement[bool]],
) -> Select[*tuple[Any, ...]]:
    """Select each value with its count; of years the first and the last with the count of records from one to other."""
    if isinstance(facet, YearFacet):
        years = (facet.table.first_year, facet.table.last_year)
        return select(*years, func.count()).where(*conditions, *facet.further).group_by(*years)
    if facet.record is None:
        counted = select(facet.value, func.count()).where(facet.value.is_not(None))
        return counted.where(*conditions, *facet.further).group_by(facet.value)
    counted = select(facet.value, func.count()).where(*facet.further).group_by(facet.value)
    if not conditions:
        return counted
    return counted.where(facet.record.in_(select(record_id).select_from(table).where(*conditions)))
