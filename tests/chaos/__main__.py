"""`python -m tests.chaos`: provoke every fault under load and print what clients saw; fails where a promise is broken.

`python -m tests.chaos soak` finds how much a server takes, and gives it half of that for a while.
"""

import random
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from tests.chaos.editions import make_editions
from tests.chaos.faults import FAULTS
from tests.chaos.outcome import Outcome, table_of
from tests.chaos.soak import soak as run_soak
from tests.chaos.soak import table_of_samples
from tests.chaos.stage import Stage

command = typer.Typer(add_completion=False, pretty_exceptions_enable=False)


@command.callback(invoke_without_command=True)
def chaos(
    context: typer.Context,
    only: Annotated[str, typer.Option(help="Only faults with one of these words in their names, by commas.")] = "",
    seed: Annotated[int, typer.Option(help="Draws the places and moments.")] = 1,
    share: Annotated[float, typer.Option(min=0, max=10, help="How often, as a share of the usual.")] = 1,
) -> None:
    """Provoke faults, and print one table."""
    if context.invoked_subcommand:
        return
    outcomes = []
    with TemporaryDirectory(prefix="communique-chaos-") as name:
        folder = Path(name)
        editions = make_editions(folder, 3)
        for fault in FAULTS:
            if not any(word in fault.name for word in only.split(",")):
                continue
            began = time.monotonic()
            stage = Stage(folder, editions, random.Random(f"{seed} {fault.name}"))
            outcomes.append(fault.provoke(stage, max(1, round(fault.times * share))))
            taken = time.monotonic() - began
            typer.echo(f"{taken:6.1f} s  {fault.name}: {'; '.join(outcomes[-1].faults) or 'as promised'}", err=True)
    typer.echo(table_of(outcomes))
    if any(one.faults for one in outcomes):
        sys.exit("chaos: not as promised")


@command.command()
def soak(
    minutes: Annotated[float, typer.Option(min=0.5, help="For how long.")] = 10,
    seed: Annotated[int, typer.Option(help="Draws the requests.")] = 1,
) -> None:
    """Ask a server for half of what it takes, and see whether it grows or becomes slow."""
    outcome = Outcome("soak")
    with TemporaryDirectory(prefix="communique-soak-") as name:
        stage = Stage(Path(name), make_editions(Path(name), 3), random.Random(seed))
        samples = run_soak(stage, minutes, outcome)
    typer.echo(f"{table_of_samples(samples)}\n\n{table_of([outcome])}")
    if outcome.faults:
        sys.exit("soak: not as promised")


command()
