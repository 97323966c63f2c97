"""A server that is told to end, or to take new workers, under load."""

import os
import signal
import time

from tests.chaos.asking import Fate
from tests.chaos.faults.worker_killed import workers_of
from tests.chaos.line import Line
from tests.chaos.outcome import Outcome
from tests.chaos.stage import Stage, recover, sqlite, until
from tests.cluster.services import Service

NAME_ENDED, NAME_RESTARTED = "SIGTERM under load", "rolling restart (SIGHUP)"
_ENDS_WITHIN = 10.0
_WORKERS = 2


def provoke_end(stage: Stage, times: int) -> Outcome:
    """What was begun is finished, and the server ends by itself with code 0; with one process and with several."""
    outcome, here = Outcome(NAME_ENDED), stage.editions[0]
    database, slowest = sqlite(here.copy(stage.folder)), 0.0
    for number in range(times):
        options = (f"--workers={_WORKERS}",) if number % 2 else ()
        with stage.serving(database, *options) as service:
            if options:
                outcome.expect(until(lambda: len(workers_of(service)) == _WORKERS), "not all workers came up")
                time.sleep(1)  # each has to come as far as to take requests
            with stage.watched(service, Line(here.number), outcome, 2 * stage.clients) as traffic:
                time.sleep(0.5 + stage.chance.random())
                # Nobody has promised to take what is sent after that.
                with traffic.tolerating(Fate.REFUSED):
                    service.process.terminate()
                    began = time.monotonic()
                    ended = until(lambda: service.process.poll() is not None, _ENDS_WITHIN)
                    slowest = max(slowest, time.monotonic() - began)
                    outcome.provoked += 1
                    traffic.stop()
        outcome.expect(ended, f"it had not ended after {_ENDS_WITHIN:.0f} s")
        outcome.expect(service.process.returncode == 0, f"it ended with {service.process.returncode}")
    outcome.notes.append(f"ended after {slowest:.2f} s at most")
    return outcome


def provoke_restart(stage: Stage, times: int) -> Outcome:
    """Each worker gives way to another that is ready; no request fails."""
    outcome, here, slowest = Outcome(NAME_RESTARTED), stage.editions[0], 0.0
    with stage.serving(sqlite(here.copy(stage.folder)), f"--workers={_WORKERS}") as service:
        outcome.expect(until(lambda: len(workers_of(service)) == _WORKERS), "not all workers came up")
        with stage.watched(service, Line(here.number), outcome, 2 * stage.clients) as traffic:
            for _ in range(times):
                before = {*workers_of(service)}
                began = time.monotonic()
                os.kill(service.process.pid, signal.SIGHUP)
                outcome.expect(until(lambda old=before: _replaced(service, old)), "workers were not replaced")  # type: ignore[misc]
                slowest = max(slowest, time.monotonic() - began)
                outcome.provoked += 1
                recover(service, traffic, outcome)
    outcome.notes.append(f"all workers were others after {slowest:.1f} s at most")
    return outcome


def _replaced(service: Service, old: set[int]) -> bool:
    now = {*workers_of(service)}
    return len(now) == _WORKERS and not now & old
