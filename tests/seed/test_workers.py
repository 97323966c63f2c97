"""Work given to further processes: the same results, the same errors, and nobody left behind."""

import os
import pickle
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from multiprocessing import Pipe
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from app.errors import AppError, OperatorError
from app.seed.worker import work
from app.seed.workers import Workers
from app.settings import PROJECT_FOLDER

# What a further process is to do must be found there by its name, so it is made of what any Python has:
# `partial(int, base)` reads numbers of that base.


def is_running(process: int) -> bool:
    """Whether there is such a process, not counting one that has ended and was not asked after."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def end_of(process: int) -> bool:
    """Whether a process ends within a time that is more than enough."""
    for _ in range(300):
        if not is_running(process):
            return True
        time.sleep(0.1)
    return False


@pytest.mark.parametrize("count", [0, 2])
def test_results_come_in_the_order_of_the_tasks(count: int) -> None:
    with Workers(count) as workers:
        tasks = [str(number) for number in range(50)]
        assert list(workers.run(partial, int, tasks)) == [(task, int(task)) for task in tasks]
        assert list(workers.run(partial, len, ["a" * 300_000, ""])) == [("a" * 300_000, 300_000), ("", 0)]


@pytest.mark.parametrize("count", [0, 2])
def test_what_a_task_raises_is_raised_in_its_turn(count: int) -> None:
    done: list[int] = []
    with Workers(count) as workers:
        with pytest.raises(ValueError, match=r"invalid literal for int\(\) with base 10: 'x'"):
            done.extend(result for _, result in workers.run(partial, int, ["1", "2", "x", "4"]))
        assert done == [1, 2]
        assert list(workers.run(partial, int, ["5"])) == [("5", 5)]


def test_a_run_that_is_given_up_leaves_nothing_for_the_next() -> None:
    with Workers(1) as workers:
        running = workers.run(partial, int, ["1", "2", "3"])
        assert next(running) == ("1", 1)
        running.close()
        assert list(workers.run(partial, int, ["4"])) == [("4", 4)]


def test_a_process_that_is_ended_from_outside_is_an_error_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    started = spied_on(monkeypatch)
    with Workers(1) as workers:
        running = workers.run(partial, time.sleep, [0, 600])
        next(running)
        os.kill(started[0], signal.SIGKILL)
        with pytest.raises(OperatorError, match="was ended from outside"):
            next(running)


def test_no_process_outlives_its_work(monkeypatch: pytest.MonkeyPatch) -> None:
    started = spied_on(monkeypatch)
    with Workers(2) as workers:
        list(workers.run(partial, int, ["1"]))
        assert [is_running(one) for one in started] == [True, True]
    assert [is_running(one) for one in started] == [False, False]


def spied_on(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The processes that are started from now on."""
    started: list[int] = []

    class Noted(subprocess.Popen[bytes]):
        def __init__(self, *arguments: Any, **options: Any) -> None:  # noqa: ANN401 - as they are
            super().__init__(*arguments, **options)
            started.append(self.pid)

    monkeypatch.setattr("app.seed.workers.subprocess.Popen", Noted)
    return started


KILLED = """
import os, signal, subprocess, time
from functools import partial
from app.seed import workers

class Told(subprocess.Popen):
    def __init__(self, *arguments, **options):
        super().__init__(*arguments, **options)
        print(self.pid, flush=True)

workers.subprocess.Popen = Told
for _ in workers.Workers(2).run(partial, time.sleep, [0, 0, 0.5, 0.5]):
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_whoever_is_killed_leaves_no_process_behind() -> None:
    killed = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", KILLED], cwd=PROJECT_FOLDER, capture_output=True, text=True, timeout=60, check=False
    )
    assert killed.returncode == -signal.SIGKILL
    assert killed.stderr == ""
    started = [int(line) for line in killed.stdout.splitlines()]
    assert len(started) == 2
    assert all(end_of(one) for one in started)


def test_small_files_and_single_cores_start_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    small, large = tmp_path / "small.ndjson", tmp_path / "large.ndjson"
    small.write_bytes(b"\n")
    large.write_bytes(b"\n" * 4_000_000)
    started = spied_on(monkeypatch)
    for cores, file in ((8, small), (8, tmp_path / "nowhere"), (1, large)):
        monkeypatch.setattr("os.sched_getaffinity", lambda _process, cores=cores: set(range(cores)))
        with Workers.for_file(file) as workers:
            assert list(workers.run(partial, int, ["1"])) == [("1", 1)]
    assert started == []
    monkeypatch.setattr("os.sched_getaffinity", lambda _process: {0, 1})
    with Workers.for_file(large) as workers:
        assert list(workers.run(partial, int, ["1"])) == [("1", 1)]
    assert len(started) == 2


# The inside of a process ----------------------------------------------------------------------------------------------


def refuse(text: str) -> object:
    """Raise what cannot be copied from one process to another, as anything may."""
    raise AppError(500, "No", slug="no", detail=text)


def make_refusing(_setup: object) -> Callable[[str], object]:
    """Make a job that does this."""
    return refuse


def answers(make: Callable[[Any], Any], setup: object, tasks: list[object]) -> list[tuple[bool, object]]:
    """What the inside of a process sends, run here."""
    ours, theirs = Pipe()
    inside = Thread(target=work, args=(theirs,))
    inside.start()
    ours.send((make, setup))
    found = []
    for task in tasks:
        ours.send(task)
        found.append(ours.recv())
    ours.send(None)
    ours.send((partial, int))
    ours.send("7")
    assert ours.recv() == (False, 7)
    ours.close()
    inside.join(timeout=30)
    theirs.close()
    assert not inside.is_alive()
    return found


def test_an_error_that_cannot_be_copied_is_told_by_its_text() -> None:
    with pytest.raises(TypeError):
        pickle.loads(pickle.dumps(AppError(500, "No", slug="no", detail="not today")))  # noqa: S301 - just written
    ((failed, error),) = answers(make_refusing, None, ["not today"])
    assert failed
    assert isinstance(error, RuntimeError)
    assert str(error) == "AppError: not today"


def test_a_job_that_cannot_be_made_fails_at_each_task() -> None:
    found = answers(int, "x", ["1", "2"])
    assert [failed for failed, _ in found] == [True, True]
    assert {str(error) for _, error in found} == {"invalid literal for int() with base 10: 'x'"}
