"""A list as asked for, whatever it consists of: how to read its records in their order, and make items of them."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from app.database.fetch import Page, fetch_page, fetch_rows, stream_rows
from app.params.cursor import Cursor, decode_cursor, hash_filters
from app.params.listing import ListQuery, PagedQuery, named_in, query_string
from app.queries.listing import After, Count, Listing, select_count
from app.queries.page import Statement, select_page
from app.routes.asking import Asked
from app.routes.facets import count_facets
from app.routes.items import item_maker
from app.schemas.listing import FacetValue, LinksRead
from app.vocabulary import View

Query = TypeVar("Query", bound=PagedQuery)


@dataclass(frozen=True, slots=True)
class Line(Generic[Query]):
    """The records of one list, in order.

    `count` counts them and looks up the ids asked for; `select` builds the statement for those in a view behind a
    place: so many and one more, or all the rest. `matches` names what `match` holds in each item.
    """

    asked: Asked[Query]
    key_type: type[int] | type[float] | type[str]
    count: Count
    select: Callable[[View, int | None, After | None, int], Statement]
    make_item: Callable[[Sequence[Any]], str]
    matches: Collection[str]
    listing: Listing | None = None

    @property
    def cursor(self) -> Cursor | None:
        """Where the last page ended, if the request says so; raises ParameterError for a cursor of another request."""
        text = self.asked.query.cursor
        return None if text is None else decode_cursor(text, self._filters, self.key_type)

    @property
    def _filters(self) -> str:
        """What a cursor holds good for: the list, its filters and its order."""
        return hash_filters(self.asked.address, self.asked.query.filters(self.asked.names))

    def fetch(self, view: View) -> Page:
        """The page asked for; raises ParameterError for ids that no record has."""
        limit = self.asked.query.page_size
        page, known = fetch_page(self.asked.snapshot, self.count, self._statement(view, limit), limit)
        self.asked.refuse_unknown(known)
        return page

    def stream(self, view: View) -> Iterator[Sequence[Any]]:
        """All rows from where the request starts; raises ParameterError, before the first, for ids no record has."""
        statement = self._statement(view, None)
        if self.asked.ids:
            ((_, *known),) = fetch_rows(self.asked.snapshot, self.count)
            self.asked.refuse_unknown([bool(one) for one in known])
        return stream_rows(self.asked.snapshot, statement)

    def _statement(self, view: View, limit: int | None) -> Statement:
        cursor = self.cursor
        return self.select(view, limit, (cursor.key, cursor.id) if cursor else None, self.asked.query.offset or 0)

    def facets(self) -> dict[str, list[FacetValue]]:
        """The facets asked for."""
        if self.listing is None:
            return {}
        names = named_in(getattr(self.asked.query, "facets", None))
        return count_facets(self.asked.snapshot, self.asked.lexicon, self.listing, names)

    def links(self, page: Page) -> LinksRead:
        """Links to this page, the next and, for pages by offset, the previous one."""
        asked, query = self.asked, self.asked.query
        given = query.canonical(asked.names)
        fixed = [pair for pair in given if pair[0] not in {"offset", "cursor"}]
        following = previous = None
        if page.has_more and query.offset is not None:
            following = ("offset", str(query.offset + query.page_size))
        elif page.has_more:
            key, record_id = page.rows[-1][0], page.rows[-1][1]
            following = ("cursor", Cursor(key, record_id, self._filters, asked.snapshot.revision).encode())
        if query.offset:
            previous = ("offset", str(max(0, query.offset - query.page_size)))
        return LinksRead(
            self=f"{asked.address}{query_string(given)}",
            next=f"{asked.address}{query_string(sorted([*fixed, following]))}" if following else None,
            prev=f"{asked.address}{query_string(sorted([*fixed, previous]))}" if previous else None,
        )


def line_of(asked: Asked[Query], listing: Listing) -> Line[Query]:
    """The line of a listing."""
    matches = [*listing.matches, *(["highlight"] if listing.text is not None else [])]
    return Line(
        asked=asked,
        key_type=listing.key_type,
        count=select_count(listing, asked.ids),
        select=lambda view, limit, after, offset: select_page(listing, view, limit, after=after, offset=offset),
        make_item=item_maker(asked.query, listing),
        matches=matches,
        listing=listing,
    )


def view_asked(query: PagedQuery) -> View:
    """How much of each record is asked for; lists that know no views are lean."""
    return query.view if isinstance(query, ListQuery) else View.SUMMARY
