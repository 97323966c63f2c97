"""Cuts off a client that takes nothing of what the server has for it; one that takes it slowly is waited for."""

import sys
from asyncio import AbstractEventLoop, TimerHandle, Transport
from contextlib import suppress
from fcntl import ioctl
from termios import TIOCOUTQ


class SlowClient:
    """Looks, from when it is started until it is stopped, whether less is left to be taken each time."""

    __slots__ = ("_left", "_loop", "_seconds", "_timer", "_transport")

    def __init__(self, transport: Transport, loop: AbstractEventLoop, seconds: float) -> None:
        """Take the client's connection, and for how many seconds it may take nothing."""
        self._transport, self._loop, self._seconds = transport, loop, seconds
        self._timer: TimerHandle | None = None
        self._left = 0

    def start(self) -> None:
        """Begin to look."""
        if self._timer is None:
            self._left = self._to_be_taken()
            self._timer = self._loop.call_later(self._seconds, self._look)

    def stop(self) -> None:
        """Look no more."""
        if self._timer:
            self._timer.cancel()
            self._timer = None

    def _look(self) -> None:
        self._timer = None
        left = self._to_be_taken()
        if left < self._left:
            self.start()
        else:
            self._transport.abort()

    def _to_be_taken(self) -> int:
        """Bytes that wait here, and in the system, whose share may be as large as a whole answer (tcp(7), SIOCOUTQ)."""
        waiting = bytearray(4)
        with suppress(OSError):  # there is no such number of another kind of connection
            ioctl(self._transport.get_extra_info("socket").fileno(), TIOCOUTQ, waiting)
        return self._transport.get_write_buffer_size() + int.from_bytes(waiting, sys.byteorder)
