"""`communique audit`: which paragraph became which records."""

import typer

from app.cli.console import File, checked
from app.seed.audit import write_audit
from app.settings import load_settings


def audit(file: File = None) -> None:
    """Print which paragraph of which source became which records, as Markdown."""
    seed = checked(file or load_settings().seed_file)
    typer.echo(write_audit(seed.text, seed.chronology.sources), nl=False)
