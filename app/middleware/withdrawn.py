"""Tells whoever uses what is being withdrawn since when it is, until when it works, and where more is said."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, time
from email.utils import format_datetime
from urllib.parse import parse_qsl

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.withdrawal import Withdrawal

_NOT_MODIFIED = 304


class WithdrawnMiddleware:
    """Adds `Deprecation`, `Sunset` and `Link` to answers; not to a 304, whose client has them with what it keeps."""

    def __init__(self, app: ASGIApp, withdrawn: Sequence[Withdrawal], path_of: Callable[[Scope], str]) -> None:
        """Wrap an application; `path_of` tells the path of the operation that a request is for."""
        self.app = app
        self.withdrawn = withdrawn
        self.path_of = path_of

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        concerned = self._concerned(scope) if scope["type"] == "http" else []
        if not concerned:
            await self.app(scope, receive, send)
            return

        async def send_told(message: Message) -> None:
            if message["type"] == "http.response.start" and message["status"] != _NOT_MODIFIED:
                message["headers"] = [*message.get("headers", ()), *_headers(concerned)]
            await send(message)

        await self.app(scope, receive, send_told)

    def _concerned(self, scope: Scope) -> list[Withdrawal]:
        path = self.path_of(scope)
        asked = {name for name, _ in parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)}
        return [one for one in self.withdrawn if one.path == path and one.parameter in {None, *asked}]


def _headers(concerned: Sequence[Withdrawal]) -> list[tuple[bytes, bytes]]:
    """Of several, the earliest days are told, and every page."""
    since, until = min(one.since for one in concerned), min(one.until for one in concerned)
    pages = dict.fromkeys(one.page for one in concerned)
    told = [
        ("deprecation", f"@{int(_midnight(since).timestamp())}"),
        ("sunset", format_datetime(_midnight(until), usegmt=True)),
        *(("link", f'<{page}>; rel="deprecation"') for page in pages),
    ]
    return [(name.encode(), value.encode()) for name, value in told]


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
