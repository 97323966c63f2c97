"""One of several worker processes killed outright, under load."""

import os
import signal
import time
from collections.abc import Sequence
from pathlib import Path

from tests.chaos.asking import Fate
from tests.chaos.line import Line
from tests.chaos.outcome import Outcome
from tests.chaos.stage import Stage, recover, sqlite, until
from tests.cluster.services import Service

NAME = "worker killed"
WORKERS = 3


def provoke(stage: Stage, times: int) -> Outcome:
    """At most the requests on its own connections break, each client's one; others are served, and another comes."""
    outcome, here = Outcome(NAME), stage.editions[0]
    most, clients = 0, 2 * stage.clients
    with stage.serving(sqlite(here.copy(stage.folder)), f"--workers={WORKERS}") as service:
        outcome.expect(until(lambda: len(workers_of(service)) == WORKERS), "not all workers came up")
        with stage.watched(service, Line(here.number), outcome, clients) as traffic:
            for _ in range(times):
                before = traffic.tally.fates[Fate.BROKEN]
                pid = stage.chance.choice(workers_of(service))
                with traffic.tolerating(Fate.BROKEN):
                    os.kill(pid, signal.SIGKILL)
                    time.sleep(0.1)
                outcome.provoked += 1
                recover(service, traffic, outcome)
                back = until(lambda gone=pid: len({*workers_of(service)} - {gone}) == WORKERS)  # type: ignore[misc]
                outcome.expect(back, "no worker came in the place of one that was killed")
                most = max(most, traffic.tally.fates[Fate.BROKEN] - before)
    outcome.expect(most <= clients, f"{most} requests broke at once, of {clients} clients")
    outcome.notes.append(f"at most {most} of {clients} requests under way broke with a worker")
    return outcome


def workers_of(service: Service) -> Sequence[int]:
    """The processes that answer: children of the first one that are not the interpreter's own, nor dead."""
    return [pid for pid in children_of(service.process.pid) if _is_worker(pid)]


def children_of(pid: int) -> Sequence[int]:
    """The processes that a process has started itself."""
    try:
        return [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()]
    except OSError:
        return []


def _is_worker(pid: int) -> bool:
    try:
        return b"spawn_main" in Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return False
