"""The seed file beside what is loaded of it."""

from collections.abc import Iterator
from pathlib import Path

from app.database.engine import make_reader
from app.errors import OperatorError
from app.seed.check import check_seed
from app.seed.examination.finding import Finding, fault, ok, reason_of, warning
from app.seed.load import compare_seed
from app.seed.problem import SeedError
from app.seed.releases.history import History
from app.seed.workers import Workers
from app.settings import Settings

_WHAT = "seed file"
_OTHERWISE = "run `communique load` if it is to be; if not, set COMMUNIQUE_SEED_FILE, or pass it over with --no-seed"
"""A load takes the place of all that is there, which may be another chronology."""


def examine_seed(file: Path, compared: Settings | None) -> Iterator[Finding]:
    """Whether it passes the check, and whether it and its release log are what is loaded in the database of settings.

    Without settings it is not compared: the database is at fault, and has to be mended first.
    """
    try:
        with Workers.for_file(file) as workers:
            chronology = check_seed(file, workers).chronology
        history = History.beside(file)
    except (SeedError, OperatorError) as error:
        yield fault(_WHAT, f"`communique serve` does not start with it: {reason_of(error)}")
        return
    if compared is None:
        yield warning(_WHAT, f"{file} passes the check; it is compared with what is loaded once that is sound")
        return
    engine = make_reader(compared)
    try:
        report = compare_seed(engine, chronology, history)
    finally:
        engine.dispose()
    counts = f"{report.added.count} to add, {report.changed.count} to change, {report.removed.count} to remove"
    if report.added.count or report.changed.count or report.removed.count:
        yield warning(_WHAT, f"{file} is not what is loaded: {counts}; {_OTHERWISE}")
    elif report.log_anew:
        yield warning(_WHAT, f"the release log beside {file} is not the one that is loaded; run `communique load`")
    else:
        yield ok(_WHAT, f"{file} is what is loaded")
