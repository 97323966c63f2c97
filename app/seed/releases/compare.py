"""What differs between a chronology and its last release. Hashes stand on disk, and differences are read from there."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from app.errors import OperatorError
from app.seed.chronology import Chronology
from app.seed.document import SeedModel
from app.seed.releases.model import DIGITS
from app.seed.releases.replay import SCHEMA, Released
from app.seed.revision import content_hash, records_of, revision_of
from app.seed.scratch import Scratch
from app.vocabulary import RecordKind

_CURRENT = "CREATE TABLE current (kind TEXT, id TEXT, content TEXT, digest TEXT, PRIMARY KEY (kind, id)) WITHOUT ROWID;"
_QUERIES = {
    "added": "SELECT id, current.digest FROM current LEFT JOIN released USING (kind, id) "
    "WHERE current.kind = ? AND released.id IS NULL ORDER BY id",
    "changed": "SELECT id, current.digest FROM current JOIN released USING (kind, id) "
    "WHERE current.kind = ? AND current.digest <> released.digest ORDER BY id",
    "removed": "SELECT id, '' FROM released LEFT JOIN current USING (kind, id) "
    "WHERE released.kind = ? AND current.id IS NULL ORDER BY id",
}

Renames = Mapping[tuple[RecordKind, str], str]
"""New ids, by kind and former id."""


class Comparison:
    """A chronology beside its last release."""

    def __init__(self, chronology: Chronology, log: Path | None, renames: Renames) -> None:
        """Read both; raises OperatorError for a rename that is none, SeedError for a log that cannot be read."""
        self._scratch = Scratch(SCHEMA + _CURRENT)
        self.released = Released(log, self._scratch)
        self._renames = renames
        self._same: set[tuple[RecordKind, str]] = set()
        self._take(chronology)
        self.revision = revision_of(self._scratch.rows("SELECT kind, id, content FROM current ORDER BY kind, id"))
        self._check_dataset(chronology.dataset.id)
        for (kind, old), new in renames.items():
            self._check(kind, old, new)
        for (kind, old), new in renames.items():
            self._rename(kind, old, new)

    def differing(self, verb: str, kind: RecordKind) -> Iterator[tuple[str, str]]:
        """The records of a kind that were added, changed or removed, by id, with their digests if they are there."""
        for record_id, digest in self._scratch.rows(_QUERIES[verb], kind.value):
            yield str(record_id), str(digest)

    def renamed(self, kind: RecordKind) -> Iterator[tuple[str, str, str]]:
        """The former ids of a kind's renamed records, their new ids and digests."""
        for (of, old), new in sorted(self._renames.items()):
            if of is kind:
                yield old, new, self._digest_of(kind, new)

    def _take(self, chronology: Chronology) -> None:
        """Note every record's hash, and which renamed records say just what one they were renamed from said."""
        names: defaultdict[tuple[RecordKind, str], list[str]] = defaultdict(list)
        for (kind, old), new in self._renames.items():
            names[kind, new].append(old)
        for kind, record_id, record in records_of(chronology):
            content = content_hash(record)
            self._scratch.add(
                "INSERT INTO current VALUES (?, ?, ?, ?)", (kind.value, record_id, content, content[:DIGITS])
            )
            if any(
                self.released.digest_of(kind, old) == _digest_as(record, old)
                for old in names.get((kind, record_id), ())
            ):
                self._same.add((kind, record_id))

    def _check_dataset(self, dataset: str) -> None:
        """Refuse the log of another dataset, of which everything would be removed."""
        for (other,) in self._scratch.all("SELECT id FROM released WHERE kind = ?", RecordKind.DATASET.value):
            if other != dataset and (RecordKind.DATASET, other) not in self._renames:
                raise OperatorError(
                    f"the last release in the log is of dataset '{other}', and the seed file is '{dataset}'; name its "
                    f"own log with --log, or give --renamed dataset/{other}={dataset} where it is the same dataset"
                )

    def _check(self, kind: RecordKind, old: str, new: str) -> None:
        named = f"--renamed {kind}/{old}={new}"
        if self.released.digest_of(kind, old) is None:
            raise OperatorError(f"{named}: the last release has no {kind} '{old}'; name one it has")
        if self._digest_of(kind, old):
            raise OperatorError(f"{named}: the seed file still has {kind} '{old}'; take it out first")
        if not self._digest_of(kind, new):
            raise OperatorError(f"{named}: the seed file has no {kind} '{new}'; name the one it is now")

    def _rename(self, kind: RecordKind, old: str, new: str) -> None:
        """Make the last release call a record what it is called now; it has changed unless only its id is another.

        Where several became one, it has changed unless only the id of one of them is another, whichever comes first.
        What had the id before is compared with itself.
        """
        self._scratch.run("DELETE FROM released WHERE kind = ? AND id = ?", kind.value, old)
        digest = self._digest_of(kind, new) if (kind, new) in self._same else ""
        self._scratch.run("INSERT OR IGNORE INTO released VALUES (?, ?, ?)", kind.value, new, digest)

    def _digest_of(self, kind: RecordKind, record_id: str) -> str:
        query = "SELECT digest FROM current WHERE kind = ? AND id = ?"
        (digest,) = self._scratch.one(query, kind.value, record_id) or ("",)
        return str(digest)


def _digest_as(record: SeedModel, record_id: str) -> str:
    """The digest a record would have under another id; the scheme in front of a term's id is no part of it."""
    return content_hash(record.model_copy(update={"id": record_id.rpartition("/")[2]}))[:DIGITS]
