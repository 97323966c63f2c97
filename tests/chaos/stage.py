"""Where faults are provoked: editions, servers of them, and clients that watch."""

import random
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from tests.chaos.asking import Connection, Fate
from tests.chaos.editions import Edition, edition_of, exported
from tests.chaos.line import Line
from tests.chaos.outcome import Outcome
from tests.chaos.traffic import PAUSE, Traffic
from tests.cluster.services import Service

_NUMBERS = count(1)
_IN_A_ROW = 5
"""So many probes have to be right, one after the other, for answers to be right again."""
RECOVERS_WITHIN = 10.0
"""Seconds after which answers have to be right again, whatever happened."""


@dataclass(frozen=True, slots=True)
class Stage:
    """What all faults share; `clients` is how many ask at once, `chance` draws places and moments."""

    folder: Path
    editions: Sequence[Edition]
    chance: random.Random
    clients: int = 4
    timed: bool = True
    """Whether promises count that tell seconds: not where others need the machine as well."""

    @contextmanager
    def serving(self, database: str, *options: str, **settings: str) -> Iterator[Service]:
        """A server of a database, with the options of its command."""
        given = {"DATABASE_URL": database, "DOWNLOADS_FOLDER": str(self.folder / "downloads"), **settings}
        service = Service(f"service-{next(_NUMBERS)}", self.folder, given, *options)
        try:
            service.wait()
            yield service
        finally:
            service.stop()

    @contextmanager
    def watched(
        self, service: Service, line: Line, outcome: Outcome, clients: int = 0, pause: float = PAUSE, *tolerated: Fate
    ) -> Iterator[Traffic]:
        """Clients of a server; what they see is added to the outcome, and what the server says of errors of its own."""
        seed = self.chance.randrange(1_000_000)
        traffic = Traffic(service.port, self.editions, line, clients or self.clients, seed, pause)
        with traffic.tolerating(*tolerated), traffic:
            yield traffic
        outcome.take(traffic.tally)
        outcome.expect(service.process.poll() in {None, 0}, f"the server ended with {service.process.poll()}")
        note_tracebacks(service, outcome)

    def loaded(self, database: str, outcome: Outcome, *among: Edition) -> Edition | None:
        """The edition that a database holds, to the last record; counts what is lost where it is none of them."""
        records = exported(database)
        found = edition_of(among, records)
        if found is None:
            outcome.lost += min(one.lost(records) for one in among)
        return found


def recover(service: Service, traffic: Traffic, outcome: Outcome, within: float = RECOVERS_WITHIN) -> float:
    """Ask until answers are right again, and note how long that took; wrong ones are counted by the traffic."""
    connection, began, right = Connection(service.port), time.monotonic(), 0
    paths, at = ("/events?limit=50", "/dataset", "/statements?limit=30&facets=mode", "/openapi.json"), 0.0
    while right < _IN_A_ROW and time.monotonic() - began < within:
        reply = traffic.check(connection, paths[right % len(paths)])
        if reply.fate is Fate.ANSWERED:
            at = at if right else time.monotonic() - began
            right += 1
        else:
            right = 0
            time.sleep(0.02)
    connection.close()
    outcome.expect(right == _IN_A_ROW, f"answers were not right again within {within:.0f} s")
    outcome.recovered(at)
    return at


def note_tracebacks(service: Service, outcome: Outcome) -> None:
    """Note where the server logged errors of its own that nobody had foreseen."""
    faults = service.faults()
    if faults:
        outcome.broken.append(f"{len(faults)} tracebacks in the log of the server")
        outcome.reasons.append("; ".join(line.strip() for line in faults[-1].splitlines()[-4:]))


def until(holds: Callable[[], bool], patience: float = 30.0) -> bool:
    """Wait until something holds; returns whether it did in time."""
    deadline = time.monotonic() + patience
    while not holds():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True


def sqlite(file: Path) -> str:
    """The address of a database in a file."""
    return f"sqlite:///{file}"
