"""Copies a database, table by table: to another one, or to a new SQLite file where the engine has none of its own."""

import sqlite3
from collections.abc import Callable, Generator, Iterator
from contextlib import closing, contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, func, insert, select

from app.database.fetch import stream_rows
from app.database.migrate import migrate
from app.database.search_index import fill_search_index
from app.database.snapshot import Snapshot, explained_reads
from app.database.sqlite import make_sqlite_writer
from app.database_address import sqlite_address
from app.folding import indexed
from app.models import Base, SearchEntry

_BATCH = 1000
Progress = Callable[[int, int], None]


def copy_tables(snapshot: Snapshot, path: Path, progress: Progress) -> None:
    """Write all that a snapshot sees to a new file, as a load would have.

    Raises sqlite3.Error or DatabaseError where the file cannot be written, UnavailableError for what cannot be read.
    """
    with _made(path) as target:
        fill_tables(snapshot, target, progress)


def fill_tables(snapshot: Snapshot, target: Connection, progress: Progress) -> int:
    """Write all that a snapshot sees to the empty tables and the text index of another database, of any engine.

    Returns how many rows that is. Raises DatabaseError for what cannot be written, UnavailableError as above.
    """
    tables = Base.metadata.sorted_tables
    with explained_reads(snapshot.transaction):
        total = sum(snapshot.connection.scalar(select(func.count()).select_from(table)) or 0 for table in tables)
    done = 0
    for table in tables:
        with closing(_batches(snapshot, table)) as batches:
            for rows in batches:
                target.execute(insert(table), rows)
                if table.name == SearchEntry.__tablename__:
                    fill_search_index(target, [_words(row) for row in rows])
                done += len(rows)
                progress(done, total)
    return done


def _batches(snapshot: Snapshot, table: Table) -> Generator[list[dict[str, Any]]]:
    """The rows of a table in order of its key, or of all they say."""
    names, order = table.columns.keys(), list(table.primary_key) or list(table.columns)
    with closing(stream_rows(snapshot, select(table).order_by(*order))) as rows:
        while batch := [dict(zip(names, row, strict=True)) for row in islice(rows, _BATCH)]:
            yield batch


def _words(row: dict[str, Any]) -> tuple[int, str, str]:
    return row["number"], indexed(row["title"].split("\n")), indexed(row["body"].split("\n"))


@contextmanager
def _made(path: Path) -> Iterator[Connection]:
    """An empty database that is compact and without a log when it is filled."""
    sqlite3.connect(path).close()  # says so where there can be no file; a folder is not for us to make
    engine = make_sqlite_writer(sqlite_address(path), 0)
    try:
        migrate(engine)
        with engine.connect() as connection, connection.begin():
            yield connection
        raw = engine.raw_connection()
        try:
            raw.cursor().execute("PRAGMA journal_mode = DELETE")
            raw.cursor().execute("VACUUM")
        finally:
            raw.close()
    finally:
        engine.dispose()
