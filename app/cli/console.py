"""What every command shares: the seed file it takes, how mistakes are printed, and on which console."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from app.errors import OperatorError
from app.seed.check import CheckedSeed, check_seed
from app.seed.problem import SeedError
from app.seed.progress import Progress, untold
from app.seed.workers import NO_WORKERS, Workers

errors = Console(stderr=True, highlight=False, soft_wrap=True)

File = Annotated[
    Path | None, typer.Argument(help="The seed file; without it, that of COMMUNIQUE_SEED_FILE.", show_default=False)
]


@contextmanager
def explained_mistakes(outcome: str = "") -> Iterator[None]:
    """Print mistakes in seed files, settings and databases as what they are, without a traceback, and what came of it.

    Ends with exit code 1 where there were any.
    """
    try:
        yield
    except SeedError as error:
        for problem in error.problems:
            errors.print(str(problem), markup=False)
        mistakes = sum(not problem.warning for problem in error.problems)
        counted = f"{mistakes} mistake{'s' if mistakes != 1 else ''}"
        parts = [f"{counted}, and there are more: the check stopped here" if error.more else counted, outcome]
        errors.print(f"{'; '.join(filter(None, parts))}.", markup=False)
        raise SystemExit(1) from None
    except OperatorError as error:
        errors.print(f"communique: {error}", markup=False)
        raise SystemExit(1) from None


def checked(file: Path, workers: Workers = NO_WORKERS, progress: Progress = untold) -> CheckedSeed:
    """Check a seed file and print its warnings."""
    seed = check_seed(file, workers, progress)
    for warning in seed.warnings:
        errors.print(str(warning), markup=False)
    return seed
