"""`communique doctor`: looks at all that a service rests on, says what is wrong, and changes nothing."""

from typing import Annotated

import typer

from app.cli.unfinished import ended_in_order
from app.cli.whole_file import quiet_log
from app.errors import OperatorError
from app.seed.examination import Finding, Level, examine
from app.settings import load_settings


def doctor(
    *,
    seed: Annotated[
        bool, typer.Option("--seed/--no-seed", help="Whether to compare what is loaded with the seed file.")
    ] = True,
) -> None:
    """Examine settings, folders, the database and all that is in it; exit code 1 where something is at fault."""
    faults = 0
    try:
        settings = load_settings()
    except OperatorError as error:
        _print(Finding(Level.FAULT, "settings", str(error)))
        raise SystemExit(1) from None
    _print(Finding(Level.OK, "settings", "each can be used"))
    with ended_in_order(), quiet_log():
        for finding in examine(settings, seed=seed):
            _print(finding)
            faults += finding.level is Level.FAULT
    if faults:
        raise SystemExit(1)


def _print(finding: Finding) -> None:
    typer.echo(f"{finding.level:<8} {finding.what}: {finding.told}")
