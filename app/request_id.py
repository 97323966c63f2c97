"""What a request is called in the log and in its answer's X-Request-ID."""

import re
from contextvars import ContextVar
from itertools import count
from secrets import token_hex

current_request_id: ContextVar[str] = ContextVar("current_request_id", default="")
"""Of the request that is being worked on; empty outside of any."""

_GIVEN = re.compile(rb"[A-Za-z0-9._-]{1,64}")
_process, _numbers = token_hex(4), count(1)


def request_id_of(headers: list[tuple[bytes, bytes]]) -> str:
    """What a request is called by whoever sent it on, if that is a plain word of up to 64 letters; else a new name."""
    for name, value in headers:
        if name == b"x-request-id":
            return value.decode() if _GIVEN.fullmatch(value) else new_request_id()
    return new_request_id()


def new_request_id() -> str:
    """A name that no other request has: what stands for this process, and a number."""
    return f"{_process}-{next(_numbers)}"
