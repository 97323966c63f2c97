"""Fixtures of loading: an empty database, and the same with the invented chronology in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from app.database.engine import make_writer
from app.database.migrate import migrate
from app.seed.document import SeedDocument
from app.seed.load import load_seed
from app.settings import Settings
from tests.engines import Databases


@pytest.fixture
def url(databases: Databases, tmp_path: Path) -> str:
    return databases.new(tmp_path)


@pytest.fixture
def engine(url: str) -> Iterator[Engine]:
    """A writer on a database that is migrated and empty."""
    made = make_writer(Settings(database_url=url))
    migrate(made)
    yield made
    made.dispose()


@pytest.fixture
def loaded(engine: Engine, chronology: SeedDocument) -> Engine:
    """The same, with the chronology in it."""
    load_seed(engine, chronology)
    return engine


@pytest.fixture(scope="module")
def changed(chronology: SeedDocument) -> SeedDocument:
    """The chronology with one event less, one topic more, and one summary changed."""
    first, second, *rest = chronology.events
    event = second.model_copy(update={"summary": "Something else."})
    topic = chronology.vocabulary.topics[0].model_copy(update={"id": "kites", "label": "Kites"})
    vocabulary = chronology.vocabulary.model_copy(update={"topics": [*chronology.vocabulary.topics, topic]})
    assert first.id == "ferry-treaty-signed-1958"
    return chronology.model_copy(update={"events": [event, *rest], "vocabulary": vocabulary})
