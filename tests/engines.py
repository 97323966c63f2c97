"""The engines that tests run on, each as the means to get an address for a database that is nobody else's."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

from fastapi import FastAPI
from psycopg import Cursor
from sqlalchemy import Engine, QueuePool, event

from tests.postgresql import PostgresServer

ENGINES = ("sqlite", "postgresql")


class Databases(Protocol):
    """Gives out addresses of databases that are not made yet, or empty."""

    engine: str

    def new(self, folder: Path) -> str:
        """The address of another one; `folder` is for its file, where it has one."""


class SqliteDatabases:
    """Files."""

    engine = "sqlite"

    def __init__(self) -> None:
        """Start to count."""
        self._made = 0

    def new(self, folder: Path) -> str:
        """See Databases."""
        self._made += 1
        return f"sqlite:///{folder / f'database-{self._made}.sqlite3'}"


class PostgresqlDatabases:
    """Databases of one server."""

    engine = "postgresql"

    def __init__(self, server: PostgresServer) -> None:
        """Take the server."""
        self._server = server

    def new(self, folder: Path) -> str:  # noqa: ARG002 - as above
        """See Databases."""
        return self._server.new_database()


@contextmanager
def databases_of(engine: str) -> Iterator[Databases]:
    """What an engine gives out, for as long as the `with` lasts."""
    if engine == "sqlite":
        yield SqliteDatabases()
        return
    server = PostgresServer.start()
    try:
        yield PostgresqlDatabases(server)
    finally:
        server.stop()


def reader_of(app: FastAPI) -> Engine:
    """What an application reads with."""
    engine: Engine = next(iter(app.state.service.database.sources.attempts())).source.engine
    return engine


def readers_in_use(app: FastAPI) -> int:
    """How many of its connections are taken."""
    pool = reader_of(app).pool
    assert isinstance(pool, QueuePool)
    return pool.checkedout()


def record_statements(engine: Engine, seen: list[str]) -> None:
    """Note all SQL that is run on the connections an engine opens from now on."""

    class RecordingCursor(Cursor[Any]):
        def execute(self, query: Any, *arguments: Any, **options: Any) -> "RecordingCursor":  # noqa: ANN401
            seen.append(str(query))
            return super().execute(query, *arguments, **options)

    def watch(connection: Any, _entry: object) -> None:  # noqa: ANN401 - the driver's
        if engine.dialect.name == "sqlite":
            connection.set_trace_callback(seen.append)
        else:
            connection.cursor_factory = RecordingCursor

    event.listen(engine, "connect", watch)
