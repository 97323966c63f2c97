"""Errors nobody expected: logged with their traceback, answered with a 500 that tells nothing of the inside."""

import logging

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.errors import AppError
from app.schemas.problem import render_problem

logger = logging.getLogger("communique")


class FaultMiddleware:
    """Answers an unhandled exception with problem details; inside the CORS layer, so that browsers can read it."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap an application."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        started = False

        async def watch_send(message: Message) -> None:
            nonlocal started
            started = True
            await send(message)

        try:
            await self.app(scope, receive, watch_send)
        except Exception:
            logger.exception("%s %s failed", scope["method"], scope["path"])
            if started:
                raise
            await _send_fault(scope, send)


async def _send_fault(scope: Scope, send: Send) -> None:
    detail = "Something went wrong on our side; the operators can see what in the log."
    error = AppError(500, "Internal server error", slug="internal-server-error", detail=detail)
    body = render_problem(error, scope["path"]).model_dump_json().encode()
    headers = [(b"content-type", b"application/problem+json"), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": 500, "headers": headers})
    await send({"type": "http.response.body", "body": body})
