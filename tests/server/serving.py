"""An application behind the server's own protocol on a real socket, and clients that write what they like."""

import json
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Event, Thread
from typing import Any, NamedTuple

import uvicorn
from starlette.types import Receive, Scope, Send

from app.server.protocol import BoundedProtocol

LONG = 30
"""Seconds; nothing here takes so long, unless it hangs."""


class Answer(NamedTuple):
    """What a client got."""

    status: int
    headers: dict[str, str]
    body: bytes

    def problem(self) -> Any:  # noqa: ANN401 - JSON
        """The body of a problem."""
        assert self.headers["content-type"] == "application/problem+json"
        return json.loads(self.body)


LENGTH = 64 * 1024 * 1024
"""Bytes of the long answer."""


class Target:
    """An application that answers with the target of the request.

    At /gate once that is open, at /long with a lot, at /leave only to who has left.
    """

    def __init__(self) -> None:
        """Begin with a closed gate."""
        self.gate = Event()
        self.begun = Event()
        self.left = Event()
        self.asked: list[str] = []

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            return
        path = scope["path"]
        self.asked.append(path)
        self.begun.set()
        if path == "/gate":
            from anyio.to_thread import run_sync  # noqa: PLC0415 - of this one path

            await run_sync(self.gate.wait, LONG)
        if path == "/leave":
            while (await receive())["type"] != "http.disconnect":
                pass
            self.left.set()
        body = b"." * LENGTH if path == "/long" else path.encode()
        headers = [(b"content-length", str(len(body)).encode())]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": body})


class Server:
    """The server in a thread of its own."""

    def __init__(self, target: Target, **options: Any) -> None:  # noqa: ANN401 - the server's
        """Take what it serves."""
        self.target = target
        self.socket = socket.create_server(("127.0.0.1", 0))
        config = uvicorn.Config(
            target, http=BoundedProtocol, ws="none", lifespan="off", log_config=None, access_log=False, **options
        )
        self.server = uvicorn.Server(config)
        self.thread = Thread(target=self.server.run, args=([self.socket],))

    def connect(self) -> socket.socket:
        """A new connection."""
        return socket.create_connection(self.socket.getsockname(), timeout=LONG)

    def ask(self, *pieces: bytes) -> Answer:
        """What a client gets for what it writes; it goes on reading until the server ends the connection."""
        with self.connect() as client:
            for piece in pieces:
                client.sendall(piece)
            return read_answer(client)

    def leave(self) -> None:
        """Tell it to end."""
        self.server.should_exit = True


@contextmanager
def served(target: Target, **options: Any) -> Iterator[Server]:  # noqa: ANN401 - as above
    """A server, until the `with` ends."""
    server = Server(target, **options)
    server.thread.start()
    try:
        while not server.server.started:
            assert server.thread.is_alive()
        yield server
    finally:
        target.gate.set()
        server.leave()
        server.thread.join(LONG)
        assert not server.thread.is_alive()


def get(path: str, *headers: str) -> bytes:
    """A request in HTTP/1.1."""
    return "".join(f"{line}\r\n" for line in (f"GET {path} HTTP/1.1", "Host: here", *headers, "")).encode()


def read_answer(client: socket.socket) -> Answer:
    """The next answer on a connection, and no byte of what comes behind it."""
    data = b""
    while not data.endswith(b"\r\n\r\n"):
        more = client.recv(1)
        assert more, f"the connection ended after {data!r}"
        data += more
    line, *fields = data.decode("latin-1").strip().split("\r\n")
    headers = dict(field.split(": ", 1) for field in fields)
    length = int(headers["content-length"])
    body = client.recv(length, socket.MSG_WAITALL) if length else b""
    assert len(body) == length, "the body is not whole"
    return Answer(int(line.split()[1]), headers, body)


def is_closed(client: socket.socket) -> bool:
    """Whether the server has ended a connection; waits for that."""
    with suppress(ConnectionResetError):
        while client.recv(65536):
            pass
    return True
