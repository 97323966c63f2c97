"""`communique load`: a seed file into the database."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

import typer
from rich.progress import (
    BarColumn,
    Progress,
    TaskID,
    TaskProgressColumn,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)

from app.cli import console
from app.cli.console import File, checked, explained_mistakes
from app.database.engine import make_reader, make_writer
from app.database.faults import explained_faults
from app.database.migrate import migrate
from app.seed.chronology import Chronology
from app.seed.load import LoadReport, compare_seed, load_seed
from app.seed.progress import Phase, untold
from app.seed.progress import Progress as Told
from app.seed.releases.history import NO_HISTORY, History
from app.seed.workers import NO_WORKERS, Workers
from app.settings import Settings, load_settings

NOTHING_LOADED = "nothing was loaded"


def load(
    file: File = None,
    *,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would change, and change nothing.")] = False,
) -> None:
    """Check a seed file and load it, all or nothing; says what was added, changed and removed."""
    settings = load_settings()
    seed_file = file or settings.seed_file
    with explained_mistakes(NOTHING_LOADED), Workers.for_file(seed_file) as workers, progress_shown() as progress:
        chronology = checked(seed_file, workers, progress).chronology
        history = History.beside(seed_file)
        report = load_into(settings, chronology, history, workers, progress, dry_run=dry_run)
    print_changes(report)
    print_outcome(report, dry_run=dry_run)


def load_into(  # noqa: PLR0913 - what is loaded where, and how
    settings: Settings,
    chronology: Chronology,
    history: History = NO_HISTORY,
    workers: Workers = NO_WORKERS,
    progress: Told = untold,
    *,
    dry_run: bool,
) -> LoadReport:
    """Migrate the database and load a dataset and its release log, or say what that would change."""
    with explained_faults(settings):
        engine = make_reader(settings) if dry_run else make_writer(settings)
        try:
            if dry_run:
                return compare_seed(engine, chronology, history)
            migrate(engine)
            return load_seed(engine, chronology, progress, history, workers)
        finally:
            engine.dispose()


@contextmanager
def progress_shown() -> Iterator[Told]:
    """Show how far a load has come, phase by phase, where somebody watches."""
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TaskProgressColumn(),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console.errors, transient=True, disable=not console.errors.is_terminal) as shown:
        bars: dict[Phase, TaskID] = {}

        def tell(phase: Phase, done: int, of: int) -> None:
            if phase not in bars:
                bars[phase] = shown.add_task(phase.value.capitalize())
            shown.update(bars[phase], completed=done, total=of)

        yield tell


def print_changes(report: LoadReport) -> None:
    """Name the records that a load added, changed and removed."""
    for verb, keys in (("added", report.added), ("changed", report.changed), ("removed", report.removed)):
        for kind, record_id in keys.first:
            typer.echo(f"{verb} {kind} {record_id}")
        if keys.count > len(keys.first):
            typer.echo(f"{verb} … and {keys.count - len(keys.first)} more")


def print_outcome(report: LoadReport, *, dry_run: bool) -> None:
    """Say in one line what a load did, or would do."""
    log = f"{report.releases} release{'' if report.releases == 1 else 's'}"
    if report.same_records:
        anew = f"; release log {'would be ' if dry_run else ''}loaded anew: {log}" if report.log_anew else ""
        typer.echo(f"Unchanged: {report.total} records, revision {report.revision[:12]}{anew}.")
        return
    counts = f"{report.added.count} added, {report.changed.count} changed, {report.removed.count} removed"
    anew = ", rendered anew" if report.rendered_anew else ""
    anew += f"; release log: {log}" if report.log_anew else ""
    typer.echo(f"{'Would load' if dry_run else 'Loaded'} revision {report.revision[:12]}: {counts}{anew}.")
