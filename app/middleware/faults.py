"""Errors nobody expected: logged with their traceback, answered with a 500 that tells nothing of the inside."""

import logging

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.errors import AppError
from app.middleware.refusal import refuse

logger = logging.getLogger("communique")

_FAULT = AppError(
    500,
    "Internal server error",
    slug="internal-server-error",
    detail="Something went wrong on our side; the operators find what in the log, by this answer's X-Request-ID.",
)


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
            await refuse(_FAULT, scope, send)
