"""The command line: one module a command. Parses and prints; the work is elsewhere."""

import typer

from app.cli.audit import audit
from app.cli.backup import backup
from app.cli.check import check
from app.cli.check_dossier import check_dossier
from app.cli.console import explained_mistakes
from app.cli.doctor import doctor
from app.cli.export import export
from app.cli.generate import generate
from app.cli.load import load
from app.cli.openapi import openapi
from app.cli.release import release
from app.cli.restore import restore
from app.cli.sample import sample
from app.cli.schema import schema
from app.cli.serve import serve
from app.cli.stats import stats

__all__ = ["cli", "main"]

cli = typer.Typer(
    name="communique",
    help="A curated, cited chronology served as a fast public API.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
for command in (
    *(serve, load, check, stats, audit, sample, check_dossier, release),
    *(export, backup, restore, doctor, generate, schema, openapi),
):
    cli.command()(command)


def main() -> None:
    """Run the command line; a user's mistake ends it with one clear line and exit code 1."""
    with explained_mistakes():
        cli()
