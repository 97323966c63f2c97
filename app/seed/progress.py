"""How far a load has come, for whoever watches. Shows nothing itself."""

from collections.abc import Callable
from enum import StrEnum


class Phase(StrEnum):
    """What a load is at."""

    CHECKING = "checking"
    COMPARING = "comparing"
    WRITING = "writing"
    INDEXING = "indexing"


Progress = Callable[[Phase, int, int], None]
"""Told, as a phase goes on, how much of how much is done: bytes of the file, records, or indexes."""


def untold(_phase: Phase, _done: int, _of: int) -> None:
    """For when nobody watches."""
