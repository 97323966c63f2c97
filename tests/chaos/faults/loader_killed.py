"""A loader killed outright, at any moment of its work, under load."""

import time
from collections.abc import Callable

from app.seed.check import check_seed
from tests.chaos.editions import Edition
from tests.chaos.line import Line
from tests.chaos.loader import Loader
from tests.chaos.outcome import Outcome
from tests.chaos.stage import Stage, recover, sqlite
from tests.conftest import load_into

NAME = "loader killed"
Kill = Callable[[Loader], object]


def provoke(stage: Stage, times: int) -> Outcome:
    """What was loaded stays, or what was being loaded is there, whole; and the next load succeeds."""
    return provoke_on(stage, times, sqlite(stage.editions[0].copy(stage.folder)), NAME, Loader.kill)


def provoke_on(stage: Stage, times: int, database: str, name: str, kill: Kill) -> Outcome:
    """The same on any database that holds the first edition, whatever ends the loader."""
    outcome, here, line = Outcome(name), stage.editions[0], Line(1)
    seeds = {one.number: check_seed(one.file).chronology for one in stage.editions}
    with stage.serving(database) as service, stage.watched(service, line, outcome) as traffic:
        here = _another(stage, here)
        line.begin(here.number)
        longest, committed = _undisturbed(here, database, outcome), 0
        while outcome.provoked < times and not outcome.faults:
            other = _another(stage, here)
            line.begin(other.number)
            loader = Loader(other.file, {"DATABASE_URL": database})
            if not loader.wait_for(stage.chance.random() * longest):
                kill(loader)
            outcome.provoked += loader.wait().code != 0
            found = stage.loaded(database, outcome, here, other)
            committed += found is other and loader.wait().code != 0
            if found is here:
                line.refuse()
            recover(service, traffic, outcome)
            here = _another(stage, found or here)
            line.begin(here.number)
            load_into(database, seeds[here.number])
            stage.loaded(database, outcome, here)
    outcome.notes.append(f"a load takes {longest:.2f} s; {committed} were killed after they were done")
    return outcome


def _undisturbed(edition: Edition, database: str, outcome: Outcome) -> float:
    """How long a load takes here that nobody disturbs."""
    loader, began = Loader(edition.file, {"DATABASE_URL": database}), time.monotonic()
    outcome.expect(loader.wait().code == 0, f"a load that nobody disturbed failed: {loader.wait().said}")
    return time.monotonic() - began


def _another(stage: Stage, than: Edition) -> Edition:
    return stage.chance.choice([one for one in stage.editions if one is not than])
