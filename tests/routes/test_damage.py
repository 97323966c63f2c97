"""A database that is not as it was written: answers are 503 and say so, and no error of ours is logged."""

import logging
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from operator import attrgetter
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from app.database.served import Served
from app.database.snapshot import Database
from app.database.sources import OneFile
from app.database.sqlite import make_sqlite_reader
from app.errors import DamagedError, UnavailableError
from app.formats.item import Item, ItemKind
from app.main import create_app
from app.routes.damage import damage_told
from app.seed.document import SeedDocument
from app.settings import Settings
from tests.conftest import load_into

DAMAGED = "The database is damaged; move it away and load again, or put a copy in its place."


@pytest.fixture(scope="module")
def sound(chronology: SeedDocument, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database that is whole."""
    file = tmp_path_factory.mktemp("sound") / "chronology.sqlite3"
    load_into(f"sqlite:///{file}", chronology)
    return file


@pytest.fixture
def file(sound: Path, tmp_path: Path) -> Path:
    """A copy of it, to be damaged."""
    return Path(shutil.copyfile(sound, tmp_path / "chronology.sqlite3"))


@pytest.fixture
def client(file: Path) -> Iterator[TestClient]:
    """A client of a service of it."""
    settings = Settings(database_url=f"sqlite:///{file}", cache_bytes=0)
    with TestClient(create_app(settings), raise_server_exceptions=False) as made:
        yield made


def alter(file: Path, old: str, new: str) -> None:
    """Change a part of a stored record, in both of its texts."""
    with closing(sqlite3.connect(file)) as connection, connection:
        for table, column in (("document", "summary"), ("document_whole", "full")):
            changed = connection.execute(
                f"UPDATE {table} SET {column} = replace({column}, ?, ?) WHERE kind = 'event'",  # noqa: S608 - two names
                (old, new),
            )
            assert changed.rowcount


@pytest.mark.parametrize(
    ("old", "new"), [('"title":', '"title"\x00'), ('"actor":', '"astor":'), ('"date":', '"dbte":')]
)
@pytest.mark.parametrize("form", ["ics", "jsonld", "atom", "timelinejs", "geojson"])
def test_a_stored_record_that_cannot_be_read_is_told_as_damage(  # noqa: PLR0913, PLR0917 - damage, and its look
    file: Path, client: TestClient, caplog: pytest.LogCaptureFixture, old: str, new: str, form: str
) -> None:
    alter(file, old, new)
    with caplog.at_level(logging.WARNING, "communique"):
        response = client.get("/events", params={"format": form})
    if response.status_code != 200:  # what a form does not tell of, it need not read
        assert response.status_code == 503
        assert response.json()["detail"] == DAMAGED
        assert [record.exc_info for record in caplog.records] == [None]
    assert response.status_code == 503 or '"title"' not in old


def test_a_dataset_that_is_no_json_is_told_as_damage(file: Path, client: TestClient) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE document_whole SET full = substr(full, 2) WHERE kind = 'dataset'")
    response = client.get("/")
    assert (response.status_code, response.json()["detail"]) == (503, DAMAGED)
    assert client.get("/events").status_code == 200


def test_a_value_that_is_missing_is_told_as_damage(file: Path, client: TestClient) -> None:
    """As where a bit is flipped in what tells the type of a stored value."""
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("UPDATE sqlite_master SET sql = replace(sql, 'NOT NULL', '') WHERE name = 'document'")
        connection.commit()
        (before,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'document'").fetchone()
        assert "NOT NULL" not in before
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE document SET summary = NULL WHERE kind = 'event'")
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute(
            "UPDATE sqlite_master SET sql = replace(sql, 'summary TEXT', 'summary TEXT NOT NULL') "
            "WHERE name = 'document'"
        )
    response = client.get("/events")
    assert (response.status_code, response.json()["detail"]) == (503, DAMAGED)


def test_a_sort_key_that_is_no_text_is_told_as_damage(file: Path, client: TestClient) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE actor SET name_key = cast(x'c328' AS text)")
    response = client.get("/actors", params={"limit": 1})  # the next page is named by it
    assert response.status_code == 503
    assert response.json()["detail"] == DAMAGED


def test_damage_is_looked_for_in_the_file_and_not_in_what_is_remembered_of_it(file: Path) -> None:
    sound = file.read_bytes()
    with closing(sqlite3.connect(file)) as connection:
        size: int = connection.execute("PRAGMA page_size").fetchone()[0]
        roots = connection.execute("SELECT rootpage FROM sqlite_master WHERE type = 'index' AND rootpage > 0")
        places = [(root - 1) * size for (root,) in roots]
    # A page's header says in two bytes how many entries it holds (sqlite.org, "Database File Format", 1.6); the first
    # of them ends with the page.
    filled = [place for place in places if any(sound[place + 3 : place + 5])]
    database = Database(OneFile(make_sqlite_reader(f"sqlite:///{file}")), Served())
    told = []
    try:
        for place in filled:
            overwrite(file, place + size // 2, bytes(byte ^ 1 for byte in sound[place + size // 2 : place + size]))
            told.append(database.is_damaged())
            overwrite(file, 0, sound)
        mended = not database.is_damaged()
    finally:
        database.close()
    assert told == [True] * len(filled) != []
    assert mended


def overwrite(file: Path, place: int, content: bytes) -> None:
    """Alter a file in place, as a failing disk does: nobody who has it open is told."""
    with file.open("r+b") as opened:
        opened.seek(place)
        opened.write(content)


def test_a_text_that_is_missing_is_told_as_damage_in_the_midst_of_an_export() -> None:
    missing: Any = None
    items = [Item(ItemKind.EVENT, missing, datetime.now(UTC))]
    with pytest.raises(DamagedError), damage_told(items) as read:
        list(map(attrgetter("data"), read))


def test_a_mistake_of_ours_is_not_told_as_damage(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    def mistaken(*_: object) -> None:
        raise KeyError

    monkeypatch.setattr("app.formats.ics._component", mistaken)
    assert client.get("/events?format=ics").status_code == 500
    monkeypatch.setattr("app.routes.lists.build_list", mistaken)
    assert client.get("/events").status_code == 500


@pytest.fixture
def _breaking_off(monkeypatch: pytest.MonkeyPatch) -> None:
    """Exports end after some records, of which a few pieces are made."""

    def lose(found: Iterator[str]) -> Iterator[str]:
        for number, one in enumerate(found):
            if number > 10:
                raise UnavailableError("It is lost.")
            yield one

    monkeypatch.setattr("app.routes.streaming.CHUNK", 1000)
    monkeypatch.setattr("app.routes.exports.write", lambda _form, items, *_: lose(f"{item.text}\n" for item in items))


@pytest.mark.usefixtures("_breaking_off")
def test_an_export_that_breaks_off_is_told_in_one_line(client: TestClient, caplog: pytest.LogCaptureFixture) -> None:
    whole = client.get("/events").json()["total"]
    with caplog.at_level(logging.WARNING, "communique"):
        part = client.get("/events?format=ndjson", headers={"Accept-Encoding": "identity"}).text
    assert 0 < part.count("\n") < whole
    assert [(record.getMessage(), record.exc_info) for record in caplog.records] == [
        ("an answer broke off: It is lost.", None)
    ]


@pytest.mark.usefixtures("_breaking_off")
@pytest.mark.parametrize("encoding", ["zstd", "br"])
def test_one_that_breaks_off_before_anything_is_sent_is_an_error(file: Path, encoding: str) -> None:
    """What compresses it holds the first pieces back, until there is enough for one of its own."""
    with TestClient(create_app(Settings(database_url=f"sqlite:///{file}")), raise_server_exceptions=False) as client:
        answer = client.get("/events?format=ndjson", headers={"Accept-Encoding": encoding})
    assert (answer.status_code, answer.headers["content-type"]) == (503, "application/problem+json")
    assert "ask again" in answer.json()["detail"]
    assert answer.headers["access-control-allow-origin"] == "*"
    assert "retry-after" in answer.headers
