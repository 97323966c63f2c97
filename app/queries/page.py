"""From a listing to the statement of one page: which index to walk along, and what to add to each record."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import (
    BigInteger,
    BindParameter,
    ColumnElement,
    CompoundSelect,
    Float,
    Select,
    SQLColumnExpression,
    String,
    and_,
    case,
    literal,
    select,
    tuple_,
    union,
    union_all,
)
from sqlalchemy.types import TypeEngine

from app.edtf_days import OPEN_FUTURE, OPEN_PAST
from app.models import Document, SearchEntry, WholeDocument
from app.queries.listing import After, Listing, Row
from app.queries.walking import Walk, walks_of
from app.vocabulary import View

TYPES: Mapping[type, TypeEngine[Any]] = {int: BigInteger(), float: Float(), str: String()}
"""Sort keys as parameters: the same whatever their values, so that all pages share one compiled statement."""
Statement = Select[*Row] | CompoundSelect[*Row]


Place = tuple[ColumnElement[Any], ColumnElement[Any]]
"""The sort key and id behind which a walk starts."""
Number = int | BindParameter[int] | None
"""How many records, or the parameter that tells it; None for no bound."""


def select_page(listing: Listing, view: View, limit: Number, *, after: After | None, offset: Number) -> Statement:
    """Select sort key, id, document, certainties and texts of a page, and one row more to see whether others follow.

    Without a limit, select all the rest.

    A list in order of date is read along an index, as far as the page needs: that of its most telling clause or, where
    no clause has one, of the dates themselves. Any other is found and sorted first, and only the page's documents read.
    """
    walks = walks_of(listing)
    if (walks.ordered and not walks.overlapping) or listing.kind is None:
        parts = [_served(listing, view, _walk(listing, walk, after), walk.path.id) for walk in walks.ways]
        number = walks.ways[0].path.number
        if number is not None:
            return _bounded(parts[0].order_by(number), limit, offset)
        return _cut(listing, parts[0] if len(parts) == 1 else union_all(*parts), limit, offset)
    parts = [_walk(listing, walk, after) for walk in walks.ways]
    page = _cut(listing, parts[0] if len(parts) == 1 else union(*parts), limit, offset).subquery("page")
    shown = select(page.c.key, page.c.id).select_from(page).join(listing.table, listing.id == page.c.id)
    return _served(listing, view, shown, page.c.id).order_by(*_ordered(listing, page.c.key, page.c.id))


def _walk(listing: Listing, walk: Walk, after: After | None) -> Select[*Row]:
    """Select key and id of what lies on a path and meets the conditions, from behind a record on."""
    path, own = walk.path, [] if walk.path.where is None else [walk.path.where]
    key = path.descending if listing.by_last_day else path.ascending
    statement: Select[*Row] = select(key.label("key"), path.id.label("id")).select_from(path.table)
    if path.table is not listing.table:
        statement = statement.join(listing.table, listing.id == path.id if path.on is None else path.on)
    start = before_all(listing) if after is None else after
    if start is not None:
        there = _parameter(start[0], TYPES[listing.key_type]), _parameter(start[1], String())
        if path.number is not None and path.behind is not None:
            return statement.where(path.number > path.behind(*there), *own, *walk.conditions)
        here, bound = tuple_(key, path.id), tuple_(*_nearer(path.start, there, descending=listing.descending))
        statement = statement.where(here < bound if listing.descending else here > bound)
    return statement.where(*own, *walk.conditions)


def _nearer(start: Any, place: Place, *, descending: bool) -> Place:  # noqa: ANN401 - a sort key
    """A place, or that before all of its path that matters, whichever is passed later: one bound for the engine."""
    if start is None:
        return place
    key, record_id = place
    passed = key <= start if descending else key >= start
    before = start + 1 if descending else start
    return case((passed, key), else_=before), case((passed, record_id), else_="")


def _parameter(value: Any, kind: TypeEngine[Any]) -> ColumnElement[Any]:  # noqa: ANN401 - a value of that type
    return value if isinstance(value, BindParameter) else literal(value, kind)


def before_all(listing: Listing) -> After | None:
    """A place before every record of a list by date, so that first and later pages are one statement."""
    if not listing.dated:
        return None
    return (OPEN_FUTURE + 1, "") if listing.descending else (OPEN_PAST - 1, "")


def _cut(listing: Listing, statement: Statement, limit: Number, offset: Number) -> Statement:
    """Order what was walked, and cut the page out of it."""
    key, record_id = statement.selected_columns["key"], statement.selected_columns["id"]
    return _bounded(statement.order_by(*_ordered(listing, key, record_id)), limit, offset)


def _bounded(statement: Statement, limit: Number, offset: Number) -> Statement:
    """So many records, one more to see whether others follow, from behind some."""
    skipped = offset if isinstance(offset, BindParameter) else offset or None
    statement = statement.offset(skipped)
    return statement if limit is None else statement.limit(limit + 1)


def _ordered(listing: Listing, *keys: SQLColumnExpression[Any]) -> list[SQLColumnExpression[Any]]:
    return [key.desc() if listing.descending else key.asc() for key in keys]


def _served(listing: Listing, view: View, statement: Select[*Row], record_id: SQLColumnExpression[str]) -> Select[*Row]:
    """Add what is served of each record: its document, how surely it matches, and its texts where they are searched.

    Documents are joined from the left, since an engine must not start from them: there are no others to read first.
    """
    document = listing.document
    if listing.kind is not None:
        stored: type[Document | WholeDocument] = WholeDocument if view is View.FULL else Document
        document = WholeDocument.full if view is View.FULL else Document.summary
        statement = statement.outerjoin(stored, and_(stored.kind == listing.kind.value, stored.id == record_id))
    certainties = [
        case((certain, "certain"), else_="possible").label(name) for name, certain in listing.matches.items()
    ]
    texts: list[SQLColumnExpression[str]] = []
    if listing.text is not None:
        texts = [SearchEntry.title, SearchEntry.body]
        if listing.kind is not None:
            own = and_(SearchEntry.kind == listing.kind.value, SearchEntry.record_id == record_id)
            statement = statement.outerjoin(SearchEntry, own)
    return statement.add_columns(*([] if document is None else [document]), *certainties, *texts)
