"""/health: whether the process answers, and whether it has a dataset to answer from."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from app.params.listing import NoQuery
from app.routes.service import service_of
from app.schemas.health import LiveRead, ReadyRead

router = APIRouter(prefix="/health", tags=["Service"])


@router.get("/live", summary="Is it alive?", response_description="The process answers.")
def get_live(response: Response, query: Annotated[NoQuery, Query()]) -> LiveRead:  # noqa: ARG001 - refuses parameters
    """Answers as long as the process does, whatever the state of the data."""
    response.headers["Cache-Control"] = "no-store"
    return LiveRead(status="live")


@router.get("/ready", summary="Is it ready?", response_description="A dataset is loaded.")
def get_ready(request: Request, response: Response, query: Annotated[NoQuery, Query()]) -> ReadyRead:  # noqa: ARG001 - refuses parameters
    """Answers 200 with the revision being served, or 503 while there is no dataset to serve."""
    service = service_of(request)
    response.headers["Cache-Control"] = "no-store"
    with service.reading() as (snapshot, _):
        return ReadyRead(
            status="ready",
            revision=snapshot.loaded.revision,
            dataset_version=snapshot.loaded.version,
            engine=service.database.name,
        )
