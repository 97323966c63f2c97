"""The server's HTTP protocol, with bounds: what is too long, too slow or too much is refused, or given up."""

import logging
from asyncio import TimerHandle, Transport
from collections.abc import Iterable
from contextlib import suppress
from time import monotonic
from typing import Any

from httptools import HttpParserError, HttpParserUpgrade
from uvicorn._types import ASGI3Application
from uvicorn.protocols.http.httptools_impl import STATUS_LINE, HttpToolsProtocol, RequestResponseCycle

from app import patience
from app.errors import AppError
from app.request_id import new_request_id
from app.server import bounds
from app.server.raw_addresses import encode_target
from app.server.refusals import BROKEN, CROWDED, HEAD_TOO_LONG, TARGET_TOO_LONG, TOO_SLOW, refusal
from app.server.slow_client import SlowClient
from app.server_counts import server_counts

logger = logging.getLogger("communique.access")


def close_longest_at_rest(connections: Iterable[object], *, but: "BoundedProtocol") -> bool:
    """Close the connection that has been at rest for longest, all its answers taken; returns whether there was one."""
    resting = [
        (one.at_rest_since, id(one), one)
        for one in connections
        if isinstance(one, BoundedProtocol) and one is not but and one.at_rest_since is not None
        if not one.transport.is_closing() and not one.transport.get_write_buffer_size()
    ]
    if resting:
        min(resting)[2].transport.abort()
        server_counts.closed_for_room += 1
    return bool(resting)


