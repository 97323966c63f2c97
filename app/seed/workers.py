"""Gives a job's tasks to further processes and takes the results in the order of the tasks. Knows no job.

Such a process waits for its next task at a pipe whose other end only the process that started it holds: however that
one ends, the pipe ends with it, and so does the process.
"""

import os
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from itertools import cycle
from multiprocessing import Pipe
from pathlib import Path
from typing import Any, Self, TypeVar

from app.errors import OperatorError

Setup = TypeVar("Setup")
Task = TypeVar("Task")
Result = TypeVar("Result")

_MOST = 4
"""More than so many would wait for this process, which alone writes."""

_WORTH_IT = 3 * 1024 * 1024
"""A file of so many bytes is worth starting processes, which takes each about a second."""

_AHEAD = 3
"""So many tasks are at most with one process: one it works on, and what it goes on with."""

_COMMAND = "import sys; sys.path[:] = {path!r}; from app.seed.worker import serve; serve({descriptor})"


class Workers:
    """Processes that work for this one; without any, the work is done here. To be used in a `with`."""

    def __init__(self, count: int = 0) -> None:
        """Take how many; they are started when there is something to do."""
        self._count = count
        self._started: list[_Worker] = []

    @classmethod
    def for_file(cls, file: Path) -> Self:
        """As many as there are cores, up to a few; none for a small file, or where there is one core only."""
        cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
        large = file.is_file() and file.stat().st_size >= _WORTH_IT
        return cls(min(cores, _MOST) if large and cores > 1 else 0)

    def __enter__(self) -> Self:
        """Start nothing yet."""
        return self

    def __exit__(self, *_: object) -> None:
        """End them all."""
        self._end()

    def run(
        self, make: Callable[[Setup], Callable[[Task], Result]], setup: Setup, tasks: Iterable[Task]
    ) -> Generator[tuple[Task, Result], None, None]:
        """Every task with its result; `make`, a function of a module, makes of the setup what does the tasks.

        What a task raises is raised here, in its turn. Raises OperatorError where a process was ended from outside.
        """
        if not self._count:
            job = make(setup)
            yield from ((task, job(task)) for task in tasks)
            return
        try:
            yield from self._distribute(make, setup, tasks)
        except BaseException:
            self._end()  # what they still have to give would be taken for the next results
            raise

    def _distribute(
        self, make: Callable[[Setup], Callable[[Task], Result]], setup: Setup, tasks: Iterable[Task]
    ) -> Generator[tuple[Task, Result], None, None]:
        while len(self._started) < self._count:
            self._started.append(_Worker())
        for worker in self._started:
            worker.give((make, setup))
        given: deque[tuple[_Worker, Task]] = deque()
        for worker, task in zip(cycle(self._started), tasks, strict=False):
            worker.give(task)
            given.append((worker, task))
            if len(given) == _AHEAD * self._count:
                first, done = given.popleft()
                yield done, first.take()
        while given:
            first, done = given.popleft()
            yield done, first.take()
        for worker in self._started:
            worker.give(None)

    def _end(self) -> None:
        for worker in self._started:
            worker.end()
        self._started.clear()


class _Worker:
    """One process, and the pipe to it."""

    def __init__(self) -> None:
        self._pipe, theirs = Pipe()
        command = _COMMAND.format(path=sys.path, descriptor=theirs.fileno())
        with theirs:
            self._process = subprocess.Popen(  # noqa: S603 - our own interpreter, our own code
                [sys.executable, "-c", command], pass_fds=[theirs.fileno()], stdin=subprocess.DEVNULL
            )

    def give(self, message: object) -> None:
        """Send a task, or what makes the job; None ends the job."""
        with _told_if_ended():
            self._pipe.send(message)

    def take(self) -> Any:  # noqa: ANN401 - whatever the job gives
        """Wait for the next result."""
        with _told_if_ended():
            failed, result = self._pipe.recv()
        if failed:
            raise result
        return result

    def end(self) -> None:
        """End the process."""
        self._pipe.close()
        self._process.terminate()
        self._process.wait()


@contextmanager
def _told_if_ended() -> Iterator[None]:
    """Say what it means that the other end of the pipe is closed."""
    try:
        yield
    except (EOFError, OSError):
        raise OperatorError(
            "a process that does part of the work was ended from outside, maybe for want of memory; start again"
        ) from None


NO_WORKERS = Workers()
