"""Compression (zstd, br, gzip), with an entity tag for each encoding of an answer (RFC 9110, 8.8.3.3)."""

from collections.abc import Mapping

from starlette.types import ASGIApp, Message, Receive, Scope, Send
from starlette_compress import CompressMiddleware, add_compress_type

from app.formats.media_types import MEDIA_TYPES, bare

ENCODINGS = ("zstd", "br", "gzip")
"""Those there are, the preferred first."""
WHOLE_FILES = "/dataset/download/"
"""What stands below is sent as it is: a download is resumed by ranges of its own bytes."""

_ACCEPT = b"accept-encoding"
_NOT_MODIFIED = 304
_WEAKLY, _STRONGLY = b"if-none-match", b"if-match"
_CONDITIONS = (_WEAKLY, _STRONGLY)
"""The first is met by weak tags, too, the second never (RFC 9110, 13.1)."""

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
        headers: list[tuple[bytes, bytes]] = scope["headers"]
        encoding: bytes | None = None
        plain: dict[bytes, dict[str, str]] = {}
        if any(name == _ACCEPT or name in _CONDITIONS for name, _ in headers):
            accepted = _joined(headers, _ACCEPT)
            plain = {name: _plain_tags(_tags(headers, name), accepted) for name in _CONDITIONS}
            scope = {**scope, "headers": _understood(headers, chosen_encoding(accepted), plain)}

        async def send_tagged(message: Message) -> None:
            nonlocal encoding
            if message["type"] == "http.response.start":
                encoding = _tag(message, plain.get(_WEAKLY, {}))
            elif encoding == b"gzip" and message["type"] == "http.response.body" and message.get("body"):
                encoding = None
                message["body"] = _without_clock(message["body"])
            await send(message)

        await self._compress(scope, receive, send_tagged)


def chosen_encoding(accepted: str) -> str | None:
    """The encoding that an answer gets by an Accept-Encoding header, if it is compressed at all."""
    if not accepted:
        return None
    weights = _weights(accepted)
    return next((one for one in ENCODINGS if _accepts(weights, one)), None)


def _tag(start: Message, plain: Mapping[str, str]) -> bytes | None:
    """Mark the tag in the headers of an answer with the encoding, which is returned; of a 304, with the one given."""
    headers: list[tuple[bytes, bytes]] = start["headers"]
    encoding = next((value for name, value in headers if name == b"content-encoding"), None)
    for place, (name, value) in enumerate(headers):
        if name == b"etag" and encoding and encoding.decode() in ENCODINGS and value.endswith(b'"'):
            headers[place] = (name, value[:-1] + b"-" + encoding + b'"')
        elif name == b"etag" and start["status"] == _NOT_MODIFIED:
            tag = value.decode("latin-1")
            headers[place] = (name, plain.get(tag, tag).encode("latin-1"))
        elif name == b"vary":  # the same field may have been named by the application and by the compressor
            headers[place] = (name, b", ".join(dict.fromkeys(one.strip() for one in value.split(b","))))
    return encoding


def _understood(
    headers: list[tuple[bytes, bytes]], encoding: str | None, tags: Mapping[bytes, Mapping[str, str]]
) -> list[tuple[bytes, bytes]]:
    """The headers of a request, with the encoding chosen in place of those accepted, and tags of the content."""
    given = {name: ", ".join(found).encode("latin-1") for name, found in tags.items() if found}
    given[_ACCEPT] = (encoding or "identity").encode()
    return [*(pair for pair in headers if pair[0] not in given), *given.items()]


def _joined(headers: list[tuple[bytes, bytes]], wanted: bytes) -> str:
    return b",".join(value for name, value in headers if name == wanted).decode("latin-1")


def _without_clock(body: bytes) -> bytes:
    """The start of a gzip file without the time at which it was made (RFC 1952, 2.3.1): one tag, the same bytes."""
    return body[:4] + bytes(len(body[4:8])) + body[8:]


def _tags(headers: list[tuple[bytes, bytes]], name: bytes) -> list[str]:
    """The entity tags in a condition; where weak ones count, as if they were none."""
    given = [one.strip() for one in _joined(headers, name).split(",") if one.strip()]
    return [one.removeprefix("W/") for one in given] if name == _WEAKLY else given


def _plain_tags(given: list[str], accepted: str) -> dict[str, str]:
    """By tag of the content, the tag given that stands for it; those of encodings not accepted are left out."""
    plain, weights = {}, _weights(accepted)
    for tag in given:
        content, _, encoding = tag.removesuffix('"').rpartition("-")
        if encoding not in ENCODINGS:
            plain[tag] = tag
        elif _accepts(weights, encoding):
            plain[f'{content}"'] = tag
    return plain


def _accepts(weights: Mapping[str, float], encoding: str) -> bool:
    """Whether an encoding is let through (RFC 9110, 12.5.3)."""
    return weights.get(encoding, weights.get("*", 0)) > 0


def _weights(accepted: str) -> dict[str, float]:
    """How much each encoding in an Accept-Encoding header is wanted; a weight that cannot be read is none."""
    weights: dict[str, float] = {}
    for part in accepted.lower().split(","):
        name, *parameters = ("".join(piece.split()) for piece in part.split(";"))
        told = next((one[2:] for one in parameters if one.startswith("q=")), "1")
        try:
            weights[name] = float(told)
        except ValueError:
            weights[name] = 0
    return weights
