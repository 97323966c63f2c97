"""Which requests ask the same, and which are the application's to answer."""

import pytest

from app.middleware.cache.asked import read_request

Pairs = tuple[tuple[bytes, bytes], ...]


def key(query: bytes = b"", *headers: tuple[bytes, bytes], prefix: str = "", path: str = "/events") -> object:
    asked = read_request(("GET", prefix, path, query, headers))
    assert asked is not None
    return asked.key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (b"a=1&b=2", b"b=2&a=1"),
        (b"q=two%20words", b"q=two+words"),
        (b"q=%d0%9E", b"q=%D0%9e"),
        (b"a=x%2Fy", b"a=x/y"),
        (b"a=1&&b=2", b"a=1&b=2"),
        (b"a", b"a="),
    ],
)
def test_ways_to_write_one_query(one: bytes, other: bytes) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (b"a=1", b"a=2"),
        (b"a=1", b""),
        (b"a=1", b"a=1&a=1"),
        (b"a=1&a=2", b"a=2&a=1"),
        (b"a=1%26b=2", b"a=1&b=2"),
        (b"a=", b""),
        (b"q=%2B", b"q=+"),
        (b"A=1", b"a=1"),
    ],
)
def test_other_queries(one: bytes, other: bytes) -> None:
    assert key(one) != key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ([], [(b"accept", b"*/*")]),
        ([(b"accept", b"text/csv, application/json;q=0.5")], [(b"accept", b"Text/CSV,application/json ; q=0.5")]),
        ([(b"accept", b"text/csv, text/html")], [(b"accept", b"text/csv"), (b"accept", b"text/html")]),
        ([], [(b"accept-encoding", b"identity")]),
        ([], [(b"accept-encoding", b"gzip;q=0, deflate")]),
        ([(b"accept-encoding", b"gzip, br")], [(b"accept-encoding", b"br;q=0.1, deflate")]),
        ([(b"accept-encoding", b"*")], [(b"accept-encoding", b"gzip, deflate, br, zstd")]),
        ([(b"origin", b"https://here.example")], [(b"origin", b"https://there.example")]),
        ([(b"if-none-match", b'"x"')], []),
    ],
)
def test_headers_that_mean_the_same(one: list[tuple[bytes, bytes]], other: list[tuple[bytes, bytes]]) -> None:
    assert key(b"", *one) == key(b"", *other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ([], [(b"accept", b"text/csv")]),
        ([(b"accept", b"text/csv")], [(b"accept", b"text/csv;q=0.5, */*")]),
        ([(b"accept", b"text/csv")], [(b"accept", b"," * 100 + b"text/csv")]),
        ([(b"accept", b"text/ csv")], [(b"accept", b"text/csv")]),
        ([], [(b"accept-encoding", b"gzip")]),
        ([(b"accept-encoding", b"gzip")], [(b"accept-encoding", b"br")]),
        ([(b"accept-encoding", b"gzip, zstd;q=0")], [(b"accept-encoding", b"gzip, zstd")]),
        ([], [(b"origin", b"https://here.example")]),
    ],
)
def test_headers_that_mean_something_else(one: list[tuple[bytes, bytes]], other: list[tuple[bytes, bytes]]) -> None:
    assert key(b"", *one) != key(b"", *other)


def test_paths_and_prefixes_tell_answers_apart() -> None:
    keys = [key(), key(path="/actors"), key(prefix="/api", path="/api/events"), key(path="/api/events")]
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize(
    ("method", "path", "headers"),
    [
        ("OPTIONS", "/events", ()),
        ("POST", "/events", ()),
        ("GET", "/health/live", ()),
        ("GET", "/metrics", ()),
        ("GET", "/dataset/download", ()),
        ("GET", "/dataset/download/ndjson", ()),
        ("GET", "/api/health/live", ()),
        ("GET", "/events", ((b"range", b"bytes=0-1"),)),
        ("GET", "/events", ((b"if-match", b'"x"'),)),
        ("GET", "/events", ((b"if-modified-since", b"Mon, 31 Dec 2012 00:00:00 GMT"),)),
        ("GET", "/events", ((b"if-unmodified-since", b"Mon, 31 Dec 2012 00:00:00 GMT"),)),
        ("GET", "/events", ((b"if-none-match", b'"x"'), (b"if-none-match", b'"y"'))),
        ("GET", "/events", ((b"content-length", b"3"),)),
        ("GET", "/events", ((b"transfer-encoding", b"chunked"),)),
    ],
)
def test_what_only_the_application_can_answer(method: str, path: str, headers: Pairs) -> None:
    prefix = "/api" if path.startswith("/api") else ""
    assert read_request((method, prefix, path, b"", headers)) is None
