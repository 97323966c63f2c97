"""HEAD wherever there is GET: answers as GET does, without the body (RFC 9110, section 9.3.2)."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send


class HeadMiddleware:
    """Passes HEAD on as GET and keeps the body back; the headers, Content-Length among them, stay those of GET.

    The answer ends with its headers; whoever makes a long body is told by the server that nobody listens any more.
    """

    def __init__(self, app: ASGIApp) -> None:
        """Wrap an application."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http" or scope["method"] != "HEAD":
            await self.app(scope, receive, send)
            return

        async def send_without_body(message: Message) -> None:
            if message["type"] == "http.response.start":
                await send(message)
                await send({"type": "http.response.body", "body": b"", "more_body": False})

        headers = [pair for pair in scope["headers"] if pair[0] != b"range"]  # ranges are for GET only (section 14.2)
        await self.app({**scope, "method": "GET", "headers": headers}, receive, send_without_body)
