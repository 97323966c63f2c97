"""Replays a release log: which records the last release had, with their digests. They stand on disk."""

from collections.abc import Iterable, Iterator

from app.seed.problem import Problem, Report
from app.seed.releases.model import Release
from app.seed.releases.read import ReadRelease
from app.seed.scratch import Scratch
from app.vocabulary import RecordKind

SCHEMA = "CREATE TABLE released (kind TEXT, id TEXT, digest TEXT, PRIMARY KEY (kind, id)) WITHOUT ROWID;"

_ADD = "INSERT OR IGNORE INTO released VALUES (?, ?, ?)"
_PUT = "INSERT OR REPLACE INTO released VALUES (?, ?, ?)"
_CHANGE = "UPDATE released SET digest = ? WHERE kind = ? AND id = ?"
_REMOVE = "DELETE FROM released WHERE kind = ? AND id = ?"
_RESTORE = "put back the releases as they were written"


class Released:
    """The records of the last release, and what is known of the releases themselves."""

    def __init__(self, log: Iterable[ReadRelease], scratch: Scratch) -> None:
        """Replay a log into a scratch database with the table `released`; raises SeedError where it does not add up."""
        self._scratch = scratch
        self.places: dict[str, str] = {}
        self.last: Release | None = None
        for read in log:
            report = Report()
            report.add(self._take(read))
            report.close()

    def digest_of(self, kind: RecordKind, record_id: str) -> str | None:
        """The digest of a record of the last release; None where it had no such record."""
        found = self._scratch.one("SELECT digest FROM released WHERE kind = ? AND id = ?", kind.value, record_id)
        return str(found[0]) if found else None

    def _take(self, read: ReadRelease) -> Iterator[Problem]:
        release, named = read.release, f"release {read.release.version}"
        if release.version in self.places:
            wrong = f"this version stands twice (first in {self.places[release.version]})"
            yield Problem(read.position("version"), named, "version", wrong, _RESTORE)
        self.places[release.version] = str(read.position("version"))
        if self.last and release.date < self.last.date:
            wrong = f"{release.date} is before {self.last.date}, the date of the release before"
            yield Problem(read.position("date"), named, "date", wrong, _RESTORE)
        self.last = release
        for verb, kind, record_id in self._failing(release):
            wrong = f"{kind} '{record_id}' {'was there already' if verb == 'added' else 'was not there'}"
            yield Problem(read.position(verb, kind.value, record_id), named, f"{verb}.{kind}", wrong, _RESTORE)

    def _failing(self, release: Release) -> Iterator[tuple[str, RecordKind, str]]:
        """Apply a release, and give what could not be."""
        run = self._scratch.run
        for kind, renamed in release.renamed.items():
            yield from (("renamed", kind, old) for old in renamed if not run(_REMOVE, kind.value, old))
            for new in renamed.values():
                run(_PUT, kind.value, new.id, new.hash)
        for kind, removed in release.removed.items():
            yield from (("removed", kind, one) for one in removed if not run(_REMOVE, kind.value, one))
        for kind, added in release.added.items():
            yield from (("added", kind, one) for one, digest in added.items() if not run(_ADD, kind.value, one, digest))
        for kind, changed in release.changed.items():
            yield from (
                ("changed", kind, one) for one, digest in changed.items() if not run(_CHANGE, digest, kind.value, one)
            )
