"""A chronology as readers meet it: its API, a process with a log, and the explorer, which is of another origin."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx2 as httpx

from app.settings import PROJECT_FOLDER
from tests.cluster.services import Service, load

CHRONOLOGIES = {
    "seed": PROJECT_FOLDER / "data" / "seed.yaml",
    "chronology": PROJECT_FOLDER / "tests" / "data" / "chronology.yaml",
}
EXPLORER = PROJECT_FOLDER / "examples" / "explorer"
_LONG = 120
"""Seconds in which a service starts, even beside other work."""


class Served:
    """An API and the explorer of it; `api` and `explorer` are their addresses, without a slash at the end."""

    def __init__(self, seed: Path, folder: Path, database: Path) -> None:
        """Start the API on a database that is loaded; `seed` is what it was loaded from."""
        self.seed = seed
        self.explorer = ""
        self._folder, self._settings = folder, {"DATABASE_URL": f"sqlite:///{database}", "LOG_FORMAT": "json"}
        self._starts = 0
        self._service = self._started(None)

    @property
    def api(self) -> str:
        """Where the API is."""
        return self._service.address

    def get(self, path: str) -> Any:  # noqa: ANN401 - JSON
        """What the API answers at a path, such as `/events?limit=1`; anything but 200 fails."""
        answer = httpx.get(self.api + path, timeout=30)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def requests(self) -> list[dict[str, Any]]:
        """The requests it has answered since its start, as it logged them, by `method`, `target`, `status` and more."""
        lines = (json.loads(line) for line in self._service.log.splitlines() if line.startswith("{"))
        return [line for line in lines if line["event"] == "request"]

    def stop(self) -> None:
        """Stop the API; the page stays."""
        self._service.stop()

    def start(self) -> None:
        """Start it again, where it was."""
        self._service = self._started(self._service.port)

    def _started(self, port: int | None) -> Service:
        self._starts += 1
        service = Service(f"api-{self._starts}", self._folder, self._settings, port=port)
        try:
            service.wait(_LONG)
        except BaseException:
            service.kill()
            raise
        return service


def loaded(seed: Path, folder: Path) -> Path:
    """A database in a folder, loaded from a seed file by the command that operators use."""
    database = folder / "events.sqlite3"
    done = load(seed, {"DATABASE_URL": f"sqlite:///{database}"})
    assert done.returncode == 0, done.stderr
    return database


@contextmanager
def serving(seed: Path, folder: Path, database: Path) -> Iterator[Served]:
    """An API of a loaded database, and the explorer of it."""
    served = Served(seed, folder, database)
    try:
        with page_of(served.api) as served.explorer:
            yield served
    finally:
        served.stop()


@contextmanager
def page_of(api: str) -> Iterator[str]:
    """The built explorer for an API, on a free port, served as `make explorer` serves it."""
    assert (EXPLORER / "dist" / "index.html").exists(), "the explorer is not built; `make test-browser` builds it"
    process = subprocess.Popen(  # noqa: S603 - our own interpreter, our own code
        [sys.executable, EXPLORER / "serve.py", "--api", api, "--port", "0"], stdout=subprocess.PIPE, text=True
    )
    with process:
        try:
            yield next(word for word in _first_line(process).split() if word.startswith("http")).rstrip("/")
        finally:
            process.terminate()


def _first_line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline()
