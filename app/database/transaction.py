"""One read-only transaction on one connection: runs prepared statements bare, any others through SQLAlchemy."""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from time import monotonic
from typing import Any

from sqlalchemy import Connection, Engine

from app.database.prepared import Prepared

Rows = Sequence[Sequence[Any]]


class Transaction:
    """What is read through it is of one state of the data. To be used by one thread at a time."""

    def __init__(self, engine: Engine) -> None:
        """Take a connection from the engine's pool."""
        self.engine = engine
        self._raw = engine.raw_connection()
        self._driver: Any = self._raw.dbapi_connection
        self._info = self._raw.info
        self._connection: Connection | None = None
        self._start_clock: Callable[[], None] | None = self._info.get("start_clock")
        self.waited = 0.0
        """For so many seconds the statement that failed was waited for."""

    def begin(self) -> None:
        """Begin, in the way that its engine is told to (`info`)."""
        self._info["begin"]()

    @property
    def connection(self) -> Connection:
        """The same connection as SQLAlchemy knows it, to run one statement by."""
        self.start_clock()
        if self._connection is None:
            self._connection = Connection(self.engine, self._raw)
        return self._connection

    @property
    def lost(self) -> bool:
        """Whether the server is gone, or has ended the connection; asked before it is closed."""
        return bool(self._raw.dbapi_connection is None or getattr(self._driver, "closed", False))

    def rows(self, prepared: Prepared, values: Mapping[str, Any], *, encoded: bool = False) -> Rows:
        """All rows of a prepared statement; `encoded` leaves texts in UTF-8, where the driver can."""
        driver = self._driver
        as_bytes = encoded and isinstance(driver, sqlite3.Connection)
        cursor = driver.cursor()
        self.start_clock()
        began = monotonic()
        try:
            if as_bytes:
                driver.text_factory = bytes
            cursor.execute(prepared.sql, prepared.arguments(values))
            rows: Rows = cursor.fetchall()
        except Exception:
            self.waited = monotonic() - began
            raise
        finally:
            if as_bytes:
                driver.text_factory = str
            cursor.close()
        return rows

    def start_clock(self) -> None:
        """Give the next statement, or the next part of the same one, all the time that one may take.

        Of servers that count for themselves, each statement has its time anyway.
        """
        if self._start_clock:
            self._start_clock()

    def lift_time_limit(self) -> None:
        """Let what is still to be asked take as long as it does."""
        lift = self._info.get("lift_time_limit")
        if lift:
            lift()

    def close(self) -> None:
        """End it, and give the connection back: whoever goes on reading must not read what is another one's."""
        end = self._info.get("end")
        if end and not self.lost:
            with suppress(self.engine.dialect.loaded_dbapi.Error):  # then it is lost
                end()
        if self.lost:
            self._give_up()
        self._driver = None
        if self._connection is not None:
            self._connection.close()
        else:
            self._raw.close()

    def _give_up(self) -> None:
        """Have neither this connection used again nor others of its age: they go to the same server."""
        give_up = self._info.get("give_up")
        if give_up:
            give_up()
        if self._raw.dbapi_connection is not None:
            self._raw.invalidate()
