"""The copy of the database: whole, of one revision, and as good to serve from as the database itself."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import create_engine, select

from app.database.copy import CopyError, SupersededError, copy_database
from app.database.engine import make_writer, open_database
from app.database.snapshot import Database
from app.main import create_app
from app.models import Base
from app.seed.document import SeedDocument
from app.seed.load import load_seed
from app.settings import Settings
from tests.conftest import load_into


def copy(database: Database, file: Path) -> None:
    with database.reading() as snapshot:
        copy_database(snapshot, file, lambda _done, _total: None)


def test_it_is_whole_and_keeps_no_log_beside_it(database: Database, tmp_path: Path) -> None:
    file = tmp_path / "copy.sqlite3"
    copy(database, file)
    assert [one.name for one in tmp_path.iterdir()] == ["copy.sqlite3"]
    with closing(sqlite3.connect(file)) as copied:
        assert copied.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert copied.execute("PRAGMA foreign_key_check").fetchall() == []
        assert copied.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        assert copied.execute("PRAGMA freelist_count").fetchone() == (0,)


def test_every_row_is_the_same(database: Database, chronology_url: str, tmp_path: Path) -> None:
    file = tmp_path / "copy.sqlite3"
    copy(database, file)
    content = []
    for url in (chronology_url, f"sqlite:///{file}"):
        engine = create_engine(url)
        with engine.connect() as connection:
            content.append(
                {
                    table.name: [tuple(row) for row in connection.execute(select(table).order_by(*table.primary_key))]
                    for table in Base.metadata.sorted_tables
                }
            )
        engine.dispose()
    assert content[0] == content[1]
    assert len(content[0]["document"]) > 100


def test_it_serves_as_it_is(database: Database, client: TestClient, chronology: SeedDocument, tmp_path: Path) -> None:
    file = tmp_path / "copy.sqlite3"
    copy(database, file)
    settings = Settings(database_url=f"sqlite:///{file}")
    with TestClient(create_app(settings)) as other:
        for address in ("/events", "/search?q=herring", "/member-states?as_of=1990-01-01", "/dataset", "/health/ready"):
            answer = other.get(address)
            assert answer.status_code == 200
            assert answer.json() | {"engine": ""} == client.get(address).json() | {"engine": ""}
    engine = make_writer(settings)
    report = load_seed(engine, chronology)
    assert (report.added.count, report.changed.count, report.removed.count) == (0, 0, 0)
    assert not report.rendered_anew
    engine.dispose()


def test_what_stands_in_the_log_only_is_copied_too(own_file: Settings, another: SeedDocument, tmp_path: Path) -> None:
    own_database = open_database(own_file)
    with own_database.reading():  # keeps the log from being written back
        load_into(own_file.database_url, another)
        copy(own_database, tmp_path / "copy.sqlite3")
    assert Path(f"{own_file.database_url.removeprefix('sqlite:///')}-wal").stat().st_size > 0
    with closing(sqlite3.connect(tmp_path / "copy.sqlite3")) as copied:
        query = "SELECT full FROM document_whole WHERE kind = 'event' AND id = ?"
        assert "Something else." in copied.execute(query, (another.events[0].id,)).fetchone()[0]


def test_a_copy_of_another_revision_is_told(own_file: Settings, another: SeedDocument, tmp_path: Path) -> None:
    with open_database(own_file).reading() as snapshot:
        load_into(own_file.database_url, another)
        with pytest.raises(SupersededError):
            copy_database(snapshot, tmp_path / "copy.sqlite3", lambda _done, _total: None)


def test_it_can_be_given_up(database: Database, tmp_path: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise InterruptedError("enough")

    with database.reading() as snapshot, pytest.raises(InterruptedError, match="enough"):
        copy_database(snapshot, tmp_path / "copy.sqlite3", stop)


def test_a_file_that_cannot_be_written_is_told(database: Database, tmp_path: Path) -> None:
    with database.reading() as snapshot, pytest.raises(CopyError, match="unable to open"):
        copy_database(snapshot, tmp_path / "nowhere" / "copy.sqlite3", lambda _done, _total: None)
