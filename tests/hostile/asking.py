"""Requests to an application as they are, which a client of good manners would not send; every answer is judged."""

import asyncio
import logging
from collections.abc import Coroutine, Iterable, Sequence
from typing import Any, Self
from urllib.parse import unquote

import pytest
from starlette.types import ASGIApp, Message

from app.main import create_app
from app.settings import Settings
from tests.fuzz.contract import Contract
from tests.fuzz.verdict import Verdict
from tests.fuzz.wire import Answer, Ask, Header


class Stage:
    """An application, what its requests are run by, and the document it promises to keep to."""

    def __init__(self, settings: Settings) -> None:
        """Make it; nothing is opened yet."""
        self.app = create_app(settings)
        self.runner = asyncio.Runner()

    def __enter__(self) -> Self:
        """Begin to serve."""
        answer = self.runner.run(send(self.app, "GET", b"/openapi.json", b"", (), ()))
        self.verdict = Verdict(Contract(answer.json()))
        return self

    def __exit__(self, *_: object) -> None:
        """Let go of everything."""
        self.runner.close()
        self.app.state.service.downloads.close()
        self.app.state.service.database.close()


class Victim:
    """An application under attack, and what it logs."""

    def __init__(self, stage: Stage, caplog: pytest.LogCaptureFixture) -> None:
        """Take the application and its log."""
        self.app = stage.app
        self._stage, self._log = stage, caplog

    def ask(
        self,
        target: str | bytes,
        *headers: Header,
        method: str = "GET",
        body: Sequence[bytes] = (),
        query: bytes | None = None,
    ) -> Answer:
        """The answer, which is as it was promised and left nothing in the log; `query` where the target has none."""
        raw = target if isinstance(target, bytes) else target.encode()
        path, _, asked = raw.partition(b"?") if query is None else (raw, b"", query)
        answer = self._stage.runner.run(send(self.app, method, path, asked, headers, body))
        faults, _ = self._stage.verdict.of(Ask("", raw, method.encode()), answer)
        assert not faults, f"{method} {raw[:200]!r}: {faults}"
        self.assert_quiet()
        return answer

    def run(self, answering: Coroutine[Any, Any, Answer]) -> Answer:
        """What comes of a request, whatever that is."""
        return self._stage.runner.run(answering)

    def assert_quiet(self) -> None:
        """Nothing was logged that an operator would have to look at."""
        told = [record.getMessage() for record in self._log.records if record.levelno >= logging.WARNING]
        assert not told


async def send(  # noqa: PLR0913, PLR0917 - the parts of a request
    app: ASGIApp, method: str, path: bytes, query: bytes, headers: Iterable[Header], body: Sequence[bytes]
) -> Answer:
    """What an application answers to a request as the server hands it on; the client waits till the end."""
    scope = {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": "1.1",
        "method": method,
        "scheme": "http",
        "path": unquote(path.decode("latin-1")),
        "raw_path": path,
        "query_string": query,
        "root_path": "",
        "headers": [(b"host", b"victim"), *((name.lower(), value) for name, value in headers)],
        "client": ("127.0.0.1", 50000),
        "server": ("127.0.0.1", 8000),
        "state": {},
    }
    coming = [{"type": "http.request", "body": one, "more_body": True} for one in body]
    coming.append({"type": "http.request", "body": b"", "more_body": False})
    answer = Answer(0, {})
    done = asyncio.Event()

    async def receive() -> Message:
        if coming:
            return coming.pop(0)
        await done.wait()
        return {"type": "http.disconnect"}

    async def take(message: Message) -> None:
        if message["type"] == "http.response.start":
            answer.status = message["status"]
            for name, value in message["headers"]:
                assert not {*b"\r\n\0"} & {*value}, f"{name!r}: {value!r}"
                key = name.decode("latin-1").lower()
                given = value.decode("latin-1")
                answer.headers[key] = f"{answer.headers[key]}, {given}" if key in answer.headers else given
        else:
            answer.body += message.get("body", b"")

    try:
        await app(scope, receive, take)
    finally:
        done.set()
    length = answer.headers.get("content-length")
    if length is not None and method != "HEAD" and answer.status != 304 and int(length) != len(answer.body):
        answer.fault = f"it tells {length} bytes and has {len(answer.body)}"
    return answer


def problem(answer: Answer, *statuses: int) -> dict[str, Any]:
    """The problem that an answer tells, of one of these statuses."""
    assert answer.status in statuses, answer
    assert answer.media_type == "application/problem+json"
    told: dict[str, Any] = answer.json()
    return told


def lasting(answer: Answer) -> dict[str, str]:
    """The headers of an answer, but for the name that each request gets."""
    return {name: value for name, value in answer.headers.items() if name != "x-request-id"}
