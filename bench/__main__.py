"""`python -m bench`: measure, and write the report."""

import signal
import sys
import time
from pathlib import Path
from types import FrameType
from typing import Annotated, Never

import typer

from bench.errors import BenchError
from bench.report import write_report
from bench.run import run
from bench.settings import FULL, RESULTS, RESULTS_FULL, RESULTS_OF_A_PART, SHORT, SIZES, RunSettings
from bench.workloads import TITLES

PARTS = {*TITLES, "cold", "start", "two-workers"}


def bench(  # noqa: PLR0913, PLR0917 - the options of a command
    sizes: Annotated[str, typer.Option(help=f"Which of {','.join(SIZES)}; else the short form's.")] = "",
    only: Annotated[str, typer.Option(help="Which workloads or other parts, with commas between; else all.")] = "",
    seconds: Annotated[int, typer.Option(min=1, help="How long a measurement takes.")] = 2,
    rounds: Annotated[int, typer.Option(min=1, help="How many times each is measured.")] = 3,
    first_port: Annotated[int, typer.Option(min=1024, max=65000, help="The first of eight ports.")] = 8740,
    results: Annotated[Path | None, typer.Option(help="The file to write.", show_default=False)] = None,
    *,
    full: Annotated[bool, typer.Option("--full", help="All sizes, up to a million events.")] = False,
) -> None:
    """Measure Communiqué beside what else one could take, on this machine, and write what came out."""
    chosen = tuple(sizes.split(",")) if sizes else FULL if full else SHORT
    unknown = set(chosen) - set(SIZES)
    if unknown:
        raise typer.BadParameter(f"there is no size {', '.join(sorted(unknown))}; there are {', '.join(SIZES)}")
    wanted = frozenset(filter(None, only.split(",")))
    if wanted - PARTS:
        raise typer.BadParameter(
            f"there is no {', '.join(sorted(wanted - PARTS))}; there are {', '.join(sorted(PARTS))}"
        )
    whole = RESULTS_FULL if full else RESULTS
    file = results or (RESULTS_OF_A_PART if sizes or only else whole)
    settings = RunSettings(chosen, wanted, seconds, rounds, first_port)
    start = time.monotonic()
    signal.signal(signal.SIGTERM, _end)  # so that servers are stopped then, too
    try:
        found = run(settings, lambda line: typer.echo(f"{time.monotonic() - start:6.0f} s  {line}", err=True))
    except BenchError as error:
        typer.echo(f"bench: {error}", err=True)
        raise typer.Exit(1) from None
    file.write_text(write_report(settings, found), encoding="utf-8")
    typer.echo(f"Wrote {file}.")


def _end(_signal: int, _frame: FrameType | None) -> Never:
    sys.exit(1)


command = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
command.command()(bench)
command()
