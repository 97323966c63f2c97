"""What a run was measured with: the machine and the versions of everything. Reads the system, changes nothing."""

import os
import re
import sqlite3
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

from bench.settings import DATASETTE_PYTHON

_DATASETTE = (
    "import importlib.metadata as m, platform, sqlite3;"
    "print(m.version('datasette'), 'with uvicorn', m.version('uvicorn'), 'and SQLite', sqlite3.sqlite_version)"
)


def describe_machine() -> dict[str, str]:
    """CPU, cores, memory and kernel, by name."""
    cpu = re.search(r"^model name\s*:\s*(.+)$", _read("/proc/cpuinfo"), re.MULTILINE)
    memory = re.search(r"^MemTotal:\s*(\d+) kB", _read("/proc/meminfo"), re.MULTILINE)
    return {
        "CPU": cpu[1] if cpu else os.uname().machine,
        "cores": str(len(cores())),
        "memory": f"{int(memory[1]) / 1024**2:.1f} GiB" if memory else "unknown",
        "kernel": f"{os.uname().sysname} {os.uname().release}",
    }


def describe_versions() -> dict[str, str]:
    """The version of everything that takes part, by name."""
    packages = {"uvicorn": "uvicorn", "FastAPI": "fastapi", "SQLAlchemy": "sqlalchemy", "pydantic": "pydantic"}
    return {
        "Communiqué": version("communique"),
        "Python": sys.version.split()[0],
        **{name: version(package) for name, package in packages.items()},
        "SQLite": sqlite3.sqlite_version,
        "Datasette": _output([str(DATASETTE_PYTHON), "-c", _DATASETTE]) or "not installed",
        "wrk": " ".join(_output(["wrk", "-v"]).split()[:2]) or "not installed",
    }


def cores() -> list[int]:
    """The numbers of the cores this process may run on."""
    return sorted(os.sched_getaffinity(0))


def _read(file: str) -> str:
    return Path(file).read_text(encoding="utf-8")


def _output(command: list[str]) -> str:
    """The first line a command prints; wrk tells its version and exits with 1."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    except FileNotFoundError:
        return ""
    return done.stdout.partition("\n")[0].strip()
