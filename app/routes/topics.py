"""/topics: the list and its records."""

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response

from app.params.topics import TopicQuery, TopicRecordQuery
from app.queries.topics import select_topics
from app.routes.lists import answer_list
from app.routes.reading import ReadRoute
from app.routes.records import answer_record
from app.schemas.topic import TopicList, TopicRead
from app.vocabulary import RecordKind

router = APIRouter(tags=["Topics"], route_class=ReadRoute)


@router.get(
    "/topics",
    summary="List topics",
    responses={200: {"model": TopicList, "description": "A page of topics."}},
    response_model=None,
)
def list_topics(request: Request, query: Annotated[TopicQuery, Query()]) -> Response:
    """What events and statements are about, each topic defined."""
    return answer_list(request, query, select_topics)


@router.get(
    "/topics/{id}",
    summary="Get a topic",
    responses={200: {"model": TopicRead, "description": "The topic."}},
    response_model=None,
)
def get_topic(
    request: Request,
    id: Annotated[str, Path(description="The topic's id.")],  # noqa: A002 - the name of the path parameter
    query: Annotated[TopicRecordQuery, Query()],
) -> Response:
    """One topic with its definition."""
    return answer_record(request, query, RecordKind.TOPIC, id)
