"""How much memory a server takes to send every event as CSV: a real process, over a real connection.

Run as `pytest tests/routes/test_export_memory.py --events=1000000`, it shows that a million events stream with a peak
under 150 MB; generating and loading them first takes most of the time. Without the option some hundred events do.
"""

import csv
import io
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest

from app.seed.check import check_seed
from app.seed.generate import generate
from app.settings import PROJECT_FOLDER
from tests.conftest import load_into

FEWEST = 500
PEAK, GROWTH = 150_000_000, 20_000_000
"""The most bytes the server may take, and by how many more it may have grown after everything than after one event."""


class Server:
    """A server process."""

    def __init__(self, process: "subprocess.Popen[bytes]", port: int) -> None:
        """Take a process that is starting, and where it will listen."""
        self._process, self._port = process, port

    def count(self, path: str) -> int:
        """How many rows a table has, besides its header; read as it comes, so that the reader keeps none of it."""
        connection = HTTPConnection("127.0.0.1", self._port, timeout=60)
        try:
            connection.request("GET", path)
            answer = connection.getresponse()
            assert answer.status == 200
            rows = csv.reader(io.TextIOWrapper(answer, encoding="utf-8", newline=""))
            width = len(next(rows))
            return sum(len(row) == width for row in rows)
        finally:
            connection.close()

    def peak(self) -> int:
        """The most memory it has had in use so far, in bytes."""
        status = Path(f"/proc/{self._process.pid}/status").read_text(encoding="ascii")
        (peak,) = (line.split() for line in status.splitlines() if line.startswith("VmHWM:"))
        assert peak[2] == "kB"
        return int(peak[1]) * 1024

    def wait(self) -> None:
        """Return once it listens."""
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline and self._process.poll() is None:
            try:
                socket.create_connection(("127.0.0.1", self._port), 5).close()
            except OSError:
                time.sleep(0.05)
            else:
                return
        raise AssertionError("the server does not start")


@pytest.fixture(scope="module")
def events(request: pytest.FixtureRequest) -> int:
    """How many events there are: as many as `--events` says, but enough for more than one piece of a body."""
    return max(int(request.config.getoption("--events")), FEWEST)


@pytest.fixture(scope="module")
def server(events: int, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server process with nothing in its memory but what it needs to serve them."""
    folder = tmp_path_factory.mktemp("memory")
    file, url = folder / "generated.ndjson", f"sqlite:///{folder / 'generated.sqlite3'}"
    with file.open("w", encoding="utf-8") as out:
        out.writelines(f"{line}\n" for line in generate(events, 1))
    load_into(url, check_seed(file).chronology)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "uvicorn", "app.main:app", "--port", str(port), "--log-level", "error"]
    environment = os.environ | {"COMMUNIQUE_DATABASE_URL": url}
    process = subprocess.Popen(command, cwd=PROJECT_FOLDER, env=environment)  # noqa: S603 - our own program
    try:
        made = Server(process, port)
        made.wait()
        yield made
    finally:
        process.terminate()
        process.wait(20)


def test_every_event_streams_in_constant_memory(server: Server, events: int) -> None:
    if not Path("/proc/self/status").exists():
        if os.environ.get("CI") == "true":
            pytest.fail("nothing tells here what a process takes, and CI must have that")
        pytest.skip("this system has no /proc to tell what a process takes")
    assert server.count("/events?format=csv&limit=1") == 1
    before = server.peak()
    assert server.count("/events?format=csv") == events
    assert server.peak() < PEAK
    assert server.peak() - before < GROWTH


def test_every_event_is_streamed(server: Server, events: int) -> None:
    assert server.count("/events?format=csv") == events
