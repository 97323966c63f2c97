"""What releases say of records, as it is served."""

from app.schemas.change import ReleaseChangeSummary
from app.schemas.page import page_of
from app.seed.releases.history import ReleaseNote


def render_release_note(note: ReleaseNote, *, exists: bool) -> ReleaseChangeSummary:
    """What a release said of one record, which exists still (under its new id if it was renamed) or does not."""
    release = note.release
    return ReleaseChangeSummary(
        id=f"{release.version}/{note.verb}/{note.kind}/{note.record_id}",
        change=note.verb,
        kind=note.kind,
        record_id=note.record_id,
        renamed_to=note.renamed_to,
        version=release.version,
        revision=release.revision,
        date=release.date,
        path=page_of(note.kind, note.renamed_to or note.record_id) if exists else None,
    )
