"""What a line of NDJSON is a record of: from kind and fields to a record as written. Judges kinds and schemes only."""

import re
from typing import Any

from app.seed.chronology import Location
from app.seed.ndjson import Line, LineError
from app.seed.problem import suggest
from app.seed.records import LISTS, STREAMED, RawRecord

DATASET, TERM = "dataset", "term"
_LISTS = {one.kind.value: one for one in LISTS if one.scheme is None}
_SCHEMES = {one.scheme.value: one for one in LISTS if one.scheme}
KINDS = {DATASET, TERM, *_LISTS}
HELD_KINDS = KINDS - {kind.value for kind in STREAMED}
"""The kinds that stay in memory, as lines name them."""

_START = re.compile(rb'\s*\{\s*"([a-z]+)"')
_PLAIN = re.compile(
    rb'\s*\{\s*"(%b)"\s*:\s*\{\s*"id"\s*:\s*"([a-z0-9]+(?:-[a-z0-9]+)*)"\s*[,}]'
    % b"|".join(kind.value.encode() for kind in sorted(STREAMED))
)


def kind_named(line: bytes) -> str:
    """The kind a line seems to start with, without a look at the rest; empty where that cannot be told."""
    start = _START.match(line)
    return start[1].decode() if start else ""


def plain_start(line: bytes) -> tuple[str, str] | None:
    """Kind and id of an event or a statement that starts as most do; None where the line must be read to tell them."""
    found = _PLAIN.match(line)
    return (found[1].decode(), found[2].decode()) if found else None


def record_of(place: Line, kind: str, data: dict[str, Any], location: Location) -> RawRecord:
    """A line's record; raises LineError where its kind or scheme is none."""
    entries = _LISTS.get(kind)
    if kind == TERM:
        scheme = data.get("scheme")
        entries = _SCHEMES.get(scheme) if isinstance(scheme, str) else None
        if entries is None:
            wrong = "the term has no scheme" if scheme is None else f"there is no scheme '{scheme}'"
            raise LineError(place, wrong, suggest(str(scheme or ""), _SCHEMES))
        data = {name: value for name, value in data.items() if name != "scheme"}
    if entries is None:
        raise LineError(place, f"there is no kind of record '{kind}'", suggest(kind, KINDS))
    return RawRecord(entries, (*entries.path, place.number), data, place, location)
