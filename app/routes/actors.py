"""/actors: the list and its records."""

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response

from app.params.actors import ActorQuery, ActorRecordQuery
from app.queries.actors import select_actors
from app.routes.lists import answer_list
from app.routes.reading import ReadRoute
from app.routes.records import answer_record
from app.schemas.actor import ActorList, ActorRead
from app.vocabulary import RecordKind

router = APIRouter(tags=["Actors"], route_class=ReadRoute)


@router.get(
    "/actors",
    summary="List actors",
    responses={200: {"model": ActorList, "description": "A page of actors."}},
    response_model=None,
)
def list_actors(request: Request, query: Annotated[ActorQuery, Query()]) -> Response:
    """Persons, states, organizations, groups and media that act or are spoken of."""
    return answer_list(request, query, select_actors)


@router.get(
    "/actors/{id}",
    summary="Get an actor",
    responses={200: {"model": ActorRead, "description": "The actor."}},
    response_model=None,
)
def get_actor(
    request: Request,
    id: Annotated[str, Path(description="The actor's id.")],  # noqa: A002 - the name of the path parameter
    query: Annotated[ActorRecordQuery, Query()],
) -> Response:
    """One actor with all names, identifiers, offices, disputes and citations."""
    return answer_record(request, query, RecordKind.ACTOR, id)
