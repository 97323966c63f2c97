"""Where a command makes what is not finished yet, and how that goes again when the command is told to end."""

import fcntl
import os
import re
import shutil
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FrameType

_ENDING = ".unfinished"
_TOLD_TO_END = 128 + signal.SIGTERM
"""The exit code that a shell gives to whoever was ended so."""


@contextmanager
def folder_beside(file: Path) -> Iterator[Path]:
    """A folder beside a file, from which it can take its place in one step; it goes with whatever is left in it.

    Those of processes that were killed go first. Raises OSError.
    """
    _remove_left(file)
    with ended_in_order(), TemporaryDirectory(dir=file.parent, prefix=f".{file.name}-", suffix=_ENDING) as name:
        folder = Path(name)
        with _taken(folder):
            yield folder


@contextmanager
def ended_in_order() -> Iterator[None]:
    """Clear away what was begun if this process is told to end (SIGTERM), which would otherwise end it on the spot."""

    def end(_number: int, _frame: FrameType | None) -> None:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)  # told twice, it must not leave half of it
        sys.exit(_TOLD_TO_END)

    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _remove_left(file: Path) -> None:
    """Remove the folders in which nobody makes this file any more."""
    ours = re.compile(rf"\.{re.escape(file.name)}-[a-z0-9_]{{8}}{re.escape(_ENDING)}")
    for folder in [one for one in file.parent.iterdir() if ours.fullmatch(one.name)]:
        with suppress(OSError), _taken(folder) as is_free:
            if is_free:
                shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _taken(folder: Path) -> Iterator[bool]:
    """Hold a folder as long as this process lives; whether it could be had. Not every file system knows how."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            free = True
        except OSError:
            free = False
        yield free
    finally:
        os.close(descriptor)
