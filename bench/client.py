"""Asks a server on this machine over one connection that stays open. Measures nothing but one request at a time."""

import json
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from typing import Any

from bench.errors import BenchError
from bench.servers import HOST

_SECONDS, _IDLE_SECONDS = 300, 2
_WRITTEN_BY_SERVERS = {"date", "server", "transfer-encoding"}


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer: status, headers but for those every server writes itself, body, and seconds until it was there."""

    status: int
    headers: list[tuple[str, str]]
    body: bytes
    seconds: float

    def header(self, name: str) -> str:
        """A header's value; raises BenchError where the answer has none of this name."""
        for one, value in self.headers:
            if one.lower() == name:
                return value
        raise BenchError(f"the answer has no {name}")


@contextmanager
def connected(port: int) -> Iterator["Client"]:
    """A client of the server on a port."""
    connection = HTTPConnection(HOST, port, timeout=_SECONDS)
    try:
        yield Client(connection)
    finally:
        connection.close()


class Client:
    """Sends one request after another."""

    def __init__(self, connection: HTTPConnection) -> None:
        """Take the connection."""
        self._connection = connection
        self._last_asked = 0.0

    def get(self, path: str, headers: Mapping[str, str] | None = None) -> Answer:
        """Ask for a path; raises BenchError for a status that is an error."""
        self._close_idle()
        start = time.perf_counter()
        self._connection.request("GET", path, headers=dict(headers or {}))
        response = self._connection.getresponse()
        body = response.read()
        seconds = time.perf_counter() - start
        if response.status >= 400:  # noqa: PLR2004 - where errors begin
            raise BenchError(f"{path} answered {response.status}: {body[:300].decode(errors='replace')}")
        kept = [(name.lower(), value) for name, value in response.getheaders()]
        return Answer(response.status, [one for one in kept if one[0] not in _WRITTEN_BY_SERVERS], body, seconds)

    def lines(self, path: str) -> Iterator[bytes]:
        """The lines of an answer, one by one while they come."""
        self._close_idle()
        self._connection.request("GET", path)
        response = self._connection.getresponse()
        if response.status != 200:  # noqa: PLR2004 - fine
            raise BenchError(f"{path} answered {response.status}")
        yield from response

    def _close_idle(self) -> None:
        """Take a new connection where the server is about to end this one, having heard nothing for some seconds."""
        if time.monotonic() - self._last_asked > _IDLE_SECONDS:
            self._connection.close()
        self._last_asked = time.monotonic()

    def json(self, path: str) -> Any:  # noqa: ANN401 - whatever JSON holds
        """Ask for a path and read its answer."""
        return json.loads(self.get(path).body)
