"""Copies the whole database to a file, as it stands at one moment. Changes nothing in it."""

import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path

from sqlalchemy.exc import DatabaseError

from app.database.file_check import connect_to_read
from app.database.snapshot import Snapshot
from app.database.table_copy import copy_tables

Progress = Callable[[int, int], None]
"""Told, now and then, how many of how many steps are done; raises to have the work given up."""

_INSTRUCTIONS = 1_000
"""How many steps of SQLite's virtual machine lie between two looks at the progress."""


class SupersededError(Exception):
    """The database was loaded anew while it was read: the copy is of another revision."""


class CopyError(Exception):
    """The copy could not be written; says why."""


def copy_database(snapshot: Snapshot, path: Path, progress: Progress) -> None:
    """Write the database to a new file; raises SupersededError, and CopyError where the file cannot be written."""
    _COPIES[snapshot.connection.dialect.name](snapshot, path, progress)


def _copy_sqlite(snapshot: Snapshot, path: Path, progress: Progress) -> None:
    """Write a compact copy without a write-ahead log, through a connection of its own.

    VACUUM must not stand in a transaction, and readers' connections refuse it as a write.
    """
    source = Path(str(snapshot.connection.engine.url.database))
    size, failures = source.stat().st_size, []

    def watch() -> bool:
        try:
            progress(min(path.stat().st_size, size) if path.exists() else 0, size)
        except Exception as error:  # noqa: BLE001 - SQLite would swallow it
            failures.append(error)
        return bool(failures)

    try:
        with closing(connect_to_read(source)) as connection:
            connection.set_progress_handler(watch, _INSTRUCTIONS)
            connection.execute("VACUUM INTO ?", (str(path),))
        with closing(connect_to_read(path)) as copy:
            copied = copy.execute("SELECT revision, rendering, history FROM dataset").fetchone()
    except sqlite3.Error as error:
        if failures:
            raise failures[0] from None
        raise CopyError(str(error)) from None
    if copied != (snapshot.loaded.revision, snapshot.loaded.rendering, snapshot.loaded.history):
        raise SupersededError


def _copy_postgresql(snapshot: Snapshot, path: Path, progress: Progress) -> None:
    """Write what the snapshot sees to an SQLite file."""
    try:
        copy_tables(snapshot, path, progress)
    except (sqlite3.Error, DatabaseError) as error:
        raise CopyError(str(error)) from None


_COPIES: Mapping[str, Callable[[Snapshot, Path, Progress], None]] = {
    "sqlite": _copy_sqlite,
    "postgresql": _copy_postgresql,
}
"""By dialect."""
