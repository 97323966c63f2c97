"""One request after the other over one connection, and what became of each."""

import json
import socket
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from http.client import HTTPConnection, HTTPException

PATIENCE = 30.0
"""Seconds a client waits for an answer."""


class Fate(StrEnum):
    """What a request came to."""

    ANSWERED = "answered"
    UNAVAILABLE = "503 problem details"
    REFUSED = "connection refused"
    BROKEN = "connection broken"
    WRONG = "wrong answer"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Reply:
    """The answer to a request; without a status where there was none, `reason` then says why."""

    status: int
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    fate: Fate = Fate.ANSWERED
    reason: str = ""


class Connection:
    """A connection that is kept, and opened anew where it broke."""

    def __init__(self, port: int, patience: float = PATIENCE) -> None:
        """Take the port; nothing is opened yet."""
        self._http = HTTPConnection("127.0.0.1", port, timeout=patience)

    @property
    def fresh(self) -> bool:
        """Whether the next request opens a connection."""
        return self._http.sock is None

    def get(self, path: str, headers: Mapping[str, str] | None = None) -> Reply:
        """Ask, and take the answer whole; what breaks is told in the reply. `Accept-Encoding` is `identity`."""
        connected = False
        try:
            if self.fresh:
                self._http.connect()
                assert isinstance(self._http.sock, socket.socket)
                self._http.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            connected = True
            self._http.request("GET", path, headers=dict(headers or {}))
            answer = self._http.getresponse()
            body = answer.read()
            told = {name.lower(): value for name, value in answer.getheaders()}
        except (OSError, HTTPException) as error:
            self.close()
            fate = Fate.BROKEN if connected else Fate.REFUSED
            if isinstance(error, TimeoutError):
                fate = Fate.FAILED
            return Reply(0, fate=fate, reason=f"{type(error).__name__}: {error}")
        return _judged(Reply(answer.status, body, told))

    def close(self) -> None:
        """Close it; the next request opens another."""
        self._http.close()


def _judged(reply: Reply) -> Reply:
    """The reply with its fate, as far as its status tells: a 503 has to say what to do, and when to come again."""
    if reply.status in {200, 304}:
        return reply
    if reply.status != 503:
        return Reply(reply.status, reply.body, reply.headers, Fate.FAILED, f"{reply.status} {reply.body[:200]!r}")
    try:
        detail = json.loads(reply.body)["detail"]
    except (ValueError, KeyError, TypeError):
        detail = ""
    problem = reply.headers.get("content-type") == "application/problem+json"
    if problem and detail and reply.headers.get("retry-after", "").isdigit():
        return Reply(503, reply.body, reply.headers, Fate.UNAVAILABLE, str(detail))
    return Reply(503, reply.body, reply.headers, Fate.FAILED, f"a 503 that is no problem details: {reply.body[:200]!r}")
