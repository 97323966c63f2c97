"""The release log as table rows, and what of it stands beside the dataset."""

from collections.abc import Callable, Iterator

from app.models import Release, ReleaseChange
from app.seed.releases.history import Replay
from app.seed.render.release import render_release_note
from app.seed.rows.row import Row

Exists = Callable[[str, str], bool]
"""Whether there is a record of this kind and id."""


def release_rows(replay: Replay, exists: Exists) -> Iterator[Row]:
    """The releases, and behind them all that they say of records."""
    for number, (release, last) in enumerate(zip(replay.releases, replay.last_positions, strict=True), start=1):
        yield (
            Release,
            {
                "number": number,
                "version": release.version,
                "revision": release.revision,
                "date": release.date.isoformat(),
                "last_position": last,
            },
        )
    for note in replay.notes():
        there = exists(note.kind.value, note.renamed_to or note.record_id)
        yield (
            ReleaseChange,
            {
                "position": note.position,
                "number": note.number,
                "verb": note.verb.value,
                "kind": note.kind.value,
                "record_id": note.record_id,
                "renamed_to": note.renamed_to,
                "latest": note.latest,
                "document": render_release_note(note, exists=there).model_dump_json(),
            },
        )


def released_columns(replay: Replay, revision: str) -> dict[str, object]:
    """What the row of the dataset at a revision says of its releases; see app.models.dataset."""
    release, order = replay.last_at(revision) or (None, 0)
    day = release.date.isoformat() if release else None
    ahead = release is None or release.revision != revision
    return {"history": replay.digest, "released": day, "released_order": None if ahead else order}
