"""What nginx in deploy/ refuses, and how it says so."""

import socket
import ssl
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from pathlib import Path

import pytest
from httpx2 import Client

from tests.deploy.front import NAME, Front, running
from tests.deploy.test_tls import problem
from tests.deploy.upstream import listening
from tests.postgresql import free_port

BURST = 100
"""How many requests a client may send at once, as deploy/nginx.conf sets it."""


@pytest.fixture
def front(tmp_path: Path) -> Iterator[Front]:
    """One that is slow to forgive and quick to let go, so that tests depend on no clock."""
    changes = {"rate=50r/s": "rate=1r/m", "client_header_timeout 10s": "client_header_timeout 1s"}
    with listening() as (port, _), running(tmp_path, [port, port], changes) as made:
        yield made


@pytest.fixture
def client(front: Front) -> Iterator[Client]:
    with front.client() as made:
        yield made


def statuses(client: Client, count: int, **headers: str) -> list[int]:
    return [client.get("/events", headers=headers).status_code for _ in range(count)]


def test_who_asks_too_often_is_told_to_wait_and_others_are_served(front: Front, client: Client) -> None:
    assert statuses(client, BURST + 1) == [200] * (BURST + 1)
    refused = client.get("/events?q=a%20b", headers={"Origin": "https://page.example"})
    assert (refused.status_code, problem(refused)) == (429, ("too-many-requests", "/events"))
    assert refused.headers["retry-after"] == "1"
    assert refused.headers["cache-control"] == "no-store"
    assert refused.headers["access-control-allow-origin"] == "*"
    assert "Retry-After" in refused.headers["access-control-expose-headers"]
    with front.client("127.0.0.2") as other:
        assert statuses(other, 10) == [200] * 10
    assert statuses(client, 5) == [429] * 5


def test_a_network_of_ipv6_is_one_client(tmp_path: Path) -> None:
    """Nginx is told to believe who asks, so that this machine needs no such networks, nor IPv6 at all."""
    zone = "limit_req_zone $client "
    changes = {"rate=50r/s": "rate=1r/m", zone: f"set_real_ip_from 127.0.0.1; real_ip_header X-Real-IP; {zone}"}
    with listening() as (port, _), running(tmp_path, [port, port], changes) as front, front.client() as client:
        one = [client.get("/events", headers={"X-Real-IP": f"2001:db8:0:1::{number:x}:1"}) for number in range(BURST)]
        one += [client.get("/events", headers={"X-Real-IP": f"2001:db8:0:1:ffff::{number}"}) for number in range(3)]
        assert [answer.status_code for answer in one] == [200] * (BURST + 1) + [429] * 2
        for other in ("2001:db8:0:2::1", "2001:db8:1:1::1", "192.0.2.1", "192.0.2.2"):
            assert statuses(client, 3, **{"X-Real-IP": other}) == [200] * 3, other


def test_no_header_gets_around_the_limit(client: Client) -> None:
    sent = [
        {"X-Forwarded-For": f"192.0.2.{number}", "X-Real-IP": f"192.0.2.{number}", "Forwarded": f"for=192.0.2.{number}"}
        for number in range(BURST + 20)
    ]
    answers = [client.get("/events", headers=headers).status_code for headers in sent]
    assert answers == [200] * (BURST + 1) + [429] * 19


def test_many_at_once_are_limited_as_many_in_a_row(front: Front) -> None:
    with ExitStack() as opened:
        clients = [opened.enter_context(front.client()) for _ in range(8)]
        with ThreadPoolExecutor(8) as pool:
            answers = [one for some in pool.map(lambda each: statuses(each, 20), clients) for one in some]
    assert sorted(answers) == [200] * (BURST + 1) + [429] * (160 - BURST - 1)


def test_requests_under_way_are_limited(tmp_path: Path) -> None:
    """One client holds all that it may, of a service that never answers; another one is still let through to it."""
    with socket.create_server(("127.0.0.1", 0), backlog=200) as silent, ExitStack() as opened:
        silent.settimeout(60)  # where a request is not let through, that is a failure, and no wait without an end
        port = silent.getsockname()[1]
        front = opened.enter_context(running(tmp_path, [port, port]))
        for number in range(32):
            speak(opened, front, f"GET /events?{number} HTTP/1.1\r\nHost: {NAME}\r\n\r\n".encode())
            opened.callback(silent.accept()[0].close)  # so it has been counted
        with front.client() as client:
            refused = client.get("/events")
            assert (refused.status_code, problem(refused)) == (429, ("too-many-requests", "/events"))
        speak(opened, front, f"GET /events HTTP/1.1\r\nHost: {NAME}\r\n\r\n".encode(), "127.0.0.2")
        opened.callback(silent.accept()[0].close)


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "PROPFIND", "ANYTHING"])
def test_methods_that_change_things_are_refused(client: Client, method: str) -> None:
    refused = client.request(method, "/events?a=b")
    assert (refused.status_code, problem(refused)) == (405, ("method-not-allowed", "/events"))
    assert refused.headers["allow"] == "GET, HEAD, OPTIONS"


