"""Clients that ask all the time, over connections of their own, and check every answer to the byte."""

import json
import random
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Self

from tests.chaos.asking import Connection, Fate, Reply
from tests.chaos.editions import Edition
from tests.chaos.line import Line
from tests.chaos.probes import DESCRIPTION, description_without_data
from tests.cluster.editions import editions_in

_MOST_REASONS = 20
_EXPORT, _CONDITIONAL, _WALK, _LEAVES = 0.06, 0.25, 0.08, 0.01
"""Shares of the requests: for exports, with an entity tag, for pages by cursors, and before a connection is closed."""
PAUSE = 0.005
"""Seconds between two requests of a client: who provokes faults needs some of the machine, too."""
_BEGUN = 0.25
"""A request that nothing came back of for so many seconds has been begun: it may not be cut off as one on its way."""

Known = Mapping[str, Mapping[bytes | str, Sequence[int]]]
"""By path, and by body or entity tag: the editions that answer so."""


@dataclass(slots=True)
class Tally:
    """How many requests came to what, and the first reasons of what should not have been."""

    fates: Counter[Fate] = field(default_factory=Counter)
    reasons: list[str] = field(default_factory=list)
    slowest: float = 0
    times: list[float] = field(default_factory=list)
    """How long each answer took, since somebody asked for these times."""

    def take_times(self) -> list[float]:
        """The times since they were taken last."""
        taken, self.times = self.times, []
        return taken

    @property
    def requests(self) -> int:
        """How many were asked."""
        return self.fates.total()


