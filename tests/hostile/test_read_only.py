"""Nobody writes through what requests read by: not by any statement, on either engine, nor by what makes downloads."""

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import make_url

from app.database.copy import copy_database
from app.database.engine import make_reader, open_database
from app.database.snapshot import Database
from app.database.sqlite import own_tables_allowed
from app.database.transaction import Transaction
from app.settings import Settings

WRITES = [
    "INSERT INTO release VALUES (1)",
    "INSERT INTO event SELECT * FROM event",
    "UPDATE event SET id = 'x'",
    "DELETE FROM event",
    "DROP TABLE event",
    "CREATE TABLE x (a integer)",
    "CREATE TEMP TABLE x (a integer)",
    "CREATE INDEX x ON event (id)",
    "ALTER TABLE event ADD COLUMN x integer",
    "REINDEX TABLE event",
    "VACUUM",
]
ESCAPES = {
    "sqlite": [
        "REINDEX",
        "ANALYZE",
        "PRAGMA query_only = OFF",
        "PRAGMA query_only(0)",
        "PRAGMA main.query_only = 0",
        "EXPLAIN PRAGMA query_only = OFF",
        "PRAGMA writable_schema = ON",
        "PRAGMA journal_mode = DELETE",
        "PRAGMA wal_checkpoint(TRUNCATE)",
        "PRAGMA user_version = 5",
        "PRAGMA application_id = 5",
        "PRAGMA incremental_vacuum",
        "PRAGMA optimize",
        "SELECT * FROM pragma_query_only",
        "ATTACH ':memory:' AS other",
        "ATTACH '{new}' AS other",
        "DETACH main",
        "VACUUM INTO '{new}'",
        "SELECT load_extension('x')",
        "SELECT writefile('{new}', 'x')",
        "INSERT INTO search_index (search_index) VALUES ('rebuild')",
    ],
    "postgresql": [
        "SET TRANSACTION READ WRITE",
        "SET transaction_read_only = off",
        "SELECT set_config('transaction_read_only', 'off', true)",
        "TRUNCATE event",
        "LOCK TABLE event IN ACCESS EXCLUSIVE MODE",
        "GRANT ALL ON event TO public",
        "COPY event FROM '/dev/null'",
        "WITH gone AS (DELETE FROM event RETURNING id) SELECT * FROM gone",
        "NOTIFY x; DELETE FROM event",
    ],
}
"""What would make a connection write after all, or write elsewhere."""


@pytest.fixture
def database(chronology_url: str, tmp_path: Path) -> Iterator[Database]:
    """The chronology's database, as requests read it."""
    made = open_database(Settings(database_url=chronology_url, downloads_folder=tmp_path))
    yield made
    made.close()


def by_snapshot(database: Database, statement: str) -> None:
    """Run a statement as all others are run."""
    with database.reading() as snapshot:
        snapshot.connection.exec_driver_sql(statement).all()


def by_driver(database: Database, statement: str) -> None:
    """Run it past SQLAlchemy, as prepared ones are run."""
    with database.reading() as snapshot:
        driver: Any = snapshot.connection.connection.dbapi_connection
        cursor = driver.cursor()
        cursor.execute(statement)
        cursor.fetchall()


def by_transaction(database: Database, statement: str) -> None:
    """Run it in a transaction that nothing has been read in yet but a number."""
    transaction = Transaction(next(iter(database.sources.attempts())).source.engine)
    try:
        transaction.begin()
        transaction.connection.exec_driver_sql("SELECT 1").all()
        transaction.connection.exec_driver_sql(statement).all()
    finally:
        transaction.close()


WAYS = [by_snapshot, by_driver, by_transaction]


def events_of(database: Database) -> int:
    """How many events there are."""
    with database.reading() as snapshot:
        return int(snapshot.connection.exec_driver_sql("SELECT count(*) FROM event").scalar_one())


@pytest.mark.parametrize("way", WAYS)
def test_no_statement_writes(database: Database, way: Callable[[Database, str], None], tmp_path: Path) -> None:
    before, new = events_of(database), tmp_path / "new"
    for statement in [*WRITES, *ESCAPES[database.name]]:
        try:
            way(database, statement.format(new=new))
        except Exception:  # noqa: BLE001, S112 - each engine says it in its own way
            continue
        pytest.fail(f"nothing keeps from {statement}")
    assert not new.exists()
    assert events_of(database) == before


@pytest.mark.parametrize(
    "settings_for_later",
    ["SET SESSION CHARACTERISTICS AS TRANSACTION READ WRITE", "SET default_transaction_read_only = off"],
)
def test_what_a_session_is_told_changes_no_later_transaction(database: Database, settings_for_later: str) -> None:
    if database.name == "sqlite":
        settings_for_later = "SELECT 1"  # it has no such thing
    with database.reading() as snapshot:
        driver: Any = snapshot.connection.connection.dbapi_connection
        driver.execute(settings_for_later)
    for _ in range(3):
        with pytest.raises(Exception, match=r"."):
            by_snapshot(database, "DELETE FROM event")
    assert events_of(database) > 0


def test_outside_of_its_transaction_a_connection_to_a_file_only_reads(settings: Settings) -> None:
    """On PostgreSQL, whoever ends the transaction may write what the user may (docs/scaling.md)."""
    database = open_database(settings)
    with database.reading() as snapshot:
        driver: Any = snapshot.connection.connection.dbapi_connection
        driver.execute("ROLLBACK")
        for statement in [*WRITES, *ESCAPES["sqlite"]]:
            with pytest.raises(sqlite3.Error):
                driver.execute(statement.format(new="/nowhere/new"))
        driver.execute("BEGIN")
    database.close()


def test_neither_does_the_copy_that_is_downloaded(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    connect = sqlite3.connect

    def noted(address: str, **options: Any) -> sqlite3.Connection:  # noqa: ANN401 - the driver's
        opened.append(address)
        made: sqlite3.Connection = connect(address, **options)
        return made

    database = open_database(settings)
    with database.reading() as snapshot:
        monkeypatch.setattr(sqlite3, "connect", noted)
        copy_database(snapshot, tmp_path / "copy.sqlite3", lambda *_: None)
    database.close()
    file = make_url(settings.database_url).database
    assert [one for one in opened if str(file) in one]
    for address in opened:
        connection = connect(address, uri=True)
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            connection.execute("DELETE FROM event")
        connection.close()


def test_the_text_index_can_be_asked_all_the_same(settings: Settings) -> None:
    """Its own tables are opened by statements that look like others."""
    with make_reader(settings).connect() as connection:
        found = connection.exec_driver_sql(
            "SELECT count(*) FROM search_index WHERE search_index MATCH '\"lamp\"'"
        ).scalar()
    assert found


def test_whoever_made_tables_of_its_own_only_reads_afterwards(settings: Settings) -> None:
    with make_reader(settings).connect() as connection:
        with own_tables_allowed(connection) as driver:
            driver.execute("CREATE TEMP TABLE x (a integer)")
        for statement in [*WRITES, *ESCAPES["sqlite"]]:
            with pytest.raises(sqlite3.Error):
                driver.execute(statement.format(new="/nowhere/new"))
