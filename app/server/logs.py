"""How a service writes its log: a line an event, for people or as JSON, to standard error."""

from collections.abc import Mapping
from typing import Any

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

from app.request_id import current_request_id
from app.server.unhurried import UnhurriedHandler
from app.vocabulary import LogFormat, LogLevel

_SEVERAL = frozenset(' "')
_FIRST = ("timestamp", "level", "event")
_STANDARD: tuple[Processor, ...] = (
    structlog.stdlib.add_log_level,
    structlog.stdlib.ExtraAdder(),
    structlog.processors.TimeStamper(fmt="iso", utc=True),
)


def log_config(form: LogFormat, level: LogLevel) -> dict[str, Any]:
    """A configuration for `logging.config.dictConfig`: everything that is logged, in one form."""
    formatter = {
        "()": structlog.stdlib.ProcessorFormatter,
        "foreign_pre_chain": [*_STANDARD, name_request],
        "processors": [structlog.stdlib.ProcessorFormatter.remove_processors_meta, *_RENDERERS[form]],
    }
    named = {"handlers": ["stderr"], "level": level.value.upper(), "propagate": False}
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": formatter},
        "handlers": {"stderr": {"()": UnhurriedHandler, "formatter": "line", "stream": "ext://sys.stderr"}},
        "loggers": {"communique": named, "uvicorn": named},
        "root": {"handlers": ["stderr"], "level": "WARNING"},
    }


def name_request(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Add the id of the request that is being worked on."""
    request_id = current_request_id.get()
    if request_id:
        event.setdefault("request_id", request_id)
    event.pop("color_message", None)
    return event


def put_in_order(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """The same, with what every line has at its beginning."""
    return {**{name: event.pop(name) for name in _FIRST if name in event}, **event}


def write_line(_logger: WrappedLogger, _method: str, event: EventDict) -> str:
    """A line for people; what a client sent cannot end it, nor do anything to a terminal. A traceback follows below."""
    traceback = event.pop("exception", None)
    said = [str(event.pop(name, "")) for name in _FIRST]
    told = " ".join(f"{name}={_shown(value)}" for name, value in event.items() if value is not None)
    line = f"{said[0]} {said[1]:<7} {visible(said[2])}{'  ' if told else ''}{told}"
    return "\n    ".join([line, *map(visible, traceback.splitlines())]) if traceback else line


def visible(text: str) -> str:
    """A text in which characters that do not print are written as escapes; of its lines, one is made."""
    return text if text.isprintable() else "".join(one if one.isprintable() else _escaped(one) for one in text)


def _shown(value: object) -> str:
    """A value of one word; one that would look like several is put between quotes."""
    if not isinstance(value, str):
        return str(value)
    text = visible(value)
    return text if text and not _SEVERAL.intersection(text) else '"' + text.replace('"', r"\"") + '"'


def _escaped(character: str) -> str:
    return character.encode("unicode_escape").decode()


_RENDERERS: Mapping[LogFormat, tuple[Processor, ...]] = {
    LogFormat.HUMAN: (structlog.processors.format_exc_info, write_line),
    LogFormat.JSON: (structlog.processors.format_exc_info, put_in_order, structlog.processors.JSONRenderer()),
}
