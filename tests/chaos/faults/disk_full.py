"""A disk that is full before a load is done."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.chaos.line import Line
from tests.chaos.loader import Loader, is_root, limited_files
from tests.chaos.outcome import Outcome
from tests.chaos.stage import Stage, sqlite

NAME = "disk full during a load"
_MOUNTED = 0.25
"""Of so many times, a real disk is mounted that is too small, where whoever runs this may do so."""


def provoke(stage: Stage, times: int) -> Outcome:
    """It is said in one line, nothing is changed, and once there is room the load succeeds."""
    outcome = Outcome(NAME)
    mounted = round(times * _MOUNTED) if is_root() else 0
    _limited(stage, times - mounted, outcome)
    if mounted:
        _mounted(stage, mounted, outcome)
    else:
        outcome.notes.append("no small disk was mounted, as only root may")
    return outcome


def _limited(stage: Stage, times: int, outcome: Outcome) -> None:
    """No file may grow beyond a limit, wherever in the load that is met."""
    old, new, *_ = stage.editions
    file = old.copy(stage.folder)
    database, line = sqlite(file), Line(old.number)
    size = file.stat().st_size
    with stage.serving(database) as service, stage.watched(service, line, outcome):
        for _ in range(times):
            limit = stage.chance.randrange(4096, size)
            ended = Loader(new.file, {"DATABASE_URL": database}, limited_files(limit)).wait()
            outcome.provoked += 1
            outcome.expect(ended.in_one_line and "disk" in ended.said, f"a full disk was told as: {ended}")
            stage.loaded(database, outcome, old)
        line.begin(new.number)
        outcome.expect(Loader(new.file, {"DATABASE_URL": database}).wait().code == 0, "no load succeeds with room")
        stage.loaded(database, outcome, new)


def _mounted(stage: Stage, times: int, outcome: Outcome) -> None:
    """On a disk of its own, which has room for the database and a part of what a load writes."""
    old, new, *_ = stage.editions
    size = old.database.stat().st_size
    for _ in range(times):
        with _disk(stage.folder / "disk", size + stage.chance.randrange(100_000, size // 2)) as folder:
            if folder is None:
                outcome.notes.append("no disk can be mounted here")
                return
            database = sqlite(old.copy(folder))
            ended = Loader(new.file, {"DATABASE_URL": database}).wait()
            outcome.provoked += 1
            outcome.expect(ended.in_one_line and "disk is full" in ended.said, f"a full disk was told as: {ended}")
            stage.loaded(database, outcome, old)


@contextmanager
def _disk(folder: Path, size: int) -> Iterator[Path | None]:
    """A disk of so many bytes in memory; None where none can be mounted."""
    folder.mkdir(exist_ok=True)
    command = ["mount", "-t", "tmpfs", "-o", f"size={size // 1024}k", "none", str(folder)]
    if subprocess.run(command, check=False, capture_output=True).returncode:
        yield None
        return
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)  # noqa: S607 - as above
