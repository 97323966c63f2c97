"""`communique restore`: a backup, its pages and records proven, in the place of what is loaded."""

from pathlib import Path
from typing import Annotated

import typer

from app.cli.load import progress_shown
from app.cli.unfinished import ended_in_order
from app.cli.whole_file import quiet_log, refuse_database
from app.database.engine import make_writer
from app.database.faults import explained_faults, one_clause
from app.database.migrate import migrate
from app.errors import AppError, OperatorError
from app.seed.backup import opened_backup
from app.seed.restore import restore_all
from app.seed.revision import rendering_hash
from app.settings import load_settings


def restore(
    file: Annotated[Path, typer.Argument(help="The backup.", show_default=False)],
) -> None:
    """Put a backup into the database in the place of what is loaded, all or nothing; readers go on meanwhile."""
    settings = load_settings()
    try:
        refuse_database(settings, file)
    except OSError as error:
        raise OperatorError(f"{file} cannot be read: {error.strerror}; name another backup") from None
    try:
        with (
            ended_in_order(),
            quiet_log(),
            opened_backup(file) as snapshot,
            explained_faults(settings),
            progress_shown() as progress,
        ):
            engine = make_writer(settings)
            try:
                migrate(engine)
                rows = restore_all(engine, snapshot, progress)
            finally:
                engine.dispose()
    except AppError as error:
        raise OperatorError(f"{file} cannot be restored: {one_clause(error)}") from None
    typer.echo(f"Restored revision {snapshot.loaded.revision[:12]} from {file}: {rows:,} rows.")
    if snapshot.loaded.rendering != rendering_hash():
        typer.echo("It was rendered by another version; `communique load` with its seed file renders it anew.")
