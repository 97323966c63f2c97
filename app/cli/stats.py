"""`communique stats`: what a seed file holds, counted."""

import typer

from app.cli.console import File, checked
from app.seed.overview import write_overview
from app.settings import load_settings


def stats(file: File = None) -> None:
    """Count what a seed file holds, by kind, year, type, status and source, and what a curator may want to look at."""
    typer.echo(write_overview(checked(file or load_settings().seed_file)), nl=False)
