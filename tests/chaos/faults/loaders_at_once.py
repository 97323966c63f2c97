"""Several loads of different editions, begun at once."""

from functools import partial

from tests.chaos.line import Line
from tests.chaos.loader import Loader
from tests.chaos.outcome import Outcome
from tests.chaos.stage import Stage, sqlite

NAME = "several loaders at once"


def provoke(stage: Stage, times: int) -> Outcome:
    """One waits for the other, or is refused in one line; what is loaded in the end is one edition, whole."""
    return provoke_on(stage, times, sqlite(stage.editions[0].copy(stage.folder)), NAME)


def provoke_on(stage: Stage, times: int, database: str, name: str) -> Outcome:
    """The same on any database that holds the first edition."""
    outcome, refused, loaded = Outcome(name), 0, 0
    line = Line(stage.editions[0].number, ordered=False)
    for edition in stage.editions[1:]:
        line.begin(edition.number)
    with stage.serving(database) as service, stage.watched(service, line, outcome):
        for number in range(times):
            patience = "0" if number % 2 else "5"
            settings = {"DATABASE_URL": database, "LOCK_TIMEOUT": patience}
            start = [
                partial(Loader, stage.chance.choice(stage.editions).file, settings)
                for _ in range(5 if number % 3 else 2)
            ]
            ended = [loader.wait() for loader in [begin() for begin in start]]
            for one in ended:
                fine = one.code == 0 or (one.in_one_line and "another load holds" in one.said)
                outcome.expect(fine, f"one of several loads ended with {one}")
            outcome.expect(any(one.code == 0 for one in ended), "none of several loads succeeded")
            loaded += sum(one.code == 0 for one in ended)
            refused += sum(one.code == 1 for one in ended)
            outcome.provoked += 1
            stage.loaded(database, outcome, *stage.editions)
    outcome.notes.append(f"{loaded} loads done, {refused} refused in one line")
    return outcome
