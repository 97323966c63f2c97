"""Gives every request a name, and tells the log and the counters what became of it. Outermost; decides nothing."""

import logging
from collections.abc import Callable
from time import perf_counter

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.middleware.requests_counted import RequestsCounted
from app.request_id import current_request_id, request_id_of

logger = logging.getLogger("communique.access")

_METHODS = frozenset({"GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"})
"""Others are counted together: else a client could make any number of counters."""


class Observed:
    """An application of whose requests each has an id, is logged in one line, and counted."""

    def __init__(self, app: ASGIApp, counted: RequestsCounted, route_of: Callable[[Scope], str]) -> None:
        """Wrap an application; `route_of` names one of few routes for a request."""
        self.app = app
        self._counted = counted
        self._route_of = route_of

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        began = perf_counter()
        request_id = request_id_of(scope["headers"])
        current_request_id.set(request_id)
        status = 0

        async def send_named(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [*message.get("headers", ()), (b"x-request-id", request_id.encode())]
            await send(message)

        try:
            await self.app(scope, receive, send_named)
        finally:
            seconds = perf_counter() - began
            method = scope["method"] if scope["method"] in _METHODS else "other"
            self._counted.add(self._route_of(scope), method, status, seconds)
            if logger.isEnabledFor(logging.INFO):
                _log(scope, status, seconds)


def _log(scope: Scope, status: int, seconds: float) -> None:
    path, query = scope.get("raw_path", scope["path"].encode()), scope["query_string"]
    client = scope.get("client")
    told = {
        "method": scope["method"],
        "target": (path + b"?" + query if query else path).decode("latin-1"),
        "status": status,
        "seconds": round(seconds, 6),
        "client": client[0] if client else None,
    }
    logger.info("request", extra=told)