@pytest.mark.parametrize(
    ("path", "headers", "content", "told"),
    [
        ("/events", {"X-Long": "a" * 9000}, b"", (431, "request-header-fields-too-large")),
        ("/events", {f"X-{number}": "a" * 4000 for number in range(10)}, b"", (431, "request-header-fields-too-large")),
        ("/" + "a" * 9000, {}, b"", (414, "uri-too-long")),
        ("/events", {}, b"a" * 2000, (413, "content-too-large")),
        ("/.problem", {}, b"", (404, "not-found")),
    ],
)
def test_what_is_too_long_is_refused(
    client: Client, path: str, headers: dict[str, str], content: bytes, told: tuple[int, str]
) -> None:
    refused = client.request("GET", path, headers=headers, content=content)
    kind, _ = problem(refused)
    assert (refused.status_code, kind) == told


@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS"])
def test_what_is_for_operators_is_not_to_be_had(tmp_path: Path, method: str) -> None:
    """However it is written; paths are sent as they stand here."""
    paths = ["/metrics", "/metrics?name=up", "/%6Detrics", "//metrics", "/events/../metrics"]
    paths += ["/health/ready", "/health//ready", "/health%2Fready", "/health/%72eady?x", "/health/./ready"]
    with listening() as (port, asked), running(tmp_path, [port, port]) as front:
        for path in paths:
            answer = answer_to(front, f"{method} {path} HTTP/1.1\r\nHost: {NAME}\r\nConnection: close\r\n\r\n")
            assert answer.startswith("HTTP/1.1 404 "), path
            assert "\r\nContent-Type: application/problem+json\r\n" in answer
            assert ("urn:communique:problem:not-found" in answer) is (method != "HEAD")
        assert not asked
        with front.client() as client:
            assert client.get("/health/live").status_code == 200
        assert [line for line, _ in asked] == ["GET /health/live HTTP/1.1"]


@pytest.mark.parametrize("path", ['/"quoted"', "/back\\slash", "/ключ"])
def test_a_refusal_is_json_whatever_was_asked(front: Front, path: str) -> None:
    answer = answer_to(front, f"POST {path} HTTP/1.1\r\nHost: {NAME}\r\nConnection: close\r\n\r\n")
    assert answer.startswith("HTTP/1.1 405 ")
    assert answer.endswith('"instance":"/","errors":[]}')


@pytest.mark.parametrize("begun", [b"", b"GET /events HTTP/1.1\r\nX-Slow: "])
def test_slow_clients_are_let_go(front: Front, begun: bytes) -> None:
    with ExitStack() as opened:
        spoken = speak(opened, front, begun)
        with suppress(ConnectionResetError):
            assert spoken.recv(1) == b""


def test_no_service_is_told_as_a_problem(tmp_path: Path) -> None:
    ports: Sequence[int] = [free_port(), free_port()]
    with running(tmp_path, ports) as front, front.client() as client:
        refused = client.get("/events")
    assert (refused.status_code, problem(refused)) == (502, ("bad-gateway", "/events"))
    assert refused.headers["retry-after"] == "5"


def answer_to(front: Front, said: str) -> str:
    """All that is answered to this, on a connection of its own that it closes."""
    with ExitStack() as opened:
        spoken = speak(opened, front, said.encode())
        return b"".join(iter(lambda: spoken.recv(65536), b"")).decode()


def speak(opened: ExitStack, front: Front, said: bytes, address: str = "127.0.0.1") -> ssl.SSLSocket:
    """A connection on which this has been said; who reads from it waits for a minute at most."""
    context = ssl.create_default_context(cafile=str(front.certificate))
    plain = opened.enter_context(socket.create_connection(("127.0.0.1", front.port), 60, source_address=(address, 0)))
    spoken = opened.enter_context(context.wrap_socket(plain, server_hostname=NAME))
    spoken.sendall(said)
    return spoken
