"""How many requests each route has answered and how long that took, for /metrics."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from prometheus_client.metrics_core import CounterMetricFamily, HistogramMetricFamily, Metric
from prometheus_client.registry import Collector

BOUNDS = (0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
"""Seconds; the classes by which times are counted."""


class RequestsCounted(Collector):
    """Numbers of this process since it began. Written on the event loop alone, so without a lock."""

    def __init__(self) -> None:
        """Begin at nothing."""
        self._answers: dict[tuple[str, str, int], int] = {}
        self._times: dict[str, Times] = {}

    def add(self, route: str, method: str, status: int, seconds: float) -> None:
        """Count one request; a status of 0 stands for none, where it was given up before it was answered."""
        key = (route, method, status)
        self._answers[key] = self._answers.get(key, 0) + 1
        times = self._times.get(route)
        if times is None:
            times = self._times[route] = Times()
        times.counts[bisect_left(BOUNDS, seconds)] += 1
        times.sum += seconds

    def collect(self) -> Iterator[Metric]:
        """Requests by route, method and status; times by route."""
        answers = CounterMetricFamily(
            "communique_requests",
            "Requests by route, method and status of the answer, whether the client took it or not; "
            "0 where there was none, as the service ended before.",
            labels=["route", "method", "status"],
        )
        for (route, method, status), count in sorted(self._answers.items()):
            answers.add_metric([route, method, str(status)], count)
        yield answers
        times = HistogramMetricFamily(
            "communique_request_seconds",
            "Seconds from a request's head to the end of its answer, by route.",
            labels=["route"],
        )
        for route, taken in sorted(self._times.items()):
            times.add_metric([route], taken.buckets(), taken.sum)
        yield times


class Times:
    """How many requests took how long."""

    __slots__ = ("counts", "sum")

    def __init__(self) -> None:
        """None yet."""
        self.counts = [0] * (len(BOUNDS) + 1)
        self.sum = 0.0

    def buckets(self) -> Sequence[tuple[str, float]]:
        """For each bound, how many took no longer; the last one counts all."""
        told, reached = [], 0
        for bound, count in zip((*map(str, BOUNDS), "+Inf"), self.counts, strict=True):
            reached += count
            told.append((bound, reached))
        return told
