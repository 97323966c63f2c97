"""How long the database may work on one part of an answer; the same on both engines."""

import pytest
from sqlalchemy import literal, select, text

from app.database import sqlite
from app.database.engine import open_database
from app.database.fetch import stream_rows
from app.database.prepared import Question
from app.database.snapshot import Database
from app.errors import BusyError
from app.settings import Settings
from tests.engines import Databases

LIMIT = 0.2
COUNTING = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d) SELECT count(*) FROM n"
ENDLESS, SHORT = COUNTING % 10**9, COUNTING % 10


@pytest.fixture
def database(chronology_url: str) -> Database:
    return open_database(Settings(database_url=chronology_url, statement_timeout=LIMIT))


def test_what_takes_too_long_is_given_up_and_the_setting_named(database: Database) -> None:
    with pytest.raises(BusyError, match="COMMUNIQUE_STATEMENT_TIMEOUT"), database.reading() as snapshot:
        snapshot.connection.execute(text(ENDLESS))
    with database.reading() as snapshot:
        assert snapshot.connection.execute(text(SHORT)).scalar_one() == 10
    database.close()


def test_the_bare_driver_is_limited_as_well(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    with database.reading() as snapshot:
        prepared = snapshot.statements.of(Question("state", lambda: pytest.fail("known"), {}))
    monkeypatch.setattr(type(prepared), "arguments", lambda *_given: ())
    endless = type(prepared)(ENDLESS, (), {}, {})
    with pytest.raises(BusyError), database.reading() as snapshot:
        snapshot.transaction.rows(endless, {})
    database.close()


def test_each_statement_has_its_time(
    chronology_url: str, databases: Databases, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Those of one transaction are not added up."""
    now = [0.0]
    monkeypatch.setattr(sqlite, "monotonic", lambda: now[0])
    database = open_database(Settings(database_url=chronology_url, statement_timeout=1))
    part = text("SELECT pg_sleep(0.4)") if databases.engine == "postgresql" else text(COUNTING % 100_000)
    with database.reading() as snapshot:
        for _ in range(3):
            snapshot.connection.execute(part).all()
            now[0] += 0.9
    database.close()


def test_each_part_of_a_stream_has_its_time(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """A client may take as long as it likes to take the rest."""
    now = [0.0]
    monkeypatch.setattr(sqlite, "monotonic", lambda: now[0])
    first = select(literal(1).label("number")).cte("numbers", recursive=True)
    numbers = first.union_all(select(first.c.number + 1).where(first.c.number < 20_000))
    with database.reading() as snapshot:
        for (number,) in stream_rows(snapshot, select(numbers)):
            now[0] += 0.9 * LIMIT if number % 100 == 0 else 0
    assert number == 20_000
    database.close()


def test_the_limit_can_be_lifted_for_one_transaction(
    database: Database, databases: Databases, monkeypatch: pytest.MonkeyPatch
) -> None:
    times = iter(range(10**9))
    slow = text(f"SELECT pg_sleep({2 * LIMIT})") if databases.engine == "postgresql" else text(COUNTING % 100_000)
    with monkeypatch.context() as patched, database.reading() as snapshot:
        patched.setattr(sqlite, "monotonic", lambda: next(times))  # each look takes a second
        snapshot.transaction.lift_time_limit()
        assert snapshot.connection.execute(slow).all()
    with pytest.raises(BusyError), database.reading() as snapshot:
        snapshot.connection.execute(text(ENDLESS))
    database.close()
