"""Asks services all the time, for lists of which no two are alike, for one list again and again, and for exports."""

import random
import threading
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Any

import httpx2 as httpx

from tests.cluster.editions import editions_in, editions_told
from tests.cluster.services import Service

LIST, REPEATED, EXPORT = "list", "repeated list", "export"

_PATIENCE = 20.0
"""Seconds a client waits for an answer."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A request that got no answer, or another than 200, or not all of one."""

    at: float
    service: str
    kind: str
    reason: str


@dataclass(slots=True)
class Seen:
    """What clients have seen; `newest` is, by service, the newest edition that an answer was of."""

    requests: int = 0
    failures: list[Failure] = field(default_factory=list)
    mixed: int = 0
    older: int = 0
    slowest: float = 0
    newest: defaultdict[str, int] = field(default_factory=lambda: defaultdict(int))
    first: dict[tuple[str, int], float] = field(default_factory=dict)
    """When a service first answered of an edition."""


class Traffic:
    """Clients, each asking one request after the other, until it is stopped."""

    def __init__(self, services: Sequence[Service], clients: int) -> None:
        """Begin."""
        self.seen, self.began = Seen(), time.monotonic()
        self._lock, self._over = threading.Lock(), threading.Event()
        self._numbers = count()
        self._threads = [
            threading.Thread(target=self._ask, args=(services[number % len(services)], number))
            for number in range(clients)
        ]
        for thread in self._threads:
            thread.start()

    @property
    def now(self) -> float:
        """Seconds since it began."""
        return time.monotonic() - self.began

    def stop(self) -> Seen:
        """Let each client finish its request; what all have seen."""
        self._over.set()
        for thread in self._threads:
            thread.join()
        return self.seen

    def _ask(self, service: Service, number: int) -> None:
        chance = random.Random(number)  # noqa: S311 - requests, no secrets
        with httpx.Client(base_url=service.address, timeout=_PATIENCE) as client:
            while not self._over.is_set():
                with self._lock:
                    floor = self.seen.newest[service.name]
                    unlike = next(self._numbers)
                kind = chance.choices((LIST, REPEATED, EXPORT), (7, 2, 1))[0]
                since = {"date": f"{chance.randrange(1949, 2025)}/.."}
                by_kind: Mapping[str, Mapping[str, Any]] = {
                    LIST: {"limit": 20 + unlike % 80, **since},
                    REPEATED: {"limit": 30},
                    EXPORT: {"format": "ndjson", **since},
                }
                began, failure = time.monotonic(), None
                try:
                    answer = client.get("/events", params=by_kind[kind])
                    answer.raise_for_status()
                    editions = editions_told(answer.text) if kind == EXPORT else editions_in(answer.json())
                except (httpx.HTTPError, ValueError) as error:
                    editions = set()
                    failure = Failure(self.now, service.name, kind, f"{type(error).__name__}: {error}")
                self._note(service.name, floor, editions, failure, time.monotonic() - began)

    def _note(self, service: str, floor: int, editions: set[int], failure: Failure | None, seconds: float) -> None:
        with self._lock:
            seen = self.seen
            seen.requests += 1
            seen.slowest = max(seen.slowest, seconds)
            if failure:
                seen.failures.append(failure)
                return
            seen.mixed += len(editions) != 1
            seen.older += min(editions) < floor
            seen.newest[service] = max(seen.newest[service], *editions)
            for edition in editions:
                seen.first.setdefault((service, edition), self.now)
