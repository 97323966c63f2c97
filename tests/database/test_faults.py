"""Databases that cannot be used: the command says so in one line, the service in problem details, and neither harms."""

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from app.cli import main
from app.database.engine import make_writer
from app.database.migrate import migrate
from app.main import create_app
from app.seed.document import SeedDocument
from app.seed.load import load_seed
from app.settings import Settings
from tests.permissions import powerless, reachable_folder


def command(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int | str | None:
    """Run the command line in this process; returns its exit code."""
    monkeypatch.setattr(sys, "argv", ["communique", *arguments])
    with pytest.raises(SystemExit) as caught:
        main()
    return caught.value.code


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that other users can reach, unlike pytest's own."""
    with reachable_folder() as made:
        yield made


@pytest.fixture
def file(folder: Path, chronology: SeedDocument, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A sound database with the chronology in it, which nobody holds open; that of the settings."""
    made = folder / "chronology.sqlite3"
    monkeypatch.setenv("COMMUNIQUE_DATABASE_URL", f"sqlite:///{made}")
    engine = make_writer(Settings())
    migrate(engine)
    load_seed(engine, chronology)
    engine.dispose()
    assert [path.name for path in folder.iterdir()] == [made.name]
    return made


@pytest.fixture
def seed(folder: Path, chronology_file: Path) -> Path:
    """A seed file with another revision than the one loaded."""
    made = folder / "seed.yaml"
    text = chronology_file.read_text(encoding="utf-8").replace("title: Herring truce", "title: Herring peace")
    made.write_text(text, encoding="utf-8")
    made.chmod(0o644)
    return made


def refuses(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], seed: Path, *options: str) -> str:
    """The one line with which a load is refused."""
    capsys.readouterr()
    assert command(monkeypatch, "load", *options, str(seed)) == 1
    output, line = capsys.readouterr()
    assert output == ""
    assert line.startswith("communique: ")
    assert line.count("\n") == 1
    assert line.endswith("\n")
    assert "Traceback" not in line
    return line.removeprefix("communique: ").rstrip("\n")


def unavailable(file: Path) -> str:
    """What the service says while it cannot use its database; that it is alive it always says."""
    with TestClient(create_app(Settings(database_url=f"sqlite:///{file}")), raise_server_exceptions=False) as client:
        details = set()
        for path in ("/events", "/events/herring-truce", "/dataset", "/health/ready", "/"):
            response = client.get(path)
            assert (path, response.status_code) == (path, 503)
            assert response.headers["content-type"] == "application/problem+json"
            assert response.headers["retry-after"] == "5"
            problem = response.json()
            assert problem["status"] == 503
            assert problem["type"] == "urn:communique:problem:dataset-unavailable"
            assert "Traceback" not in response.text
            assert "sqlalchemy" not in response.text.lower()
            details.add(problem["detail"])
        assert client.get("/health/live").json() == {"status": "live"}
        assert client.get("/openapi.json").status_code == 200
    (detail,) = details
    assert "communique load" in detail
    return str(detail)


def serves(file: Path) -> bool:
    with TestClient(create_app(Settings(database_url=f"sqlite:///{file}")), raise_server_exceptions=False) as client:
        return client.get("/events").status_code == client.get("/health/ready").status_code == 200


def content_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


# Nothing wrong --------------------------------------------------------------------------------------------------------


def test_a_folder_that_is_missing_is_made(
    folder: Path, seed: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = folder / "not" / "yet" / "there.sqlite3"
    monkeypatch.setenv("COMMUNIQUE_DATABASE_URL", f"sqlite:///{file}")
    assert command(monkeypatch, "load", str(seed)) == 0
    assert capsys.readouterr().err == ""
    assert serves(file)


def test_a_database_that_is_missing_is_not_made_by_reading(folder: Path) -> None:
    detail = unavailable(folder / "not" / "there.sqlite3")
    assert detail.startswith("The database cannot be read; ")
    assert list(folder.iterdir()) == []


def test_an_empty_database_has_no_dataset_yet(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = folder / "empty.sqlite3"
    engine = make_writer(Settings(database_url=f"sqlite:///{file}"))
    monkeypatch.setenv("COMMUNIQUE_DATABASE_URL", f"sqlite:///{file}")
    migrate(engine)
    engine.dispose()
    assert unavailable(file) == "The database holds no dataset yet; run `communique load`."


def test_a_service_recovers_once_there_is_a_dataset(folder: Path, chronology: SeedDocument) -> None:
    settings = Settings(database_url=f"sqlite:///{folder / 'late.sqlite3'}")
    with TestClient(create_app(settings), raise_server_exceptions=False) as client:
        assert client.get("/events").status_code == 503
        engine = make_writer(settings)
        migrate(engine)
        assert client.get("/events").status_code == 503
        load_seed(engine, chronology)
        engine.dispose()
        assert client.get("/events").status_code == 200


# Read-only ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("file_mode", "folder_mode"), [(0o444, 0o555), (0o666, 0o555), (0o444, 0o777)])
def test_a_database_that_can_only_be_read_is_not_loaded(  # noqa: PLR0913, PLR0917 - what is tested, and its place
    folder: Path,
    file: Path,
    seed: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    file_mode: int,
    folder_mode: int,
) -> None:
    before = file.read_bytes()
    file.chmod(file_mode)
    folder.chmod(folder_mode)
    with powerless():
        line = refuses(monkeypatch, capsys, seed)
    assert line.startswith(f"the database sqlite:///{file} cannot be used: it can")
    assert "folder" in line
    assert file.read_bytes() == before


def test_a_folder_that_cannot_be_written_takes_no_database(
    folder: Path, seed: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COMMUNIQUE_DATABASE_URL", f"sqlite:///{folder / 'new.sqlite3'}")
    folder.chmod(0o555)
    with powerless():
        line = refuses(monkeypatch, capsys, seed)
    assert line.endswith("cannot be used: it cannot be opened; check that its folder exists and may be written")
    monkeypatch.setenv("COMMUNIQUE_DATABASE_URL", f"sqlite:///{folder / 'deeper' / 'new.sqlite3'}")
    with powerless():
        line = refuses(monkeypatch, capsys, seed)
    assert line.endswith(f"cannot be used: Permission denied: {folder / 'deeper'}")
    assert [path.name for path in folder.iterdir()] == [seed.name]


def test_a_database_that_can_only_be_read_is_served_or_reported(folder: Path, file: Path) -> None:
    """SQLite cannot read a database in WAL mode whose folder it may not write; that is no fault of the request."""
    before = file.read_bytes()
    file.chmod(0o444)
    folder.chmod(0o555)
    with powerless():
        assert serves(file) or unavailable(file).startswith("The database cannot be read; ")
    assert file.read_bytes() == before


def test_a_database_that_may_not_be_read_is_reported(
    file: Path, seed: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file.chmod(0o000)
    with powerless():
        line = refuses(monkeypatch, capsys, seed)
        detail = unavailable(file)
    assert line.endswith("it cannot be opened; check that its folder exists and may be written")
    assert detail.startswith("The database cannot be read; ")


# Locked ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["IMMEDIATE", "EXCLUSIVE"])
def test_a_database_that_another_load_holds(
    file: Path, seed: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], kind: str
) -> None:
    before = file.read_bytes()
    monkeypatch.setenv("COMMUNIQUE_LOCK_TIMEOUT", "0")
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute(f"BEGIN {kind}")
        other.execute("DELETE FROM lexicon_name")
        line = refuses(monkeypatch, capsys, seed)
        assert serves(file)
        other.execute("ROLLBACK")
    assert line == (
        f"the database sqlite:///{file} cannot be used: another load holds it; wait for that to end, "
        "or raise COMMUNIQUE_LOCK_TIMEOUT"
    )
    assert file.read_bytes() == before
    assert command(monkeypatch, "load", str(seed)) == 0


# Not ours -------------------------------------------------------------------------------------------------------------


@pytest.fixture(params=["stamp only", "dataset", "document"])
def newer(file: Path, request: pytest.FixtureRequest) -> Path:
    """The database as a newer version might have left it."""
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        if request.param == "dataset":
            connection.execute("ALTER TABLE dataset RENAME COLUMN rendering TO made_by")
        elif request.param == "document":
            connection.execute("ALTER TABLE document RENAME COLUMN summary TO short")
        connection.commit()
    return file


@pytest.mark.parametrize("options", [(), ("--dry-run",)])
def test_a_newer_schema_is_not_loaded_into(
    newer: Path,
    seed: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    options: tuple[str, ...],
) -> None:
    before = newer.read_bytes()
    assert refuses(monkeypatch, capsys, seed, *options) == (
        "the database has schema 9999, made by a newer version; update Communiqué, or point "
        "COMMUNIQUE_DATABASE_URL to another database"
    )
    assert newer.read_bytes() == before


def test_a_newer_schema_is_reported(newer: Path) -> None:
    """On every path at once: what cannot be read of it is no error of the service itself, as a 500 would say."""
    before = newer.read_bytes()
    assert unavailable(newer).startswith("The database ")
    assert newer.read_bytes() == before


@pytest.mark.parametrize("options", [(), ("--dry-run",)])
def test_the_tables_of_something_else_are_left_alone(
    folder: Path,
    seed: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    options: tuple[str, ...],
) -> None:
    file = folder / "theirs.sqlite3"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE theirs (x)")
        connection.commit()
    monkeypatch.setenv("COMMUNIQUE_DATABASE_URL", f"sqlite:///{file}")
    before = content_of(folder)
    line = refuses(monkeypatch, capsys, seed, *options)
    assert line == (
        "the database holds tables of something else (theirs); point COMMUNIQUE_DATABASE_URL to a file of its own"
    )
    assert unavailable(file).startswith("The database cannot be read; ")
    assert content_of(folder) == before


def test_the_service_leaves_a_foreign_database_as_it_is(folder: Path) -> None:
    file = folder / "theirs.sqlite3"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE theirs (x)")
        connection.commit()
    before = content_of(folder)
    assert unavailable(file).startswith("The database cannot be read; ")
    assert content_of(folder) == before


# No database ----------------------------------------------------------------------------------------------------------

DAMAGED = "it is damaged; move it away, with the files beside it (-wal, -shm, -journal), and load or restore again"


@pytest.mark.parametrize(
    ("content", "remedy"),
    [
        (b"hello\n" * 1000, "it is no SQLite file; point COMMUNIQUE_DATABASE_URL to another path, or move it away"),
        (b"hello", "it is no SQLite file; point COMMUNIQUE_DATABASE_URL to another path, or move it away"),
        (b"\0" * 8192, "it is no SQLite file; point COMMUNIQUE_DATABASE_URL to another path, or move it away"),
        (100, DAMAGED),
        (5_000, DAMAGED),
        (100_000, DAMAGED),
    ],
    ids=["text", "a word", "zeros", "header only", "one page", "half"],
)
@pytest.mark.parametrize("options", [(), ("--dry-run",)])
def test_a_file_that_is_no_database_or_half_of_one(  # noqa: PLR0913, PLR0917 - what is tested, and its place
    file: Path,
    seed: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    content: bytes | int,
    remedy: str,
    options: tuple[str, ...],
) -> None:
    wrong = content if isinstance(content, bytes) else file.read_bytes()[:content]
    file.write_bytes(wrong)
    assert refuses(monkeypatch, capsys, seed, *options) == f"the database sqlite:///{file} cannot be used: {remedy}"
    assert unavailable(file).startswith("The database cannot be read; ")
    assert file.read_bytes() == wrong


@pytest.mark.parametrize("options", [(), ("--dry-run",)])
def test_a_folder_is_no_database(
    folder: Path,
    seed: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    options: tuple[str, ...],
) -> None:
    (folder / "inner").mkdir()
    monkeypatch.setenv("COMMUNIQUE_DATABASE_URL", f"sqlite:///{folder / 'inner'}")
    line = refuses(monkeypatch, capsys, seed, *options)
    assert line.endswith("cannot be used: it cannot be opened; check that its folder exists and may be written")
    assert unavailable(folder / "inner").startswith("The database cannot be read; ")
    assert list((folder / "inner").iterdir()) == []


def test_a_file_where_a_folder_should_be(
    folder: Path, seed: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("seed.yaml/a.sqlite3", "seed.yaml/deeper/a.sqlite3"):
        monkeypatch.setenv("COMMUNIQUE_DATABASE_URL", f"sqlite:///{folder / name}")
        assert f"the database sqlite:///{folder / name} cannot be used: " in refuses(monkeypatch, capsys, seed)


def test_a_database_lost_while_it_is_served(file: Path, folder: Path) -> None:
    """A service that has lost its data says so, and lives."""
    with TestClient(create_app(Settings(database_url=f"sqlite:///{file}")), raise_server_exceptions=False) as client:
        assert client.get("/events").status_code == 200
    file.rename(folder / "away.sqlite3")
    assert unavailable(file).startswith("The database cannot be read; ")
    (folder / "away.sqlite3").rename(file)
    assert serves(file)
