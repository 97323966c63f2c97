"""`communique load`: a seed file into the database."""

from typing import Annotated

import typer
from rich.progress import Progress

from app.cli import console
from app.cli.console import File, checked, explained_mistakes
from app.database.engine import make_reader, make_writer
from app.database.faults import explained_faults
from app.database.migrate import migrate
from app.seed.chronology import Chronology
from app.seed.load import LoadReport, compare_seed, load_seed
from app.settings import Settings, load_settings

NOTHING_LOADED = "nothing was loaded"


def load(
    file: File = None,
    *,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would change, and change nothing.")] = False,
) -> None:
    """Check a seed file and load it, all or nothing; says what was added, changed and removed."""
    settings = load_settings()
    with explained_mistakes(NOTHING_LOADED):
        report = load_into(settings, checked(file or settings.seed_file).chronology, dry_run=dry_run)
    print_report(report, dry_run=dry_run)


def load_into(settings: Settings, chronology: Chronology, *, dry_run: bool) -> LoadReport:
    """Migrate the database and load a dataset, with a progress bar where somebody watches."""
    with (
        explained_faults(settings),
        Progress(console=console.errors, transient=True, disable=not console.errors.is_terminal) as bar,
    ):
        engine = make_reader(settings) if dry_run else make_writer(settings)
        try:
            if dry_run:
                return compare_seed(engine, chronology)
            task = bar.add_task("Loading", total=None)
            migrate(engine)
            return load_seed(engine, chronology, lambda done, total: bar.update(task, completed=done, total=total))
        finally:
            engine.dispose()


def print_report(report: LoadReport, *, dry_run: bool) -> None:
    """Say what a load did, or would do."""
    if report.unchanged:
        typer.echo(f"Unchanged: {report.total} records, revision {report.revision[:12]}.")
        return
    for verb, keys in (("added", report.added), ("changed", report.changed), ("removed", report.removed)):
        for kind, record_id in keys.first:
            typer.echo(f"{verb} {kind} {record_id}")
        if keys.count > len(keys.first):
            typer.echo(f"{verb} … and {keys.count - len(keys.first)} more")
    counts = f"{report.added.count} added, {report.changed.count} changed, {report.removed.count} removed"
    anew = ", rendered anew" if report.rendered_anew else ""
    typer.echo(f"{'Would load' if dry_run else 'Loaded'} revision {report.revision[:12]}: {counts}{anew}.")
