"""More clients than there are seats, and clients that keep a connection without asking for anything."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from tests.chaos.asking import Connection, Fate
from tests.chaos.line import Line
from tests.chaos.outcome import Outcome
from tests.chaos.stage import Stage, sqlite
from tests.cluster.services import Service

NAME = "overload"
_SEATS, _CONNECTIONS, _CROWD, _SLOW = 2, 60, 24, 40
_SLOWEST_HEALTH = 1.0
_AS_BEFORE, _WITHIN = 0.8, 5
_ALWAYS = ("/health/live", "/health/ready", "/metrics")
"""What is answered whatever the load."""


def provoke(stage: Stage, times: int) -> Outcome:
    """Answers are right or 503 with Retry-After, health answers at once, and afterwards all is as quick as before."""
    outcome, here = Outcome(NAME), stage.editions[0]
    settings = {"CACHE_BYTES": "0", "MAX_REQUESTS": str(_SEATS), "MAX_CONNECTIONS": str(_CONNECTIONS)}
    with stage.serving(sqlite(here.copy(stage.folder)), **settings) as service:
        before, slowest = max(_speed(stage, service, outcome) for _ in range(2)), 0.0
        for _ in range(times):
            line = Line(here.number)
            with _slow_clients(service), stage.watched(service, line, outcome, _CROWD, 0, Fate.UNAVAILABLE) as traffic:
                slowest = max(slowest, _ask_health(service, outcome, 4))
                outcome.expect(traffic.tally.fates[Fate.UNAVAILABLE], "nobody was told to come again")
                outcome.expect(traffic.tally.fates[Fate.ANSWERED], "nobody was answered")
            outcome.provoked += 1
            _become_quick(stage, service, outcome, before)
    outcome.notes.append(f"{before:.0f} answers a second before; health and metrics in {slowest:.2f} s at most")
    outcome.expect(slowest < _SLOWEST_HEALTH or not stage.timed, f"health took {slowest:.2f} s")
    return outcome


def _speed(stage: Stage, service: Service, outcome: Outcome) -> float:
    """Right answers a second, for a second, with as many clients as there are seats."""
    began = time.monotonic()
    # What was begun before may have a seat still.
    line = Line(stage.editions[0].number)
    with stage.watched(service, line, outcome, _SEATS, 0, Fate.UNAVAILABLE) as traffic:
        time.sleep(1)
    return traffic.tally.fates[Fate.ANSWERED] / (time.monotonic() - began)


def _become_quick(stage: Stage, service: Service, outcome: Outcome, before: float) -> None:
    began, speed = time.monotonic(), 0.0
    while speed < _AS_BEFORE * before and time.monotonic() - began < _WITHIN:
        speed = _speed(stage, service, outcome)
    taken = time.monotonic() - began
    if speed >= _AS_BEFORE * before:
        outcome.recovered(taken)
    outcome.expect(speed >= _AS_BEFORE * before or not stage.timed, f"{speed:.0f} answers a second, not {before:.0f}")


def _ask_health(service: Service, outcome: Outcome, seconds: float) -> float:
    """Ask all the time; gives how long the slowest answer took."""
    connection, slowest, until = Connection(service.port), 0.0, time.monotonic() + seconds
    while time.monotonic() < until:
        for path in _ALWAYS:
            began = time.monotonic()
            reply = connection.get(path)
            if reply.fate is Fate.BROKEN:  # at rest, and closed for another
                reply = connection.get(path)
            outcome.requests += 1
            slowest = max(slowest, time.monotonic() - began)
            outcome.failed += reply.status != 200
            if reply.status != 200:
                outcome.reasons.append(f"{path}: {reply.status} {reply.reason}")
        time.sleep(0.1)
    connection.close()
    return slowest


@contextmanager
def _slow_clients(service: Service) -> Iterator[None]:
    """Connections of which half say nothing, and half a byte a second."""
    over = threading.Event()
    connections = [socket.create_connection(("127.0.0.1", service.port)) for _ in range(_SLOW)]

    def drip() -> None:
        for byte in b"GET /events HTTP/1.1\r\nHost: slow.example\r\n":
            for one in connections[::2]:
                try:
                    one.send(bytes([byte]))
                except OSError:
                    continue  # it was closed for another
            if over.wait(1):
                return

    dripping = threading.Thread(target=drip)
    dripping.start()
    try:
        yield
    finally:
        over.set()
        dripping.join()
        for one in connections:
            one.close()
