"""A log that nobody takes: it keeps nobody waiting, and what is lost is told."""

import logging
import os
from collections.abc import Iterator

import pytest

from app.server.unhurried import UnhurriedHandler

FULL = 200_000
"""More bytes than a pipe holds."""


@pytest.fixture
def pipe() -> Iterator[tuple[int, int]]:
    """Both ends of a pipe."""
    ends = os.pipe()
    os.set_blocking(ends[0], False)
    yield ends
    for end in ends:
        os.close(end)


@pytest.fixture
def logger(pipe: tuple[int, int]) -> Iterator[logging.Logger]:
    """What writes into the pipe."""
    with os.fdopen(os.dup(pipe[1]), "w") as stream:
        made, handler = logging.getLogger("tests.unhurried"), UnhurriedHandler(stream)
        made.propagate = False
        made.addHandler(handler)
        yield made
        made.removeHandler(handler)


def read(end: int) -> str:
    """All that is in a pipe."""
    taken = b""
    while True:
        try:
            piece = os.read(end, 65536)
        except BlockingIOError:
            return taken.decode()
        taken += piece


def test_lines_are_written_as_they_come(pipe: tuple[int, int], logger: logging.Logger) -> None:
    logger.warning("a lamp at %s", "Amsel")
    logger.warning("é⛵ %s", "x" * 3000)
    assert read(pipe[0]) == f"a lamp at Amsel\né⛵ {'x' * 3000}\n"


def test_a_pipe_that_nobody_reads_keeps_nobody_waiting(pipe: tuple[int, int], logger: logging.Logger) -> None:
    count = FULL // 100
    for number in range(count):
        logger.warning("%099d", number)
    whole = [line for line in read(pipe[0]).splitlines() if len(line) == 99]
    assert whole == [f"{number:099d}" for number in range(len(whole))]
    assert 0 < len(whole) < count
    logger.warning("again")
    lost, again = read(pipe[0]).splitlines()[-2:]
    assert lost.endswith("lines of this log are lost, since nobody took them")
    assert count - len(whole) - 1 <= int(lost.split()[0]) <= count - len(whole)
    assert again == "again"


def test_who_is_gone_is_told_nothing(
    logger: logging.Logger, pipe: tuple[int, int], capfd: pytest.CaptureFixture[str]
) -> None:
    other = os.dup(pipe[0])
    os.close(pipe[0])
    os.close(other)
    reopened = os.open(os.devnull, os.O_RDONLY)
    try:
        logger.warning("nobody hears")
        assert capfd.readouterr().err == ""
    finally:
        os.dup2(reopened, pipe[0])
        if reopened != pipe[0]:
            os.close(reopened)
