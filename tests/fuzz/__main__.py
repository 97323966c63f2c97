"""`python -m tests.fuzz`: ask services by the hundred thousand, and print what came of it; fails on any failure."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from app.settings import PROJECT_FOLDER
from tests.fuzz.campaign import run

SEEDS = (PROJECT_FOLDER / "data" / "seed.yaml", PROJECT_FOLDER / "tests" / "data" / "chronology.yaml")


def fuzz(
    requests: Annotated[int, typer.Option(min=100, help="How many requests.")] = 200_000,
    seed: Annotated[int, typer.Option(help="What they are drawn by; the same again for the same.")] = 1,
    data: Annotated[list[Path] | None, typer.Option(help="Serve these seed files instead.")] = None,
) -> None:
    """Attack a service of each seed file, and hold every answer against the OpenAPI document."""
    with TemporaryDirectory(prefix="communique-fuzz-") as folder:
        tally, seconds = run(tuple(data or SEEDS), Path(folder), seed, requests)
    typer.echo(tally.table(seconds))
    if tally.failures:
        sys.exit(f"fuzz: {len(tally.failures)} failures with SEED={seed}")


command = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
command.command()(fuzz)
if __name__ == "__main__":
    command()
