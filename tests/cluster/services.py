"""The services of the cluster: processes of the real application, each one worker with a port of its own."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import httpx2 as httpx

from app.settings import PREFIX, PROJECT_FOLDER
from tests.postgresql import free_port

_PATIENCE = 30


class ServiceError(Exception):
    """A service did not come up; says what it wrote."""


class Service:
    """One process that serves, and what it was told."""

    def __init__(
        self, name: str, folder: Path, settings: Mapping[str, str], *options: str, port: int | None = None
    ) -> None:
        """Start it; `options` are those of the command. Without a port it takes a free one."""
        self.name, self.port = name, port or free_port()
        self._log = folder / f"{name.replace(' ', '-')}.log"
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(  # noqa: S603 - our own interpreter, our own code
                [sys.executable, "-m", "app.cli", "serve", "--no-load", "--port", str(self.port), *options],
                cwd=PROJECT_FOLDER,
                env=environment(settings),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )

    @property
    def process(self) -> subprocess.Popen[bytes]:
        """The process itself."""
        return self._process

    @property
    def log(self) -> str:
        """What it has written so far."""
        return self._log.read_text(encoding="utf-8", errors="replace")

    @property
    def address(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.port}"

    def wait(self, patience: float = _PATIENCE) -> None:
        """Wait until it is ready; raises ServiceError where it is not in time, in so many seconds."""
        deadline = time.monotonic() + patience
        while time.monotonic() < deadline:
            try:
                if httpx.get(f"{self.address}/health/ready", timeout=5).is_success:
                    return
            except httpx.HTTPError:
                pass
            time.sleep(0.1)
        raise ServiceError(f"{self.name} is not ready: {self.log}")

    def faults(self) -> list[str]:
        """The errors of its own that it has logged, each with its traceback."""
        entries = re.split(r"\n(?=\d{4}-|\{)", self.log)  # each begins with its time, or is JSON
        return [entry for entry in entries if "Traceback (most recent call last)" in entry]

    def kill(self) -> None:
        """End it at once."""
        self._process.kill()
        self._process.wait()

    def stop(self) -> None:
        """End it in order."""
        self._process.terminate()
        self._process.wait(_PATIENCE)


def environment(settings: Mapping[str, str]) -> dict[str, str]:
    """This process's environment with these settings and no others."""
    own = {name: value for name, value in os.environ.items() if not name.startswith(PREFIX)}
    return own | {f"{PREFIX}{name}": value for name, value in settings.items()}


def load(file: Path, settings: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    """Load a file, as an operator does."""
    return subprocess.run(  # noqa: S603 - as above
        [sys.executable, "-m", "app.cli", "load", str(file)],
        cwd=PROJECT_FOLDER,
        env=environment(settings),
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


@contextmanager
def serving(folder: Path, url: str) -> Iterator[str]:
    """The address of one service of a loaded database, until the `with` ends."""
    service = Service("service", folder, {"DATABASE_URL": url})
    try:
        service.wait()
        yield service.address
    finally:
        service.stop()
