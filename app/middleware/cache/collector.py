"""What the response cache has done, for /metrics."""

from collections.abc import Iterator

from prometheus_client.metrics_core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from app.middleware.cache.response_cache import ResponseCache


class CacheCollector(Collector):
    """Reads the numbers off when they are asked for."""

    def __init__(self, cache: ResponseCache) -> None:
        """Take the cache that counts."""
        self._cache = cache

    def collect(self) -> Iterator[Metric]:
        """The numbers of this process since it began."""
        counted, store = self._cache.counted, self._cache.store
        answers = CounterMetricFamily(
            "communique_cache_requests",
            "Requests by outcome: hit (answered from memory), not_modified (304 from memory), miss (the application "
            "was asked). Health, metrics and downloads do not count. Each worker process counts its own.",
            labels=["outcome"],
        )
        answers.add_metric(["hit"], counted.hits)
        answers.add_metric(["not_modified"], counted.not_modified)
        answers.add_metric(["miss"], counted.misses)
        yield answers
        yield CounterMetricFamily(
            "communique_cache_evictions", "Answers dropped to make room for others.", value=store.evictions
        )
        yield GaugeMetricFamily("communique_cache_entries", "Answers kept.", value=len(store))
        yield GaugeMetricFamily("communique_cache_bytes", "Bytes they take up.", value=store.size)
        yield GaugeMetricFamily(
            "communique_cache_capacity_bytes", "Bytes they may take up at most.", value=store.capacity
        )
