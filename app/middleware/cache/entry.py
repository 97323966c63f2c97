"""One answer as it is kept, and what of it a request gets."""

import asyncio
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from starlette.types import Message, Send

from app.middleware.cache.asked import Asked, Exact, Key, Pair
from app.middleware.security_headers import UNCHANGED_NAMES
from app.patience import PATIENCE

OK, NOT_MODIFIED = 200, 304
PIECE = 256 * 1024
"""Bytes that are handed to the server at once: it must not hold a long answer for every slow client."""
OVERHEAD, ALIAS_OVERHEAD = 1500, 700
"""About so many bytes an entry, and each further way to ask for it, take up besides their texts."""

_RULING = {b"cache-control", b"vary"}
_NOT_FOR_OTHERS = {b"no-store", b"private"}
_KNOWN_TO_VARY = {b"accept", b"accept-encoding", b"origin"}
_HOLDING = {b"cache-control", b"expires", b"x-accel-expires"}
_UNCHANGED = {b"etag", b"last-modified", b"vary"} | _HOLDING | UNCHANGED_NAMES
_FOR_BROWSERS = b"access-control-"
"""What a 304 tells again (RFC 9110, 15.4.5), and what lets pages of other origins read it."""


class Entry:
    """An answer: its headers, with a body and without. Of one that only a 304 is known of, there is no body."""

    __slots__ = ("aliases", "headers", "key", "pieces", "size", "tag", "whole")

    def __init__(self, key: Key, headers: Sequence[Pair], body: bytes | None) -> None:
        """Take the headers as the application sent them, with 200 and the body, or with 304 and None."""
        self.key = key
        self.headers = list(headers)
        self.tag = next((value for name, value in headers if name == b"etag"), b"")
        self.pieces = _pieces(body or b"")
        self.aliases: dict[Exact, int] = {}
        self.whole = body is not None
        texts = sum(map(len, chain.from_iterable(key.pairs))) + len(key.prefix) + len(key.path) + len(key.accept)
        self.size = OVERHEAD + len(body or b"") + texts + sum(map(len, chain.from_iterable(headers)))

    @property
    def unchanged(self) -> list[Pair]:
        """The headers of a 304 to who has this answer."""
        return [pair for pair in self.headers if pair[0] in _UNCHANGED or pair[0].startswith(_FOR_BROWSERS)]


class Reply(NamedTuple):
    """What a request gets of an entry."""

    entry: Entry
    status: int
    headers: list[Pair]
    pieces: tuple[bytes, ...]

    async def send(self, send: Send) -> None:
        """Send it; the lists are copied, as whoever passes an answer on may add to its headers."""
        await send({"type": "http.response.start", "status": self.status, "headers": self.headers.copy()})
        if len(self.pieces) > 1 and not await self._send_first(send):
            return
        await send({"type": "http.response.body", "body": self.pieces[-1]})

    async def _send_first(self, send: Send) -> bool:
        """Send all pieces but the last; returns whether the client has taken them."""
        try:
            for piece in self.pieces[:-1]:
                async with asyncio.timeout(PATIENCE):
                    await send({"type": "http.response.body", "body": piece, "more_body": True})
        except TimeoutError:
            return False
        return True


def can_be_kept(start: Message) -> bool:
    """Whether an answer that starts so may be given to others who ask the same."""
    tagged = False
    for name, value in start.get("headers", ()):
        if name == b"set-cookie" or (name in _RULING and not _allows(name, value)):
            return False
        tagged = tagged or name == b"etag"
    return start["status"] == OK or (start["status"] == NOT_MODIFIED and tagged)


@lru_cache(maxsize=64)
def _allows(name: bytes, value: bytes) -> bool:
    """Whether a Vary or Cache-Control field lets an answer be kept."""
    words = {one.strip().partition(b"=")[0] for one in value.lower().split(b",")} - {b""}
    return words <= _KNOWN_TO_VARY if name == b"vary" else not words & _NOT_FOR_OTHERS


def reply_to(entry: Entry, asked: Asked) -> Reply | None:
    """What a request gets of an entry, or None where only the application can tell."""
    given = asked.tag
    if given and entry.tag and given.removeprefix(b"W/") == entry.tag:
        return Reply(entry, NOT_MODIFIED, entry.unchanged, (b"",))
    if not entry.whole or (given and may_match(entry, given)):
        return None
    return Reply(entry, OK, entry.headers, (b"",) if asked.head else entry.pieces)


def may_match(entry: Entry, given: bytes) -> bool:
    """Whether If-None-Match could name this answer in some way: in a list, or in another encoding."""
    content = entry.tag.strip(b'"').partition(b"-")[0]
    return b"*" in given or content in given


def alias_size(exact: Exact) -> int:
    """Bytes that a way to ask for an entry takes up."""
    _, prefix, path, query, counting = exact
    return (
        ALIAS_OVERHEAD + len(prefix) + len(path) + len(query) + sum(len(name) + len(value) for name, value in counting)
    )


def _pieces(body: bytes) -> tuple[bytes, ...]:
    if len(body) <= PIECE:
        return (body,)
    return tuple(body[start : start + PIECE] for start in range(0, len(body), PIECE))
