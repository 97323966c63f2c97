"""The application that all these tests attack; it is made once, since making it takes longer than all it is asked."""

from collections.abc import Iterator

import pytest

from app.seed.check import check_seed
from app.settings import Settings
from tests.conftest import CHRONOLOGY, load_into
from tests.hostile.asking import Stage, Victim


@pytest.fixture(scope="session")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Those of a database with the chronology; to be read only."""
    folder = tmp_path_factory.mktemp("victim")
    made = Settings(database_url=f"sqlite:///{folder / 'database.sqlite3'}", downloads_folder=folder / "downloads")
    load_into(made.database_url, check_seed(CHRONOLOGY).document)
    return made


@pytest.fixture(scope="session")
def stage(settings: Settings) -> Iterator[Stage]:
    """An application that serves it."""
    with Stage(settings) as made:
        yield made


@pytest.fixture
def victim(stage: Stage, caplog: pytest.LogCaptureFixture) -> Victim:
    """The same, with what it logs in one test."""
    return Victim(stage, caplog)
