"""How every list is answered in JSON: a page of stored documents joined into one body; other forms are exports."""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from typing import TypeVar

from fastapi import Request, Response

from app.database.snapshot import Snapshot
from app.lexicon import Lexicon
from app.params.listing import PagedQuery
from app.params.names import Names
from app.queries.listing import Listing
from app.routes.asking import ask
from app.routes.exports import export_line, refuse_shaping
from app.routes.headers import link_header
from app.routes.line import Line, line_of, view_asked
from app.routes.negotiation import format_of
from app.routes.service import route_path, service_of
from app.routes.validators import Validators, answer_unless_fresh
from app.schemas.listing import LinksRead
from app.vocabulary import Format

Query = TypeVar("Query", bound=PagedQuery)
Select = Callable[[Query, Names], Listing]
Draw = Callable[[Snapshot, Lexicon, str], Line[Query]]
"""Makes the line of a request, given what links start with."""


@dataclass(frozen=True, slots=True)
class ListAnswer:
    """A list's body in UTF-8, and its links for the Link header."""

    body: bytes
    links: LinksRead


def answer_list(request: Request, query: Query, select: Select[Query]) -> Response:
    """Answer a request for a list, in whichever form it asks for."""
    path = route_path(request)

    def draw(snapshot: Snapshot, lexicon: Lexicon, base_url: str) -> Line[Query]:
        asked = ask(snapshot, lexicon, f"{base_url}{path}", query)
        return line_of(asked, select)

    return answer_line(request, query, draw)


def answer_line(request: Request, query: Query, draw: Draw[Query]) -> Response:
    """Answer with a line; raises ParameterError for names, ids, cursors and forms that mean nothing."""
    form, service = format_of(request, query), service_of(request)
    with ExitStack() as opened:
        snapshot, lexicon = opened.enter_context(service.reading())
        base_url = service.base_url(request)
        line = draw(snapshot, lexicon, base_url)
        if form is not Format.JSON:
            refuse_shaping(query, form)

        def make() -> Response:
            if form is Format.JSON:
                return list_response(build_list(line))
            if not query.whole:
                return export_line(line, form, base_url).respond()
            service.take_stream(opened)
            return export_line(line, form, base_url).stream(opened)

        return answer_unless_fresh(request, Validators.of(snapshot, form, *line.asked.identity), make)


def list_response(answer: ListAnswer) -> Response:
    """A list with its links in the header as well (RFC 8288)."""
    return Response(answer.body, media_type="application/json", headers={"Link": link_header(answer.links)})


def build_list(line: Line[Query]) -> ListAnswer:
    """Make the body of a list: items, total, facets, links and meta; raises ParameterError for unknown ids."""
    page = line.fetch(view_asked(line.asked.query), encoded=True)
    items, facets, links = line.encode_items(page), line.facets_json(), line.links(page)
    cursor, revision = line.cursor, line.asked.snapshot.loaded.revision
    meta = line.asked.meta(revision_changed=cursor is not None and cursor.revision != revision)
    rest = (
        f'],"total":{page.total},"facets":{facets},"links":{links.model_dump_json()},"meta":{meta.model_dump_json()}}}'
    )
    body = b"".join((b'{"items":[', b",".join(items), rest.encode()))
    return ListAnswer(body, links)
