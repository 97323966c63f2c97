"""`communique backup`: all that is loaded, copied to a file that is proven before it takes its place."""

from pathlib import Path
from typing import Annotated

import typer

from app.cli.whole_file import quiet_log, write_whole
from app.database.faults import one_clause
from app.errors import AppError, OperatorError
from app.seed.backup import opened_backup
from app.settings import load_settings
from app.vocabulary import BulkFormat


def backup(
    out: Annotated[Path, typer.Option(help="The file to write.", show_default=False)],
    *,
    force: Annotated[bool, typer.Option("--force", help="Replace the file if there is one.")] = False,
) -> None:
    """Copy all that is loaded to a file for `communique restore`, while it is served and even loaded into."""
    written = write_whole(load_settings(), BulkFormat.SQLITE, out, force=force, prove=_prove)
    told = f"{written.size:,} bytes, its pages and records proven"
    typer.echo(f"Backed up revision {written.revision[:12]} to {out}: {told}.")


def _prove(file: Path, revision: str) -> None:
    """Raise OperatorError for a copy that could not be restored: what was copied is damaged."""
    try:
        with quiet_log(), opened_backup(file) as snapshot:
            found = snapshot.loaded.revision
    except (OperatorError, AppError) as error:
        reason = (one_clause(error) if isinstance(error, AppError) else str(error)).removeprefix(f"{file} ")
        raise OperatorError(
            f"what is loaded cannot be backed up: its copy {reason.partition(';')[0]}; run `communique doctor`"
        ) from None
    if found != revision:
        raise OperatorError("what is loaded cannot be backed up: its copy is of another revision; try again")
