"""/graph: who takes part in events together."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response

from app.database.fetch import fetch_rows
from app.params.graph import GraphQuery
from app.queries.graph import select_edges, select_graph_count, select_nodes
from app.routes.asking import Asked, ask, refuse_repeated
from app.routes.service import route_path, service_of
from app.schemas.graph import GraphEdgeRead, GraphNodeRead, GraphRead
from app.vocabulary import RecordKind

router = APIRouter(tags=["Across records"])


@router.get(
    "/graph",
    summary="Draw who acts with whom",
    responses={200: {"model": GraphRead, "description": "The network."}},
    response_model=None,
    dependencies=[Depends(refuse_repeated)],
)
def get_graph(request: Request, query: Annotated[GraphQuery, Query()]) -> Response:
    """The network of the events that match: actors as nodes, and a tie between each two that took part together.

    Takes the filters of /events; whole, never cut short. `min_weight` leaves out the ties of few events.
    """
    service = service_of(request)
    with service.reading() as (snapshot, lexicon):
        asked = ask(snapshot, lexicon, f"{service.base_url(request)}{route_path(request)}", query)
        return Response(build_graph(asked), media_type="application/json")


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
