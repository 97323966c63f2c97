"""/metrics: what this process counts, for Prometheus and what reads its text format."""

from collections.abc import Iterator
from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from prometheus_client import CONTENT_TYPE_PLAIN_0_0_4, generate_latest
from prometheus_client.metrics_core import CounterMetricFamily, GaugeMetricFamily, InfoMetricFamily, Metric
from prometheus_client.registry import Collector

from app.errors import BusyError, UnavailableError
from app.params.listing import NoQuery
from app.routes.service import Service, service_of
from app.server_counts import server_counts

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
    """Requests by route, what the response cache has done, which data is served, and what the process takes up.

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
            with self._service.probe.reading() as snapshot:
                loaded = snapshot.loaded
        except (UnavailableError, BusyError):
            loaded = None
        yield GaugeMetricFamily("communique_dataset_loaded", "1 while there is a dataset to serve.", value=bool(loaded))
        if loaded is None:
            return
        shown = {"revision": loaded.revision, "version": loaded.version}
        yield InfoMetricFamily("communique_dataset", "Which dataset is served.", value=shown)
        if loaded.loaded_at:
            yield GaugeMetricFamily(
                "communique_dataset_loaded_timestamp_seconds",
                "When it was loaded, in seconds since 1970; the time now less this is its age.",
                value=datetime.fromisoformat(loaded.loaded_at).timestamp(),
            )


class ServerCollector(Collector):
    """Tells what the server of this process knows of its connections; nothing under another server than our own."""

    def collect(self) -> Iterator[Metric]:
        """Connections, and what was refused before the application heard of it."""
        yield GaugeMetricFamily("communique_connections", "Connections of clients.", value=server_counts.connections)
        yield CounterMetricFamily(
            "communique_connections_closed",
            "Connections at rest that were closed to make room for others.",
            server_counts.closed_for_room,
        )
        refused = CounterMetricFamily(
            "communique_refused", "Requests refused by the server itself, by status.", labels=["status"]
        )
        for status, count in sorted(server_counts.refused.items()):
            refused.add_metric([str(status)], count)
        yield refused


class LoadCollector(Collector):
    """Tells how busy a service is: its seats, and its connections to the database."""

    def __init__(self, service: Service) -> None:
        """Take the service."""
        self._service = service

    def collect(self) -> Iterator[Metric]:
        """What is taken at the moment, and how often there was nothing left."""
        seats = self._service.seats
        yield GaugeMetricFamily("communique_seats_taken", "Requests for data that are worked on.", value=seats.taken)
        yield GaugeMetricFamily("communique_seats", "How many there may be.", value=seats.most)
        yield CounterMetricFamily(
            "communique_seats_refused", "Requests that were told to come again, for want of a seat.", seats.refused
        )
        taken = GaugeMetricFamily("communique_readers_taken", "Connections that are read by.", labels=["server"])
        most = GaugeMetricFamily("communique_readers", "How many there may be.", labels=["server"])
        for name, source in self._service.database.sources.all().items():
            taken.add_metric([name], source.taken)
            most.add_metric([name], source.most)
        yield taken
        yield most
