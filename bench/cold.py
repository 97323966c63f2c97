"""What takes longest the first time: totals and facets in a process that has just started, and the start itself."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import combinations
from statistics import median

from bench.ask import Shape
from bench.candidates import COMMUNIQUE
from bench.client import Client, connected
from bench.datasets import Dataset
from bench.material import Material
from bench.servers import serving, start, wait_until_listening

_SHARE, _LEAST, _MOST = 0.2, 0.05, 0.45
"""Which share of all events a filter should match, and how far it may be from that."""
_VALUES, _STARTS = 5, 5
_MILLI = 1000


@dataclass(frozen=True, slots=True)
class Cold:
    """Milliseconds of the first and of a later request of a kind, each the median of several, and what was asked."""

    name: str
    asked: str
    first: float
    later: float


def measure_cold(dataset: Dataset, material: Material, port: int, core: int) -> list[Cold]:
    """Ask a server that has just started for totals and facets that it has not counted yet."""
    one, two = _one_filter(material), _two_filters(material)
    found = []
    for name, filters in (("total, one filter", one), ("total, two filters", two), ("facets over all", [""])):
        if not filters:
            continue
        extra = "&facets=type,actor,topic,year" if name.startswith("facets") else ""
        with _fresh(dataset, port, core) as client:
            client.get("/events?limit=1&sort=-date")  # so that reading the names is not counted
            times = [(_seconds(client, f"{one}{extra}", 1), _seconds(client, f"{one}{extra}", 2)) for one in filters]
        firsts, laters = zip(*times, strict=True)
        found.append(Cold(name, ", ".join(filters) or "all events", median(firsts) * _MILLI, median(laters) * _MILLI))
    return found


def measure_start(dataset: Dataset, port: int, core: int) -> list[float]:
    """Seconds from the start of the process to the first list, several times; one more before that does not count."""
    return [_start_once(dataset, port, core) for _ in range(_STARTS + 1)][1:]


def _start_once(dataset: Dataset, port: int, core: int) -> float:
    before = time.perf_counter()
    with start(COMMUNIQUE.command(dataset), port, [core]) as server:
        wait_until_listening(server)
        with connected(port) as client:
            client.get("/events?limit=50")
        return time.perf_counter() - before


@contextmanager
def _fresh(dataset: Dataset, port: int, core: int) -> Iterator[Client]:
    with serving(COMMUNIQUE.command(dataset), port, [core]), connected(port) as client:
        yield client


def _seconds(client: Client, filters: str, limit: int) -> float:
    """How long a page takes; another limit asks for the same total, and no answer can be one that was kept."""
    return client.get(f"/events?{filters}&limit={limit}".replace("?&", "?")).seconds


def _one_filter(material: Material) -> list[str]:
    """Filters that a fifth of all events match, or nearly so."""
    shares = {
        f"{shape}={value}": len(spans) / material.events
        for shape, values in material.values.items()
        if shape != "date"
        for value, spans in values.items()
    }
    near = sorted(shares, key=lambda one: abs(shares[one] - _SHARE))
    return [one for one in near if _LEAST <= shares[one] <= _MOST][:_VALUES]


def _two_filters(material: Material) -> list[str]:
    """Pairs of values of different filters, the commonest first."""
    shapes: list[Shape] = ["actor", "topic", "type"]
    common = {shape: list(material.values.get(shape, {}))[:2] for shape in shapes}
    pairs = [
        f"{one}={value}&{other}={another}"
        for one, other in combinations(shapes, 2)
        for value in common[one]
        for another in common[other]
    ]
    return pairs[:_VALUES]
