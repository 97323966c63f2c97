"""`communique check`: every mistake in a seed file."""

from pathlib import Path
from typing import Annotated

import typer

from app.cli.console import File, checked
from app.seed.problem import SeedError
from app.seed.quotes import check_quotes
from app.seed.records import TOLD
from app.settings import load_settings


def check(
    file: File = None,
    *,
    sources: Annotated[
        Path | None,
        typer.Option(
            help="A folder with texts of sources: every quote of theirs must stand there.", show_default=False
        ),
    ] = None,
) -> None:
    """Report every mistake in a seed file as file:line:column; exit code 1 if there is one."""
    seed = checked(file or load_settings().seed_file)
    if sources is not None:
        report = check_quotes(seed.text, seed.chronology.sources, sources)
        if report.problems:
            raise SeedError(report.problems)
        typer.echo(
            f"{report.checked} quotes stand in their paragraphs, {report.unchecked} have no text here; "
            f"all {report.paragraphs} paragraphs are cited or left out for a reason."
        )
    counts = ", ".join(f"{seed.counts[kind]} {kind}s" for kind in TOLD)
    typer.echo(f"No mistakes: {counts}.")
