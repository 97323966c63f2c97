"""Fixtures all tests share: the invented chronology of tests/data, migrated and loaded once, and a client for it."""

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from app.database.engine import make_writer
from app.database.migrate import migrate
from app.main import create_app
from app.middleware.cache import watch
from app.seed.check import check_seed
from app.seed.chronology import Chronology
from app.seed.document import SeedDocument
from app.seed.load import load_seed
from app.seed.releases import release
from app.seed.releases.history import History
from app.settings import PREFIX, PROJECT_FOLDER, Settings
from tests.engines import ENGINES, Databases, databases_of

SEED = PROJECT_FOLDER / "data" / "seed.yaml"
CHRONOLOGY = Path(__file__).parent / "data" / "chronology.yaml"
RELEASED = date(2012, 12, 31)
"""The day of the chronology's one release."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the plans of queries be looked at on any number of events."""
    parser.addoption("--events", type=int, default=60, help="how many generated events the query plans are made on")


@pytest.fixture(autouse=True)
def _no_settings_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the environment of whoever runs the tests out of them."""
    for name in list(os.environ):
        if name.startswith(PREFIX):
            monkeypatch.delenv(name)


@pytest.fixture(autouse=True)
def _no_waiting_for_new_data(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the response cache ask at every request what is loaded: tests load, and ask at once."""
    monkeypatch.setattr(watch, "INTERVAL", 0)


@pytest.fixture(scope="session")
def chronology_file() -> Path:
    """The invented chronology; read it, never write it."""
    return CHRONOLOGY


@pytest.fixture(scope="session")
def chronology(chronology_file: Path) -> SeedDocument:
    """The invented chronology, checked."""
    return check_seed(chronology_file).document


@pytest.fixture(scope="session", params=ENGINES)
def databases(request: pytest.FixtureRequest) -> Iterator[Databases]:
    """Databases of an engine: whatever uses them is tested on each."""
    with databases_of(request.param) as made:
        yield made


@pytest.fixture(scope="session")
def chronology_url(databases: Databases, chronology: SeedDocument, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a database built by the migrations and loaded with the chronology, released; to be read only."""
    folder = tmp_path_factory.mktemp("database")
    url, log = databases.new(folder), folder / "releases.yaml"
    release(chronology, log, RELEASED, {})
    load_into(url, chronology, log)
    return url


@pytest.fixture(scope="session")
def dataset_url(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a database loaded with the dataset that comes with the project; to be read only."""
    url = f"sqlite:///{tmp_path_factory.mktemp('dataset') / 'dataset.sqlite3'}"
    load_into(url, check_seed(SEED).chronology, SEED.with_name("releases.yaml"))
    return url


@pytest.fixture(scope="session")
def client(chronology_url: str) -> Iterator[TestClient]:
    """A client of an application that serves the chronology; errors come back as responses."""
    app = create_app(Settings(database_url=chronology_url))
    with TestClient(app, raise_server_exceptions=False) as made:
        yield made


def load_into(url: str, document: Chronology, log: Path | None = None) -> None:
    """Migrate a database and load a dataset into it, with its release log if there is one."""
    engine = make_writer(Settings(database_url=url))
    migrate(engine)
    load_seed(engine, document, history=History(log))
    engine.dispose()
