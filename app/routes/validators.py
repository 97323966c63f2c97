"""What tells answers apart (ETag, Last-Modified), how long they hold, and when 304 will do (RFC 9110, 8.8 and 13)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from functools import lru_cache
from hashlib import sha256

from fastapi import Request, Response

from app.code_digest import serving_digest
from app.database.snapshot import Snapshot
from app.errors import PreconditionError
from app.routes.service import service_of
from app.routes.streaming import StreamedResponse

VARY = "Accept, Accept-Encoding"

_KEPT_AND_ASKED_FOR = {"X-Accel-Expires": "@1"}
"""To nginx what max-age=0 is to other caches: kept, though stale from the start. By itself it would keep nothing then,
and an answer that it does not keep it sends whole, whatever the client has of it. It goes by what it reads first."""


@dataclass(frozen=True, slots=True)
class Validators:
    """What tells one state of an answer from another: its entity tag, and when the data was last changed, if known."""

    tag: str
    last_modified: datetime | None

    @classmethod
    def of(cls, snapshot: Snapshot, *request: str) -> "Validators":
        """Those of the answer that a request, given by all that its answer depends on, gets from this data and code."""
        # Engines rank by relevance each in its own way.
        engine = snapshot.transaction.engine.dialect.name
        digest = sha256("\n".join([serving_digest(), engine, snapshot.loaded.state, *request]).encode())
        return cls(f'"{digest.hexdigest()[:32]}"', snapshot.loaded.last_modified)


def answer_unless_fresh(request: Request, validators: Validators, make: Callable[[], Response]) -> Response:
    """The answer with its validators, or 304 to who has it already; if the tag says so, without making it.

    Raises PreconditionError for who wants an answer of another state or none.
    """
    headers = _headers(validators, service_of(request).settings.cache_seconds)
    tags, fails = {one.removeprefix("W/") for one in _tags(request, "if-none-match")}, _fails(request, validators)
    # Only the very date that was sent: data may be loaded that was released earlier, and a day has many moments.
    modified = validators.last_modified
    unmodified = modified is not None and _date(request, "if-modified-since") == modified
    if validators.tag in tags and not fails:
        return Response(status_code=304, headers=headers)
    response = make()  # whether there is such an answer at all shows only now
    if fails:
        if isinstance(response, StreamedResponse):
            response.close()
        raise PreconditionError
    if tags == {"*"} or (not tags and unmodified):
        if isinstance(response, StreamedResponse):
            response.close()
        return Response(status_code=304, headers=headers)
    response.headers.update(headers)
    return response


def _headers(validators: Validators, seconds: int) -> dict[str, str]:
    headers = {"ETag": validators.tag, "Vary": VARY} | ({} if seconds else _KEPT_AND_ASKED_FOR)
    headers["Cache-Control"] = f"public, max-age={seconds}, must-revalidate"  # RFC 9111, section 5.2.2
    if validators.last_modified:
        headers["Last-Modified"] = _http_date(validators.last_modified)
    return headers


def _fails(request: Request, validators: Validators) -> bool:
    """Whether the request is made on a condition that does not hold (RFC 9110, 13.1.1 and 13.1.4)."""
    tags = _tags(request, "if-match")
    if tags:
        return tags != {"*"} and validators.tag not in tags
    before = _date(request, "if-unmodified-since")
    return before is not None and validators.last_modified is not None and validators.last_modified > before


@lru_cache(maxsize=16)
def _http_date(moment: datetime) -> str:
    return format_datetime(moment, usegmt=True)


def _tags(request: Request, header: str) -> set[str]:
    """The entity tags in a header."""
    given = ",".join(request.headers.getlist(header))
    return {one.strip() for one in given.split(",") if one.strip()}


def _date(request: Request, header: str) -> datetime | None:
    """The date in a header; what is no HTTP date counts for nothing."""
    given = request.headers.get(header)
    if given is None:
        return None
    try:
        date = parsedate_to_datetime(given)
    except (ValueError, OverflowError):
        return None
    return date if date.tzinfo else date.replace(tzinfo=UTC)
