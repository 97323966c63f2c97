"""Header fields in all their abuse: conditions, ranges, negotiation, forwarding, overriding."""

from collections.abc import Sequence
from random import Random

from tests.fuzz.wire import Header

_DAYS = (
    b"Thu, 01 Jan 1970 00:00:00 GMT",
    b"Mon, 31 Dec 2012 00:00:00 GMT",
    b"Fri, 31 Dec 9999 23:59:59 GMT",
    b"Mon, 00 Jan 0000 00:00:00 GMT",
    b"Thu, 01 Jan 99999 00:00:00 GMT",
    b"01 Jan 1 00:00:00 +2359",
    b"31 Dec 9999 23:59:59 -2359",
    b"Thu, 01 Jan 1970 00:00:00 +999999999999",
    b"Sunday, 06-Nov-94 08:49:37 GMT",
    b"Sun Nov  6 08:49:37 1994",
    b"0",
    b"-1",
    b"now",
    b"",
    b"x" * 3000,
    b"\xff\xfe",
    b", , ,",
    b"1 2 3 4 5 6",
)
_RANGES = (
    b"bytes=0-0",
    b"bytes=0-",
    b"bytes=-1",
    b"bytes=-0",
    b"bytes=0-99999999999999999999999999",
    b"bytes=99999999999999999999-",
    b"bytes=5-2",
    b"bytes=",
    b"bytes=-",
    b"bytes=a-b",
    b"bytes=0-1,2-3",
    b"bytes=" + b"0-,".join([b""] * 1500),
    b"bytes=" + b"0-1," * 1500,
    b"items=0-1",
    b"bytes 0-1",
    b"bytes=0x0-0x1",
    b"bytes=\xd9\xa3-",
    b"bytes=+0-1",
    b"bytes=--1",
    b"bytes=1-1-1",
    b" bytes = 0 - 0 ",
    b"BYTES=0-0",
    b"none",
    b"bytes=999999999999999999-",
)
_ACCEPTS = (
    b"",
    b"*/*",
    b"*",
    b"text/html",
    b"application/json",
    b"application/json;q=0",
    b"*/*;q=0",
    b"text/csv;q=NaN",
    b"text/csv;q=1e999",
    b"text/csv;q=-1",
    b"text/csv;q=2, */*;q=0.1",
    b"text/csv; q = 1",
    b"a/b," * 1500,
    b"text/csv;" + b"a=b;" * 1500,
    b"TEXT/CSV",
    b"application/*",
    b"*/csv",
    b"/",
    b";",
    b",,,",
    b"text/csv;q=0.0001",
    b'text/csv;q="1"',
    b"\xff/\xfe",
    b"text/csv;charset=utf-16",
    b"application/json, text/html;q=0.9",
    b"text/csv;q=\xb2",
)
_CODINGS = (
    b"",
    b"identity",
    b"gzip",
    b"gzip;q=0",
    b"*",
    b"*;q=0",
    b"identity;q=0",
    b"identity;q=0, *;q=0",
    b"gzip;q=NaN",
    b"gzip;q=1e999",
    b"gzip;q=-1",
    b"br, zstd",
    b"gzip," * 1500,
    b"x-gzip",
    b"GZIP",
    b"gzip ; q=0.5, br;q=0.1",
    b"deflate",
    b"compress",
    b"\xff",
    b";;;",
    b"gzip;q=",
    b"zstd",
    b"br;q=1;q=0",
)
_ORIGINS = (
    b"https://example.org",
    b"null",
    b"",
    b"*",
    b"https://a, https://b",
    b"javascript:alert(1)",
    b"\xff",
    b"http://[",
    b"a" * 3000,
    b"https://x\t",
)
_FORWARDING = (
    (b"X-Forwarded-Host", b"evil.example"),
    (b"X-Forwarded-Proto", b"javascript"),
    (b"X-Forwarded-Prefix", b"/evil"),
    (b"X-Forwarded-For", b"\xff, ' OR 1=1"),
    (b"X-Forwarded-For", b"1.2.3.4," * 800),
    (b"X-Forwarded-Port", b"99999"),
    (b"Forwarded", b"host=evil.example;proto=http"),
    (b"X-Original-URL", b"/metrics"),
    (b"X-Rewrite-URL", b"/metrics"),
    (b"X-HTTP-Method-Override", b"DELETE"),
    (b"X-Method-Override", b"PUT"),
    (b"Cookie", b"a=b; session=1"),
    (b"Cookie", b"\xff" * 99),
    (b"Authorization", b"Basic Zm9vOmJhcg=="),
    (b"X-Request-ID", b"abc"),
    (b"X-Request-ID", b"\xff" * 300),
    (b"X-Request-ID", b"a b\tc"),
    (b"Expect", b"100-continue"),
    (b"Expect", b"the unexpected"),
    (b"Upgrade", b"h2c"),
    (b"Via", b"1.1 x"),
    (b"TE", b"trailers"),
    (b"Accept-Language", b"xx," * 1500),
    (b"Accept-Charset", b"utf-7"),
    (b"Cache-Control", b"no-cache"),
    (b"Pragma", b"x"),
    (b"Max-Forwards", b"0"),
    (b"Content-Type", b"application/json"),
    (b"Host", b"evil.example"),
    (b"Host", b"["),
    (b"Connection", b"keep-alive, X-Forwarded-For"),
    (b"X" * 200, b"y"),
    (b"!#$%&'*+-.^_`|~", b"y"),
    (b"User-Agent", b"<script>\xe2\x80\xae"),
    (b"Referer", b"\x1b]0;x\x07".replace(b"\x1b", b"").replace(b"\x07", b"")),
)


def some_tag(chance: Random, tags: Sequence[bytes]) -> bytes:
    """What If-None-Match and If-Match say: a tag an answer had, or something like it."""
    tag = chance.choice(tags) if tags else b'"none"'
    forms = (
        tag,
        tag,
        b"W/" + tag,
        b"*",
        b"",
        b'"',
        b'""',
        tag[:-1],
        tag[1:],
        b'"a", ' + tag,
        b",".join([b'"%d"' % one for one in range(700)]),
        tag[:-1] + b'-gzip"',
        tag[:-1] + b'-br"',
        b'*, "a"',
        b"\xff",
        b'"\xff"',
        b"w/" + tag,
        tag + tag,
        b", ,",
        b'"' * 99,
        b"a" * 3000,
        tag[:-1] + b'-gzip-br"',
    )
    return chance.choice(forms)


def some_headers(chance: Random, tags: Sequence[bytes]) -> tuple[Header, ...]:
    """One header field or a few."""
    every: tuple[Header, ...] = tuple(_one(chance, tags) for _ in range(chance.choice((1, 1, 2, 3))))
    return every


def _one(chance: Random, tags: Sequence[bytes]) -> Header:  # noqa: PLR0911 - one for each kind
    match chance.randrange(9):
        case 0:
            return b"If-None-Match", some_tag(chance, tags)
        case 1:
            return b"If-Match", some_tag(chance, tags)
        case 2:
            return chance.choice((b"If-Modified-Since", b"If-Unmodified-Since")), chance.choice(_DAYS)
        case 3:
            return b"Range", chance.choice(_RANGES)
        case 4:
            return b"If-Range", chance.choice((some_tag(chance, tags), chance.choice(_DAYS)))
        case 5:
            return b"Accept", chance.choice(_ACCEPTS)
        case 6:
            return b"Accept-Encoding", chance.choice(_CODINGS)
        case 7:
            return b"Origin", chance.choice(_ORIGINS)
        case _:
            return chance.choice(_FORWARDING)
