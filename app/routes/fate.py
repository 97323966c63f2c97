"""What became of a record that is not there: the release log knows whether it was removed or has another id."""

from app.database.fetch import fetch_rows, fetch_text
from app.database.snapshot import Snapshot
from app.errors import RecordGoneError, RecordMovedError
from app.queries.changes import select_fate
from app.queries.documents import select_document
from app.vocabulary import RecordKind, ReleaseVerb, View


def raise_fate(snapshot: Snapshot, kind: RecordKind, record_id: str) -> None:
    """Raise RecordMovedError or RecordGoneError where the log says so of a record that is not there; else do nothing.

    Of a record that got several other ids in turn, the last one counts.
    """
    last, release, present_id = _fate(snapshot, kind, record_id)
    if present_id is not None:
        raise RecordMovedError(kind.value, record_id, present_id)
    if release is not None:
        named = f"The {kind.value} '{record_id}'" + (f", '{last}' at last," if last != record_id else "")
        raise RecordGoneError(f"{named} was removed with {release}.")


def present_id_of(snapshot: Snapshot, kind: RecordKind, record_id: str) -> str | None:
    """The id that a record which is not there has now, if it has another one."""
    return _fate(snapshot, kind, record_id)[2]


def _fate(snapshot: Snapshot, kind: RecordKind, record_id: str) -> tuple[str, str | None, str | None]:
    """The last id a record had; if it was removed, with which release; if it is there, its id now."""
    number = 0
    while rows := fetch_rows(snapshot, select_fate(kind, record_id, number)):
        verbs = {row[1]: row for row in rows}
        if ReleaseVerb.ADDED in verbs or ReleaseVerb.CHANGED in verbs:
            break  # so it is not there for another reason: the data has changed since its last release
        if removed := verbs.get(ReleaseVerb.REMOVED):
            _, _, _, version, day, latest = removed
            return record_id, f"release {version} of {day}" if latest else None, None
        number, _, record_id, *_ = verbs[ReleaseVerb.RENAMED]
        if fetch_text(snapshot, select_document(kind, record_id, View.SUMMARY)) is not None:
            return record_id, None, record_id
    return record_id, None, None
