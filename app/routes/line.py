"""A list as asked for, whatever it consists of: how to read its records in their order, and make items of them."""

import json
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import Any, Generic, TypeVar

from app.database.fetch import Asked as ToRun
from app.database.fetch import Page, fetch_page, fetch_rows, stream_rows
from app.database.prepared import Question, Statement
from app.database.transaction import Rows
from app.params.cursor import Cursor, decode_cursor, hash_filters
from app.params.listing import ListQuery, PagedQuery, named_in, query_string
from app.params.names import Names, Selection
from app.queries.count import select_count
from app.queries.facets import AnyFacet, select_facet
from app.queries.listing import After, Listing
from app.queries.page import before_all, select_page
from app.queries.shape import Part, listing_of, shape_of
from app.queries.tally import count_of, select_tally
from app.routes.asking import Asked, identified_in
from app.routes.facets import render_facet
from app.routes.items import encoded_items, item_maker, text_of
from app.schemas.listing import LinksRead
from app.vocabulary import View

Query = TypeVar("Query", bound=PagedQuery)
_WIDEST = 4
"""Bytes that one character takes at most."""
_NO_MORE: Mapping[str, Selection] = {}


@dataclass(eq=False)
class Line(Generic[Query]):
    """The records of one list, in order.

    `count` counts them and looks up the ids asked for; `select` builds what fetches those in a view behind a place: so
    many and one more, or all the rest. `matches` names what `match` holds in each item; `facets` are those that the
    list has, and `count_facet` builds what counts one of them. `tallied` tells that all of it was counted at load;
    `counted`, that the total was: what fetches the counts of a facet, and which value's it is. `plain` tells that items
    are stored documents with nothing but certainties added.
    """

    asked: Asked[Query]
    key_type: type[int] | type[float] | type[str]
    count: ToRun
    select: Callable[[View, int | None, After | None, int | None], ToRun]
    make_item: Callable[[Sequence[Any]], str]
    matches: Collection[str]
    facets: Mapping[str, AnyFacet] = field(default_factory=dict)
    count_facet: Callable[[str], ToRun] | None = None
    tallied: bool = False
    counted: tuple[Question, str] | None = None
    plain: bool = False

    @property
    def cursor(self) -> Cursor | None:
        """Where the last page ended, if the request says so; raises ParameterError for a cursor of another request."""
        text = self.asked.query.cursor
        return None if text is None else decode_cursor(text, self._filters, self.key_type)

    @cached_property
    def _filters(self) -> str:
        """What a cursor holds good for, and a total and facets too: the list, its filters and its order."""
        return hash_filters(self.asked.address, self.asked.query.filters(self.asked.canonical))

    def fetch(self, view: View, *, encoded: bool = False) -> Page:
        """The page asked for; raises ParameterError for ids that no record has.

        With `encoded`, its texts may be in UTF-8, where `encode_items` need not read them.
        """
        total = self._total()
        limit = self.asked.query.page_size
        rows, has_more = fetch_page(self.asked.snapshot, self._part(view, limit), limit, encoded=encoded and self.plain)
        return Page(total, rows, has_more)

    def encode_items(self, page: Page) -> list[bytes]:
        """The items of a page, each as JSON in UTF-8."""
        if self.plain:
            return encoded_items(page.rows, tuple(self.matches))
        return [self.make_item(row).encode() for row in page.rows]

    def stream(self, view: View) -> Iterator[Sequence[Any]]:
        """All rows from where the request starts; raises ParameterError, before the first, for ids no record has."""
        part = self._part(view, None)
        if self.asked.ids:
            self._total()
        return stream_rows(self.asked.snapshot, part)

    def _total(self) -> int:
        """How many there are; raises ParameterError for ids that no record has."""
        snapshot = self.asked.snapshot
        ((total, *known),) = snapshot.loaded.memory.recall(
            ("total", self._filters, *self.asked.ids), self._count, self._weigh_ids
        )
        self.asked.refuse_unknown([bool(one) for one in known])
        return int(total)

    def _count(self) -> Rows:
        """The total, and of each id asked for whether there is such a record."""
        if self.counted is None:
            return self._counts(self.count)
        question, value = self.counted
        ((text,),) = fetch_rows(self.asked.snapshot, question)
        return [[count_of(text, value)]]

    def _weigh_ids(self, _counts: Rows) -> int:
        """About how many bytes the ids take that a total is remembered with."""
        return sum(_WIDEST * len(one) for _, one in self.asked.ids)

    def _counts(self, counting: ToRun) -> Rows:
        rows = fetch_rows(self.asked.snapshot, counting)
        return json.loads(rows[0][0]) if self.tallied else rows

    def _part(self, view: View, limit: int | None) -> ToRun:
        cursor = self.cursor
        return self.select(view, limit, (cursor.key, cursor.id) if cursor else None, self.asked.query.offset or None)

    def facets_json(self) -> str:
        """The facets asked for, as one JSON object."""
        names = named_in(getattr(self.asked.query, "facets", None))
        facets = [f'"{name}":{self._facet(name)}' for name in names]
        return f"{{{','.join(facets)}}}"

    def _facet(self, name: str) -> str:
        snapshot, count_facet = self.asked.snapshot, self.count_facet
        assert count_facet is not None  # noqa: S101 - a list with facets has it

        def count() -> str:
            return render_facet(snapshot, self.asked.lexicon, self.facets[name], self._counts(count_facet(name)))

        return snapshot.loaded.memory.recall(("facet", self._filters, name), count, len)

    def links(self, page: Page) -> LinksRead:
        """Links to this page, the next and, for pages by offset, the previous one."""
        asked, query = self.asked, self.asked.query
        given = asked.canonical
        fixed = [pair for pair in given if pair[0] not in {"offset", "cursor"}]
        following = previous = None
        if page.has_more and query.offset is not None:
            following = ("offset", str(query.offset + query.page_size))
        elif page.has_more:
            key, record_id = map(text_of, page.rows[-1][:2])
            following = ("cursor", Cursor(key, record_id, self._filters, asked.snapshot.loaded.revision).encode())
        if query.offset:
            previous = ("offset", str(max(0, query.offset - query.page_size)))
        return LinksRead(
            self=asked.url,
            next=f"{asked.address}{query_string(sorted([*fixed, following]))}" if following else None,
            prev=f"{asked.address}{query_string(sorted([*fixed, previous]))}" if previous else None,
        )


