"""The file of a release log: one release at a time reads and replaces it, and it is there whole or as it was."""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex
from typing import TextIO

from app.errors import OperatorError
from app.seed.releases.read import MOST_BYTES, TOO_LARGE


class HeldLog:
    """A release log that no other release reads or replaces meanwhile. It may have to be made yet."""

    def __init__(self, log: Path, file: Path, folder: int) -> None:
        """Take the log as it was named, the file that is, and the open folder that file stands in."""
        self.log = log
        self._file = file
        self._folder = folder
        self._before = self._state()

    @property
    def exists(self) -> bool:
        """Whether there was such a file."""
        return self._before is not None

    @contextmanager
    def replacing(self) -> Iterator[TextIO]:
        """A new file that begins with what the log holds, to be written on; it then takes the place of the log.

        Raises OperatorError, with the log as it was, for what keeps it from being written or from being read again.
        """
        beside = self._file.with_name(f"{self._file.name}.{token_hex(8)}.new")
        try:
            with _explained(self.log):
                with beside.open("x", encoding="utf-8", newline="\n") as new:
                    if self.exists:
                        self._copy(new)
                    yield new
                    new.flush()
                    os.fsync(new.fileno())
                    size = os.fstat(new.fileno()).st_size
                if size > MOST_BYTES:
                    raise OperatorError(f"{self.log} would have {size:,} bytes and {TOO_LARGE.format(MOST_BYTES)}")
                if self._state() != self._before:
                    raise OperatorError(f"{self.log} has changed meanwhile; release again")
                beside.replace(self._file)
        finally:
            with suppress(OSError):  # it is not there, be it put in place or never made
                beside.unlink()
        with suppress(OSError):  # the log is in its place, though not every file system lets a folder be synced
            os.fsync(self._folder)

    def _copy(self, new: TextIO) -> None:
        """Begin with the log, up to the end of a line, byte by byte as it is, and with its permissions."""
        with self._file.open("rb") as old:
            shutil.copyfileobj(old, new.buffer)
            if old.tell():
                old.seek(-1, os.SEEK_END)
                new.write("" if old.read() == b"\n" else "\n")
        shutil.copymode(self._file, new.name)

    def _state(self) -> tuple[int, int, int] | None:
        """What tells one state of the file from another; None where there is no file."""
        try:
            found = self._file.stat()
        except FileNotFoundError:
            return None
        return found.st_ino, found.st_size, found.st_mtime_ns


@contextmanager
def held(log: Path) -> Iterator[HeldLog]:
    """A release log, or the file it is a link to, kept from other releases; waits until none is at work on it.

    The folder is what is locked: the file itself is another one after each release. Raises OperatorError.
    """
    file = Path(os.path.realpath(log))
    with _explained(log):
        folder = os.open(file.parent, os.O_RDONLY | os.O_DIRECTORY)
    try:
        with _explained(log):
            fcntl.flock(folder, fcntl.LOCK_EX)
            found = HeldLog(log, file, folder)
        yield found
    finally:
        os.close(folder)


@contextmanager
def _explained(log: Path) -> Iterator[None]:
    """Say in one line why a log cannot be written."""
    try:
        yield
    except OSError as error:
        raise OperatorError(f"{log} cannot be written: {error.strerror}; name another file") from None
