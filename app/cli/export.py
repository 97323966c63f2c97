"""`communique export`: the whole of what is loaded as one file."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer
from rich.progress import Progress

from app.cli import console
from app.database.copy import CopyError, SupersededError
from app.database.engine import open_database
from app.database.snapshot import Database
from app.database_address import sqlite_file
from app.downloads.folder import sync
from app.downloads.writers import WRITERS
from app.errors import AppError, OperatorError
from app.settings import Settings, load_settings
from app.vocabulary import BulkFormat


def export(
    form: Annotated[BulkFormat, typer.Option("--format", help="In which form.", show_default=False)],
    out: Annotated[Path, typer.Option(help="The file to write.", show_default=False)],
    *,
    force: Annotated[bool, typer.Option("--force", help="Replace the file if there is one.")] = False,
) -> None:
    """Write everything that is loaded to a file: to load again, as CSV tables with their description, or as it is."""
    settings = load_settings()
    if out.is_dir():
        raise OperatorError(f"{out} is a folder; name a file in it")
    if out.exists() and not force:
        raise OperatorError(f"{out} is there already; name another file, or replace it with --force")
    with _explained(out), _database_of(settings) as database:
        # Beside the file, so that it can take its place in one step; gone with whatever is in it if that never comes.
        with TemporaryDirectory(dir=out.absolute().parent, prefix=f".{out.name}-") as folder:
            made = Path(folder, "export")
            revision = _write(database, form, made)
            sync(made)
            size = made.stat().st_size
            made.replace(out)
        sync(out.absolute().parent)
    typer.echo(f"Wrote revision {revision[:12]} to {out}: {size:,} bytes.")


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
def _database_of(settings: Settings) -> Iterator[Database]:
    path = sqlite_file(settings.database_url)
    if path and not path.exists():
        raise OperatorError(f"there is no database {path}; run `communique load`, or mend COMMUNIQUE_DATABASE_URL")
    database, log = open_database(settings), logging.getLogger("communique")
    log.disabled = True  # what it would say at length is said in one line
    try:
        yield database
    except AppError as error:
        raise OperatorError(f"{error.detail[:1].lower()}{error.detail[1:].removesuffix('.')}") from None
    finally:
        log.disabled = False
        database.close()


@contextmanager
def _explained(out: Path) -> Iterator[None]:
    """Say in one line why the file cannot be written."""
    try:
        yield
    except (OSError, CopyError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise OperatorError(f"{out} cannot be written: {reason}; name another file") from None
