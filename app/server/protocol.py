"""The server's HTTP protocol, with bounds: what is too long, too slow or too much is refused, or given up."""

import logging
from asyncio import TimerHandle, Transport
from time import monotonic
from typing import Any

from httptools import HttpParserError, HttpParserUpgrade
from uvicorn.protocols.http.httptools_impl import STATUS_LINE, HttpToolsProtocol

from app.errors import AppError
from app.request_id import new_request_id
from app.server.raw_addresses import encode_target
from app.server.refusals import BROKEN, CROWDED, HEAD_TOO_LONG, TARGET_TOO_LONG, TOO_SLOW, refusal

LONGEST_TARGET, LONGEST_HEAD = 16 * 1024, 64 * 1024
"""Bytes of an address, and of a request's head altogether."""
COMING_SECONDS = 10.0
"""For so long a head may take to come, from its first byte or from when the connection was made."""
TAKING_SECONDS = 60.0
"""For so long a client may take nothing of what the server has for it."""
LEAVING_SECONDS = 1.0
"""For so long a connection at rest is kept while the server ends: its next request may be on its way."""
LINGERING_SECONDS = 1.0
"""For so long what a refused client goes on sending is thrown away: cut off at once, it could not read why."""
_ALWAYS = (b"/health/", b"/metrics")
"""What is answered however many connections there are."""

logger = logging.getLogger("communique.access")


class BoundedProtocol(HttpToolsProtocol):
    """One connection; how many there may be is the server's `limit_concurrency`."""

    def __init__(self, *arguments: Any, **options: Any) -> None:  # noqa: ANN401 - the server's
        """Take what the server gives."""
        super().__init__(*arguments, **options)
        self._most, self.limit_concurrency = self.limit_concurrency, None  # else the server itself answers, barely
        self.url = b""
        self.at_rest_since: float | None = None
        """Since when no request is being answered."""
        self._head_begun = False
        self._head_length = 0
        self._reason = BROKEN
        self._refused = self._crowded = self._leaving = False
        self._coming: TimerHandle | None = None
        self._taking: TimerHandle | None = None

    def connection_made(self, transport: Transport) -> None:  # type: ignore[override]
        """Begin; where there are as many connections as can be, the one longest at rest is closed."""
        super().connection_made(transport)
        self.at_rest_since = monotonic()
        self._coming = self.loop.call_later(COMING_SECONDS, self._give_up_coming)
        if self._most is not None and len(self.connections) > self._most:
            self._crowded = not self._close_another()

    def connection_lost(self, exc: Exception | None) -> None:
        """End."""
        self._head_has_come()
        self.resume_writing()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Read what came in from the network."""
        self._unset_keepalive_if_required()
        if self._refused:
            return
        if self.at_rest_since is not None and not self._head_begun:
            data = encode_target(data)
        try:
            self.parser.feed_data(data)
        except HttpParserUpgrade:
            return  # to what, we do not know: it is answered as the request that it is as well
        except HttpParserError:
            self._refuse(self._reason)
            return
        if self._head_begun:
            self._head_length += len(data)
            if self._head_length > LONGEST_HEAD:
                self._refuse(HEAD_TOO_LONG)
        if self.at_rest_since is not None and self._coming is None:
            self._coming = self.loop.call_later(COMING_SECONDS, self._give_up_coming)

    def on_message_begin(self) -> None:
        """Begin a request."""
        super().on_message_begin()
        self._head_begun, self._head_length = True, 0

    def on_url(self, url: bytes) -> None:
        """Take a part of the address."""
        super().on_url(url)
        if len(self.url) > LONGEST_TARGET:
            self._reason = TARGET_TOO_LONG
            raise ValueError  # ends the parser

    def on_headers_complete(self) -> None:
        """Have a request answered, of which all is known but its body."""
        self._head_begun = False
        self._head_has_come()
        if sum(len(name) + len(value) for name, value in self.headers) + len(self.url) > LONGEST_HEAD:
            self._reason = HEAD_TOO_LONG
            raise ValueError
        if self._crowded and not self.url.startswith(_ALWAYS):
            self._reason = CROWDED
            raise ValueError
        super().on_headers_complete()  # which raises for an address that is none
        self.at_rest_since = None
        if self._leaving or self.parser.should_upgrade():
            self.cycle.keep_alive = False

    def on_response_complete(self) -> None:
        """Go on to the next request, unless the last one's body, which nobody reads, is still coming."""
        unread = not self.pipeline and self.cycle.more_body
        if not self.pipeline:
            self.at_rest_since = monotonic()
        super().on_response_complete()
        if unread:
            self._linger()

    def shutdown(self) -> None:
        """End once what has begun is answered."""
        self._leaving = True
        if self.at_rest_since is None:
            super().shutdown()
        else:
            self.loop.call_later(LEAVING_SECONDS, super().shutdown)

    def pause_writing(self) -> None:
        """Wait for the client to take what was sent, but not forever."""
        super().pause_writing()
        self._taking = self._taking or self.loop.call_later(TAKING_SECONDS, self.transport.abort)

    def resume_writing(self) -> None:
        """Go on to send."""
        if self._taking:
            self._taking.cancel()
            self._taking = None
        super().resume_writing()

    def _get_upgrade(self) -> bytes | None:
        """Know of no other protocol."""
        return None

    def _head_has_come(self) -> None:
        if self._coming:
            self._coming.cancel()
            self._coming = None

    def _give_up_coming(self) -> None:
        self._coming = None
        if self._head_begun:
            self._refuse(TOO_SLOW)
        else:
            self.transport.close()

    def _close_another(self) -> bool:
        """Close the connection that has been at rest for longest, if there is one."""
        others = [one for one in self.connections if one is not self and isinstance(one, BoundedProtocol)]
        resting = [(one.at_rest_since, id(one), one) for one in others if one.at_rest_since is not None]
        if resting:
            min(resting)[2].transport.abort()
        return bool(resting)

    def _refuse(self, error: AppError) -> None:
        """Answer with a problem and end the connection; while an answer is being sent, end with that."""
        self._refused = True
        if self.at_rest_since is None:
            self.cycle.keep_alive = False
            return
        request_id = new_request_id()
        date = next((value for name, value in self.server_state.default_headers if name == b"date"), b"")
        client = self.client[0] if self.client else None
        told = {"status": error.status, "client": client, "request_id": request_id}
        logger.info("refused: %s", error.title, extra=told)
        self.transport.write(refusal(STATUS_LINE[error.status], error, self.url, request_id, date))
        self._linger()

    def _linger(self) -> None:
        """Send nothing more, and throw away what comes, for a moment."""
        self._refused = True
        if self.transport.can_write_eof():
            self.transport.write_eof()
        self.flow.resume_reading()
        self.loop.call_later(LINGERING_SECONDS, self.transport.close)
