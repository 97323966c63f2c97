"""Writes a log that nobody may be reading: a request must not wait for whoever takes the log."""

import logging
import os
import select
from contextlib import suppress
from io import UnsupportedOperation
from typing import TextIO

_AT_ONCE = 512
"""Bytes that a pipe takes at once or not at all, if it takes any (POSIX, PIPE_BUF)."""


class UnhurriedHandler(logging.StreamHandler[TextIO]):
    """Writes lines as long as they are taken; others are lost, and their number is told once there is room again."""

    def __init__(self, stream: TextIO) -> None:
        """Take a stream; one without a file behind it takes all."""
        super().__init__(stream)
        self._lost, self._room = 0, select.poll()
        self._file: int | None = None
        with suppress(UnsupportedOperation):
            self._file = stream.fileno()
            self._room.register(self._file, select.POLLOUT)

    def emit(self, record: logging.LogRecord) -> None:
        """Write a line, or leave it."""
        if self._file is None:
            super().emit(record)
            return
        try:
            line = self.format(record)
        except Exception:  # noqa: BLE001 - as the handlers of the library do
            self.handleError(record)
            return
        if self._lost and self._room.poll(0):
            lost, self._lost = self._lost, 0
            self._write(self._file, f"{lost} lines of this log are lost, since nobody took them")
        self._lost += not self._write(self._file, line)

    def _write(self, file: int, line: str) -> bool:
        """Write piece by piece while there is room; returns whether all of it was taken."""
        rest = f"{line}{self.terminator}".encode(errors="backslashreplace")
        with suppress(OSError):  # who read the log is gone, and there is nobody to be told
            while rest and self._room.poll(0):
                piece, rest = rest[:_AT_ONCE], rest[_AT_ONCE:]
                os.write(file, piece)
        return not rest
