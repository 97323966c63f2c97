"""The cursor of keyset paging: where a page ended, for which request, in which revision. Reads no database."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from hashlib import sha256

from app.errors import ParameterError, ParameterProblem

_CHECK_LENGTH = 12


@dataclass(frozen=True, slots=True)
class Cursor:
    """The sort key and id of the last record seen, and what the list was asked for."""

    key: int | str
    id: str
    filters: str
    revision: str

    def encode(self) -> str:
        """Write it as opaque, URL-safe text with a checksum."""
        body = json.dumps([self.key, self.id, self.filters, self.revision], separators=(",", ":")).encode()
        return urlsafe_b64encode(sha256(body).digest()[:_CHECK_LENGTH] + body).decode().rstrip("=")


def hash_filters(path: str, pairs: list[tuple[str, str]]) -> str:
    """Digest a list and its filters, so that a cursor is refused by another request."""
    return sha256(json.dumps([path, pairs]).encode()).hexdigest()[:16]


def decode_cursor(text: str, filters: str, key_type: type[int] | type[str]) -> Cursor:
    """Read a cursor made for these filters and this kind of sort key; raises ParameterError."""
    try:
        raw = urlsafe_b64decode(text + "=" * (-len(text) % 4))
        check, body = raw[:_CHECK_LENGTH], raw[_CHECK_LENGTH:]
        if sha256(body).digest()[:_CHECK_LENGTH] != check:
            raise ValueError  # noqa: TRY301 - one answer for whatever is wrong with it
        cursor = Cursor(*json.loads(body))
    except (ValueError, TypeError):
        reason = "this is no cursor, or it was cut short; take it from links.next"
        raise ParameterError(ParameterProblem("cursor", text, reason)) from None
    if cursor.filters != filters or not isinstance(cursor.key, key_type) or not isinstance(cursor.id, str):
        reason = "this cursor belongs to a request with other filters or another sort; start without it"
        raise ParameterError(ParameterProblem("cursor", text, reason))
    return cursor
