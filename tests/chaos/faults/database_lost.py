"""The file of the database deleted, cut off, overwritten or replaced under a running server."""

import os
import shutil
import time
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.chaos.asking import Fate
from tests.chaos.editions import Edition
from tests.chaos.line import Line
from tests.chaos.outcome import Outcome
from tests.chaos.stage import Stage, recover, sqlite, until
from tests.chaos.traffic import Traffic

NAME = "database file lost or replaced"


def provoke(stage: Stage, times: int) -> Outcome:
    """The answer is 503, or right by what is in memory still; once a file is back, all answers are right again."""
    outcome = Outcome(NAME)
    seen: Counter[str] = Counter()
    _provoke_on(stage, (times + 1) // 2, outcome, seen)
    if times > 1:
        _provoke_on(stage, times // 2, outcome, seen, CACHE_BYTES="0")
    outcome.notes.append("answers 503 meanwhile: " + ", ".join(f"{name} {number}" for name, number in seen.items()))
    return outcome


def _provoke_on(stage: Stage, times: int, outcome: Outcome, seen: Counter[str], **settings: str) -> None:
    """One server, whose file is lost in one way after the other."""
    here = stage.editions[0]
    file, line = here.copy(stage.folder), Line(here.number)
    with stage.serving(sqlite(file), **settings) as service, stage.watched(service, line, outcome) as traffic:
        for _ in range(times):
            name = [*_WAYS][outcome.provoked % len(_WAYS)]
            _warm(traffic)
            before = traffic.tally.fates[Fate.UNAVAILABLE]
            # Exports that are under way break off.
            with traffic.tolerating(Fate.UNAVAILABLE, Fate.BROKEN):
                _WAYS[name](stage, file)
                time.sleep(0.5)
                seen[name] += traffic.tally.fates[Fate.UNAVAILABLE] - before
                there = stage.chance.choice(stage.editions)
                line.begin(there.number)
                _put_back(there, file)
                outcome.provoked += 1
                recover(service, traffic, outcome)


def _warm(traffic: Traffic) -> None:
    """Let clients have some pages of the file read."""
    enough = traffic.tally.requests + 50
    until(lambda: traffic.tally.requests > enough)


def _put_back(edition: Edition, file: Path) -> None:
    """As docs/operations.md says: a copy takes the place of the file in one step, without the log of the one before."""
    copy = file.with_name("copy.sqlite3")
    shutil.copyfile(edition.database, copy)
    for ending in ("-wal", "-shm"):
        file.with_name(file.name + ending).unlink(missing_ok=True)
    copy.replace(file)


def _delete(_stage: Stage, file: Path) -> None:
    file.unlink()


def _cut(stage: Stage, file: Path) -> None:
    os.truncate(file, stage.chance.randrange(file.stat().st_size))


def _empty(_stage: Stage, file: Path) -> None:
    os.truncate(file, 0)


def _overwrite(stage: Stage, file: Path) -> None:
    """With noise, in place, from its first byte on."""
    with file.open("r+b") as opened:
        opened.write(stage.chance.randbytes(file.stat().st_size))


def _replace_by_noise(stage: Stage, file: Path) -> None:
    noise = file.with_name("noise")
    noise.write_bytes(stage.chance.randbytes(100_000))
    noise.replace(file)


def _replace_by_nothing(_stage: Stage, file: Path) -> None:
    empty = file.with_name("empty")
    empty.touch()
    empty.replace(file)


_WAYS: Mapping[str, Callable[[Stage, Path], None]] = {
    "deleted": _delete,
    "cut off": _cut,
    "emptied": _empty,
    "overwritten": _overwrite,
    "replaced by noise": _replace_by_noise,
    "replaced by nothing": _replace_by_nothing,
}
