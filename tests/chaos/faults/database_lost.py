"""The file of the database deleted, cut off, overwritten or replaced under a running server."""

import os
import shutil
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.chaos.asking import Fate
from tests.chaos.editions import Edition
from tests.chaos.line import Line
from tests.chaos.outcome import Outcome
from tests.chaos.stage import Stage, recover, sqlite
from tests.chaos.traffic import Traffic

NAME = "database file lost or replaced"


def provoke(stage: Stage, times: int) -> Outcome:
    """The answer is 503, or right by what is in memory still; once the file is back, all answers are right again."""
    outcome, here = Outcome(NAME), stage.editions[0]
    seen: dict[str, int] = {}
    for number in range(times):
        name = [*_WAYS][number % len(_WAYS)]
        file, line = here.copy(stage.folder), Line(here.number)
        remembering = {} if number // len(_WAYS) % 2 else {"CACHE_BYTES": "0"}
        with (
            stage.serving(sqlite(file), **remembering) as service,
            stage.watched(service, line, outcome) as traffic,
        ):
            _warm(traffic, line)
            before = traffic.tally.fates[Fate.UNAVAILABLE]
            with traffic.tolerating(Fate.UNAVAILABLE, Fate.BROKEN):  # exports that are under way break off
                _WAYS[name](stage, file)
                time.sleep(0.6)
                seen[name] = seen.get(name, 0) + traffic.tally.fates[Fate.UNAVAILABLE] - before
                there = stage.chance.choice([here, *stage.editions])
                line.begin(there.number)
                _put_back(there, file)
                outcome.provoked += 1
                recover(service, traffic, outcome)
    outcome.notes.append("answers 503 meanwhile: " + ", ".join(f"{name} {number}" for name, number in seen.items()))
    return outcome


def _warm(traffic: Traffic, _line: Line) -> None:
    """Let every client have some pages of the file in memory."""
    while traffic.tally.requests < 100:
        time.sleep(0.02)


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
