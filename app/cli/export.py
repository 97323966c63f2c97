"""`communique export`: the whole of what is loaded as one file."""

from pathlib import Path
from typing import Annotated

import typer

from app.cli.whole_file import write_whole
from app.settings import load_settings
from app.vocabulary import BulkFormat


def export(
    form: Annotated[BulkFormat, typer.Option("--format", help="In which form.", show_default=False)],
    out: Annotated[Path, typer.Option(help="The file to write.", show_default=False)],
    *,
    force: Annotated[bool, typer.Option("--force", help="Replace the file if there is one.")] = False,
) -> None:
    """Write everything that is loaded to a file: to load again, as CSV tables with their description, or as it is."""
    written = write_whole(load_settings(), form, out, force=force)
    typer.echo(f"Wrote revision {written.revision[:12]} to {out}: {written.size:,} bytes.")
