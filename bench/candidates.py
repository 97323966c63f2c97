"""Who is measured: how each is started on a dataset, and which way it is asked. Starts nothing."""

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from app.settings import Settings
from bench.ask import Ask, communique_path, datasette_path, datasette_text_path, plain_path
from bench.datasets import Dataset
from bench.peers import bodies
from bench.servers import Command
from bench.settings import DATASETTE_PYTHON

_CACHE = "cache_bytes"


@dataclass(frozen=True, slots=True)
class Candidate:
    """One of those measured: its letter and name in the report, how it is asked, and what it is.

    `constant` ones send the same answer to all requests of a workload. `remembers` says whether it may answer a
    request from memory that came before, so that no request may come twice.
    """

    letter: str
    name: str
    path: Callable[[Ask], str] | None
    command: Callable[[Dataset], Command]
    remembers: bool = False

    @property
    def constant(self) -> bool:
        """Whether it sends the same answer to all requests of a workload."""
        return self.path is None


def _served(app: str, variable: str, value: Callable[[Dataset], Path]) -> Callable[[Dataset], Command]:
    return lambda dataset: Command(Path(sys.executable), app, {variable: str(value(dataset))})


def _communique(**settings: str) -> Callable[[Dataset], Command]:
    return lambda dataset: Command(Path(sys.executable), "app.main:app", communique_environment(dataset, **settings))


def communique_environment(dataset: Dataset, **settings: str) -> Mapping[str, str]:
    """The settings Communiqué serves a dataset by; all others keep their defaults."""
    given = {"database_url": f"sqlite:///{dataset.database}", **settings}
    return {f"COMMUNIQUE_{name.upper()}": value for name, value in given.items() if name in Settings.model_fields}


def _datasette(dataset: Dataset) -> Command:
    # Named as such, since importing the peer takes Datasette.
    return Command(
        DATASETTE_PYTHON, "bench.peers.datasette_app:app", {"BENCH_DATASETTE_DATABASE": str(dataset.database)}
    )


RAW = Candidate(
    "a", "raw ASGI", None, _served("bench.peers.raw_asgi:app", bodies.FOLDER_VARIABLE, lambda it: it.bodies)
)
CONSTANT = Candidate(
    "b",
    "constant FastAPI",
    None,
    _served("bench.peers.constant_fastapi:app", bodies.FOLDER_VARIABLE, lambda it: it.bodies),
)
PLAIN = Candidate(
    "c",
    "plain FastAPI",
    plain_path,
    _served("bench.peers.plain_fastapi:app", "BENCH_PLAIN_DATABASE", lambda it: it.plain),
)
DATASETTE = Candidate("d", "Datasette", datasette_path, _datasette)
TEXTS = Candidate("g", "Datasette, records as text", datasette_text_path, _datasette)
"""The same, asked in the way that saves it half the work: the reader has to parse the records out of a text."""
COMMUNIQUE = Candidate("e", "Communiqué", communique_path, _communique(), remembers=_CACHE in Settings.model_fields)
UNCACHED = Candidate("f", "Communiqué, cache off", communique_path, _communique(cache_bytes="0"))
"""The same without its response cache: for workloads that a dataset has too few different requests for."""

ON_POSTGRESQL = Candidate(
    "h",
    "Communiqué on PostgreSQL",
    communique_path,
    lambda dataset: _communique(database_url=dataset.postgresql_address())(dataset),
    remembers=_CACHE in Settings.model_fields,
)
"""The same on a server that holds the same; that runs where the machine has room for it."""

CANDIDATES = {one.letter: one for one in (RAW, CONSTANT, PLAIN, DATASETTE, TEXTS, COMMUNIQUE, UNCACHED, ON_POSTGRESQL)}
