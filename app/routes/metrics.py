"""/metrics: what this process counts, for Prometheus and what reads its text format."""

from collections.abc import Iterator
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from prometheus_client import CONTENT_TYPE_PLAIN_0_0_4, generate_latest
from prometheus_client.metrics_core import GaugeMetricFamily, InfoMetricFamily, Metric
from prometheus_client.registry import Collector

from app.errors import BusyError, UnavailableError
from app.params.listing import NoQuery
from app.routes.service import Service, service_of

_EXAMPLE = """\
# HELP communique_cache_requests_total Requests by outcome: …
# TYPE communique_cache_requests_total counter
communique_cache_requests_total{outcome="hit"} 1027.0
"""

router = APIRouter(tags=["Service"])


@router.get(
    "/metrics",
    summary="Measure it",
    responses={
        200: {
            "content": {"text/plain": {"schema": {"type": "string"}, "example": _EXAMPLE}},
            "description": "Numbers in the text format of Prometheus.",
        }
    },
    response_class=Response,
    response_model=None,
)
def get_metrics(request: Request, query: Annotated[NoQuery, Query()]) -> Response:  # noqa: ARG001 - refuses parameters
    """What the response cache has done, which data is served, and what the process takes up.

    Of several worker processes, one answers, for itself.
    """
    text = generate_latest(service_of(request).registry)
    return Response(text, media_type=CONTENT_TYPE_PLAIN_0_0_4, headers={"Cache-Control": "no-store"})


class DatasetCollector(Collector):
    """Tells which data is served, if any."""

    def __init__(self, service: Service) -> None:
        """Take the service whose data it is."""
        self._service = service

    def collect(self) -> Iterator[Metric]:
        """Revision and version, read when they are asked for."""
        try:
            with self._service.reading() as (snapshot, _):
                shown = {"revision": snapshot.loaded.revision, "version": snapshot.loaded.version}
        except (UnavailableError, BusyError):
            shown = None
        yield GaugeMetricFamily("communique_dataset_loaded", "1 while there is a dataset to serve.", value=bool(shown))
        if shown:
            yield InfoMetricFamily("communique_dataset", "Which dataset is served.", value=shown)
