"""Loading into a file of SQLite: which bytes are written, and which are not."""

from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine, select

from app.database.engine import make_reader, make_writer
from app.database.migrate import migrate
from app.main import create_app
from app.models import Dataset
from app.seed import load
from app.seed.document import SeedDocument
from app.seed.load import compare_seed, load_seed
from app.seed.progress import Phase
from app.settings import Settings
from tests.seed.loading import communique, content_of


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'chronology.sqlite3'}"


def test_a_second_load_writes_nothing(loaded: Engine, chronology: SeedDocument, url: str) -> None:
    before = content_of(loaded)
    loaded.dispose()
    file = Path(url.removeprefix("sqlite:///"))
    content = file.read_bytes()
    engine = make_writer(Settings(database_url=url))
    migrate(engine)
    report = load_seed(engine, chronology)
    assert report.unchanged
    assert report.total == len(before["document"])
    assert content_of(engine) == before
    engine.dispose()
    assert file.read_bytes() == content


def test_a_large_first_load_is_not_written_twice(
    engine: Engine, url: str, chronology: SeedDocument, changed: SeedDocument, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(load, "MANY", 0)
    file = url.removeprefix("sqlite:///")
    logs: list[bool] = []

    def look(_phase: Phase, _done: int, _total: int) -> None:
        logs.append(Path(f"{file}-wal").exists())

    load_seed(engine, chronology, look)
    assert not any(logs)
    load_seed(engine, changed, look)
    assert logs[-1], "now there are readers to be left undisturbed"


def test_a_large_first_load_keeps_readers_out_from_its_beginning(
    engine: Engine, url: str, chronology: SeedDocument, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that came in between could keep it from being written to its end."""
    monkeypatch.setattr(load, "MANY", 0)
    told: list[str] = []
    with TestClient(create_app(Settings(database_url=url))) as client:

        def look(phase: Phase, _done: int, _total: int) -> None:
            if phase is Phase.COMPARING:
                told.append(client.get("/events").json()["detail"])

        assert load_seed(engine, chronology, look).added.count > 100
        assert set(told) == {"The database is being loaded for the first time; ask again in a moment."}
        assert client.get("/events").status_code == 200


def test_a_load_beside_a_reader_of_a_file_without_a_log_says_so(
    loaded: Engine, url: str, chronology_file: Path
) -> None:
    with loaded.connect() as connection:
        connection.connection.dbapi_connection.execute("PRAGMA journal_mode = DELETE")  # type: ignore[union-attr]
    loaded.dispose()
    reader = make_reader(Settings(database_url=url))
    with reader.connect() as connection:
        connection.execute(select(Dataset.revision)).one()
        done = communique("load", str(chronology_file), COMMUNIQUE_DATABASE_URL=url, COMMUNIQUE_LOCK_TIMEOUT="0.1")
    reader.dispose()
    assert (done.returncode, done.stdout) == (1, "")
    assert "another load holds it" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_dry_run_makes_no_file(tmp_path: Path, chronology: SeedDocument) -> None:
    folder = tmp_path / "not" / "there"
    reader = make_reader(Settings(database_url=f"sqlite:///{folder / 'a.sqlite3'}"))
    report = compare_seed(reader, chronology)
    reader.dispose()
    assert report.added.count == report.total
    assert not folder.parent.exists()


def test_a_dry_run_changes_no_byte(loaded: Engine, tmp_path: Path, url: str, changed: SeedDocument) -> None:
    loaded.dispose()
    before = {file.name: file.read_bytes() for file in tmp_path.iterdir() if file.is_file()}
    reader = make_reader(Settings(database_url=url))
    assert not compare_seed(reader, changed).unchanged
    reader.dispose()
    assert {name: (tmp_path / name).read_bytes() for name in before} == before


def test_a_dry_run_on_an_empty_file_takes_it_for_empty(tmp_path: Path, chronology: SeedDocument) -> None:
    (tmp_path / "empty.sqlite3").touch()
    reader = make_reader(Settings(database_url=f"sqlite:///{tmp_path / 'empty.sqlite3'}"))
    report = compare_seed(reader, chronology)
    reader.dispose()
    assert report.added.count == report.total
    assert (tmp_path / "empty.sqlite3").read_bytes() == b""
