"""/events: the list and its records."""

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response

from app.params.events import EventQuery, EventRecordQuery
from app.queries.events import select_events
from app.routes.lists import answer_list
from app.routes.reading import ReadRoute
from app.routes.records import answer_record
from app.schemas.event import EventList, EventRead
from app.vocabulary import RecordKind

router = APIRouter(tags=["Events"], route_class=ReadRoute)


@router.get(
    "/events",
    summary="List events",
    responses={200: {"model": EventList, "description": "A page of events."}},
    response_model=None,
)
def list_events(request: Request, query: Annotated[EventQuery, Query()]) -> Response:
    """What happened, is planned or is reported, by who took part, what kind it was, what about, and when.

    Dates may be uncertain: with `date`, every event that may have happened then is listed, and `match.date` says
    whether it surely did. An actor counts as taking part when somebody acted on their behalf.
    """
    return answer_list(request, query, select_events)


@router.get(
    "/events/{id}",
    summary="Get an event",
    responses={200: {"model": EventRead, "description": "The event."}},
    response_model=None,
)
def get_event(
    request: Request,
    id: Annotated[str, Path(description="The event's id.")],  # noqa: A002 - the name of the path parameter
    query: Annotated[EventRecordQuery, Query()],
) -> Response:
    """One event with its participants, documents, figures, statements, disputes and every citation."""
    return answer_record(request, query, RecordKind.EVENT, id)