class Traffic:
    """Clients of one server, until they are stopped; `line` is told what is being loaded."""

    def __init__(  # noqa: PLR0913, PLR0917 - whom to ask for what, and how often
        self, port: int, editions: Sequence[Edition], line: Line, clients: int, seed: int, pause: float = PAUSE
    ) -> None:
        """Take whom to ask, and what to expect."""
        self._pause = pause
        self.line, self.tally = line, Tally()
        self._port, self._clients, self._seed = port, clients, seed
        self._known = _by_answer(editions)
        self._paths = [path for path in editions[0].answers if "format=" not in path]
        self._exports = [path for path in editions[0].answers if "format=" in path]
        self._tags = {path: one.tag for path, one in editions[0].answers.items()}
        without = description_without_data()
        self._without_data = {without.body, without.tag}
        self._tolerated: Counter[Fate] = Counter()
        self._lock, self._over = threading.Lock(), threading.Event()
        self._threads: list[threading.Thread] = []

    def __enter__(self) -> Self:
        """Begin."""
        self._threads = [threading.Thread(target=self._run, args=(number,)) for number in range(self._clients)]
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Stop."""
        self.stop()

    def stop(self) -> None:
        """Let each client finish its request."""
        self._over.set()
        for thread in self._threads:
            thread.join()

    @contextmanager
    def tolerating(self, *fates: Fate) -> Iterator[None]:
        """Take requests for what a fault may do to them, that are under way meanwhile."""
        self._tolerated.update(fates)
        try:
            yield
        finally:
            self._tolerated.subtract(fates)

    def check(self, connection: Connection, path: str, headers: Mapping[str, str] | None = None) -> Reply:
        """Ask for a probe, and judge the answer by what editions answer."""
        floor = self.line.floor
        reply = connection.get(path, headers)
        if reply.fate is not Fate.ANSWERED:
            return reply
        answer: bytes | str = reply.body if reply.status == 200 else reply.headers.get("etag", "")
        editions = self._known[path].get(answer, ())
        if not editions and path == DESCRIPTION and answer in self._without_data:
            return replace(reply, fate=Fate.UNAVAILABLE, reason="described without data")
        if not editions:
            return _wrong(reply, f"{path}: {reply.status} of no edition: {reply.body[:200]!r}")
        if not self.line.see(editions, floor):
            return _wrong(reply, f"{path}: {reply.status} of edition {editions}, which is not what is loaded")
        return reply

    def _run(self, number: int) -> None:
        chance = random.Random(self._seed * 1000 + number)
        connection = Connection(self._port)
        while not self._over.is_set():
            kind = chance.random()
            if kind < _EXPORT:
                self._ask(connection, chance.choice(self._exports))
            elif kind < _EXPORT + _WALK:
                self._walk(connection, chance)
            else:
                path = chance.choice(self._paths)
                tag = self._tags[path] if kind > 1 - _CONDITIONAL else ""
                reply = self._ask(connection, path, {"If-None-Match": tag} if tag else None)
                self._tags[path] = reply.headers.get("etag", tag)
            if chance.random() < _LEAVES:
                connection.close()
            self._over.wait(self._pause)
        connection.close()

    def _ask(self, connection: Connection, path: str, headers: Mapping[str, str] | None = None) -> Reply:
        """One request; where a connection that was kept turns out closed, it is asked again over another one.

        A server may close one that waits for the next request, at any time (RFC 9112, section 9.3.1).
        """
        return self._noted(lambda: self.check(connection, path, headers), path, connection)

    def _walk(self, connection: Connection, chance: random.Random) -> None:
        """Some pages by their cursors: each of one edition, of which nothing is known beforehand."""
        path = f"/events?limit={chance.randrange(20, 90)}&date={chance.randrange(1949, 2000)}/.."
        for _ in range(3):
            reply = self._noted(partial(self._check_page, connection, path), path, connection)
            if reply.fate is not Fate.ANSWERED:
                return
            path = json.loads(reply.body)["links"]["next"]
            if path is None:
                return

    def _check_page(self, connection: Connection, path: str) -> Reply:
        floor = self.line.floor
        reply = connection.get(path)
        if reply.fate is not Fate.ANSWERED:
            return reply
        try:
            editions = editions_in(json.loads(reply.body))
        except (ValueError, KeyError, TypeError) as error:
            return _wrong(reply, f"{path}: {error!r}")
        if len(editions) != 1 or not self.line.see([*editions], floor):
            return _wrong(reply, f"{path}: of editions {editions}")
        return reply

    def _noted(self, ask: Callable[[], Reply], path: str, connection: Connection) -> Reply:
        tolerated, kept, began = +self._tolerated, not connection.fresh, time.monotonic()
        reply = ask()
        taken = time.monotonic() - began
        if reply.fate is Fate.BROKEN and kept and taken < _BEGUN and not tolerated[Fate.BROKEN]:
            reply = ask()
        tolerated |= +self._tolerated
        with self._lock:
            tally = self.tally
            fate = reply.fate
            if fate is Fate.BROKEN and taken < _BEGUN and tolerated[Fate.REFUSED]:
                fate = Fate.REFUSED  # one may stand in the queue at the very moment when the port is closed
            if fate in {Fate.UNAVAILABLE, Fate.REFUSED, Fate.BROKEN} and not tolerated[fate]:
                fate = Fate.FAILED
            tally.fates[fate] += 1
            tally.slowest = max(tally.slowest, taken)
            tally.times.append(taken)
            if fate in {Fate.FAILED, Fate.WRONG} and len(tally.reasons) < _MOST_REASONS:
                tally.reasons.append(f"{fate}: {path}: {reply.fate}: {reply.reason}")
        if reply.fate in {Fate.REFUSED, Fate.UNAVAILABLE}:
            self._over.wait(0.05)
        return reply


def _by_answer(editions: Sequence[Edition]) -> Known:
    known: dict[str, dict[bytes | str, list[int]]] = {}
    for edition in editions:
        for path, answer in edition.answers.items():
            of_path = known.setdefault(path, {})
            of_path.setdefault(answer.body, []).append(edition.number)
            of_path.setdefault(answer.tag, []).append(edition.number)
    return known


def _wrong(reply: Reply, reason: str) -> Reply:
    return replace(reply, fate=Fate.WRONG, reason=reason)
