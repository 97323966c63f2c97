"""`communique check-dossier`: what became of facts collected for curation."""

from pathlib import Path
from typing import Annotated

import typer

from app.cli import console
from app.cli.console import checked
from app.seed.dossier import check_account
from app.settings import PROJECT_FOLDER, load_settings

TABLE = PROJECT_FOLDER / "docs" / "audits" / "dossier.md"


def check_dossier(
    dossier: Annotated[Path, typer.Argument(help="The facts collected, as YAML.", show_default=False)],
    file: console.File = None,
    *,
    table: Annotated[
        Path, typer.Option(help="The table of what became of each; docs/audits/dossier.md.", show_default=False)
    ] = TABLE,
) -> None:
    """Report every entry of a dossier that the table does not account for; exit code 1 if there is one."""
    account = check_account(checked(file or load_settings().seed_file), dossier, table)
    for fault in account.faults:
        console.errors.print(str(fault), markup=False)
    faults = f"{len(account.faults)} fault{'s' if len(account.faults) != 1 else ''}"
    typer.echo(
        f"{account.entries} entries: {account.taken} taken in, {account.in_part} in part, "
        f"{account.left_out} left out; {faults}."
    )
    if account.faults:
        raise typer.Exit(1)
