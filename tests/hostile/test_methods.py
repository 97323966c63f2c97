"""Nothing but reading: methods, what claims to be one, bodies nobody wants, and what other origins may do."""

import re

import pytest
from starlette.routing import Route

from tests.fuzz.wire import Header
from tests.hostile.asking import Victim, lasting, problem

REFUSED = [
    "POST",
    "PUT",
    "PATCH",
    "DELETE",
    "TRACE",
    "CONNECT",
    "PROPFIND",
    "MKCOL",
    "COPY",
    "MOVE",
    "LOCK",
    "PURGE",
    "LINK",
    "QUERY",
    "FOO",
    "get",
    "G" * 999,
]
VALUES = {"id": "sundrel", "a": "sundrel", "b": "velmora", "file": "ndjson", "name": "docs.css"}


def addresses(victim: Victim) -> list[str]:
    """One address of every route there is."""
    found = []
    for route in victim.app.routes:
        paths = [route.path] if isinstance(route, Route) else []
        paths += [
            one.path for one in getattr(getattr(route, "original_router", None), "routes", ()) if isinstance(one, Route)
        ]
        found += [re.sub(r"{(\w+)(:path)?}", lambda one: VALUES[one[1]], path) for path in paths]
    assert len(found) > 35
    assert not [one for one in found if "{" in one]
    return found


def test_every_address_refuses_every_method_but_three(victim: Victim) -> None:
    for path in addresses(victim):
        for method in REFUSED:
            answer = victim.ask(path, method=method)
            assert problem(answer, 405)["detail"] == "This service is read-only: use GET, HEAD or OPTIONS."
            assert answer.headers["allow"] == "GET, HEAD, OPTIONS"


def test_every_address_takes_those_three(victim: Victim) -> None:
    for path in addresses(victim):
        got = victim.ask(path)
        head = victim.ask(path, method="HEAD")
        options = victim.ask(path, method="OPTIONS")
        assert (head.status, head.body, head.media_type) == (got.status, b"", got.media_type)
        assert (options.status, options.headers["allow"]) == (204, "GET, HEAD, OPTIONS")


@pytest.mark.parametrize("name", [b"x-http-method-override", b"x-method-override", b"x-http-method", b"_method"])
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_method_is_what_the_request_line_says(victim: Victim, name: bytes, method: str) -> None:
    answer = victim.ask("/events?limit=1", (name, b"DELETE" if method == "GET" else b"GET"), method=method)
    assert answer.status == (200 if method == "GET" else 405)


def test_a_parameter_is_no_method(victim: Victim) -> None:
    assert [one["parameter"] for one in problem(victim.ask("/events?_method=DELETE"), 422)["errors"]] == ["_method"]


BODIES: list[tuple[list[Header], list[bytes]]] = [
    ([(b"content-length", b"5")], [b"hello"]),
    ([(b"transfer-encoding", b"chunked")], [b"hello"]),
    ([(b"content-length", b"1000000")], [b"x" * 1000] * 1000),
    ([(b"content-length", b"999999999999")], []),
    ([(b"content-length", b"3")], [b"much more than three"]),
    ([(b"content-type", b"application/json"), (b"content-length", b"1")], [b"{"]),
    ([(b"content-type", b"application/x-www-form-urlencoded"), (b"content-length", b"14")], [b"_method=DELETE"]),
    ([(b"content-type", b"multipart/form-data; boundary=" + b"x" * 5000), (b"content-length", b"4")], [b"--x\n"]),
    ([(b"content-encoding", b"gzip"), (b"content-length", b"4")], [b"\x1f\x8b\0\0"]),
    ([(b"expect", b"100-continue"), (b"content-length", b"5")], []),
    ([(b"expect", b"something else")], []),
    ([(b"upgrade", b"websocket"), (b"connection", b"upgrade")], []),
]


@pytest.mark.parametrize(("headers", "body"), BODIES)
@pytest.mark.parametrize(
    "path",
    ["/events?limit=2", "/events?limit=2&format=csv", "/topics/ferry-lines", "/", "/docs", "/dataset/download/ndjson"],
)
def test_a_body_changes_nothing(victim: Victim, path: str, headers: list[Header], body: list[bytes]) -> None:
    plain, answer = victim.ask(path), victim.ask(path, *headers, body=body)
    assert (answer.status, answer.body, lasting(answer)) == (plain.status, plain.body, lasting(plain))


# --- Other origins ----------------------------------------------------------------------------------------------------

ORIGINS = [
    b"https://example.org",
    b"null",
    b"",
    b"*",
    b"a, b",
    b"\xff\xfe",
    b"javascript:alert(1)",
    b"http://[",
    b"x" * 5000,
]


@pytest.mark.parametrize("origin", ORIGINS)
def test_any_origin_reads_the_same_without_credentials(victim: Victim, origin: bytes) -> None:
    for path in ("/events?limit=1", "/events/none", "/nowhere", "/events?x=1"):
        answer = victim.ask(path, (b"origin", origin), (b"cookie", b"session=1"))
        assert answer.headers["access-control-allow-origin"] == "*"
        assert "access-control-allow-credentials" not in answer.headers
        assert origin.decode("latin-1") not in "".join(answer.headers.values()) or len(origin) < 2
        assert answer.body == victim.ask(path).body


@pytest.mark.parametrize(
    "method", [b"GET", b"HEAD", b"DELETE", b"PUT", b"", b"get", b"\xff", b"GET, POST", b"G" * 2000]
)
@pytest.mark.parametrize(
    "headers", [b"", b"if-none-match", b"authorization, cookie", b"*", b"x-odd", b"a" * 3000, b"\xff", b"a\tb", b","]
)
def test_a_preflight_tells_what_is_allowed_whatever_it_asks(victim: Victim, method: bytes, headers: bytes) -> None:
    asked = [(b"origin", b"https://example.org"), (b"access-control-request-method", method)]
    answer = victim.ask("/events", *asked, (b"access-control-request-headers", headers), method="OPTIONS")
    assert (answer.status, answer.body) == (200, b"")
    assert answer.headers["access-control-allow-methods"] == "GET, HEAD, OPTIONS"
    assert answer.headers["access-control-allow-origin"] == "*"
    assert "access-control-allow-credentials" not in answer.headers
    assert "access-control-allow-private-network" not in answer.headers


def test_no_answer_tells_what_serves_it(victim: Victim) -> None:
    """The verdict on every answer forbids `Server` and words of the inside; here, versions of what it is built with."""
    for path in (*addresses(victim), "/nowhere", "/events?x=1", "/events?limit=x", "/events/none"):
        for method in ("GET", "HEAD", "OPTIONS", "DELETE"):
            answer = victim.ask(path, method=method)
            told = " ".join(f"{name}: {value}" for name, value in answer.headers.items()).lower()
            assert not [
                word for word in ("python", "uvicorn", "starlette", "fastapi", "sqlite/", "x-powered") if word in told
            ]
