"""Fixtures of the tests of downloads: the chronology's database to read, and one of one's own to load anew."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.database.engine import open_database
from app.database.snapshot import Database
from app.seed.check import check_seed
from app.seed.document import SeedDocument
from app.seed.generate import generate
from app.settings import PROJECT_FOLDER, Settings
from tests.conftest import load_into
from tests.engines import Databases


@pytest.fixture
def database(chronology_url: str) -> Iterator[Database]:
    """The chronology's database, that all tests share."""
    made = open_database(Settings(database_url=chronology_url))
    yield made
    made.close()


@pytest.fixture
def own_settings(databases: Databases, tmp_path: Path, chronology: SeedDocument) -> Settings:
    """The settings of a database with the chronology that no other test uses."""
    settings = Settings(database_url=databases.new(tmp_path), downloads_folder=tmp_path / "downloads")
    load_into(settings.database_url, chronology)
    return settings


@pytest.fixture
def own_file(tmp_path: Path, chronology: SeedDocument) -> Settings:
    """The same for a file of SQLite's, which is copied as it stands, not as a reader sees it."""
    settings = Settings(database_url=f"sqlite:///{tmp_path / 'own.sqlite3'}")
    load_into(settings.database_url, chronology)
    return settings


@pytest.fixture
def own_database(own_settings: Settings) -> Iterator[Database]:
    """The same, open."""
    made = open_database(own_settings)
    yield made
    made.close()


@pytest.fixture(scope="session")
def another(chronology: SeedDocument) -> SeedDocument:
    """The chronology with another summary, and so another revision."""
    first, *rest = chronology.events
    changed = first.model_copy(update={"summary": "Something else."})
    return chronology.model_copy(update={"events": [changed, *rest]})


@pytest.fixture(scope="session")
def published_url(databases: Databases, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A database with the dataset that comes with the software; to be read only."""
    url = databases.new(tmp_path_factory.mktemp("database"))
    load_into(url, check_seed(PROJECT_FOLDER / "data" / "seed.yaml").document)
    return url


@pytest.fixture(scope="session")
def generated_url(databases: Databases, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A database with some hundred generated events; to be read only."""
    folder = tmp_path_factory.mktemp("generated")
    file, url = folder / "generated.ndjson", databases.new(folder)
    file.write_text("".join(f"{line}\n" for line in generate(300, 5)), encoding="utf-8")
    load_into(url, check_seed(file).chronology)
    return url


@pytest.fixture(params=["chronology", "published", "generated"])
def any_database(request: pytest.FixtureRequest, databases: Databases) -> Iterator[Database]:  # noqa: ARG001 - what the addresses are made by
    """The database of each of three chronologies in turn."""
    made = open_database(Settings(database_url=request.getfixturevalue(f"{request.param}_url")))
    yield made
    made.close()
