"""Answers of any length: made piece by piece as the client takes them, and closed whatever becomes of the client."""

import logging
from collections.abc import Callable, Iterator

from anyio import CancelScope, CapacityLimiter, create_task_group, fail_after
from anyio.to_thread import run_sync
from fastapi import Response
from starlette.types import Receive, Scope, Send

from app.errors import AppError
from app.patience import PATIENCE

CHUNK = 64 * 1024
"""Pieces are sent together once they come to so many characters."""

logger = logging.getLogger("communique")


class StreamedResponse(Response):
    """Sends what an iterator gives; it runs in a thread, and not ahead of the client by more than one chunk."""

    def __init__(self, pieces: Iterator[str], close: Callable[[], None], media_type: str) -> None:
        """Take the pieces and what to do once no more of them are wanted."""
        super().__init__(media_type=media_type)
        del self.headers["Content-Length"]
        self._pieces = pieces
        self._first: bytes
        self._thread = CapacityLimiter(1)
        """Of its own: many answers of this kind must not keep others waiting that are made in a thread."""
        self.close = close

    def begin(self) -> None:
        """Make the first chunk, before it is sent: what fails now is told in an answer of its own, or tried again."""
        try:
            self._first = self._next_chunk()
        except BaseException:
            self.close()
            raise

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002 - as ASGI has it
        """Send all of it, unless the client leaves, or takes nothing for too long."""
        failure: Exception | None = None
        try:
            async with create_task_group() as group:

                async def watch_client() -> None:
                    while (await receive())["type"] != "http.disconnect":
                        pass
                    group.cancel_scope.cancel()

                group.start_soon(watch_client)
                try:
                    await self._send(send, self._first)
                except Exception as error:  # noqa: BLE001 - raised again below, not within a group
                    failure = error
                group.cancel_scope.cancel()
        finally:
            with CancelScope(shield=True):
                await run_sync(self.close, limiter=self._thread)
        if failure:
            raise failure

    async def _send(self, send: Send, chunk: bytes) -> None:
        """Send piece after piece; without its end where the client has left or takes nothing for too long."""
        try:
            await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
            while chunk:
                with fail_after(PATIENCE):
                    await send({"type": "http.response.body", "body": chunk, "more_body": True})
                chunk = await self._make(self._next_chunk)
            await send({"type": "http.response.body", "body": b"", "more_body": False})
        except OSError:  # of the client's; a TimeoutError is one as well
            pass
        except AppError as error:  # too late to say so: an answer without its end tells that it is not whole
            logger.warning("an answer broke off: %s", error.detail)

    async def _make(self, next_chunk: Callable[[], bytes]) -> bytes:
        """The next chunk; raises a RuntimeError for what goes wrong with our own files, which is no client's fault."""
        try:
            return await run_sync(next_chunk, limiter=self._thread)
        except OSError as error:
            raise RuntimeError("an answer could not be made to its end") from error

    def _next_chunk(self) -> bytes:
        waiting, length = [], 0
        for piece in self._pieces:
            waiting.append(piece)
            length += len(piece)
            if length >= CHUNK:
                break
        return "".join(waiting).encode()
