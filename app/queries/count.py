"""From a listing to the statement of its total: how many records match, each counted once."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Select, func, select

from app.queries.listing import Listing, Row, known_ids
from app.queries.text import search_index
from app.queries.walking import Walk, walks_of
from app.vocabulary import RecordKind


def select_count(listing: Listing, ids: Sequence[tuple[RecordKind, str]] = ()) -> Select[*Row]:
    """Count the matching records, and look up whether there are records of these ids, one column for each.

    They are counted along the paths that their page is read along, where each record lies on one; else by their
    conditions. In both each counts once, since links are tested and never joined.
    """
    known = known_ids(ids)
    walks = walks_of(listing)
    if not walks.ordered or walks.overlapping or not any(one.paths or one.numbered for one in listing.clauses):
        return select(func.count(), *known).select_from(listing.table).where(*listing.conditions)
    if len(walks.ways) == 1:
        return _along(listing, walks.ways[0], *known)
    counts = [_along(listing, walk).scalar_subquery() for walk in walks.ways]
    total = counts[0]
    for one in counts[1:]:
        total = total + one  # type: ignore[assignment] # a sum is no subquery, but adds up as well
    return select(total, *known)


def _along(listing: Listing, walk: Walk, *further: ColumnElement[bool]) -> Select[*Row]:
    """Count what lies on one way; the records themselves are looked at only if something is asked of them."""
    path = walk.path
    own = [] if path.where is None else [path.where]
    if path.start is not None:
        key = path.descending if listing.by_last_day else path.ascending
        own.append(key <= path.start if listing.descending else key >= path.start)
    if path.number is not None and not walk.conditions:  # then the full-text index alone tells
        return select(func.count(), *further).select_from(search_index).where(*own)
    statement = select(func.count(), *further).select_from(path.table)
    if not walk.alone:
        statement = statement.join(listing.table, listing.id == path.id if path.on is None else path.on)
    return statement.where(*own, *walk.conditions)