def line_of(asked: Asked[Query], select: Callable[[Query, Names], Listing], *, within: Names = _NO_MORE) -> Line[Query]:
    """The line of a list; `within` narrows it by what does not stand in the query, but in the path."""
    shape, values = shape_of(asked.query, {**asked.names, **within})
    listing, key = listing_of(select, shape), (select, shape.key)
    tallied, counted_by = not listing.clauses, listing.counted_by

    def fetch(view: View, limit: int | None, after: After | None, offset: int | None) -> Question:
        part = Part(limit, before_all(listing) if after is None else after, offset)
        arguments = partial(part.unfilled, listing.key_type)
        return Question((*key, view, part.key), lambda: select_page(listing, view, **arguments()), values | part.values)

    def count_facet(name: str) -> Question:
        if tallied:
            return Question((*key, "facet", name), partial(select_tally, listing.table, name), {})
        facet = listing.facets[name]
        built = partial(select_facet, facet, listing.table, listing.id, listing.conditions)
        return Question((*key, "facet", name), built, values)

    def count() -> Statement:
        if tallied:
            return select_tally(listing.table)
        return select_count(listing, identified_in(type(asked.query), shape.unfilled()[1]))

    def counted() -> tuple[Question, str] | None:
        if counted_by is None or asked.ids:  # ids are looked up while counting
            return None
        (value,) = {**asked.names, **within}[counted_by].include
        tally = partial(select_tally, listing.table, counted_by)
        return Question(("tally", listing.table, counted_by), tally, {}), value

    text = getattr(asked.query, "q", None)
    return Line(
        asked=asked,
        key_type=listing.key_type,
        count=Question((*key, "count"), count, values),
        select=fetch,
        make_item=item_maker(asked.query, list(listing.matches), text),
        matches=[*listing.matches, *(["highlight"] if text is not None else [])],
        facets=listing.facets,
        count_facet=count_facet,
        tallied=tallied,
        counted=counted(),
        plain=text is None and getattr(asked.query, "fields", None) is None,
    )


def view_asked(query: PagedQuery) -> View:
    """How much of each record is asked for; lists that know no views are lean."""
    return query.view if isinstance(query, ListQuery) else View.SUMMARY
