"""How SQLite is opened: readers that can only read, and a writer that takes the lock at once."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from math import inf
from pathlib import Path
from time import monotonic
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.pool import ConnectionPoolEntry, QueuePool

_LOCKED = 0.5
"""For so many seconds a reader waits for a lock; none is held for long, but by a first load (app.database.journal)."""

_READER_CACHE = 512
"""Kibibytes of the database that each reader keeps; more made no list faster, nor did `mmap` (docs/performance.md)."""

_HARMLESS = {"data_version", "integrity_check", "shrink_memory"}
"""Of all pragmas, what a reader may use: its text index asks by the first whether the data has changed."""

_WRITER_CACHE = 64 * 1024
"""Kibibytes of the database that a load keeps in memory, so that it need not read again what it has just written."""


_STEPS = 10_000
"""After so many steps of SQLite's virtual machine, a fraction of a millisecond, it is looked whether time is up."""


def make_sqlite_reader(url: str, statement_timeout: float = inf, **pool: Any) -> Engine:  # noqa: ANN401 - as create_engine takes them
    """An engine whose connections can only read, each transaction seeing one state of the data.

    What takes longer than so many seconds is given up, as `Transaction` tells when to begin to count.
    """
    path = make_url(url).database or ""
    address = f"file:{quote(path)}?mode=rw"  # a file that is not there must not come to be by being read
    engine = create_engine(
        url,
        creator=lambda: sqlite3.connect(address, uri=True, check_same_thread=False, timeout=_LOCKED),
        poolclass=QueuePool,
        **pool,
    )
    event.listen(engine, "checkout", lambda _connection, entry, _proxy: _refuse_replaced(path, entry))
    event.listen(engine, "connect", lambda _connection, entry: entry.info.update(file=_identity(path)))
    event.listen(engine, "connect", partial(_prepare_reader, statement_timeout))
    event.listen(engine, "begin", _begin_reading)
    return engine


def make_sqlite_writer(url: str, lock_timeout: float) -> Engine:
    """An engine for loads and migrations: a transaction takes the write lock at once, or waits so many seconds."""
    path = make_url(url).database
    if path:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(url, connect_args={"timeout": lock_timeout})
    event.listen(engine, "connect", _prepare_writer)
    event.listen(engine, "begin", _begin_writing)
    return engine


def _begin_writing(connection: Connection) -> None:
    kind = "EXCLUSIVE" if connection.get_execution_options().get("exclusive") else "IMMEDIATE"
    connection.exec_driver_sql(f"BEGIN {kind}")


def _begin_reading(connection: Connection) -> None:
    """Begin a transaction, unless the connection stands in one already (app.database.transaction)."""
    raw = connection.connection.dbapi_connection
    if isinstance(raw, sqlite3.Connection) and not raw.in_transaction:
        connection.connection.info["begin"]()


def _identity(path: str) -> tuple[int, int] | None:
    """Which file stands at a path, or None where there is none."""
    try:
        found = os.stat(path)  # noqa: PTH116 - asked at every request, and half as long as by pathlib
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _refuse_replaced(path: str, entry: ConnectionPoolEntry) -> None:
    """Give up a connection to a file that has since been moved away; the pool opens the one in its place."""
    if entry.info["file"] != _identity(path):
        raise DisconnectionError


class _Clock:
    """When time is up for what a connection is at."""

    __slots__ = ("_lifted", "_seconds", "_until")

    def __init__(self, seconds: float) -> None:
        self._seconds, self._until, self._lifted = seconds, inf, False

    def reset(self) -> None:
        self._until, self._lifted = inf, False

    def start(self) -> None:
        if not self._lifted:
            self._until = monotonic() + self._seconds

    def lift(self) -> None:
        self._until, self._lifted = inf, True

    def is_up(self) -> bool:
        """Asked by SQLite, which then gives up what it is at, and calls that interrupted."""
        return monotonic() > self._until


def _prepare_reader(statement_timeout: float, connection: sqlite3.Connection, entry: ConnectionPoolEntry) -> None:
    clock = _Clock(statement_timeout)

    def begin() -> None:
        clock.reset()
        connection.execute("BEGIN")

    entry.info.update(begin=begin, start_clock=clock.start, lift_time_limit=clock.lift)
    connection.set_progress_handler(clock.is_up, _STEPS)
    connection.isolation_level = None  # sqlite3 would otherwise begin transactions late and only for writes
    connection.execute("PRAGMA query_only = ON")
    connection.execute(f"PRAGMA cache_size = -{_READER_CACHE}")
    # A statement could switch that off, so none may; it is asked once for each statement, not each time one is run.
    # (A file opened as read-only could not be mended by who reads it after a first load was killed.)
    connection.set_authorizer(_keep_to_reading)
    entry.info["authorizer"] = _keep_to_reading


@contextmanager
def own_tables_allowed(connection: Connection) -> Iterator[sqlite3.Connection]:
    """The driver's connection, which may meanwhile make temporary tables, a reader's as well.

    Only for statements of our own: nothing else keeps them from writing then.
    """
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)  # noqa: S101 - chosen by the dialect
    driver.set_authorizer(None)
    (reads_only,) = driver.execute("PRAGMA query_only").fetchone()
    driver.execute("PRAGMA query_only = OFF")
    try:
        yield driver
    finally:
        driver.execute(f"PRAGMA query_only = {reads_only}")
        driver.set_authorizer(connection.connection.info.get("authorizer"))


def _keep_to_reading(action: int, name: str | None, *_rest: str | None) -> int:
    """Refuse what would let a connection write after all, or reach other files (sqlite3_set_authorizer)."""
    if action in {sqlite3.SQLITE_ATTACH, sqlite3.SQLITE_DETACH}:
        return sqlite3.SQLITE_DENY
    return sqlite3.SQLITE_DENY if action == sqlite3.SQLITE_PRAGMA and name not in _HARMLESS else sqlite3.SQLITE_OK


def _prepare_writer(connection: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
    connection.isolation_level = None
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute(f"PRAGMA cache_size = -{_WRITER_CACHE}")
    connection.execute("PRAGMA foreign_keys = ON")
