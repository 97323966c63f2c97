"""What is no HTTP, and what two servers might take for different requests. Only bytes."""

from dataclasses import replace
from random import Random

from tests.fuzz.wire import Ask

_START = b"GET /topics?limit=1 HTTP/1.1\r\nHost: fuzz\r\n"
_GOOD = _START + b"\r\n"
_HIDDEN = b"GET /nowhere HTTP/1.1\r\nHost: fuzz\r\n\r\n"
"""What must never be answered where it stands within the body of another."""


def _refused(name: str, raw: bytes, most: int = 1) -> Ask:
    return Ask("broken", name.encode(), raw=raw, most=most, refused=True)


def _odd(name: str, raw: bytes, most: int = 1) -> Ask:
    return Ask("broken", name.encode(), raw=raw, most=most)


SHAPES = (
    _refused(
        "a length and chunks", _START + b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + _HIDDEN
    ),
    _refused(
        "chunks and a length", _START + b"Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n" + _HIDDEN
    ),
    _refused("two lengths", _START + b"Content-Length: 0\r\nContent-Length: %d\r\n\r\n" % len(_HIDDEN) + _HIDDEN),
    _refused("a list of lengths", _START + b"Content-Length: 0, 5\r\n\r\nhello"),
    _refused("a negative length", _START + b"Content-Length: -1\r\n\r\n"),
    _refused("a length with a sign", _START + b"Content-Length: +5\r\n\r\nhello"),
    _refused("a length in hexadecimal", _START + b"Content-Length: 0x5\r\n\r\nhello"),
    _refused("a length beyond numbers", _START + b"Content-Length: %s\r\n\r\n" % (b"9" * 40)),
    _refused("a space before the colon", _START + b"Content-Length : 5\r\n\r\nhello"),
    _refused("a folded header", _START + b"X-A: a\r\n b\r\n\r\n"),
    _refused("a folded first header", b"GET /topics HTTP/1.1\r\n Host: fuzz\r\n\r\n"),
    _odd("an unknown coding", _START + b"Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"),
    _odd("chunked, and not at the end", _START + b"Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n"),
    _refused("a header without a name", _START + b": x\r\n\r\n"),
    _refused("a header without a colon", _START + b"nothing\r\n\r\n"),
    _refused("a space in a name", _START + b"X A: b\r\n\r\n"),
    _refused("a NUL in a header", _START + b"X-A: a\0b\r\n\r\n"),
    _refused("a bare CR in a header", _START + b"X-A: a\rX-B: b\r\n\r\n"),
    _refused("bare LFs", _GOOD.replace(b"\r\n", b"\n")),
    _refused("a NUL in the target", b"GET /a\0b HTTP/1.1\r\nHost: fuzz\r\n\r\n"),
    _refused("a space in the target", b"GET /a b HTTP/1.1\r\nHost: fuzz\r\n\r\n"),
    _refused("no target", b"GET HTTP/1.1\r\nHost: fuzz\r\n\r\n"),
    _refused("a relative target", b"GET events HTTP/1.1\r\nHost: fuzz\r\n\r\n"),
    _refused("an unknown method", b"STEAL /events HTTP/1.1\r\nHost: fuzz\r\n\r\n"),
    _refused("a small method", b"get /events HTTP/1.1\r\nHost: fuzz\r\n\r\n"),
    _refused("a method of a thousand letters", b"G" * 1000 + b" / HTTP/1.1\r\nHost: fuzz\r\n\r\n"),
    _refused("another version", b"GET / HTTP/9.9\r\nHost: fuzz\r\n\r\n"),
    _refused("no version", b"GET / JTTP/1.1\r\nHost: fuzz\r\n\r\n"),
    _refused("HTTP/2", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
    _refused("TLS", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(range(256))),
    _refused("SSH", b"SSH-2.0-OpenSSH_9.0\r\n"),
    _refused("SOCKS", b"\x05\x01\x00"),
    _refused("only zeros", bytes(300)),
    _refused("a connection to elsewhere", b"CONNECT example.org:443 HTTP/1.1\r\nHost: example.org\r\n\r\n"),
    _refused("a CR and no LF", b"GET / HTTP/1.1\rHost: fuzz\r\r"),
    _odd("nothing", b""),
    _odd("one line", b"GET / HTTP/1.1\r\n"),
    _odd("empty lines first", b"\r\n\r\n" + _GOOD),
    _odd("HTTP/1.0", b"GET /topics?limit=1 HTTP/1.0\r\n\r\n"),
    _odd("HTTP/0.9", b"GET /topics\r\n\r\n"),
    _odd("no host", b"GET /topics?limit=1 HTTP/1.1\r\n\r\n"),
    _odd("two hosts", _START + b"Host: other\r\n\r\n"),
    _odd("a body", _START + b"Content-Length: %d\r\n\r\n" % len(_HIDDEN) + _HIDDEN),
    _odd(
        "a body in chunks",
        _START + b"Transfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n" % (len(_HIDDEN), _HIDDEN),
    ),
    _odd("a body that never comes", _START + b"Content-Length: 100000\r\n\r\n"),
    _odd("chunks that break off", _START + b"Transfer-Encoding: chunked\r\n\r\nff\r\nshort"),
    _odd("chunks of no size", _START + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n\r\n", most=2),
    _odd("chunks with trailers", _START + b"Transfer-Encoding: chunked\r\n\r\n0\r\nX-Evil: 1\r\n\r\n"),
    _odd("a length that is too short", _START + b"Content-Length: 1\r\n\r\nhello", most=2),
    _odd("five at once", _GOOD * 5, most=5),
    _odd("good, then broken", _GOOD + b"\0\0\0\r\n\r\n", most=2),
    _odd(
        "an upgrade",
        _START + b"Connection: Upgrade\r\nUpgrade: websocket\r\n"
        b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
    ),
    _odd("an upgrade without a key", _START + b"Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n"),
    _odd(
        "an upgrade to HTTP/2",
        _START + b"Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQ\r\n\r\n",
    ),
    _odd("a target in full", b"GET http://example.org/topics?limit=1 HTTP/1.1\r\nHost: fuzz\r\n\r\n"),
    _odd("a target of another kind", b"GET ftp://example.org/topics HTTP/1.1\r\nHost: fuzz\r\n\r\n"),
    _odd("a star", b"OPTIONS * HTTP/1.1\r\nHost: fuzz\r\n\r\n"),
    _odd("raw letters", "GET /events?q=берёза HTTP/1.1\r\nHost: fuzz\r\n\r\n".encode()),
    _odd("raw bytes", b"GET /events/\xff\xfe HTTP/1.1\r\nHost: fuzz\r\n\r\n"),
    _odd("a fragment", b"GET /topics?limit=1#there HTTP/1.1\r\nHost: fuzz\r\n\r\n"),
    _odd("tabs", b"GET\t/topics\tHTTP/1.1\r\nHost: fuzz\r\n\r\n"),
    _odd("a header of 100 kB", _START + b"X-A: " + b"a" * 100_000 + b"\r\n\r\n"),
    _odd("a thousand headers", _START + b"X-A: b\r\n" * 1_000 + b"\r\n"),
    _odd("a target of 100 kB", b"GET /events?q=%s HTTP/1.1\r\nHost: fuzz\r\n\r\n" % (b"a" * 100_000)),
)


def some_bytes(chance: Random) -> Ask:
    """One of the shapes, or a good request with some of its bytes replaced."""
    if chance.random() < 0.7:
        return chance.choice(SHAPES)
    raw = bytearray(_GOOD)
    for _ in range(chance.randrange(1, 4)):
        raw[chance.randrange(len(raw))] = chance.randrange(256)
    return replace(_odd("replaced bytes", bytes(raw)), most=2)
