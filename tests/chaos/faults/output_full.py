"""Nobody who takes what the server writes: its output closed, its pipe full, the disk of its downloads full."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from app.settings import PROJECT_FOLDER
from tests.chaos.asking import PATIENCE, Connection, Fate
from tests.chaos.line import Line
from tests.chaos.loader import limited_files
from tests.chaos.outcome import Outcome
from tests.chaos.stage import Stage, sqlite
from tests.chaos.traffic import Traffic
from tests.cluster.services import environment
from tests.postgresql import free_port

NAME = "log or downloads without room"
_MEANWHILE = 2.0
"""Seconds of load, in which more is logged than a pipe holds (64 KiB)."""


def provoke(stage: Stage, times: int) -> Outcome:
    """Serving goes on."""
    outcome = Outcome(NAME)
    for number in range(times):
        name = [*_WAYS][number % len(_WAYS)]
        before = outcome.requests
        _WAYS[name](stage, outcome)
        outcome.provoked += 1
        if number < len(_WAYS):
            outcome.notes.append(f"{name}: {outcome.requests - before} requests in {_MEANWHILE:.0f} s")
    return outcome


def _closed(stage: Stage, outcome: Outcome) -> None:
    with _started(stage) as (process, port):
        assert process.stdout is not None
        process.stdout.close()
        _ask(stage, port, outcome, process)


def _unread(stage: Stage, outcome: Outcome) -> None:
    with _started(stage) as (process, port):
        _ask(stage, port, outcome, process)


def _downloads(stage: Stage, outcome: Outcome) -> None:
    """Files of a few pages at most: those of the downloads are larger."""
    with _started(stage, limited_files(50_000), DOWNLOADS_FOLDER=str(stage.folder / "full")) as (process, port):
        connection = Connection(port)
        reply = connection.get("/dataset/download")
        fine = reply.fate is Fate.UNAVAILABLE
        outcome.expect(fine, f"downloads without room: {reply.status} {reply.reason}")
        connection.close()
        _ask(stage, port, outcome, process)


def _ask(stage: Stage, port: int, outcome: Outcome, process: "subprocess.Popen[bytes]") -> None:
    seed = stage.chance.randrange(1_000_000)
    with Traffic(port, stage.editions, Line(1), stage.clients, seed) as traffic:
        time.sleep(_MEANWHILE)
    outcome.take(traffic.tally)
    outcome.expect(traffic.tally.slowest < PATIENCE, f"an answer took {traffic.tally.slowest:.1f} s")
    outcome.expect(process.poll() is None, f"the server ended with {process.poll()}")


@contextmanager
def _started(
    stage: Stage, prepare: Callable[[], None] | None = None, **settings: str
) -> Iterator[tuple["subprocess.Popen[bytes]", int]]:
    """A server that writes to a pipe which nobody reads."""
    port = free_port()
    given: Mapping[str, str] = {"DATABASE_URL": sqlite(stage.editions[0].copy(stage.folder)), **settings}
    command: Sequence[str] = [sys.executable, "-m", "app.cli", "serve", "--no-load", f"--port={port}"]
    process = subprocess.Popen(
        command,
        cwd=PROJECT_FOLDER,
        env=environment(given),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        preexec_fn=prepare,  # noqa: PLW1509 - it sets a limit, and touches no lock
    )
    try:
        deadline = time.monotonic() + 30
        connection = Connection(port, patience=5)
        while connection.get("/health/ready").status != 200 and time.monotonic() < deadline:
            time.sleep(0.1)
        connection.close()
        yield process, port
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if process.stdout:
            process.stdout.close()


_WAYS: Mapping[str, Callable[[Stage, Outcome], None]] = {
    "output closed": _closed,
    "pipe not read": _unread,
    "no room for downloads": _downloads,
}
