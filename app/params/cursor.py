"""The cursor of keyset paging: where a page ended, for which request, in which revision. Reads no database."""

import json
from base64 import b64decode, urlsafe_b64encode
from dataclasses import dataclass
from hashlib import sha256
from typing import Annotated

from pydantic import Field, TypeAdapter

from app.compact_json import compact
from app.edtf_days import OPEN_FUTURE, OPEN_PAST
from app.errors import ParameterError, ParameterProblem

_CHECK_LENGTH = 12
_DayNumber = Annotated[int, Field(ge=OPEN_PAST, le=OPEN_FUTURE)]
_Rank = Annotated[float, Field(allow_inf_nan=False)]
_Text = Annotated[str, Field(pattern=r"^[^\x00]*$")]
"""Without the one character that not every engine takes: whoever knows how can write a cursor of their own."""
_CONTENT = TypeAdapter(tuple[_DayNumber | _Rank | _Text, _Text, _Text, _Text])


@dataclass(frozen=True, slots=True)
class Cursor:
    """The sort key and id of the last record seen, and what the list was asked for."""

    key: int | float | str
    id: str
    filters: str
    revision: str

    def encode(self) -> str:
        """Write it as opaque, URL-safe text with a checksum."""
        content = [self.key, self.id, self.filters, self.revision]
        body = compact(content).encode()
        return urlsafe_b64encode(sha256(body).digest()[:_CHECK_LENGTH] + body).decode().rstrip("=")


def hash_filters(path: str, pairs: list[tuple[str, str]]) -> str:
    """Digest a list and its filters, so that a cursor is refused by another request."""
    return sha256(json.dumps([path, pairs]).encode()).hexdigest()[:16]


def decode_cursor(text: str, filters: str, key_type: type[int] | type[float] | type[str]) -> Cursor:
    """Read a cursor made for these filters and this kind of sort key; raises ParameterError."""
    try:
        raw = b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
        cursor = Cursor(*_CONTENT.validate_json(raw[_CHECK_LENGTH:], strict=True))
        whole = cursor.encode() == text  # one cursor has one spelling, its checksum included
    except ValueError:
        whole = False
    if not whole:
        reason = "this is no cursor, or it was cut short; take it from links.next"
        raise ParameterError(ParameterProblem("cursor", text, reason))
    if cursor.filters != filters or not isinstance(cursor.key, key_type):
        reason = "this cursor belongs to a request with other filters or another sort; start without it"
        raise ParameterError(ParameterProblem("cursor", text, reason))
    return cursor
