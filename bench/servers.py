"""Starts a server on a core of its own, waits until it answers, reads its memory, and always stops it."""

import os
import re
import signal
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.errors import BenchError
from bench.settings import PROJECT_FOLDER, WORK_FOLDER

HOST = "127.0.0.1"
_START_SECONDS, _STOP_SECONDS = 60, 10


@dataclass(frozen=True, slots=True)
class Command:
    """How a server is started: by which interpreter, which application, with which environment beside the usual."""

    python: Path
    app: str
    environment: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Memory:
    """Memory of a process in MB: the most it ever had resident, and what of that is now its own (no mapped files)."""

    peak: float
    own: float


@dataclass(frozen=True, slots=True)
class Server:
    """A running server."""

    process: subprocess.Popen[bytes]
    port: int

    def memory(self) -> Memory:
        """What the process holds; of several workers, that of the parent only."""
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="utf-8")
        held = {name: int(size) / 1024 for name, size in re.findall(r"^(\w+):\s*(\d+) kB$", status, re.MULTILINE)}
        return Memory(held["VmHWM"], held["RssAnon"])


@contextmanager
def serving(command: Command, port: int, cores: Sequence[int], workers: int = 1) -> Iterator[Server]:
    """Run a server until the block ends; raises BenchError where it does not come up."""
    with start(command, port, cores, workers) as server:
        wait_until_listening(server)
        yield server


@contextmanager
def start(command: Command, port: int, cores: Sequence[int], workers: int = 1) -> Iterator[Server]:
    """Start a server and do not wait for it; it ends with the block."""
    _refuse_taken(port)
    log = WORK_FOLDER / "logs" / f"{command.app.replace(':', '.')}-{port}.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    uvicorn = [str(command.python), "-m", "uvicorn", command.app, "--host", HOST, "--port", str(port)]
    quiet = ["--no-access-log", "--log-level", "warning", "--workers", str(workers)]
    pinned = ["taskset", "--cpu-list", ",".join(map(str, cores))]
    with log.open("wb") as output:
        process = subprocess.Popen(
            [*pinned, *uvicorn, *quiet],
            cwd=PROJECT_FOLDER,
            env={**_environment(), **command.environment},
            stdout=output,
            stderr=output,
            start_new_session=True,  # Ctrl-C reaches this program only, which then stops its servers itself
        )
        try:
            yield Server(process, port)
        finally:
            _stop(process)


def wait_until_listening(server: Server) -> None:
    """Wait until a connection is taken; raises BenchError with the end of the log where none is."""
    until = time.monotonic() + _START_SECONDS
    while time.monotonic() < until and server.process.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex((HOST, server.port)) == 0:
                return
        time.sleep(0.005)
    raise BenchError(f"the server on port {server.port} did not come up; its log is in {WORK_FOLDER / 'logs'}")


def _environment() -> dict[str, str]:
    """The environment without settings of whoever runs the benchmark."""
    return {name: value for name, value in os.environ.items() if not name.startswith("COMMUNIQUE_")}


def _refuse_taken(port: int) -> None:
    with socket.socket() as probe:
        if probe.connect_ex((HOST, port)) == 0:
            raise BenchError(f"port {port} is taken; stop what listens there, or choose others with --first-port")


def _stop(process: subprocess.Popen[bytes]) -> None:
    """End a server and its workers: politely, then for sure."""
    if process.poll() is None:
        process.terminate()
    try:
        process.wait(_STOP_SECONDS)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
