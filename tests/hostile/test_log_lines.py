"""One line in the log for each request, whatever is in it: nobody writes lines of their own, or moves the cursor."""

import io
import json
import logging
import re
from collections.abc import Iterator
from logging.config import DictConfigurator

import pytest

from app.server.logs import log_config
from app.vocabulary import LogFormat, LogLevel
from tests.hostile.asking import Victim, send

TRICKS = [
    "a\r\nINFO forged",
    "a\nb",
    "\x1b[2J\x1b[31m",
    "a\0b",
    "\u202eevil\u202c",
    "\u2066x\u2069",
    "\u2028new",
    "\u2029",
    "\x85",
    "\x9b31m",
    "\x7f\x08\x08",
    "\ufeff",
    "a b=c",
    '"quoted" \\',
]
UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


class Log:
    """What is logged in one form."""

    def __init__(self, form: LogFormat) -> None:
        """Begin to write."""
        self.form, self._stream = form, io.StringIO()
        config = log_config(form, LogLevel.INFO)
        self.handler = logging.StreamHandler(self._stream)
        self.handler.setFormatter(DictConfigurator(config).configure_formatter(config["formatters"]["line"]))

    def lines(self) -> list[str]:
        """All there are."""
        return self._stream.getvalue().split("\n")[:-1]


@pytest.fixture(params=[LogFormat.HUMAN, LogFormat.JSON])
def log(request: pytest.FixtureRequest) -> Iterator[Log]:
    """The log of one test."""
    made, logger = Log(request.param), logging.getLogger("communique")
    before = logger.level
    logger.addHandler(made.handler)
    logger.setLevel(logging.INFO)
    yield made
    logger.removeHandler(made.handler)
    logger.setLevel(before)


def check(log: Log, requests: int) -> None:
    """As many lines as requests, none of which does anything to a terminal."""
    assert len(log.lines()) == requests
    for line in log.lines():
        assert not UNPRINTABLE.search(line), line
        assert log.form is LogFormat.HUMAN or json.loads(line)["event"]


@pytest.mark.parametrize("trick", TRICKS)
def test_one_line_a_request(victim: Victim, log: Log, trick: str) -> None:
    raw = trick.encode()
    quoted = "".join(f"%{byte:02X}" for byte in raw)
    victim.ask(f"/events/{quoted}")
    victim.ask(f"/nowhere/{quoted}")
    victim.ask(f"/events?q={quoted}")
    victim.ask(f"/events?{quoted}=1")
    victim.ask("/events", query=b"q=" + raw)
    for name in (
        b"user-agent",
        b"referer",
        b"x-request-id",
        b"x-forwarded-for",
        b"accept",
        b"origin",
        b"host",
        b"cookie",
        b"if-none-match",
    ):
        victim.ask("/topics?limit=1", (name, raw))
    check(log, 14)


@pytest.mark.parametrize("trick", TRICKS)
def test_what_fails_is_told_without_what_was_sent(
    victim: Victim, log: Log, monkeypatch: pytest.MonkeyPatch, trick: str
) -> None:
    def fail() -> None:
        raise RuntimeError(trick)

    monkeypatch.setattr(victim.app.state.service.database.__class__, "reading", lambda _self: fail())
    path = "/events/" + "".join(f"%{byte:02X}" for byte in trick.encode())
    answer = victim.run(send(victim.app, "GET", path.encode(), b"", [(b"x-request-id", b"abc")], ()))
    assert answer.status in {422, 500}
    lines = log.lines()
    for line in lines:
        assert not UNPRINTABLE.search(line), line
    if log.form is LogFormat.HUMAN:  # a traceback stands below its line, further in: nobody takes it for other lines
        assert all(
            line.startswith("    ") or re.match(r"\d{4}-\d\d-\d\dT\S+ (info|warning|error)", line) for line in lines
        )
    else:
        assert all(json.loads(line)["event"] for line in lines)
    assert lines
