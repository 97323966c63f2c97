"""Peer (a): the least that an ASGI application can do on uvicorn, which is to send the same bytes again and again."""

from collections.abc import Awaitable, Callable
from typing import Any

from bench.peers.bodies import load_bodies

Message = dict[str, Any]
_ANSWERS: dict[str, tuple[Message, Message]] = {
    f"/{name}": (
        {
            "type": "http.response.start",
            "status": body.status,
            "headers": [(key.encode("latin-1"), value.encode("latin-1")) for key, value in body.headers],
        },
        {"type": "http.response.body", "body": body.content},
    )
    for name, body in load_bodies().items()
}
_NONE: tuple[Message, Message] = (
    {"type": "http.response.start", "status": 404, "headers": [(b"content-length", b"0")]},
    {"type": "http.response.body", "body": b""},
)


async def app(
    scope: dict[str, Any], receive: Callable[[], Awaitable[Message]], send: Callable[[Message], Awaitable[None]]
) -> None:
    """Send the answer kept for the workload that the path names."""
    if scope["type"] == "lifespan":
        for stage in ("startup", "shutdown"):
            await receive()
            await send({"type": f"lifespan.{stage}.complete"})
        return
    start, body = _ANSWERS.get(scope["path"], _NONE)
    await send(start)
    await send(body)
