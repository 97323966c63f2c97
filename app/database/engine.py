"""Opens the database: one engine for readers, one for the loader. Executes no queries of its own."""

import os
import sqlite3
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.pool import ConnectionPoolEntry, QueuePool

from app.settings import Settings

READERS = 40
"""How many requests may read at once: as many as have a thread to be answered in, exports among them."""

_WAIT = 5
"""For so many seconds a request waits for one of them."""

_LOCKED = 0.5
"""For so many seconds a reader waits for a lock; none is held for long, but by a first load (app.database.journal)."""

_READER_CACHE = 512
"""Kibibytes of the database that each reader keeps; more made no list faster, nor did `mmap` (docs/performance.md)."""

_WRITER_CACHE = 64 * 1024
"""Kibibytes of the database that a load keeps in memory, so that it need not read again what it has just written."""


def make_reader(settings: Settings) -> Engine:
    """An engine whose connections can only read, each transaction seeing one state of the data."""
    path = make_url(settings.database_url).database or ""
    address = f"file:{quote(path)}?mode=rw"  # a file that is not there must not come to be by being read
    engine = create_engine(
        settings.database_url,
        creator=lambda: sqlite3.connect(address, uri=True, check_same_thread=False, timeout=_LOCKED),
        poolclass=QueuePool,
        pool_size=READERS,
        max_overflow=0,
        pool_timeout=_WAIT,
    )
    event.listen(engine, "checkout", lambda _connection, entry, _proxy: _refuse_replaced(path, entry))
    event.listen(engine, "connect", lambda _connection, entry: entry.info.update(file=_identity(path)))
    event.listen(engine, "connect", _prepare_reader)
    event.listen(engine, "begin", _begin_reading)
    return engine


def _begin_writing(connection: Connection) -> None:
    kind = "EXCLUSIVE" if connection.get_execution_options().get("exclusive") else "IMMEDIATE"
    connection.exec_driver_sql(f"BEGIN {kind}")


def _begin_reading(connection: Connection) -> None:
    """Begin a transaction, unless the connection stands in one already (app.database.transaction)."""
    raw = connection.connection.dbapi_connection
    if isinstance(raw, sqlite3.Connection) and not raw.in_transaction:
        raw.execute("BEGIN")


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


def make_writer(settings: Settings) -> Engine:
    """An engine for loads and migrations: a transaction takes the write lock at once, or waits for it."""
    path = make_url(settings.database_url).database
    if path:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(settings.database_url, connect_args={"timeout": settings.lock_timeout})
    event.listen(engine, "connect", _prepare_writer)
    event.listen(engine, "begin", _begin_writing)
    return engine


def _prepare_reader(connection: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
    connection.isolation_level = None  # sqlite3 would otherwise begin transactions late and only for writes
    connection.execute("PRAGMA query_only = ON")
    connection.execute(f"PRAGMA cache_size = -{_READER_CACHE}")


def _prepare_writer(connection: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
    connection.isolation_level = None
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute(f"PRAGMA cache_size = -{_WRITER_CACHE}")
    connection.execute("PRAGMA foreign_keys = ON")
