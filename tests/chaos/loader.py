"""Loads in processes of their own, that can be watched, limited and killed."""

import os
import resource
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from app.settings import PROJECT_FOLDER
from tests.cluster.services import environment

_PATIENCE = 120

_PROGRAM = """
import os, sys
from app.cli import main
os.write(1, b"ready\\n")
os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
sys.argv = ["communique", "load", sys.argv[1]]
main()
"""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What became of a load: its exit code, and what it said of mistakes."""

    code: int
    said: str

    @property
    def in_one_line(self) -> bool:
        """Whether it was refused as promised: in one line that says what is wrong, and no traceback."""
        return self.code == 1 and self.said.startswith("communique: ") and self.said.count("\n") == 1


class Loader:
    """One load, begun: the program stands in memory, and reads the file now."""

    def __init__(self, file: Path, settings: Mapping[str, str], prepare: Callable[[], None] | None = None) -> None:
        """Start it and wait until it begins; `prepare` is run in its process first."""
        self._process = subprocess.Popen(
            [sys.executable, "-c", _PROGRAM, str(file)],
            cwd=PROJECT_FOLDER,
            env=environment(settings),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            preexec_fn=prepare,  # noqa: PLW1509 - it sets a limit, and touches no lock
        )
        assert self._process.stdout is not None
        self._process.stdout.readline()
        self._loaded: Loaded | None = None

    @property
    def pid(self) -> int:
        """The number of its process."""
        return self._process.pid

    def wait(self) -> Loaded:
        """Wait until it ends."""
        if self._loaded is None:
            _, said = self._process.communicate(timeout=_PATIENCE)
            self._loaded = Loaded(self._process.returncode, said.decode())
        return self._loaded

    def wait_for(self, seconds: float) -> bool:
        """Wait so long; returns whether it has ended."""
        try:
            self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            return False
        return True

    def kill(self) -> bool:
        """Kill it outright; returns whether it was still at work."""
        self._process.kill()
        return self.wait().code < 0


def limited_files(size: int) -> Callable[[], None]:
    """What keeps a process from writing beyond so many bytes of any file, as a full disk does."""
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def is_root() -> bool:
    """Whether a disk can be mounted."""
    return os.geteuid() == 0
