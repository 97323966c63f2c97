"""Which part of a file a request asks for (RFC 9110, section 14). Reads headers only."""

import re
from collections.abc import Mapping

from app.errors import RangeNotSatisfiableError

_RANGE = re.compile(r"bytes=([0-9]{0,18})-([0-9]{0,18})", re.IGNORECASE)


def requested_range(headers: Mapping[str, str], tag: str, size: int) -> tuple[int, int] | None:
    """The first byte and the one behind the last of the part asked for, or None where the whole is to be sent.

    That is so, too, where the range cannot be read, where there are several, and where If-Range names anything but
    this very file: a date would not do, since a dataset may change twice a day. Raises
    RangeNotSatisfiableError.
    """
    found = _RANGE.fullmatch(headers.get("range", "").replace(" ", ""))
    if not found or headers.get("if-range", tag) != tag:
        return None
    first, last = found.groups()
    if not first and not last:
        return None
    start = int(first) if first else max(size - int(last), 0)
    end = min(int(last) + 1, size) if first and last else size
    if first and last and int(last) < start:
        return None
    if start >= size:
        raise RangeNotSatisfiableError(size)
    return start, end
