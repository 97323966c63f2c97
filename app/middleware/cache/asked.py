"""What of a request its answer depends on. Reads requests only; what it does not know, it does not take."""

from operator import itemgetter
from typing import NamedTuple
from urllib.parse import parse_qsl

from starlette.types import Scope

from app.middleware.encodings import chosen_encoding

Pair = tuple[bytes, bytes]
Exact = tuple[str, str, str, bytes, tuple[Pair, ...]]
"""A request to the letter: method, prefix, path, query, and the headers that count."""

_UNKNOWN = {
    b"range",
    b"if-range",
    b"if-match",
    b"if-modified-since",
    b"if-unmodified-since",
    b"content-length",
    b"transfer-encoding",
}
"""With one of these, a request is the application's to answer."""
COUNTING = frozenset({b"accept", b"accept-encoding", b"origin", b"if-none-match", *_UNKNOWN})
"""The headers that an answer may depend on; that it depends on no other is told by its `Vary` and checked there."""
NEVER_KEPT = ("/health/", "/metrics", "/dataset/download")
"""What tells of the moment, and whole files; the list of these tells which there are at the moment."""


class Key(NamedTuple):
    """All that an answer depends on besides the data. Two requests that mean the same mostly have the same."""

    prefix: str
    path: str
    pairs: tuple[tuple[str, str], ...]
    accept: bytes
    encoding: str | None
    from_elsewhere: bool


class Asked(NamedTuple):
    """A request that can be answered from memory; the tag is what If-None-Match says, if it says one thing."""

    key: Key
    tag: bytes
    head: bool


def exact_of(scope: Scope) -> Exact:
    """A request to the letter; two that are alike in this get the same answer."""
    counting = tuple([(name, value) for name, value in scope["headers"] if name in COUNTING])
    return scope["method"], scope.get("root_path", ""), scope["path"], scope["query_string"], counting


def read_request(exact: Exact) -> Asked | None:
    """What is asked for, or None where that is the application's to say.

    Parameters go in the order of their names, as the application reads them by name; the values of one keep their
    order, which `meta.resolved` repeats.
    """
    method, prefix, path, query, counting = exact
    if method not in {"GET", "HEAD"} or path.removeprefix(prefix).startswith(NEVER_KEPT):
        return None
    given: dict[bytes, bytes] = {}
    for name, value in counting:
        if name in _UNKNOWN or (name == b"if-none-match" and name in given):
            return None
        given[name] = given[name] + b"," + value if name in given else value
    key = Key(
        prefix,
        path,
        _ordered(query.decode("latin-1")),
        _tidy(given.get(b"accept", b"")),
        chosen_encoding(given.get(b"accept-encoding", b"").decode("latin-1")),
        b"origin" in given,
    )
    return Asked(key, given.get(b"if-none-match", b"").strip(), method == "HEAD")


def _ordered(query: str) -> tuple[tuple[str, str], ...]:
    """Names and values as the framework reads them, in order of the names."""
    if "%" in query or "+" in query:
        pairs = parse_qsl(query, keep_blank_values=True)
    else:  # which is the same, where nothing is encoded, in half the time
        pairs = [(name, value) for name, _, value in (one.partition("=") for one in query.split("&") if one)]
    return tuple(sorted(pairs, key=itemgetter(0)))


def _tidy(accept: bytes) -> bytes:
    """An Accept header without what does not count: case and space around its parts, and that anything will do."""
    if accept in {b"", b"*/*"}:
        return b""
    ranges = (b";".join(piece.strip() for piece in one.split(b";")) for one in accept.lower().split(b","))
    tidy = b",".join(ranges)  # empty parts too: of a header of very many parts, the application reads the first
    return b"" if tidy == b"*/*" else tidy
