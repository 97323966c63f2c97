"""/places: the list and its records."""

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response

from app.params.places import PlaceQuery, PlaceRecordQuery
from app.queries.places import select_places
from app.routes.lists import answer_list
from app.routes.reading import ReadRoute
from app.routes.records import answer_record
from app.schemas.place import PlaceList, PlaceRead
from app.vocabulary import RecordKind

router = APIRouter(tags=["Places"], route_class=ReadRoute)


@router.get(
    "/places",
    summary="List places",
    responses={200: {"model": PlaceList, "description": "A page of places."}},
    response_model=None,
)
def list_places(request: Request, query: Annotated[PlaceQuery, Query()]) -> Response:
    """Where events happened, with coordinates where they are known."""
    return answer_list(request, query, select_places)


@router.get(
    "/places/{id}",
    summary="Get a place",
    responses={200: {"model": PlaceRead, "description": "The place."}},
    response_model=None,
)
def get_place(
    request: Request,
    id: Annotated[str, Path(description="The place's id.")],  # noqa: A002 - the name of the path parameter
    query: Annotated[PlaceRecordQuery, Query()],
) -> Response:
    """One place with its other names and citations."""
    return answer_record(request, query, RecordKind.PLACE, id)
