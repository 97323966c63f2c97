"""What all lists have in common: from conditions and an order to the statements for total and page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, literal, select, tuple_
from sqlalchemy.orm import InstrumentedAttribute

from app.models import Base, Document
from app.params.names import Selection
from app.vocabulary import RecordKind, View

SortKey = InstrumentedAttribute[int] | InstrumentedAttribute[str]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list as asked for: which records, in which order, and what of each depends on the request.

    `notices` selects organizations whose list of members is not known to be whole, with the day from which it is.
    `matches` holds, by the name it is served under, the condition on which a match is certain.
    """

    kind: RecordKind
    table: type[Base]
    id: InstrumentedAttribute[str]
    conditions: Sequence[ColumnElement[bool]]
    sort: SortKey
    descending: bool
    matches: Mapping[str, ColumnElement[bool]] = field(default_factory=dict)
    notices: Select[*tuple[Any, ...]] | None = None

    @property
    def key_type(self) -> type[int] | type[str]:
        """The Python type of the sort key."""
        return str if issubclass(self.sort.type.python_type, str) else int


def select_count(listing: Listing) -> Select[int]:
    """Count the matching records; each counts once, since links are tested and never joined."""
    return select(func.count()).select_from(listing.table).where(*listing.conditions)


def select_page(
    listing: Listing, view: View, limit: int, *, after: tuple[int | str, str] | None, offset: int
) -> Select[*tuple[Any, ...]]:
    """Select sort key, id, document and certainties of a page, and one row more to see whether others follow."""
    document = Document.full if view is View.FULL else Document.summary
    certainties = [case((certain, "certain"), else_="possible") for certain in listing.matches.values()]
    order = (listing.sort, listing.id)
    statement = (
        select(listing.sort, listing.id, document, *certainties)
        .join(Document, and_(Document.kind == listing.kind.value, Document.id == listing.id))
        .where(*listing.conditions)
        .order_by(*(key.desc() if listing.descending else key.asc() for key in order))
        .limit(limit + 1)
        .offset(offset or None)
    )
    if after is None:
        return statement
    here, there = tuple_(*order), tuple_(literal(after[0]), literal(after[1]))
    return statement.where(here < there if listing.descending else here > there)


def chosen(column: InstrumentedAttribute[str], selection: Selection) -> list[ColumnElement[bool]]:
    """Clauses for a column that must be one of the included values and none of the excluded."""
    clauses: list[ColumnElement[bool]] = []
    if selection.include:
        clauses.append(column.in_(selection.include))
    if selection.exclude:
        clauses.append(column.not_in(selection.exclude))
    return clauses


def linked(
    record: InstrumentedAttribute[str],
    link: InstrumentedAttribute[str],
    value: InstrumentedAttribute[str],
    selection: Selection,
    *further: ColumnElement[bool],
    all_of: bool = False,
) -> list[ColumnElement[bool]]:
    """Clauses for records linked, through a link table, to any (or all) of the included and none of the excluded.

    `record` is the record's id, `link` the link table's column that holds it, `value` the column that is chosen by;
    `further` narrows the links that count.
    """

    def having(values: Sequence[str]) -> ColumnElement[bool]:
        return record.in_(select(link).where(value.in_(values), *further))

    groups = [[one] for one in selection.include] if all_of else [list(selection.include)]
    clauses = [having(group) for group in groups if group]
    if selection.exclude:
        clauses.append(~having(selection.exclude))
    return clauses
