"""What the server does with requests that are too long, too slow, broken, or too many."""

import logging
import socket
import time
from collections.abc import Iterator

import pytest

from app import patience
from app.middleware.security_headers import SECURITY_HEADERS
from app.server import bounds
from tests.server.serving import LENGTH, LONG, Server, Target, get, is_closed, read_answer, served

BRIEF = 0.3


def test_who_takes_little_is_waited_for(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "TAKING_SECONDS", BRIEF)
    with server.connect() as client:
        client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2**16)
        client.sendall(get("/long"))
        end, taken = time.monotonic() + 4 * BRIEF, 0
        while time.monotonic() < end:
            taken += len(client.recv(2**18))
            time.sleep(0.02)
        assert taken < LENGTH, "it was taken before anybody could lose patience"
        while taken < LENGTH:
            more = client.recv(2**20)
            assert more, "it was cut"
            taken += len(more)


@pytest.fixture(autouse=True)
def _no_lingering(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait for nothing but what a test waits for."""
    for name in ("LINGERING_SECONDS", "LEAVING_SECONDS"):
        monkeypatch.setattr(bounds, name, BRIEF)


@pytest.fixture
def server() -> Iterator[Server]:
    with served(Target()) as made:
        yield made


def test_a_request_is_answered_and_the_connection_kept(server: Server) -> None:
    with server.connect() as client:
        for path in ("/one", "/two"):
            client.sendall(get(path))
            assert read_answer(client).body == path.encode()


def test_letters_beyond_ascii_are_understood(server: Server) -> None:
    assert server.ask(get("/Риф")).body == "/Риф".encode()


@pytest.mark.parametrize(
    ("request_", "status", "slug"),
    [
        (get("/" + "a" * bounds.LONGEST_TARGET), 414, "address-too-long"),
        (get("/", "X: " + "a" * bounds.LONGEST_HEAD), 431, "headers-too-long"),
        (get("/", *(f"X-{number}: {'a' * 1000}" for number in range(70))), 431, "headers-too-long"),
        (get("/", "X: " + "a" * 10 * bounds.LONGEST_HEAD), 431, "headers-too-long"),
        (b"HELLO\r\n\r\n", 400, "bad-request"),
        (b"GET / HTTP/9.9\r\n\r\n", 400, "bad-request"),
        (get("/").replace(b"/ ", b" "), 400, "bad-request"),
        (get("/", "Content-Length: 5", "Content-Length: 6"), 400, "bad-request"),
        (get("/", "Content-Length: 5", "Transfer-Encoding: chunked"), 400, "bad-request"),
        (get("/", "X: a\0b"), 400, "bad-request"),
        (b"CONNECT example.org:443 HTTP/1.1\r\nHost: example.org\r\n\r\n", 400, "bad-request"),
        (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 400, "bad-request"),
    ],
)
def test_what_is_too_long_or_broken_gets_a_problem(server: Server, request_: bytes, status: int, slug: str) -> None:
    answer = server.ask(request_)
    problem = answer.problem()
    assert (answer.status, problem["status"], problem["type"]) == (status, status, f"urn:communique:problem:{slug}")
    assert {**problem, "instance": ""}.keys() == {"type", "title", "status", "detail", "instance", "errors"}
    assert len(problem["instance"]) < 300
    assert answer.headers["connection"] == "close"
    assert answer.headers["x-request-id"]
    assert {name: answer.headers[name.lower()] for name in SECURITY_HEADERS} == SECURITY_HEADERS
    assert "server" not in answer.headers
    assert server.target.asked == []
    assert server.ask(get("/after")).status == 200


def test_the_longest_address_and_head_are_answered(server: Server) -> None:
    path = "/" + "a" * (bounds.LONGEST_TARGET - 1)
    assert server.ask(get(path, f"X: {'a' * (bounds.LONGEST_HEAD - bounds.LONGEST_TARGET - 100)}")).status == 200


def test_a_head_that_comes_slowly_is_refused(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "COMING_SECONDS", BRIEF)
    with server.connect() as client:
        client.sendall(get("/first"))
        assert read_answer(client).status == 200
        client.sendall(b"GET /second")
        answer = read_answer(client)
        assert (answer.status, answer.problem()["instance"]) == (408, "/second")
        assert is_closed(client)


def test_who_sends_nothing_or_never_begins_is_let_go(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "COMING_SECONDS", BRIEF)
    with server.connect() as silent, server.connect() as babbling:
        assert is_closed(silent)
        babbling.sendall(b"\r\n")
        assert is_closed(babbling)


def test_who_takes_nothing_is_let_go(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "TAKING_SECONDS", BRIEF)
    with server.connect() as client:
        client.sendall(get("/long"))
        end = time.monotonic() + LONG
        while server.server.server_state.connections or not server.target.asked:
            assert time.monotonic() < end, "it is still connected"
            time.sleep(0.01)


def test_a_body_is_not_waited_for(server: Server) -> None:
    with server.connect() as client:
        client.sendall(get("/", "Content-Length: 1000000") + b"a" * 1000)
        assert read_answer(client).status == 200
        assert is_closed(client)


def test_a_body_that_has_come_is_passed_over(server: Server) -> None:
    with server.connect() as client:
        for body in (b"a" * 1000, b"GET /other HTTP/1.1\r\n\r\n"):
            client.sendall(get("/", f"Content-Length: {len(body)}") + body)
            assert read_answer(client).body == b"/"
    assert server.target.asked == ["/", "/"]


def test_no_other_protocol_is_spoken(server: Server) -> None:
    with server.connect() as client:
        client.sendall(get("/", "Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13"))
        answer = read_answer(client)
        assert (answer.status, answer.headers["connection"]) == (200, "close")


def test_requests_that_come_together_are_answered_in_order(server: Server) -> None:
    with server.connect() as client:
        client.sendall(get("/1") + get("/2") + get("/3") + b"NONSENSE\r\n\r\n")
        assert [read_answer(client).body for _ in range(3)] == [b"/1", b"/2", b"/3"]
        assert is_closed(client)


def test_only_so_many_may_wait_behind_another(server: Server) -> None:
    most = 1 + bounds.MOST_WAITING
    with server.connect() as client:
        client.sendall(get("/gate") + get("/next") * 5000)
        assert server.target.begun.wait(LONG)
        server.target.gate.set()
        assert [read_answer(client).status for _ in range(most)] == [200] * most
        assert is_closed(client)
    assert len(server.target.asked) == most


def test_a_head_in_two_parts_behind_many_others_is_answered(server: Server) -> None:
    head = get("/last", "X: " + "a" * 1000)
    with server.connect() as client:
        for _ in range(10):
            client.sendall(get("/", "X: " + "a" * 10_000) * 8 + head[:500])
            for _ in range(8):
                assert read_answer(client).body == b"/"
            client.sendall(head[500:])
            assert read_answer(client).body == b"/last"


def test_what_comes_behind_a_head_is_not_kept(server: Server) -> None:
    with server.connect() as client:
        client.sendall(get("/gate", "Transfer-Encoding: chunked") + b"0\r\n" + b"a:b\r\n" * 1000)
        assert server.target.begun.wait(LONG)
        (connection,) = server.server.server_state.connections
        for _ in range(200):
            client.sendall(b"a:b\r\n" * 10_000)
        assert len(connection.headers) == 2  # type: ignore[union-attr]
        server.target.gate.set()
        assert read_answer(client).status == 200
        assert is_closed(client)


def test_who_makes_an_answer_hears_that_the_client_has_left_though_others_wait_behind(server: Server) -> None:
    with server.connect() as client:
        client.sendall(get("/leave") + get("/never"))
        assert server.target.begun.wait(LONG)
    assert server.target.left.wait(LONG)
    assert server.target.asked == ["/leave"]


def test_for_one_more_connection_the_one_longest_at_rest_is_closed() -> None:
    with served(Target(), limit_concurrency=3) as server:
        first, second, third = (server.connect() for _ in range(3))
        for client in (first, third, second):
            client.sendall(get("/"))
            read_answer(client)
        assert server.ask(get("/more")).status == 200
        assert is_closed(first)
        for client in (second, third):
            client.sendall(get("/still"))
            assert read_answer(client).body == b"/still"
            client.close()
        first.close()


def test_a_connection_is_not_at_rest_while_its_answer_is_taken() -> None:
    with served(Target(), limit_concurrency=2) as server, server.connect() as taking, server.connect() as resting:
        resting.sendall(get("/"))
        read_answer(resting)
        taking.sendall(get("/long"))
        taking.recv(1)
        with server.connect() as busy:
            busy.sendall(get("/gate"))
            assert is_closed(resting)
            assert server.ask(get("/more")).status == 503
            server.target.gate.set()
            assert read_answer(busy).status == 200
        left = LENGTH - 1
        while left > 0:
            left -= len(taking.recv(2**20))


def test_where_all_connections_are_busy_more_get_503_but_health_answers() -> None:
    with served(Target(), limit_concurrency=2) as server:
        clients = [server.connect() for _ in range(2)]
        for client in clients:
            client.sendall(get("/gate"))
        end = time.monotonic() + LONG
        while len(server.target.asked) < 2:
            assert time.monotonic() < end
            time.sleep(0.01)
        refused = server.ask(get("/events"))
        assert (refused.status, refused.problem()["title"], refused.headers["retry-after"]) == (503, "Busy", "5")
        assert server.ask(get("/health/live")).status == 200
        assert server.ask(get("/metrics")).status == 200
        server.target.gate.set()
        for client in clients:
            assert read_answer(client).status == 200
            client.close()


def test_what_has_begun_is_answered_when_the_server_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "LEAVING_SECONDS", 5 * BRIEF)
    with served(Target()) as server, server.connect() as working, server.connect() as resting:
        resting.sendall(get("/before"))
        assert read_answer(resting).headers.get("connection") != "close"
        server.target.begun.clear()
        working.sendall(get("/gate"))
        assert server.target.begun.wait(LONG)
        server.leave()
        time.sleep(BRIEF)
        resting.sendall(get("/on-its-way"))
        late = read_answer(resting)
        assert (late.body, late.headers["connection"]) == (b"/on-its-way", "close")
        server.target.gate.set()
        assert read_answer(working).body == b"/gate"
        assert is_closed(working)


def test_each_refusal_is_one_line_in_the_log(server: Server, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    answer = server.ask(get("/" + "a" * 20_000))
    (line,) = [one for one in caplog.records if "refused" in one.getMessage()]
    assert line.getMessage() == "refused: Address too long"
    assert vars(line)["request_id"] == answer.headers["x-request-id"]
    assert not [one for one in caplog.records if one.levelno >= logging.WARNING]