class BoundedProtocol(HttpToolsProtocol):
    """One connection; how many there may be is the server's `limit_concurrency`."""

    def __init__(self, *arguments: Any, **options: Any) -> None:  # noqa: ANN401 - the server's
        """Take what the server gives."""
        super().__init__(*arguments, **options)
        self._most, self.limit_concurrency = self.limit_concurrency, None  # else the server itself answers, barely
        self.url = b""
        self.at_rest_since: float | None = None
        """Since when no request is being answered."""
        self._answered: RequestResponseCycle | None = None
        self._head_begun = False
        self._begun, self._head_length = 0, 0
        self._reason = BROKEN
        self._deaf = self._crowded = self._leaving = False
        self._coming: TimerHandle | None = None
        self._taking: SlowClient | None = None

    def connection_made(self, transport: Transport) -> None:  # type: ignore[override]
        """Begin; where there are as many connections as can be, the one longest at rest is closed."""
        super().connection_made(transport)
        server_counts.connections += 1
        self.at_rest_since = monotonic()
        self._taking = SlowClient(transport, self.loop, patience.TAKING_SECONDS)
        self._expect_head()
        if self._most is not None and len(self.connections) > self._most:
            self._crowded = not close_longest_at_rest(self.connections, but=self)
            if len(self.connections) > self._most + bounds.RESERVE:
                self._refuse(CROWDED)

    def connection_lost(self, exc: Exception | None) -> None:
        """End, and tell whoever makes an answer."""
        server_counts.connections -= 1
        self._expect_no_head()
        if self._taking:
            self._taking.stop()
        self.pipeline.clear()
        if self._answered:
            self._answered.disconnected = True
            self._answered.message_event.set()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Read what came in from the network."""
        self._unset_keepalive_if_required()
        if self._deaf:
            return
        at_rest = self.at_rest_since is not None
        if at_rest and not self._head_begun:
            data = encode_target(data)
        self._begun = 0
        try:
            self.parser.feed_data(data)
        except HttpParserUpgrade:
            self._deaf = True  # to what, we do not know: it is answered as the request that it is as well
        except HttpParserError:
            self._refuse(self._reason)
        else:
            self._look_at_the_rest(len(data), at_rest=at_rest)

    def _look_at_the_rest(self, length: int, *, at_rest: bool) -> None:
        """See to what has not come whole yet; at rest, all that was read belongs to the first request in it."""
        if self._head_begun:
            self._head_length += length if self._begun == 0 or (at_rest and self._begun == 1) else 0
            if self._head_length > bounds.LONGEST_HEAD:
                self._refuse(HEAD_TOO_LONG)
        elif self.at_rest_since is None and self.cycle.more_body:
            self._deaf = True  # its body is still coming: nobody reads that, nor what may come behind it
        if self.at_rest_since is not None:
            self._expect_head()

    def on_message_begin(self) -> None:
        """Begin a request."""
        if len(self.pipeline) >= bounds.MOST_WAITING:
            raise ValueError  # ends the parser
        super().on_message_begin()
        self._head_begun, self._head_length = True, 0
        self._begun += 1

    def on_url(self, url: bytes) -> None:
        """Take a part of the address."""
        super().on_url(url)
        if len(self.url) > bounds.LONGEST_TARGET:
            self._reason = TARGET_TOO_LONG
            raise ValueError

    def on_header(self, name: bytes, value: bytes) -> None:
        """Take a header, but none that comes behind a body."""
        if self._head_begun:
            super().on_header(name, value)

    def on_headers_complete(self) -> None:
        """Have a request answered, of which all is known but its body."""
        self._head_begun = False
        self._expect_no_head()
        if sum(len(name) + len(value) for name, value in self.headers) + len(self.url) > bounds.LONGEST_HEAD:
            self._reason = HEAD_TOO_LONG
            raise ValueError
        if self._crowded and not self._is_let_in():
            self._reason = CROWDED
            raise ValueError
        super().on_headers_complete()  # which raises for an address that is none
        self.at_rest_since = None
        if self._leaving or self.parser.should_upgrade():
            self.cycle.keep_alive = False

    def _start_asgi_task(self, cycle: RequestResponseCycle, app: ASGI3Application) -> None:
        self._answered = cycle
        super()._start_asgi_task(cycle, app)

    def on_response_complete(self) -> None:
        """Go on to the next request."""
        ended = not self.pipeline and (self._deaf or self.cycle.more_body)
        if not self.pipeline:
            self.at_rest_since = monotonic()
        super().on_response_complete()
        if self.pipeline:
            self.flow.pause_reading()  # what has come is answered first
        elif ended and not self.transport.is_closing():
            self._linger()
        elif self.transport.is_closing() and self._taking:
            self._taking.start()

    def timeout_keep_alive_handler(self) -> None:
        """End a connection that has been at rest for some seconds."""
        self._close()

    def shutdown(self) -> None:
        """End once what has begun is answered."""
        self._leaving = True
        if self.at_rest_since is None:
            super().shutdown()
        else:
            self.loop.call_later(bounds.LEAVING_SECONDS, super().shutdown)

    def pause_writing(self) -> None:
        """Wait for the client to take what was sent, but not forever."""
        super().pause_writing()
        if self._taking:
            self._taking.start()

    def resume_writing(self) -> None:
        """Go on to send."""
        if self._taking:
            self._taking.stop()
        super().resume_writing()

    def _get_upgrade(self) -> bytes | None:
        """Know of no other protocol."""
        return None

    def _expect_head(self) -> None:
        if self._coming is None:
            self._coming = self.loop.call_later(bounds.COMING_SECONDS, self._give_up_coming)

    def _expect_no_head(self) -> None:
        if self._coming:
            self._coming.cancel()
            self._coming = None

    def _give_up_coming(self) -> None:
        self._coming = None
        if self._head_begun:
            self._refuse(TOO_SLOW)
        else:
            self._close()

    def _is_let_in(self) -> bool:
        """Whether this request is answered, on a connection that was one too many when it was made."""
        self._crowded = self._most is not None and len(self.connections) > self._most
        path = self.url.partition(b"?")[0]
        return not self._crowded or path == b"/metrics" or path.startswith(b"/health/")

    def _refuse(self, error: AppError) -> None:
        """Answer with a problem and end the connection; while an answer is being sent, end with that."""
        if self._deaf:
            return
        self._deaf = True
        self._expect_no_head()
        if self.at_rest_since is None:
            return
        request_id = new_request_id()
        date = next((value for name, value in self.server_state.default_headers if name == b"date"), b"")
        client = self.client[0] if self.client else None
        told = {"status": error.status, "client": client, "request_id": request_id}
        logger.info("refused: %s", error.title, extra=told)
        server_counts.refused[error.status] = server_counts.refused.get(error.status, 0) + 1
        self.transport.write(refusal(STATUS_LINE[error.status], error, self.url, request_id, date))
        self._linger()

    def _linger(self) -> None:
        """Send nothing more, and throw away what comes, for a moment."""
        self._deaf = True
        with suppress(OSError, RuntimeError):  # the client is gone already
            if self.transport.can_write_eof():
                self.transport.write_eof()
        self.flow.resume_reading()
        self.loop.call_later(bounds.LINGERING_SECONDS, self._close)

    def _close(self) -> None:
        """End, once what was sent is taken, if that is soon enough."""
        if not self.transport.is_closing():
            self.transport.close()
            if self._taking:
                self._taking.start()
