"""The log: one line an event, whatever a client sent; in JSON, each an object."""

import json
import logging
from collections.abc import Callable
from logging.config import dictConfig

import pytest

from app.request_id import current_request_id
from app.server.logs import log_config
from app.vocabulary import LogFormat, LogLevel

HOSTILE = "a\r\n2026-01-01T00:00:00Z error forged\x1b[31m\x00\u202e\u2028b"
Write = Callable[..., list[str]]


@pytest.fixture
def write(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Write:
    """What becomes of a message in a form of the log."""
    logger = logging.getLogger("communique.test_logs")
    root = logging.getLogger("communique")
    for name in ("handlers", "level", "propagate"):
        monkeypatch.setattr(root, name, getattr(root, name))

    def write(form: LogFormat, message: str, *, level: LogLevel = LogLevel.INFO, **more: object) -> list[str]:
        handler_of(form, level)
        try:
            raise ValueError(HOSTILE) if more.pop("failing", False) else KeyboardInterrupt
        except ValueError:
            logger.exception(message, extra=more)
        except KeyboardInterrupt:
            logger.info(message, extra=more)
        return capsys.readouterr().err.splitlines()

    def handler_of(form: LogFormat, level: LogLevel) -> None:
        config = log_config(form, level)
        config["loggers"] = {"communique": config["loggers"]["communique"]}
        del config["root"]
        dictConfig(config)

    return write


def test_people_get_a_line_of_words(write: Write) -> None:
    (line,) = write(LogFormat.HUMAN, "request", method="GET", target="/events?actor=nato", status=200, client=None)
    assert line.split(maxsplit=1)[1] == "info    request  method=GET target=/events?actor=nato status=200"


def test_no_value_can_pass_for_two(write: Write) -> None:
    (line,) = write(LogFormat.HUMAN, "request", client='1.2.3.4 status=500 "x', target="/?a=b", status=200)
    assert line.endswith('  client="1.2.3.4 status=500 \\"x" target=/?a=b status=200')


def test_machines_get_an_object(write: Write) -> None:
    (line,) = write(LogFormat.JSON, "request", method="GET", status=200)
    told = json.loads(line)
    assert list(told)[:3] == ["timestamp", "level", "event"]
    assert (told["level"], told["event"], told["method"], told["status"]) == ("info", "request", "GET", 200)


@pytest.mark.parametrize("form", LogFormat)
def test_what_a_client_sent_stays_in_its_line(write: Write, form: LogFormat) -> None:
    (line,) = write(form, "said %s" % HOSTILE, target=HOSTILE)  # noqa: UP031 - as logging puts it together
    assert not set(line) & {"\r", "\x1b", "\0", "\u202e", "\u2028"}
    assert line.isprintable()


@pytest.mark.parametrize("form", LogFormat)
def test_a_failure_is_told_with_its_traceback(write: Write, form: LogFormat) -> None:
    first, *rest = write(form, "GET / failed", failing=True)
    text = "\n".join([first, *rest])
    assert all(word in text for word in ("GET / failed", "Traceback", "ValueError", "forged"))
    assert all(line.isprintable() for line in (first, *rest))
    assert all(line.startswith("    ") for line in rest), "a line of a traceback is no line of the log"
    assert (form is LogFormat.JSON) == (rest == [])


@pytest.mark.parametrize("form", LogFormat)
def test_a_line_tells_the_request_it_belongs_to(write: Write, form: LogFormat) -> None:
    token = current_request_id.set("abc-1")
    try:
        assert "abc-1" in write(form, "something")[0]
        assert "abc-1" not in write(form, "refused", request_id="own-2")[0]
    finally:
        current_request_id.reset(token)
    assert "request_id" not in write(form, "something")[0]


def test_the_level_is_kept_to(write: Write) -> None:
    assert write(LogFormat.HUMAN, "request", level=LogLevel.WARNING) == []
    assert write(LogFormat.HUMAN, "failed", level=LogLevel.WARNING, failing=True)
