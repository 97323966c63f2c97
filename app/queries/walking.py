"""Which index to walk along to find a list's records in order of date, and what is left to test of each."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement

from app.queries.clauses import Clause, Path
from app.queries.dates import touching
from app.queries.listing import Listing


@dataclass(frozen=True, slots=True)
class Walk:
    """A path, and the further conditions on the records along it.

    `alone` tells that these, too, speak of nothing but the path's own table, and of records by their ids.
    """

    path: Path
    conditions: Sequence[ColumnElement[bool]]
    alone: bool


@dataclass(frozen=True, slots=True)
class Walks:
    """All the ways to walk that together meet every record of a list.

    `overlapping` ones can meet in one record. Those not `ordered` meet the records in another order than the list's.
    """

    ways: Sequence[Walk]
    overlapping: bool
    ordered: bool


def walks_of(listing: Listing) -> Walks:
    """How to walk: along the first clause that offers paths, unless one of few records makes walking needless.

    Where a date is asked for, each path is cut down to it. Without a clause to walk along, it is the records themselves
    in their order.
    """
    if listing.ranked:
        clause = next(one for one in listing.clauses if one.ranking)
        return Walks(
            [_plain(listing, path, clause) for path in [clause.ranking] if path], overlapping=False, ordered=False
        )
    searched = next((one for one in listing.clauses if one.numbered), None)
    if searched and searched.numbered and listing.dated and not (listing.descending or _few_besides(listing, searched)):
        return Walks([_tested(listing, searched.numbered, [searched])], overlapping=False, ordered=True)
    ordered = listing.dated and not any(one.few for one in listing.clauses)
    walked = next((one for one in listing.clauses if one.paths), None) if ordered else None
    if walked is None:
        whole = Path(listing.table, listing.key(), listing.key(), listing.id)
        walk = _tested(listing, whole, []) if ordered else _plain(listing, whole, None)
        return Walks([walk], overlapping=False, ordered=ordered)
    date = next((one for one in listing.clauses if one.span is not None), None)
    said = [one for one in (walked, date) if one and one.exact]
    paths = list(walked.paths)
    if date and date.span:
        order = {"by_last_day": listing.by_last_day, "descending": listing.descending}
        paths = [part for path in paths for part in touching(path, date.span, **order)]
    return Walks([_tested(listing, path, said) for path in paths], walked.overlapping, ordered)


def _plain(listing: Listing, path: Path, said: Clause | None) -> Walk:
    return Walk(path, [one.condition for one in listing.clauses if one is not said], alone=False)


def _tested(listing: Listing, path: Path, said: Sequence[Clause]) -> Walk:
    """A walk that looks at each record by itself; what the path says already is not asked again."""
    left = [one for one in listing.clauses if not any(one is other for other in said)]
    conditions = [one.condition if one.test is None else one.test(path.id, path.table) for one in left]
    alone = path.table is listing.table or all(one.test and one.links is not path.table for one in left)
    return Walk(path, conditions, alone)


def _few_besides(listing: Listing, clause: Clause) -> bool:
    return any(one.few for one in listing.clauses if one is not clause)
