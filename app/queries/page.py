"""From a listing to the statement of one page: which index to walk along, and what to add to each record."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import (
    BigInteger,
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

from app.edtf import OPEN_FUTURE, OPEN_PAST
from app.models import Document, SearchEntry
from app.queries.clauses import Clause, Path
from app.queries.listing import After, Listing, Row
from app.vocabulary import View

_TYPES: Mapping[type, TypeEngine[Any]] = {int: BigInteger(), float: Float(), str: String()}
"""Sort keys as parameters: the same whatever their values, so that all pages share one compiled statement."""
Statement = Select[*Row] | CompoundSelect[*Row]


def select_page(listing: Listing, view: View, limit: int | None, *, after: After | None, offset: int) -> Statement:
    """Select sort key, id, document, certainties and texts of a page, and one row more to see whether others follow.

    Without a limit, select all the rest.

    A list in order of date is read along an index, as far as the page needs: that of its most telling clause or, where
    no clause has one, of the dates themselves. Any other is found and sorted first, and only the page's documents read.
    """
    clause = _clause_to_walk(listing)
    paths = _paths(listing, clause)
    walked = listing.dated and not any(one.few for one in listing.clauses)
    others = [
        one.test if walked and one.test is not None else one.condition for one in listing.clauses if one is not clause
    ]
    if (walked and not (clause and clause.overlapping)) or listing.kind is None:
        walks = [_served(listing, view, _walk(listing, path, others, after), path.id) for path in paths]
        return _cut(listing, walks[0] if len(walks) == 1 else union_all(*walks), limit, offset)
    walks = [_walk(listing, path, others, after) for path in paths]
    page = _cut(listing, walks[0] if len(walks) == 1 else union(*walks), limit, offset).subquery("page")
    shown = select(page.c.key, page.c.id).select_from(page).join(listing.table, listing.id == page.c.id)
    return _served(listing, view, shown, page.c.id).order_by(*_ordered(listing, page.c.key, page.c.id))


def _clause_to_walk(listing: Listing) -> Clause | None:
    """The clause to walk along: the first that offers paths, unless one of few records makes walking needless."""
    if listing.ranked:
        return next(clause for clause in listing.clauses if clause.ranking)
    if not listing.dated or any(clause.few for clause in listing.clauses):
        return None
    return next((clause for clause in listing.clauses if clause.paths), None)


def _paths(listing: Listing, clause: Clause | None) -> Sequence[Path]:
    """The paths to read a page from; without a clause to walk along, the records themselves in their order."""
    if clause is None:
        return [Path(listing.table, listing.key(), listing.key(), listing.id)]
    return [clause.ranking] if listing.ranked and clause.ranking else clause.paths


def _walk(listing: Listing, path: Path, conditions: Sequence[ColumnElement[bool]], after: After | None) -> Select[*Row]:
    """Select key and id of what lies on a path and meets the conditions, from behind a record on."""
    key = path.descending if listing.by_last_day else path.ascending
    statement: Select[*Row] = select(key.label("key"), path.id.label("id")).select_from(path.table)
    if path.table is not listing.table:
        statement = statement.join(listing.table, listing.id == path.id if path.on is None else path.on)
    start = after or _before_all(listing)
    if start is not None:
        here, there = tuple_(key, path.id), tuple_(literal(start[0], _TYPES[listing.key_type]), literal(start[1]))
        statement = statement.where(here < there if listing.descending else here > there)
    own = [] if path.where is None else [path.where]
    return statement.where(*own, *conditions)


def _before_all(listing: Listing) -> After | None:
    """A place before every record of a list by date, so that first and later pages are one statement."""
    if not listing.dated:
        return None
    return (OPEN_FUTURE + 1, "") if listing.descending else (OPEN_PAST - 1, "")


def _cut(listing: Listing, statement: Statement, limit: int | None, offset: int) -> Statement:
    """Order what was walked, and cut the page out of it."""
    key, record_id = statement.selected_columns["key"], statement.selected_columns["id"]
    ordered = statement.order_by(*_ordered(listing, key, record_id)).offset(offset or None)
    return ordered if limit is None else ordered.limit(limit + 1)


def _ordered(listing: Listing, *keys: SQLColumnExpression[Any]) -> list[SQLColumnExpression[Any]]:
    return [key.desc() if listing.descending else key.asc() for key in keys]


def _served(listing: Listing, view: View, statement: Select[*Row], record_id: SQLColumnExpression[str]) -> Select[*Row]:
    """Add what is served of each record: its document, how surely it matches, and its texts where they are searched.

    Documents are joined from the left, since an engine must not start from them: there are no others to read first.
    """
    document = listing.document
    if listing.kind is not None:
        own = and_(Document.kind == listing.kind.value, Document.id == record_id)
        document = Document.full if view is View.FULL else Document.summary
        statement = statement.outerjoin(Document, own)
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
