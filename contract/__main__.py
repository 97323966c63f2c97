"""`python -m contract`: compares the interface with that of the last release, or makes it that."""

import json

import typer

from contract import DOCUMENT, FOLDER, ContractError
from contract.breaks import breaks_between
from contract.releases import keep_release, objections, read_release

cli = typer.Typer(no_args_is_help=True, add_completion=False)


@cli.command("check")
def check() -> None:
    """Say what breaks clients of the last release and is not allowed; ends with 1 if anything does."""
    release = read_release(FOLDER)
    found = breaks_between(release.document, json.loads(DOCUMENT.read_text(encoding="utf-8")))
    against = objections(release, found)
    for objection in against:
        typer.echo(objection, err=True)
    if against:
        raise typer.Exit(1)
    allowed = f", but for {len(found)} breaks that are allowed" if found else ""
    typer.echo(f"Nothing breaks clients of {release.version}{allowed}.")


@cli.command("release")
def release() -> None:
    """Keep openapi.json as the interface of the version it names; what was allowed is history then."""
    version = keep_release(FOLDER, json.loads(DOCUMENT.read_text(encoding="utf-8")))
    typer.echo(f"{version} is what later interfaces are compared with.")


if __name__ == "__main__":
    try:
        cli()
    except ContractError as error:
        raise SystemExit(str(error)) from None
