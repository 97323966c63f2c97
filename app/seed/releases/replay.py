"""Replays a release log: which records the last release had, with their digests. They stand on disk."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from app.seed.problem import Position, Problem, Report
from app.seed.releases.entry import Difference
from app.seed.releases.model import Release
from app.seed.releases.read import ReadRelease, read_releases
from app.seed.scratch import Scratch
from app.vocabulary import RecordKind

SCHEMA = """
CREATE TABLE released (kind TEXT, id TEXT, digest TEXT, PRIMARY KEY (kind, id)) WITHOUT ROWID;
CREATE TABLE said (
    verb TEXT, kind TEXT, id TEXT, digest TEXT, renamed TEXT, line INT, col INT, PRIMARY KEY (verb, kind, id)
) WITHOUT ROWID;
"""
SAY = "INSERT OR IGNORE INTO said VALUES (?, ?, ?, ?, ?, ?, ?)"
FORGET = "DELETE FROM said"
_SAID_IN = "SELECT line FROM said WHERE verb = ? AND kind = ? AND id = ?"
_FAILING = (
    "SELECT said.kind, said.id, line, col FROM said LEFT JOIN released USING (kind, id) "
    "WHERE verb = ? AND (released.id IS NULL) <> (verb = 'added')"
)
_TAKE_OUT = "DELETE FROM released WHERE (kind, id) IN (SELECT kind, id FROM said WHERE verb = ?)"
_EFFECTS = {
    "renamed": (_TAKE_OUT, "REPLACE INTO released SELECT kind, renamed, digest FROM said WHERE verb = ?"),
    "removed": (_TAKE_OUT,),
    "added": ("INSERT OR IGNORE INTO released SELECT kind, id, digest FROM said WHERE verb = ?",),
    "changed": (
        "REPLACE INTO released SELECT kind, id, said.digest FROM said JOIN released USING (kind, id) WHERE verb = ?",
    ),
}
"""What becomes of the records by what is said of them, in this order, whatever the order in the log."""
_RESTORE = "put back the releases as they were written"

Keep = Callable[[Release], None]
"""Told of each release while what it says of records stands in the table `said`."""


class Released:
    """The records of the last release, and what is known of the releases themselves."""

    def __init__(self, log: Path | None, scratch: Scratch, keep: Keep | None = None) -> None:
        """Replay a log, if there is one, into a scratch database with these tables.

        Raises SeedError where it cannot be read or does not add up.
        """
        self._log = log
        self._keep = keep
        self._scratch = scratch
        self._report = Report()
        self.places: dict[str, str] = {}
        self.last: Release | None = None
        for read in read_releases(log, self._note) if log else ():
            self._report.add(self._take(read))
            self._report.close()

    def digest_of(self, kind: RecordKind, record_id: str) -> str | None:
        """The digest of a record of the last release; None where it had no such record."""
        found = self._scratch.one("SELECT digest FROM released WHERE kind = ? AND id = ?", kind.value, record_id)
        return str(found[0]) if found else None

    def _note(self, found: Iterable[Difference]) -> None:
        """Keep what a release says of records until all of it is read."""
        for one in found:
            line, column, key = one.position.line, one.position.column, (one.verb, one.kind.value, one.id)
            if not self._scratch.run(SAY, *key, one.digest, one.renamed, line, column):
                (first,) = self._scratch.one(_SAID_IN, *key) or ("",)
                wrong = f"the id '{one.id}' stands here twice (first in line {first})"
                self._report.add([Problem(one.position, "", f"{one.verb}.{one.kind}", wrong, "keep one of them")])

    def _take(self, read: ReadRelease) -> Iterator[Problem]:
        """Apply a release, and give what is wrong with it."""
        release, named = read.release, f"release {read.release.version}"
        if release.version in self.places:
            wrong = f"this version stands twice (first in {self.places[release.version]})"
            yield Problem(read.position("version"), named, "version", wrong, _RESTORE)
        self.places[release.version] = str(read.position("version"))
        if self.last and release.date < self.last.date:
            wrong = f"{release.date} is before {self.last.date}, the date of the release before"
            yield Problem(read.position("date"), named, "date", wrong, _RESTORE)
        self.last = release
        for verb, effects in _EFFECTS.items():
            for kind, record_id, line, column in self._scratch.rows(_FAILING, verb):
                wrong = f"{kind} '{record_id}' {'was there already' if verb == 'added' else 'was not there'}"
                yield Problem(Position(str(self._log), line, column), named, f"{verb}.{kind}", wrong, _RESTORE)
            for effect in effects:
                self._scratch.run(effect, verb)
        if self._keep:
            self._keep(release)
        self._scratch.run(FORGET)
