"""Runs wrk for a few seconds through a file of paths, and reads what it reports."""

import json
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bench.errors import BenchError
from bench.servers import HOST
from bench.settings import CONNECTIONS

_SCRIPT = Path(__file__).parent / "walk.lua"
_GRACE_SECONDS = 60
_PATIENT_SECONDS = 60
"""For so long, one connection waits for a server that answered sixteen nothing; no request may take longer."""


@dataclass(frozen=True, slots=True)
class Load:
    """What wrk is to send: a file of paths, whether it may start over, a tag of If-None-Match, how many connections."""

    paths: Path
    again: bool = False
    tag: str | None = None
    connections: int = CONNECTIONS


@dataclass(frozen=True, slots=True)
class Measured:
    """What one run of wrk saw: requests a second, latencies in milliseconds, bytes an answer, headers included."""

    rate: float
    p50: float
    p99: float
    size: float


def find_wrk() -> None:
    """Raise BenchError where there is no wrk."""
    if shutil.which("wrk") is None:
        raise BenchError("wrk is missing; on Debian and Ubuntu: apt install wrk")


def measure(port: int, load: Load, seconds: int, cores: Sequence[int]) -> Measured:
    """Load a server from cores of one's own; raises BenchError for errors, and for paths that were used up.

    One that answers nothing in the time is measured anew, by one connection and for longer.
    """
    measured = _measure(port, load, seconds, cores)
    if measured is None:  # at its largest, the usual way takes seconds for one list
        measured = _measure(port, replace(load, connections=1), _PATIENT_SECONDS, cores)
    if measured is None:
        raise BenchError(f"nothing was answered in {_PATIENT_SECONDS} s; see the logs of the server")
    return measured


def _measure(port: int, load: Load, seconds: int, cores: Sequence[int]) -> Measured | None:
    pinned = ["taskset", "--cpu-list", ",".join(map(str, cores))]
    wrk = [
        "wrk",
        "--threads",
        "1",
        "--connections",
        str(load.connections),
        "--duration",
        f"{seconds}s",
        "--timeout",
        f"{_PATIENT_SECONDS}s",
    ]
    told = [str(load.paths), "again" if load.again else "once", load.tag or "-"]
    done = subprocess.run(
        [*pinned, *wrk, "--script", str(_SCRIPT), f"http://{HOST}:{port}", "--", *told],
        capture_output=True,
        text=True,
        check=False,
        timeout=seconds + _GRACE_SECONDS,
    )
    if done.returncode:
        raise BenchError(f"wrk failed: {done.stderr or done.stdout}")
    return read_report(done.stdout)


def read_report(output: str) -> Measured | None:
    """Read the line of JSON that walk.lua writes; None where nothing was answered in the time.

    Raises BenchError for errors, and for paths that were used up.
    """
    lines = [line for line in output.splitlines() if line.startswith('{"requests"')]
    if not lines:
        raise BenchError(f"wrk reported nothing: {output}")
    report = json.loads(lines[-1])
    failed = {name: count for name, count in report["errors"].items() if count}
    if failed:
        raise BenchError(f"{report['requests']} requests, of which failed: {failed}; see the logs of the server")
    if report["spent"]:
        raise BenchError("the requests were used up, so that some came twice: raise MOST_A_SECOND in bench/settings.py")
    if not report["requests"]:
        return None
    return Measured(
        rate=report["requests"] / (report["microseconds"] / 1e6),
        p50=report["p50"] / 1000,
        p99=report["p99"] / 1000,
        size=report["bytes"] / report["requests"],
    )
