"""Another edition loaded, again and again, while clients ask in every way there is."""

import time

from tests.chaos.line import Line
from tests.chaos.loader import Loader
from tests.chaos.outcome import Outcome
from tests.chaos.stage import Stage, sqlite, until

NAME = "reloads under load"


def provoke(stage: Stage, times: int) -> Outcome:
    """No request fails, no answer mixes editions, none is older than one before."""
    outcome, here = Outcome(NAME), stage.editions[0]
    database, line = sqlite(here.copy(stage.folder)), Line(here.number)
    began = time.monotonic()
    with stage.serving(database) as service, stage.watched(service, line, outcome) as traffic:
        while outcome.provoked < times:
            here = stage.editions[here.number % len(stage.editions)]
            line.begin(here.number)
            ended = Loader(here.file, {"DATABASE_URL": database}).wait()
            outcome.expect(ended.code == 0, f"a load failed: {ended.said}")
            outcome.provoked += 1
            committed = time.monotonic()
            outcome.expect(until(lambda: line.floor == outcome.provoked), "what was loaded was not shown")
            outcome.recovered(time.monotonic() - committed)
            stage.loaded(database, outcome, here)
            time.sleep(stage.chance.random())
    outcome.notes.append(f"within {time.monotonic() - began:.0f} s; slowest answer {traffic.tally.slowest:.2f} s")
    return outcome
