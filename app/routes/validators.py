"""What tells answers apart (ETag, Last-Modified), how long they hold, and when 304 will do (RFC 9110, 8.8 and 13)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from hashlib import sha256

from fastapi import Request, Response

from app.code_digest import serving_digest
from app.database.snapshot import Snapshot
from app.routes.service import service_of
from app.routes.streaming import StreamedResponse

VARY = "Accept, Accept-Encoding"


@dataclass(frozen=True, slots=True)
class Validators:
    """What tells one state of an answer from another: its entity tag, and when the data was last changed, if known."""

    tag: str
    last_modified: datetime | None

    @classmethod
    def of(cls, snapshot: Snapshot, *request: str) -> "Validators":
        """Those of the answer that a request, given by all that its answer depends on, gets from this data and code."""
        data = (snapshot.revision, snapshot.rendering, snapshot.history)
        digest = sha256("\n".join([serving_digest(), *data, *request]).encode())
        return cls(f'"{digest.hexdigest()[:32]}"', snapshot.last_modified)


def answer_unless_fresh(request: Request, validators: Validators, make: Callable[[], Response]) -> Response:
    """The answer with its validators, or 304 to who has it already; if the tag says so, without making it."""
    headers = {"ETag": validators.tag, "Vary": VARY, "Cache-Control": cache_control(request)}
    if validators.last_modified:
        headers["Last-Modified"] = format_datetime(validators.last_modified, usegmt=True)
    tags = _tags(request)
    if validators.tag in tags:
        return Response(status_code=304, headers=headers)
    response = make()  # whether there is such an answer at all shows only now
    if tags == {"*"} or (not tags and _unmodified_since(request, validators.last_modified)):
        if isinstance(response, StreamedResponse):
            response.close()
        return Response(status_code=304, headers=headers)
    response.headers.update(headers)
    return response


def cache_control(request: Request) -> str:
    """How long an answer may be used again unasked (RFC 9111, 5.2.2)."""
    return f"public, max-age={service_of(request).settings.cache_seconds}, must-revalidate"


def _tags(request: Request) -> set[str]:
    """The entity tags in an If-None-Match header, to be compared weakly (RFC 9110, 8.8.3.2)."""
    given = ",".join(request.headers.getlist("if-none-match"))
    return {one.strip().removeprefix("W/") for one in given.split(",") if one.strip()}


def _unmodified_since(request: Request, last_modified: datetime | None) -> bool:
    """Whether If-Modified-Since names this time or a later one; what is no HTTP date counts for nothing."""
    given = request.headers.get("if-modified-since")
    if given is None or last_modified is None:
        return False
    try:
        since = parsedate_to_datetime(given)
    except ValueError:
        return False
    return last_modified <= (since if since.tzinfo else since.replace(tzinfo=UTC))
