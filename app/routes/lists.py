"""How every list is answered: look names up, select, fetch, and join stored documents into one body."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, TypeVar, get_origin

from fastapi import Request, Response

from app.database.fetch import Page, fetch_page, fetch_rows
from app.database.snapshot import Snapshot
from app.edtf import iso_day
from app.errors import ParameterError, ParameterProblem
from app.lexicon import Lexicon
from app.params import LIST_QUERIES
from app.params.cursor import Cursor, decode_cursor, hash_filters
from app.params.listing import ListQuery, query_string
from app.params.names import Names
from app.queries.documents import select_known_ids, select_neighbouring_ids
from app.queries.listing import Listing, select_count, select_page
from app.routes.service import route_path, service_of
from app.schemas.dataset import render_dataset_citation
from app.schemas.listing import LinksRead, MetaRead
from app.vocabulary import RecordKind

Query = TypeVar("Query", bound=ListQuery)
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
        answer = build_list(snapshot, lexicon, address, query, select)
    links = {"self": answer.links.self, "next": answer.links.next, "prev": answer.links.prev}
    header = ", ".join(f'<{target}>; rel="{name}"' for name, target in links.items() if target)
    return Response(answer.body, media_type="application/json", headers={"Link": header})


def build_list(snapshot: Snapshot, lexicon: Lexicon, address: str, query: Query, select: Select[Query]) -> ListAnswer:
    """Make the body of the list at an address; raises ParameterError for names, ids and cursors that mean nothing."""
    names, resolved = lexicon.resolve(query)
    _check_ids(snapshot, query.record_kind, names)
    listing = select(query, names)
    canonical = query.canonical(names, paging=False)
    filters = hash_filters(query.record_kind, [pair for pair in canonical if pair[0] != "view"])
    cursor = decode_cursor(query.cursor, filters, listing.key_type) if query.cursor is not None else None
    after = (cursor.key, cursor.id) if cursor else None
    statement = select_page(listing, query.view, query.limit, after=after, offset=query.offset or 0)
    page = fetch_page(snapshot, select_count(listing), statement, query.limit)
    links = _links(address, query, names, page, filters, snapshot.revision)
    query_url = f"{address}{query_string(canonical)}"
    cited = render_dataset_citation(snapshot.title, snapshot.attribution, snapshot.version, snapshot.revision)
    meta = MetaRead(
        revision=snapshot.revision,
        dataset_version=snapshot.version,
        revision_changed=cursor is not None and cursor.revision != snapshot.revision,
        resolved={parameter: dict(taken) for parameter, taken in resolved.items()},
        notices=[_notice(*row) for row in fetch_rows(snapshot, listing.notices)] if listing.notices is not None else [],
        query_url=query_url,
        cite_as=f"{cited} {query_url}",
    )
    items = ",".join(_item(row, list(listing.matches)) for row in page.rows)
    body = (
        f'{{"items":[{items}],"total":{page.total},"facets":{{}},'
        f'"links":{links.model_dump_json()},"meta":{meta.model_dump_json()}}}'
    )
    return ListAnswer(body, links)


def _notice(organization: str, complete_from: int) -> str:
    """Say that a list of members is not known to be whole on the day asked for."""
    day = iso_day(complete_from)
    return f"The list of members of {organization} is whole from {day} on; before that, members may be missing."


def _item(row: Sequence[Any], matches: list[str]) -> str:
    """A stored document, with its match spliced in behind its own fields where the request asks for one."""
    document: str = row[2]
    if not matches:
        return document
    match = json.dumps(dict(zip(matches, row[3:], strict=True)), separators=(",", ":"))
    return f'{document[:-1]},"match":{match}}}'


def _links(  # noqa: PLR0913, PLR0917 - all that links depend on
    address: str, query: ListQuery, names: Names, page: Page, filters: str, revision: str
) -> LinksRead:
    """Links to this page, the next and, for pages by offset, the previous one."""
    given = query.canonical(names)
    fixed = [pair for pair in given if pair[0] not in {"offset", "cursor"}]
    following = previous = None
    if page.has_more and query.offset is not None:
        following = ("offset", str(query.offset + query.limit))
    elif page.has_more:
        key, record_id = page.rows[-1][0], page.rows[-1][1]
        following = ("cursor", Cursor(key, record_id, filters, revision).encode())
    if query.offset:
        previous = ("offset", str(max(0, query.offset - query.limit)))
    return LinksRead(
        self=f"{address}{query_string(given)}",
        next=f"{address}{query_string(sorted([*fixed, following]))}" if following else None,
        prev=f"{address}{query_string(sorted([*fixed, previous]))}" if previous else None,
    )


def _check_ids(snapshot: Snapshot, kind: RecordKind, names: Names) -> None:
    """Refuse ids that name no record of the list."""
    selection = names.get("id")
    if selection is None:
        return
    wanted = [*selection.include, *selection.exclude]
    known = {row[0] for row in fetch_rows(snapshot, select_known_ids(kind, wanted))}
    problems = [
        ParameterProblem(
            "id", one, f"there is no {kind.value} with this id", did_you_mean=similar_ids(snapshot, kind, one) or None
        )
        for one in wanted
        if one not in known
    ]
    if problems:
        raise ParameterError(*problems)


def similar_ids(snapshot: Snapshot, kind: RecordKind, record_id: str) -> tuple[str, ...]:
    """Up to three ids of this kind that look like the one given."""
    wanted = record_id.casefold()
    rows = fetch_rows(snapshot, select_neighbouring_ids(kind, wanted))
    return tuple(get_close_matches(wanted, [row[0] for row in rows], n=3))


def refuse_repeated(request: Request) -> None:
    """Refuse a parameter given twice where only one value counts; which one was meant, nobody can tell."""
    fields = LIST_QUERIES[route_path(request).strip("/")].model_fields
    given = [name for name, _ in request.query_params.multi_items()]
    repeated = [name for name in dict.fromkeys(given) if given.count(name) > 1 and name in fields]
    problems = [
        ParameterProblem(name, request.query_params[name], "it is given more than once and takes one value")
        for name in repeated
        if get_origin(fields[name].annotation) is not list
    ]
    if problems:
        raise ParameterError(*problems)
