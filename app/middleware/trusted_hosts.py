"""Refuses requests for hosts that this service is not. Nothing else here depends on the Host header."""

from starlette.types import ASGIApp, Receive, Scope, Send

from app.errors import AppError
from app.middleware.refusal import STANDALONE_HEADERS, refuse

ANY_HOST = "*"
_OF_OPERATORS = ("/health/", "/metrics")
"""What is asked by address, by those who look after a service: it is answered whatever the request names."""


class TrustedHostsMiddleware:
    """Answers 400 to a request whose Host is none of those known."""

    def __init__(self, app: ASGIApp, hosts: str) -> None:
        """Wrap an application; names stand separated by commas, without ports."""
        self.app = app
        self._hosts = frozenset(hosts.lower().split(","))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        given = [value.decode("latin-1") for name, value in scope["headers"] if name == b"host"]
        path = scope["path"].removeprefix(scope.get("root_path", ""))
        if (len(given) == 1 and host_name(given[0]) in self._hosts) or path.startswith(_OF_OPERATORS):
            await self.app(scope, receive, send)
            return
        detail = (
            "This service does not answer for the host that the request names; its operators set by which names it is "
            "known (COMMUNIQUE_TRUSTED_HOSTS)."
        )
        error = AppError(400, "Unknown host", slug="unknown-host", detail=detail)
        await refuse(error, scope, send, STANDALONE_HEADERS)


def host_name(authority: str) -> str:
    """A Host header without its port (RFC 9110, section 7.2)."""
    name, colon, port = authority.rpartition(":")
    return (name if colon and (port.isdigit() or not port) and "]" not in port else authority).lower()
