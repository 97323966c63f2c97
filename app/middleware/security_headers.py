"""What every answer tells a browser not to do with it (OWASP REST Security Cheat Sheet)."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send

SECURITY_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
}
"""Where an answer has one of these of its own, as the pages for people have, that counts."""

_NOT_MODIFIED = 304
"""Whoever gets that has an answer with headers of its own, in whose place these would come (RFC 9111, 4.3.4)."""

_PAIRS = [(name.lower().encode(), value.encode()) for name, value in SECURITY_HEADERS.items()]
_NAMES = frozenset(name for name, _ in _PAIRS)


class SecurityHeadersMiddleware:
    """Adds the headers to every answer that goes through it and has a body of its own."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap an application."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_secured(message: Message) -> None:
            if message["type"] == "http.response.start" and message["status"] != _NOT_MODIFIED:
                headers = message.get("headers", ())
                own = _NAMES.intersection([name for name, _ in headers])
                message["headers"] = [*headers, *([pair for pair in _PAIRS if pair[0] not in own] if own else _PAIRS)]
            await send(message)

        await self.app(scope, receive, send_secured)
