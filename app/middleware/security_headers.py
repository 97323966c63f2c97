"""What every answer tells a browser not to do with it (OWASP REST Security Cheat Sheet)."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send

SECURITY_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
}
"""Where an answer has one of these of its own, as the pages for people have, that counts."""

_PAIRS = [(name.lower().encode(), value.encode()) for name, value in SECURITY_HEADERS.items()]
_NAMES = frozenset(name for name, _ in _PAIRS)

_NOT_MODIFIED = 304
_OF_A_BODY = {b"content-security-policy"}
UNCHANGED_NAMES = _NAMES - _OF_A_BODY
"""What a 304 has of them: its headers come in the place of those stored, and a page has a policy of its own
(RFC 9111, 4.3.4)."""
_UNCHANGED = [pair for pair in _PAIRS if pair[0] in UNCHANGED_NAMES]


class SecurityHeadersMiddleware:
    """Adds the headers to every answer that goes through it."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap an application."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_secured(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = message.get("headers", ())
                added = _UNCHANGED if message["status"] == _NOT_MODIFIED else _PAIRS
                own = _NAMES.intersection([name for name, _ in headers])
                message["headers"] = [*headers, *([pair for pair in added if pair[0] not in own] if own else added)]
            await send(message)

        await self.app(scope, receive, send_secured)
