"""The release log as it was loaded, taken from the database again: as good to load from as the file it came from."""

from sqlalchemy import select

from app.database.fetch import fetch_rows, stream_rows
from app.database.snapshot import Snapshot
from app.models import Release as StoredRelease
from app.models import ReleaseChange
from app.seed.releases.history import History, Replay
from app.seed.releases.model import Release
from app.seed.releases.replay import FORGET, SAY, Keep
from app.seed.scratch import Scratch

_RELEASES = select(StoredRelease.version, StoredRelease.revision, StoredRelease.date).order_by(StoredRelease.number)
_CHANGES = select(
    ReleaseChange.verb,
    ReleaseChange.kind,
    ReleaseChange.record_id,
    ReleaseChange.renamed_to,
    ReleaseChange.position,
).order_by(ReleaseChange.position)


class StoredHistory(History):
    """The log that a snapshot sees. Of what a record said then it knows no digest."""

    def __init__(self, snapshot: Snapshot) -> None:
        """Take what to read it from."""
        super().__init__()
        self._snapshot, self.digest = snapshot, snapshot.loaded.history

    def replay(self, dataset: str) -> Replay:  # noqa: ARG002 - the log was loaded with this dataset
        """All that it says; raises ValueError where what is stored cannot have come from a log."""
        return Replay(self.digest, self._read)

    def _read(self, scratch: Scratch, keep: Keep) -> None:
        releases = [
            Release.model_validate({"version": version, "revision": revision, "date": day})
            for version, revision, day in fetch_rows(self._snapshot, _RELEASES)
        ]
        for number, release in enumerate(releases, start=1):
            changes = stream_rows(self._snapshot, _CHANGES.where(ReleaseChange.number == number))
            scratch.add_all(
                SAY, ((verb, kind, name, "", new or "", line, 0) for verb, kind, name, new, line in changes)
            )
            keep(release)
            scratch.run(FORGET)
