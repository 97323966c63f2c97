"""/graph: who takes part in events together."""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response

from app.database.fetch import fetch_rows
from app.formats.about import About
from app.formats.cytoscape import write_cytoscape
from app.formats.graphml import write_graphml
from app.params.graph import GraphQuery
from app.params.listing import query_string
from app.queries.graph import select_edges, select_graph_count, select_nodes
from app.routes.asking import Asked, ask
from app.routes.describing import about_of
from app.routes.exports import Export
from app.routes.headers import attachment
from app.routes.negotiation import format_of
from app.routes.reading import ReadRoute
from app.routes.service import json_response, route_path, service_of
from app.routes.validators import Validators, answer_unless_fresh
from app.schemas.graph import GraphEdgeRead, GraphNodeRead, GraphRead
from app.vocabulary import Format, RecordKind

router = APIRouter(tags=["Across records"], route_class=ReadRoute)

_WRITERS: Mapping[Format, Callable[[Mapping[str, Any], About], Iterator[str]]] = {
    Format.GRAPHML: write_graphml,
    Format.CYTOSCAPE: write_cytoscape,
}


@router.get(
    "/graph",
    summary="Draw who acts with whom",
    responses={200: {"model": GraphRead, "description": "The network."}},
    response_model=None,
)
def get_graph(request: Request, query: Annotated[GraphQuery, Query()]) -> Response:
    """The network of the events that match: actors as nodes, and a tie between each two that took part together.

    Takes the filters of /events; whole, never cut short. `min_weight` leaves out the ties of few events.
    """
    form, service = format_of(request, query), service_of(request)
    with service.reading() as (snapshot, lexicon):
        base_url = service.base_url(request)
        asked = ask(snapshot, lexicon, f"{base_url}{route_path(request)}", query)

        def make() -> Response:
            body = build_graph(asked)
            if form is Format.JSON:
                return json_response(body)
            return export_graph(asked, body, form, base_url).respond()

        return answer_unless_fresh(request, Validators.of(snapshot, form, *asked.identity), make)


def build_graph(asked: Asked[GraphQuery]) -> str:
    """Make the body of the answer."""
    snapshot, query, names = asked.snapshot, asked.query, asked.names
    ((total, *known),) = fetch_rows(snapshot, select_graph_count(query, names, asked.ids))
    asked.refuse_unknown(known)
    label = asked.lexicon.label
    return GraphRead(
        nodes=[
            GraphNodeRead(id=one, label=label(RecordKind.ACTOR, one), kind=kind, count=count)
            for one, kind, count in fetch_rows(snapshot, select_nodes(query, names))
        ],
        edges=[
            GraphEdgeRead(source=one, target=other, count=count)
            for one, other, count in fetch_rows(snapshot, select_edges(query, names))
        ],
        total=total,
        meta=asked.meta(),
    ).model_dump_json()


def export_graph(asked: Asked[GraphQuery], body: str, form: Format, base_url: str) -> Export:
    """The network in the form of another program."""
    given = asked.query.address(asked.canonical)
    address = f"{asked.address}{query_string([*given, ('format', form.value)])}"
    about = about_of(asked.snapshot, base_url, address, asked.query_url)
    name = attachment(about, asked.address.removeprefix(base_url), given, form)
    pieces = (piece for piece in _WRITERS[form](json.loads(body), about))
    return Export(form, pieces, {"Content-Disposition": name})
