"""What `export` and `backup` share: all that is loaded, in a file that takes its place at once or not at all."""

import logging
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from rich.progress import Progress

from app.cli import console
from app.cli.unfinished import folder_beside
from app.database.copy import CopyError, SupersededError
from app.database.engine import open_database
from app.database.faults import explained_faults, one_clause
from app.database.snapshot import Database
from app.database_address import sqlite_file
from app.downloads.folder import sync
from app.downloads.writers import WRITERS
from app.errors import AppError, OperatorError
from app.settings import Settings
from app.vocabulary import BulkFormat


class Written(NamedTuple):
    """What a file holds, and how many bytes it has."""

    revision: str
    size: int


Prove = Callable[[Path, str], None]
"""Looks at a file made of a revision before it takes its place; raises OperatorError to have it thrown away."""


def write_whole(settings: Settings, form: BulkFormat, out: Path, *, force: bool, prove: Prove | None = None) -> Written:
    """Write what is loaded to a file; raises OperatorError where that fails, and leaves no half of it."""
    with _explained(out):
        place = Path(os.path.realpath(out))  # a link stays one: what it leads to is written
        _refuse(settings, place, force=force)
    with _explained(out), database_of(settings) as database:
        with folder_beside(place) as folder:
            made = folder / "made"
            revision = _write(database, form, made)
            if prove:
                prove(made, revision)
            sync(made)
            size = made.stat().st_size
            made.replace(place)
        sync(place.parent)
    return Written(revision, size)


@contextmanager
def database_of(settings: Settings) -> Iterator[Database]:
    """The database of the settings; what keeps it from being read is raised as OperatorError, on one line."""
    path = sqlite_file(settings.database_url)
    with explained_faults(settings):
        missing = path and not path.exists()
    if missing:
        raise OperatorError(f"there is no database {path}; run `communique load`, or mend COMMUNIQUE_DATABASE_URL")
    database = open_database(settings)
    try:
        with quiet_log():
            yield database
    except AppError as error:
        raise OperatorError(one_clause(error)) from None
    finally:
        database.close()


@contextmanager
def quiet_log() -> Iterator[None]:
    """Keep out of the log what a command says in one line."""
    log = logging.getLogger("communique")
    before, log.disabled = log.disabled, True
    try:
        yield
    finally:
        log.disabled = before


def refuse_database(settings: Settings, file: Path) -> None:
    """Raise OperatorError for a file that is the database of the settings, OSError for one that cannot be looked at."""
    served = sqlite_file(settings.database_url)
    with explained_faults(settings):
        there = served is not None and served.exists()
    if served and there and file.exists() and file.samefile(served):
        raise OperatorError(f"{file} is the database itself; name another file")


def _refuse(settings: Settings, out: Path, *, force: bool) -> None:
    """Raise OperatorError for a file that is not to be written, OSError for one that cannot even be looked at."""
    if out.is_dir():
        raise OperatorError(f"{out} is a folder; name a file in it")
    refuse_database(settings, out)
    if (out.exists() and not out.is_file()) or out.is_symlink():  # as only one is that leads to itself
        raise OperatorError(f"{out} is no regular file; name another file")
    if out.exists() and not force:
        raise OperatorError(f"{out} is there already; name another file, or replace it with --force")


def _write(database: Database, form: BulkFormat, file: Path) -> str:
    """Write one file, with a progress bar where somebody watches; returns of which revision."""
    with Progress(console=console.errors, transient=True, disable=not console.errors.is_terminal) as bar:
        task = bar.add_task("Exporting", total=None)
        while True:
            try:
                with database.reading() as snapshot:
                    snapshot.transaction.lift_time_limit()
                    WRITERS[form](snapshot, file, lambda done, total: bar.update(task, completed=done, total=total))
                    return snapshot.loaded.revision
            except SupersededError:
                file.unlink()  # a load came between


@contextmanager
def _explained(out: Path) -> Iterator[None]:
    """Say in one line why the file cannot be written."""
    try:
        yield
    except (OSError, CopyError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise OperatorError(f"{out} cannot be written: {reason}; name another file") from None
