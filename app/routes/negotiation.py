"""In which form to answer: what a request asks for by parameter, else by its Accept header (RFC 9110, 12.5.1)."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TypeVar

from fastapi import Request
from pydantic import BaseModel

from app.errors import NotAcceptableError
from app.formats.media_types import MEDIA_TYPES, bare
from app.params.formats import formats_of
from app.vocabulary import CitationStyle, Format

Form = TypeVar("Form", Format, CitationStyle)
_WEIGHT = re.compile(r"[01](?:\.[0-9]{0,3})?")
_USUAL = 500
"""Only headers of up to so many characters are remembered: longer ones, each another, would take megabytes."""
_MOST = 100
"""Of a longer Accept header, only so many ranges are looked at."""


def format_of(request: Request, query: BaseModel) -> Format:
    """The format to answer in; raises NotAcceptableError where the operation has none that would do."""
    asked: Format | None = getattr(query, "format", None)
    return chosen_form(request, formats_of(type(query)), asked)


def chosen_form(request: Request, offered: Sequence[Form], asked: Form | None) -> Form:
    """The form asked for by parameter, else the one the Accept header likes best; raises NotAcceptableError."""
    if asked is not None:
        return asked
    accept = ",".join(request.headers.getlist("accept"))
    types = tuple([bare(MEDIA_TYPES[form]) for form in offered])
    best = best_type(accept, types)
    if best is None:
        raise NotAcceptableError(accept, types)
    return offered[types.index(best)]


def best_type(accept: str, offered: tuple[str, ...]) -> str | None:
    """Which media type an Accept header ranks highest, of equals the first offered; None where it takes none.

    The most specific range that fits a type decides. Parameters other than `q` do not count. Without a range that can
    be read, anything will do.
    """
    return (_known if len(accept) <= _USUAL else _ranked)(accept, offered)


def _ranked(accept: str, offered: tuple[str, ...]) -> str | None:
    ranges = dict(_ranges(accept))
    if not ranges:
        return offered[0]
    weights = {one: _weight(one, ranges) for one in offered}
    best = max(offered, key=lambda one: weights[one])
    return best if weights[best] > 0 else None


_known = lru_cache(maxsize=1000)(_ranked)


def _ranges(accept: str) -> Iterator[tuple[str, float]]:
    for part in accept.lower().split(",")[:_MOST]:
        media_range, *parameters = (piece.strip() for piece in part.split(";"))
        if media_range.count("/") == 1:
            weight = next((one[2:] for one in parameters if one.startswith("q=")), "1")
            yield media_range, min(1.0, float(weight)) if _WEIGHT.fullmatch(weight) else 0.0


def _weight(media_type: str, ranges: dict[str, float]) -> float:
    fitting = (media_type, f"{media_type.partition('/')[0]}/*", "*/*")
    return next((ranges[one] for one in fitting if one in ranges), 0.0)
