"""A seed file that is half written, or is swapped for another one while it is read."""

import re
import time

from app.errors import OperatorError
from app.seed.check import check_seed
from app.seed.problem import SeedError
from tests.chaos.editions import edition_of, exported
from tests.chaos.loader import Loader
from tests.chaos.outcome import Outcome
from tests.chaos.stage import Stage, sqlite
from tests.conftest import CHRONOLOGY, load_into

NAME = "seed file half written or swapped"
_PLACE = re.compile(r"^[^\n]+:\d+:\d+: ")
_SWAPPED = 0.2
"""Of so many times, the file is swapped during a load."""


def provoke(stage: Stage, times: int) -> Outcome:
    """The check says where it ends, and nothing is loaded; what is swapped is loaded whole or not at all."""
    outcome = Outcome(NAME)
    swaps = max(1, round(times * _SWAPPED))
    _cut(stage, times - swaps, outcome)
    _swapped(stage, swaps, outcome)
    return outcome


def _cut(stage: Stage, times: int, outcome: Outcome) -> None:
    """Cut at any byte, in either form; a cut between two records may leave what is whole in itself."""
    whole = 0
    for number in range(times):
        source = stage.editions[0].file if number % 2 else CHRONOLOGY
        content = source.read_bytes()
        file = stage.folder / f"cut{source.suffix}"
        file.write_bytes(content[: stage.chance.randrange(len(content))])
        outcome.provoked += 1
        try:
            check_seed(file)
            whole += 1
        except SeedError as error:
            placed = all(_PLACE.match(str(one)) for one in error.problems)
            outcome.expect(placed, f"a mistake without its place: {error.problems[0]}")
        except OperatorError as error:
            outcome.expect("\n" not in str(error), f"on several lines: {error}")
    outcome.notes.append(f"{whole} cuts left a file that is right in itself")


def _swapped(stage: Stage, times: int, outcome: Outcome) -> None:
    """While a load reads it, in one step or by writing into it, another edition takes its place."""
    old, first, second = stage.editions
    database, file = sqlite(old.copy(stage.folder)), stage.folder / "swapped.ndjson"
    for number in range(times):
        load_into(database, check_seed(old.file).chronology)
        file.write_bytes(first.file.read_bytes())
        loader = Loader(file, {"DATABASE_URL": database})
        time.sleep(stage.chance.random() * 0.6)
        if number % 2:
            other = file.with_name("other.ndjson")
            other.write_bytes(second.file.read_bytes())
            other.replace(file)
        else:
            file.write_bytes(second.file.read_bytes())
        ended = loader.wait()
        outcome.provoked += 1
        found = edition_of(stage.editions, exported(database))
        if ended.code == 0:
            outcome.lost += 0 if any(found is one for one in (first, second)) else 1
        else:
            outcome.lost += found is not old
            fine = ended.code == 1 and "Traceback" not in ended.said
            outcome.expect(fine, f"a file swapped while it was read was told as: {ended}")
