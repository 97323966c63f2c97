"""/health: whether the process answers, and whether it has a dataset to answer from."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from app.database.replication import Replication
from app.params.listing import NoQuery
from app.routes.service import service_of
from app.schemas.health import LiveRead, ReadyRead, ReplicaRead, ReplicationRead

router = APIRouter(prefix="/health", tags=["Service"])


@router.get("/live", summary="Is it alive?", response_description="The process answers.")
async def get_live(response: Response, query: Annotated[NoQuery, Query()]) -> LiveRead:  # noqa: ARG001 - refuses parameters
    """Answers as long as the process does, whatever the state of the data."""
    response.headers["Cache-Control"] = "no-store"
    return LiveRead(status="live")


@router.get("/ready", summary="Is it ready?", response_description="A dataset is loaded.")
def get_ready(request: Request, response: Response, query: Annotated[NoQuery, Query()]) -> ReadyRead:  # noqa: ARG001 - refuses parameters
    """Answers 200 with the revision being served, or 503 while there is no dataset to serve.

    Where replicas are read from, it tells of each how far it has come, as it was at most a second ago.
    """
    service = service_of(request)
    response.headers["Cache-Control"] = "no-store"
    with service.probe.reading() as snapshot:
        loaded = snapshot.loaded
    return ReadyRead(
        status="ready",
        revision=loaded.revision,
        dataset_version=loaded.version,
        loaded_at=loaded.loaded_at,
        engine=service.database.name,
        replication=_render_replication(service.replication.see()),
    )


def _render_replication(found: Replication | None) -> ReplicationRead | None:
    if found is None:
        return None
    replicas = [
        ReplicaRead(
            reachable=one.reachable,
            standby=one.standby,
            lag_bytes=one.lag_bytes,
            lag_seconds=one.lag_seconds,
            revision=one.revision,
        )
        for one in found.replicas
    ]
    return ReplicationRead(primary_reachable=found.primary_reachable, replicas=replicas)
