"""How every list is answered: look names up, select, fetch, and join stored documents into one body."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from fastapi import Request, Response

from app.database.fetch import Page, fetch_page
from app.database.snapshot import Snapshot
from app.lexicon import Lexicon
from app.params.cursor import Cursor, decode_cursor, hash_filters
from app.params.listing import ListQuery, PagedQuery, named_in, query_string
from app.params.names import Names
from app.queries.listing import Listing, select_count
from app.queries.page import select_page
from app.routes.asking import Asked, ask
from app.routes.facets import count_facets
from app.routes.items import item_maker
from app.routes.service import route_path, service_of
from app.schemas.listing import FacetValue, LinksRead
from app.vocabulary import View

Query = TypeVar("Query", bound=PagedQuery)
Select = Callable[[Query, Names], Listing]


@dataclass(frozen=True, slots=True)
class ListAnswer:
    """A list's body, and its links for the Link header."""

    body: str
    links: LinksRead


def answer_list(request: Request, query: Query, select: Select[Query]) -> Response:
    """Answer a request for a list."""
    service = service_of(request)
    with service.reading() as (snapshot, lexicon):
        address = f"{service.base_url(request)}{route_path(request)}"
        return list_response(build_list(snapshot, lexicon, address, query, select))


def list_response(answer: ListAnswer) -> Response:
    """A list with its links in the header as well (RFC 8288)."""
    links = {"self": answer.links.self, "next": answer.links.next, "prev": answer.links.prev}
    header = ", ".join(f'<{target}>; rel="{name}"' for name, target in links.items() if target)
    return Response(answer.body, media_type="application/json", headers={"Link": header})


def build_list(snapshot: Snapshot, lexicon: Lexicon, address: str, query: Query, select: Select[Query]) -> ListAnswer:
    """Make the body of the list at an address; raises ParameterError for names, ids and cursors that mean nothing."""
    asked = ask(snapshot, lexicon, address, query)
    return page_of(asked, select(query, asked.names))


def page_of(asked: Asked[Query], listing: Listing) -> ListAnswer:
    """Fetch a page of a listing and what counts all of it."""
    query, snapshot = asked.query, asked.snapshot
    make_item = item_maker(query, listing)
    cursor = cursor_of(asked, listing.key_type)
    after = (cursor.key, cursor.id) if cursor else None
    view = query.view if isinstance(query, ListQuery) else View.SUMMARY
    statement = select_page(listing, view, query.limit, after=after, offset=query.offset or 0)
    page, known = fetch_page(snapshot, select_count(listing, asked.ids), statement, query.limit)
    asked.refuse_unknown(known)
    facets = count_facets(snapshot, asked.lexicon, listing, named_in(getattr(query, "facets", None)))
    return envelope(asked, page, [make_item(row) for row in page.rows], facets, cursor)


def cursor_of(asked: Asked[Query], key_type: type[int] | type[float] | type[str]) -> Cursor | None:
    """Where the last page ended, if the request says so; raises ParameterError for a cursor of another request."""
    text = asked.query.cursor
    return None if text is None else decode_cursor(text, _filters(asked), key_type)


def envelope(
    asked: Asked[Query], page: Page, items: Sequence[str], facets: dict[str, list[FacetValue]], cursor: Cursor | None
) -> ListAnswer:
    """Put a page's items, total, facets, links and meta together."""
    links = _links(asked, page)
    meta = asked.meta(revision_changed=cursor is not None and cursor.revision != asked.snapshot.revision)
    counts = ",".join(
        f'"{name}":[{",".join(value.model_dump_json() for value in values)}]' for name, values in facets.items()
    )
    body = (
        f'{{"items":[{",".join(items)}],"total":{page.total},"facets":{{{counts}}},'
        f'"links":{links.model_dump_json()},"meta":{meta.model_dump_json()}}}'
    )
    return ListAnswer(body, links)


def _filters(asked: Asked[Query]) -> str:
    """What a cursor holds good for: the list, its filters and its order."""
    return hash_filters(asked.address, asked.query.filters(asked.names))


def _links(asked: Asked[Query], page: Page) -> LinksRead:
    """Links to this page, the next and, for pages by offset, the previous one."""
    query = asked.query
    given = query.canonical(asked.names)
    fixed = [pair for pair in given if pair[0] not in {"offset", "cursor"}]
    following = previous = None
    if page.has_more and query.offset is not None:
        following = ("offset", str(query.offset + query.limit))
    elif page.has_more:
        key, record_id = page.rows[-1][0], page.rows[-1][1]
        following = ("cursor", Cursor(key, record_id, _filters(asked), asked.snapshot.revision).encode())
    if query.offset:
        previous = ("offset", str(max(0, query.offset - query.limit)))
    return LinksRead(
        self=f"{asked.address}{query_string(given)}",
        next=f"{asked.address}{query_string(sorted([*fixed, following]))}" if following else None,
        prev=f"{asked.address}{query_string(sorted([*fixed, previous]))}" if previous else None,
    )
