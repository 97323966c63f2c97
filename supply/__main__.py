"""`python -m supply`: the bill of materials, the licences, the audit."""

from pathlib import Path
from typing import Annotated

import typer

from supply import PROJECT_FOLDER, SupplyError
from supply.audit import audit
from supply.licences import PAGE, write_licences
from supply.sbom import write_sbom

cli = typer.Typer(no_args_is_help=True, add_completion=False)
_SBOM = PROJECT_FOLDER / "var" / "sbom.cdx.json"


@cli.command("sbom")
def sbom(file: Annotated[Path, typer.Option(help="The file to write.", show_default=False)] = _SBOM) -> None:
    """Write what is shipped as a bill of materials (CycloneDX)."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(write_sbom(), encoding="utf-8")
    typer.echo(file)


@cli.command("licences")
def licences() -> None:
    """Write docs/licences.md anew."""
    PAGE.write_text(write_licences(), encoding="utf-8")


@cli.command("audit")
def audit_(
    osv_url: Annotated[str | None, typer.Option(help="A service of OSV's kind to ask instead of PyPI.")] = None,
) -> None:
    """Look for known vulnerabilities; ends with 0 if there are none, 1 if there are, 2 if it could not be found out."""
    report = audit(osv_url=osv_url)
    for line in report.lines:
        typer.echo(line)
    raise typer.Exit(report.outcome)


if __name__ == "__main__":
    try:
        cli()
    except SupplyError as error:
        raise SystemExit(str(error)) from None
