"""A response cache with an application behind it that answers as told, and clients before it."""

import asyncio
from collections.abc import Callable, Mapping
from typing import NamedTuple
from urllib.parse import unquote

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.middleware.cache import ResponseCache

ENOUGH = 1_000_000
TAG = '"abc"'
Headers = list[tuple[bytes, bytes]]


class Answer(NamedTuple):
    """What a client got."""

    status: int
    headers: Headers
    body: bytes


class Behind:
    """Answers 200 with the number of the request, unless told otherwise, and once the gate is open."""

    def __init__(self) -> None:
        """Begin with an open gate."""
        self.asked: list[str] = []
        self.status = 200
        self.headers = {"content-type": "text/plain", "etag": TAG, "vary": "Accept, Accept-Encoding, Origin"}
        self.pieces: list[bytes] = []
        self.failure: Exception | None = None
        self.gate = asyncio.Event()
        self.gate.set()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002 - as ASGI has it
        """Answer one request."""
        self.asked.append(scope["method"])
        pieces = self.pieces or [b"%d" % len(self.asked)]
        await self.gate.wait()
        if self.failure:
            raise self.failure
        matched = dict(scope["headers"]).get(b"if-none-match", b"").decode() == self.headers.get("etag")
        headers = [(name.encode(), value.encode()) for name, value in self.headers.items()]
        await send({"type": "http.response.start", "status": 304 if matched else self.status, "headers": headers})
        for number, piece in enumerate([b""] if matched else pieces, 1):
            more = not matched and number < len(pieces)
            await send({"type": "http.response.body", "body": piece, "more_body": more})


class Front:
    """The cache, the state of the data behind it, and a clock that stands still."""

    def __init__(self, capacity: int = ENOUGH) -> None:
        """Take how many bytes may be kept."""
        self.behind = Behind()
        self.state = "first"
        self.questions = 0
        self.now = 0.0
        self.cache = ResponseCache(self.behind, self._loaded, capacity)
        self.cache.watch.clock = lambda: self.now

    def _loaded(self) -> str:
        self.questions += 1
        return self.state

    async def ask(
        self, target: str = "/events", method: str = "GET", *, slow: asyncio.Event | None = None, **headers: str
    ) -> Answer:
        """What one client gets."""
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        return await ask(self.cache, target, method, given, slow=slow)

    def ask_at_once(self, *requests: str) -> list[Answer]:
        """What as many clients get that ask one after the other."""
        return asyncio.run(self.ask_in_turn(*requests))

    async def ask_in_turn(self, *requests: str) -> list[Answer]:
        """The same, where a loop runs already."""
        return [await self.ask(request) for request in requests]


async def ask(
    app: ASGIApp, target: str, method: str, headers: Mapping[str, str], *, slow: asyncio.Event | None = None
) -> Answer:
    """What an application answers; a slow client takes nothing before the event."""
    messages: list[Message] = []

    async def send(message: Message) -> None:
        if slow:
            await slow.wait()
        messages.append(message)

    async def receive() -> Message:
        await asyncio.Event().wait()
        return {"type": "http.disconnect"}

    path, _, query = target.partition("?")
    scope = {
        "type": "http",
        "method": method,
        "root_path": "",
        "path": unquote(path),
        "query_string": query.encode(),
        "headers": [(b"host", b"here"), *((name.lower().encode(), value.encode()) for name, value in headers.items())],
    }
    await app(scope, receive, send)
    start, *body = messages
    told = [pair for pair in start["headers"] if pair[0] != b"x-request-id"]  # another one each time
    return Answer(start["status"], told, b"".join(message.get("body", b"") for message in body))


async def until(condition: Callable[[], bool]) -> None:
    """Wait for something to be so."""
    async with asyncio.timeout(30):
        while not condition():  # noqa: ASYNC110 - of threads, too
            await asyncio.sleep(0.001)
