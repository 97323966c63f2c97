"""One read-only transaction on one connection: runs prepared statements bare, any others through SQLAlchemy."""

import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Engine
from sqlalchemy.pool import PoolProxiedConnection

from app.database.prepared import Prepared

_BEGIN: Mapping[str, str] = {"sqlite": "BEGIN"}
"""By dialect, what begins a transaction where the driver does not."""

Rows = Sequence[Sequence[Any]]


class Transaction:
    """What is read through it is of one state of the data. To be used by one thread at a time."""

    def __init__(self, engine: Engine, raw: PoolProxiedConnection) -> None:
        """Begin on a connection from the engine's pool."""
        self._engine, self._raw = engine, raw
        self._driver: Any = raw.dbapi_connection
        self._connection: Connection | None = None
        begin = _BEGIN.get(engine.dialect.name)
        if begin:
            raw.cursor().execute(begin)

    @property
    def connection(self) -> Connection:
        """The same connection as SQLAlchemy knows it."""
        if self._connection is None:
            self._connection = Connection(self._engine, self._raw)
        return self._connection

    def rows(self, prepared: Prepared, values: Mapping[str, Any], *, encoded: bool = False) -> Rows:
        """All rows of a prepared statement; `encoded` leaves texts in UTF-8, where the driver can."""
        driver = self._driver
        as_bytes = encoded and isinstance(driver, sqlite3.Connection)
        cursor = driver.cursor()
        try:
            if as_bytes:
                driver.text_factory = bytes
            cursor.execute(prepared.sql, prepared.arguments(values))
            rows: Rows = cursor.fetchall()
        finally:
            if as_bytes:
                driver.text_factory = str
            cursor.close()
        return rows

    def close(self) -> None:
        """End it, and give the connection back: whoever goes on reading must not read what is another one's."""
        self._driver = None
        if self._connection is not None:
            self._connection.close()
        else:
            self._raw.close()
