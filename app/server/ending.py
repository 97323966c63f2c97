"""How a service ends: whoever was let in is answered, and whoever comes later is told at once that nobody is there."""

import asyncio
import socket
import time
from collections.abc import Sequence
from pickle import UnpicklingError

import uvicorn
from uvicorn.supervisors import Multiprocess, multiprocess

_LOOKING = 0.1
"""Seconds between two looks whether a process that does not answer has ended."""
_LETTING_IN = 0.1
"""Seconds in which those are let in that wait at the port when it is closed: they believe to be connected already."""


def close_queue(sockets: Sequence[socket.socket]) -> None:
    """Have nobody else wait at a port, but for one."""
    for sock in sockets:
        sock.listen(0)


class Server(uvicorn.Server):
    """The server of a single process."""

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End once what has begun is answered."""
        close_queue(sockets or [])
        await asyncio.sleep(_LETTING_IN)
        await super().shutdown(sockets)


class Worker(multiprocess.Process):
    """One of several processes, which is asked now and then whether it is well."""

    def ping(self, timeout: float = 5) -> bool:
        """Whether it answers in time; not waited for once it has ended, as its end of the pipe stays open here."""
        until = time.monotonic() + timeout
        try:
            self.parent_conn.send(b"ping")
            while not self.parent_conn.poll(_LOOKING):
                if not self.process.is_alive() or time.monotonic() > until:
                    return False
            self.parent_conn.recv()
        except (OSError, EOFError, UnpicklingError):
            return False
        return True


multiprocess.Process = Worker  # type: ignore[misc]  # whom the supervisor starts, it takes from there


class Supervisor(Multiprocess):
    """Watches over several processes that share a port."""

    def terminate_all(self) -> None:
        """End all of them. The port is closed first: else clients would wait at it, and nobody would come."""
        close_queue(self.sockets)
        time.sleep(_LETTING_IN)
        for sock in self.sockets:
            sock.close()
        super().terminate_all()
