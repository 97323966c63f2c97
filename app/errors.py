"""What can go wrong, as exceptions that carry their own status and words; nothing here knows how they are sent."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ParameterProblem:
    """One bad request parameter: its name, the value sent, why it is refused, and what would do instead."""

    parameter: str
    value: str | None
    reason: str
    allowed: tuple[str, ...] | None = None
    did_you_mean: tuple[str, ...] | None = None


class AppError(Exception):
    """A request that cannot be answered; served as problem details (RFC 9457, section 3)."""

    def __init__(
        self, status: int, title: str, errors: Sequence[ParameterProblem] = (), *, slug: str, detail: str
    ) -> None:
        """Take the HTTP status, a title fixed per kind of problem (slug) and the detail of this occurrence."""
        super().__init__(detail)
        self.status = status
        self.title = title
        self.errors = tuple(errors)
        self.slug = slug
        self.detail = detail


class ParameterError(AppError):
    """Status 422: one or more parameters cannot be understood; nothing was ignored."""

    def __init__(self, *errors: ParameterProblem) -> None:
        """Take every bad parameter found, so that one answer shows them all."""
        detail = "; ".join(f"{error.parameter}: {error.reason}" for error in errors)
        super().__init__(422, "Invalid parameters", errors, slug="invalid-parameters", detail=detail)


class RecordNotFoundError(AppError):
    """Status 404: no record of this kind has this id."""

    def __init__(self, kind: str, record_id: str, did_you_mean: Sequence[str] = ()) -> None:
        """Take the kind and id asked for and the ids that look like it."""
        problem = ParameterProblem(
            "id", record_id, f"there is no {kind} with this id", did_you_mean=tuple(did_you_mean) or None
        )
        super().__init__(
            404,
            "Record not found",
            [problem],
            slug="record-not-found",
            detail=f"There is no {kind} with the id '{record_id}'.",
        )


class NotAcceptableError(AppError):
    """Status 406: there is an answer, but not in a form that the client takes."""

    def __init__(self, accept: str, offered: Sequence[str]) -> None:
        """Take the Accept header as sent and the media types there are."""
        problem = ParameterProblem("Accept", accept, "none of these can be served here", allowed=tuple(offered))
        detail = f"This address answers as {', '.join(offered)}; ask for one of them, or for */*."
        super().__init__(406, "Not acceptable", [problem], slug="not-acceptable", detail=detail)


class RecordGoneError(AppError):
    """Status 410: there was a record with this id, and there is none any more."""

    def __init__(self, detail: str) -> None:
        """Take a sentence that says which record was removed, and when."""
        super().__init__(410, "Record gone", slug="record-gone", detail=detail)


class RecordMovedError(AppError):
    """Status 308: the record has another id now, its `present_id`."""

    def __init__(self, kind: str, record_id: str, present_id: str) -> None:
        """Take the kind, the id asked for and the one it has now."""
        detail = f"The {kind} '{record_id}' has the id '{present_id}' now; ask for it under that one."
        super().__init__(308, "Record moved", slug="record-moved", detail=detail)
        self.present_id = present_id


class ChangesUnknownError(AppError):
    """Status 410: what has changed since this is not known."""

    def __init__(self, since: str, versions: Sequence[str]) -> None:
        """Take what was given, and the versions that the release log has, or the last of them."""
        reason = "no release has this version or revision"
        problem = ParameterProblem("since", since, reason, allowed=tuple(versions))
        detail = f"since: {reason}, so what has changed since is not known; take the whole from /dataset/download."
        super().__init__(410, "Changes unknown", [problem], slug="changes-unknown", detail=detail)


class PreconditionError(AppError):
    """Status 412: the client wants the answer only in a state that it is not in."""

    def __init__(self) -> None:
        """Say that the state is another one."""
        detail = "What is served here is not what If-Match or If-Unmodified-Since asks for; ask without, or begin anew."
        super().__init__(412, "Precondition failed", slug="precondition-failed", detail=detail)


class RangeNotSatisfiableError(AppError):
    """Status 416: a file has nothing in the range asked for."""

    def __init__(self, size: int) -> None:
        """Take how many bytes the file has."""
        detail = f"The file has {size} bytes; nothing of it lies in the range asked for."
        super().__init__(416, "Range not satisfiable", slug="range-not-satisfiable", detail=detail)
        self.size = size


class UnavailableError(AppError):
    """Status 503: the service runs but has no dataset it could serve."""

    def __init__(self, detail: str) -> None:
        """Take a sentence that says what is missing and how the operator mends it."""
        super().__init__(503, "Dataset unavailable", slug="dataset-unavailable", detail=detail)


class LostError(UnavailableError):
    """Status 503: the connection to the database broke while it was read; another one may well be had."""

    def __init__(self) -> None:
        """Say so."""
        super().__init__("The connection to the database was lost; ask again in a moment.")


class DamagedError(UnavailableError):
    """Status 503: what is stored is not as it was written."""

    def __init__(self) -> None:
        """Say so, and what the operator does about it."""
        super().__init__("The database is damaged; move it away and load again, or put a copy in its place.")


class BusyError(AppError):
    """Status 503: the service has no room for this request just now."""

    def __init__(self, detail: str) -> None:
        """Take a sentence that says what there is no room for."""
        super().__init__(503, "Busy", slug="busy", detail=detail)


class OperatorError(Exception):
    """A mistake of whoever runs the commands: one line that says what is wrong and what to do."""
