"""How PostgreSQL is opened: readers that can only read, each for no longer than it may, and a writer."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import psycopg
from psycopg.conninfo import conninfo_to_dict
from psycopg.pq import TransactionStatus
from psycopg.rows import TupleRow
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.pool import ConnectionPoolEntry

from app.database.load_lock import take_load_lock
from app.database_address import libpq_address

_PATIENCE: Mapping[str, Any] = {
    "connect_timeout": 3,
    "keepalives_idle": 5,
    "keepalives_interval": 2,
    "keepalives_count": 2,
    "tcp_user_timeout": 5_000,
}
"""How soon a server that has gone silent is given up, unless the address says otherwise; milliseconds in the last."""

_PREPARED_AFTER = 5
_MOST_PREPARED = 300
"""A statement is prepared by the server once it was run so many times; of so many, those used last stay prepared."""


@dataclass(frozen=True, slots=True)
class ReadLimits:
    """What readers may take: connections, seconds to wait for one, and seconds for one statement."""

    pool_size: int
    pool_timeout: float
    statement_timeout: float
    prepared: bool


def make_postgresql_reader(address: str, limits: ReadLimits) -> Engine:
    """An engine whose transactions can only read, each seeing one state of the data."""
    engine = create_engine(
        "postgresql+psycopg://",
        creator=lambda: _open_reader(address, limits),
        pool_size=limits.pool_size,
        max_overflow=0,
        pool_timeout=limits.pool_timeout,
    )
    milliseconds = max(1, round(limits.statement_timeout * 1000))
    begin = f"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL statement_timeout = {milliseconds}"
    age = [0]

    def give_up(made_at: int) -> None:
        """Have no connection used again that was made before this one was lost."""
        if made_at == age[0]:
            age[0] += 1

    def prepare(connection: psycopg.Connection, entry: ConnectionPoolEntry) -> None:
        # A text of several statements, sent in one turn, cannot be prepared.
        entry.info["begin"] = partial(connection.execute, begin, prepare=False)
        entry.info["lift_time_limit"] = partial(connection.execute, "SET LOCAL statement_timeout = 0")
        entry.info["end"] = connection.commit  # a rollback would make the library forget what is prepared
        entry.info["give_up"], entry.info["age"] = partial(give_up, age[0]), age[0]

    def refuse_given_up(_connection: object, entry: ConnectionPoolEntry, _proxy: object) -> None:
        """Give up a connection of the age of one that was lost; the pool opens another one in its place."""
        if entry.info["age"] != age[0]:
            raise DisconnectionError

    event.listen(engine, "connect", prepare)
    event.listen(engine, "checkout", refuse_given_up)
    event.listen(engine, "begin", _begin_reading)
    return engine


def make_postgresql_writer(address: str, lock_timeout: float) -> Engine:
    """An engine for loads and migrations: a transaction takes the lock of loads, or waits so many seconds for it."""
    # A prepared statement would outlive the transaction in a pooler that shares connections, and meet the next load.
    engine = create_engine("postgresql+psycopg://", creator=lambda: connect(address, "load", prepare_threshold=None))
    event.listen(engine, "begin", lambda connection: take_load_lock(connection, lock_timeout))
    return engine


def connect(address: str, purpose: str, **options: Any) -> psycopg.Connection:  # noqa: ANN401 - the library's, as it takes them
    """Open a connection whose server can tell what it is for."""
    given = conninfo_to_dict(libpq_address(address))
    named = {"application_name": f"communique {purpose}"}
    return psycopg.connect(**{**_PATIENCE, **named, **given, **options})


def _open_reader(address: str, limits: ReadLimits) -> psycopg.Connection:
    threshold = _PREPARED_AFTER if limits.prepared else None
    # Transactions are begun by a statement of our own, which the library would do by one statement more.
    connection = connect(address, "serve", autocommit=True, prepare_threshold=threshold)
    connection.prepared_max = _MOST_PREPARED
    connection.server_cursor_factory = _StreamCursor
    return connection


class _StreamCursor(psycopg.ServerCursor[TupleRow]):
    """A cursor of a stream of rows, which can be closed whatever has become of its server."""

    def close(self) -> None:
        """Tell the server that no more is wanted, if it is there to be told: the transaction ends in any case."""
        try:
            super().close()
        except psycopg.OperationalError:
            super().close()  # this time, nobody is told


def _begin_reading(connection: Connection) -> None:
    """Begin a transaction, unless the connection stands in one already (app.database.transaction)."""
    raw: Any = connection.connection.dbapi_connection
    if raw.info.transaction_status == TransactionStatus.IDLE:
        connection.connection.info["begin"]()
