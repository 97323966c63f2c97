"""Compression (zstd, br, gzip), with an entity tag for each encoding of an answer (RFC 9110, 8.8.3.3)."""

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from starlette_compress import CompressMiddleware, add_compress_type

from app.formats.media_types import MEDIA_TYPES, bare

_ENCODINGS = ("zstd", "br", "gzip")
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
        headers = Headers(scope=scope)
        given, accepted = (",".join(headers.getlist(name)) for name in ("if-none-match", "accept-encoding"))
        plain = _plain_tags(given, accepted)

        async def send_tagged(message: Message) -> None:
            if message["type"] == "http.response.start":
                answer = MutableHeaders(raw=message["headers"])
                if "vary" in answer:  # the same field may have been named by the application and by the compressor
                    answer["vary"] = ", ".join(dict.fromkeys(one.strip() for one in answer["vary"].split(",")))
                tag, encoding = answer.get("etag", ""), answer.get("content-encoding")
                if encoding in _ENCODINGS and tag.endswith('"'):
                    answer["etag"] = f'{tag[:-1]}-{encoding}"'
                elif message["status"] == 304:  # noqa: PLR2004 - HTTP's own number
                    answer["etag"] = plain.get(tag, tag)
            await send(message)

        if plain:
            scope = {**scope, "headers": [*_without_tags(scope), (b"if-none-match", ", ".join(plain).encode())]}
        await self._compress(scope, receive, send_tagged)


def _without_tags(scope: Scope) -> list[tuple[bytes, bytes]]:
    return [pair for pair in scope["headers"] if pair[0] != b"if-none-match"]


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
    """Whether an Accept-Encoding header lets an encoding through."""
    for part in accepted.lower().split(","):
        name, *parameters = (piece.strip() for piece in part.split(";"))
        if name == encoding:
            return not any(one.replace(" ", "") in {"q=0", "q=0.0", "q=0.00", "q=0.000"} for one in parameters)
    return "*" in accepted
