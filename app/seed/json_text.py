"""JSON put together from parts that are rendered once and shown on many records. Knows no record.

What comes of it is what the response schemas say: tests read all of it back by them.
"""

from collections.abc import Iterable
from json.encoder import encode_basestring

quoted = encode_basestring
"""A text as JSON."""


def optional(text: str | None) -> str:
    """A text as JSON, or null."""
    return "null" if text is None else quoted(text)


def listed(parts: Iterable[str]) -> str:
    """A list of what is JSON already."""
    return f"[{','.join(parts)}]"


def texts(values: Iterable[str]) -> str:
    """A list of texts."""
    return listed(map(quoted, values))


def truth(value: bool) -> str:  # noqa: FBT001 - the value itself, not a way to do something
    """Whether something is so."""
    return "true" if value else "false"


def extended(whole: str, more: str) -> str:
    """An object with more members behind its own."""
    return f"{whole[:-1]},{more}}}"
