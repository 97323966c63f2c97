"""The fuzzer itself: a short run against a real service, each broken shape once, and that it notices what is wrong."""

import asyncio
import itertools
import json
from collections.abc import Iterator
from pathlib import Path
from random import Random

import httpx2 as httpx
import pytest

from tests.conftest import CHRONOLOGY
from tests.fuzz.attacker import Attacker, attack
from tests.fuzz.broken import SHAPES
from tests.fuzz.contract import Contract
from tests.fuzz.described import ask_as_described
from tests.fuzz.grammar import Grammar
from tests.fuzz.material import Document, Material, gather
from tests.fuzz.server import Server
from tests.fuzz.verdict import Verdict
from tests.fuzz.wire import Answer, Ask, read_answer

REQUESTS, DESCRIBED = 2_600, 400
SAFE = {"x-content-type-options": "nosniff"}
PACKED = {"content-type": "text/csv", "content-encoding": "gzip"}
PROBLEM = {
    "type": "urn:communique:problem:x",
    "title": "X",
    "status": 404,
    "detail": "x",
    "instance": "/events/x",
    "errors": [],
}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A service of the invented chronology."""
    with Server(CHRONOLOGY, tmp_path_factory.mktemp("fuzz") / "server") as made:
        yield made


@pytest.fixture(scope="module")
def described(server: Server) -> tuple[Document, Material]:
    """What it says of itself, and what it has."""
    return gather(server.address)


def test_a_short_run(server: Server, described: tuple[Document, Material]) -> None:
    tally = asyncio.run(attack(server.port, described, "short", REQUESTS, connections=4))
    assert not tally.failures, tally.table(1)
    assert tally.requests == REQUESTS
    assert len(tally.sources) == 10
    assert {200, 304, 400, 404, 405, 406, 412, 422} <= set(tally.statuses)
    assert tally.validated > 0.95 * tally.bodies
    assert {path for path, _, _ in tally.shapes if path} == set(described[0]["paths"])


def test_schemathesis_share(server: Server, described: tuple[Document, Material]) -> None:
    tally = ask_as_described(server.address, described[0], 1, DESCRIBED)
    assert not tally.failures, tally.table(1)
    assert tally.requests > DESCRIBED / 2


def test_whatever_is_broken(server: Server, described: tuple[Document, Material]) -> None:
    document, material = described

    class Each(Grammar):
        """Draws each shape in turn."""

        shapes = itertools.cycle(SHAPES)

        def draw(self) -> Ask:
            return next(self.shapes)

    attackers = [Attacker(server.port, Each(Random(1), material), Verdict(Contract(document))) for _ in range(8)]  # noqa: S311 - the same each time

    async def all_at_once() -> None:
        await asyncio.gather(*(one.attack(-(-len(SHAPES) // len(attackers))) for one in attackers))

    asyncio.run(all_at_once())
    assert not [failure for one in attackers for failure in one.tally.failures]
    assert sum(one.tally.statuses[400] for one in attackers) >= 20


def test_the_log_stays_quiet(server: Server) -> None:
    """Stands behind the others: of all they have sent, nothing but requests is logged."""
    assert httpx.get(f"{server.address}/health/live").is_success
    assert server.log_faults() == []


def test_the_same_seed_draws_the_same(described: tuple[Document, Material]) -> None:
    def drawn(seed: int) -> list[bytes]:
        grammar = Grammar(Random(seed), described[1])  # noqa: S311 - the same each time
        return [grammar.draw().wire() for _ in range(500)]

    assert drawn(1) == drawn(1) != drawn(2)


# --- That it notices --------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def verdict(described: tuple[Document, Material]) -> Verdict:
    """What judges the answers below."""
    return Verdict(Contract(described[0]))


def problem(sent: int = 404, **other: object) -> Answer:
    """An error as it should be, but for what is given."""
    body = json.dumps({**PROBLEM, "status": sent, **other}).encode()
    return Answer(sent, {**SAFE, "content-type": "application/problem+json"}, body)


WRONG = {
    "a fault of ours": (b"/events/x", problem(500)),
    "busy without need": (b"/events/x", problem(503)),
    "a problem of another status": (b"/events/x", problem(404, status=410)),
    "a problem that lacks something": (b"/events/x", problem(404, errors=None)),
    "an error in plain text": (b"/events/x", Answer(404, {**SAFE, "content-type": "text/plain"}, b"Not Found")),
    "a status that is not declared": (b"/events/x", problem(409)),
    "words of the inside": (b"/events/x", problem(404, detail="sqlalchemy.exc.OperationalError")),
    "a path of the machine": (b"/nowhere", problem(404, detail="/home/user/app")),
    "a body that is not as declared": (
        b"/topics",
        Answer(200, {**SAFE, "content-type": "application/json"}, b'{"items": 1}'),
    ),
    "a body that is no JSON": (b"/topics", Answer(200, {**SAFE, "content-type": "application/json"}, b"{")),
    "a type that is not declared": (b"/topics", Answer(200, {**SAFE, "content-type": "text/html"}, b"<p>")),
    "text in another encoding": (b"/topics", Answer(200, {**SAFE, "content-type": "text/csv"}, b"\xff")),
    "a banner": (b"/events/x", Answer(304, {**SAFE, "server": "x/1"})),
    "credentials": (b"/events/x", Answer(304, {**SAFE, "access-control-allow-credentials": "true"})),
    "sniffing": (b"/events/x", Answer(304, {})),
    "no gzip": (b"/topics", Answer(200, {**SAFE, "content-type": "text/csv", "content-encoding": "gzip"}, b"plain")),
}


@pytest.mark.parametrize("why", WRONG)
def test_it_notices(verdict: Verdict, why: str) -> None:
    target, answer = WRONG[why]
    assert verdict.of(Ask("", target), answer)[0]


def test_it_lets_pass_what_is_right(verdict: Verdict) -> None:
    assert verdict.of(Ask("", b"/events/x"), problem()) == ([], True)
    assert verdict.of(Ask("", b"/nowhere"), problem()) == ([], True)
    assert verdict.of(Ask("", b"/events", b"HEAD"), Answer(200, {**SAFE, "content-type": "text/csv"}))[0] == []


def test_it_notices_what_is_smuggled(verdict: Verdict) -> None:
    ask = Ask("broken", b"x", raw=b"x", refused=True)
    assert verdict.of_raw(ask, [problem(400)]) == []
    assert verdict.of_raw(ask, [problem(400), problem(404)])
    assert verdict.of_raw(ask, [Answer(200, SAFE, b"")])


FRAMED = {
    b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nab": "",
    b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n": "",
    b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n": "",
    b"HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nab": "it breaks off",
    b"HTTP/1.1 200 OK\r\n\r\nab": "it does not tell its length",
    b"HTTP/1.1 200 O\r\ncontent-length: 0\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n": "it tells its length in two ways",  # noqa: E501 - to the letter
    b"HTTP/1.1 200 OK\r\nbroken\r\n\r\n": "the header b'broken' is none",
    b"HTTP/1.1 200 OK\r\netag: a\r\netag: b\r\ncontent-length: 0\r\n\r\n": "the header etag is there twice",
    b"HTTP/1.1 200": "it breaks off in its head",
    b"nonsense\r\n\r\n": "it is no HTTP",
}


@pytest.mark.parametrize("sent", FRAMED)
def test_it_reads_answers_to_the_letter(sent: bytes) -> None:
    async def read() -> Answer | None:
        reader = asyncio.StreamReader()
        reader.feed_data(sent)
        reader.feed_eof()
        return await read_answer(reader, b"GET")

    answer = asyncio.run(read())
    assert answer is not None
    assert answer.fault == FRAMED[sent]


def test_a_failure_is_told_as_a_line_to_repeat_it_by() -> None:
    plain = Ask("", b"/events?q=a&limit=1", headers=((b"Accept", b"a'b"),))
    assert plain.curl("h", 1).endswith("""-H 'Accept: a'"'"'b' 'http://h:1/events?q=a&limit=1'""")
    assert Ask("", b"x", raw=b"a\0b'\r\n").curl("h", 1) == "printf 'a\\000b\\047\\015\\012' | nc -q 2 h 1"


def test_log_lines_that_alarm(server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = tmp_path / "log"
    monkeypatch.setattr(server, "_log", log)
    quiet = "For example x\n2026-01-01T00:00:00Z info    request  target=/error/Traceback status=404\n"
    log.write_text(quiet, encoding="utf-8")
    assert server.log_faults() == []
    for line in (
        "2026-01-01T00:00:00Z warning x",
        "2026-01-01T00:00:00Z error   x",
        "    Traceback (most recent call last):",
        "a\x1b[2Jb",
    ):
        log.write_text(f"{quiet}{line}\n", encoding="utf-8")
        assert len(server.log_faults()) == 1
