"""Compression (zstd, br, gzip), with an entity tag for each encoding of an answer (RFC 9110, 8.8.3.3)."""

import re
from collections.abc import Mapping

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from starlette_compress import CompressMiddleware, add_compress_type

from app.formats.media_types import MEDIA_TYPES, bare

_ENCODINGS = ("zstd", "br", "gzip")
_NO_WEIGHT = re.compile(r"q=0(\.0{0,3})?")
_CONDITIONS = ("if-none-match", "if-match")
WHOLE_FILES = "/dataset/download/"
"""What stands below is sent as it is: a download is resumed by ranges of its own bytes."""

for one in (*map(bare, MEDIA_TYPES.values()), "application/problem+json"):
    add_compress_type(one)


class EncodingMiddleware:
    """Compresses answers as the client accepts it.

    An answer's tag is that of its content with the encoding behind it. In If-None-Match, the tags of encodings that
    the client accepts count as those of the content, and the 304 has the one that matched.
    """

    def __init__(self, app: ASGIApp) -> None:
        """Wrap an application."""
        self.app = app
        self._compress = CompressMiddleware(app)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http" or WHOLE_FILES in scope["path"]:
            await self.app(scope, receive, send)
            return
        headers, encoding = Headers(scope=scope), None
        accepted = ",".join(headers.getlist("accept-encoding"))
        plain = {name: _plain_tags(",".join(headers.getlist(name)), accepted) for name in _CONDITIONS}

        async def send_tagged(message: Message) -> None:
            nonlocal encoding
            if message["type"] == "http.response.body" and encoding == "gzip" and message.get("body"):
                encoding = None
                message["body"] = _without_clock(message["body"])
            elif message["type"] == "http.response.start":
                answer = MutableHeaders(raw=message["headers"])
                if "vary" in answer:  # the same field may have been named by the application and by the compressor
                    answer["vary"] = ", ".join(dict.fromkeys(one.strip() for one in answer["vary"].split(",")))
                tag, encoding = answer.get("etag", ""), answer.get("content-encoding")
                if encoding in _ENCODINGS and tag.endswith('"'):
                    answer["etag"] = f'{tag[:-1]}-{encoding}"'
                elif message["status"] == 304:  # noqa: PLR2004 - HTTP's own number
                    answer["etag"] = plain["if-none-match"].get(tag, tag)
            await send(message)

        scope = {**scope, "headers": _with_tags(scope["headers"], plain)}
        await self._compress(scope, receive, send_tagged)


def _with_tags(headers: list[tuple[bytes, bytes]], tags: Mapping[str, Mapping[str, str]]) -> list[tuple[bytes, bytes]]:
    """The headers of a request, with tags of the content in place of those given."""
    given = {name.encode(): ", ".join(found).encode() for name, found in tags.items() if found}
    return [*(pair for pair in headers if pair[0] not in given), *given.items()]


def _without_clock(body: bytes) -> bytes:
    """The start of a gzip file without the time at which it was made (RFC 1952, 2.3.1): one tag, the same bytes."""
    return body[:4] + bytes(len(body[4:8])) + body[8:]


def _plain_tags(given: str, accepted: str) -> dict[str, str]:
    """By tag of the content, the tag given that stands for it; those of encodings not accepted are left out."""
    plain = {}
    for tag in (one.strip().removeprefix("W/") for one in given.split(",") if one.strip()):
        content, _, encoding = tag.removesuffix('"').rpartition("-")
        if encoding not in _ENCODINGS:
            plain[tag] = tag
        elif _accepts(accepted, encoding):
            plain[f'{content}"'] = tag
    return plain


def _accepts(accepted: str, encoding: str) -> bool:
    """Whether an Accept-Encoding header lets an encoding through (RFC 9110, 12.5.3)."""
    weights: dict[str, bool] = {}
    for part in accepted.lower().split(","):
        name, *parameters = ("".join(piece.split()) for piece in part.split(";"))
        weights[name] = not any(_NO_WEIGHT.fullmatch(one) for one in parameters)
    return weights.get(encoding, weights.get("*", False))
