"""The content of a dataset that is about to be loaded, as hashes on disk, and what differs from what is loaded."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.seed.revision import revision_of
from app.seed.scratch import Scratch
from app.vocabulary import RecordKind

MOST_KEYS = 1000
"""How many records a report names in each of its groups."""

_SCHEMA = """
CREATE TABLE incoming (kind TEXT, id TEXT, content TEXT);
CREATE TABLE loaded (kind TEXT, id TEXT, content TEXT, PRIMARY KEY (kind, id)) WITHOUT ROWID;
"""
_ADDED = "FROM incoming LEFT JOIN loaded USING (kind, id) WHERE loaded.id IS NULL"
_CHANGED = "FROM incoming JOIN loaded USING (kind, id) WHERE incoming.content <> loaded.content"
_REMOVED = "FROM loaded LEFT JOIN incoming USING (kind, id) WHERE incoming.id IS NULL"

RecordKey = tuple[str, str]
Content = tuple[str, str, str]
"""Kind, id and content hash of a record."""


@dataclass(frozen=True, slots=True)
class Keys:
    """Which records something is true of, as kind and id: how many, and the first of them in that order."""

    count: int = 0
    first: tuple[RecordKey, ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """What a load changes."""

    added: Keys
    changed: Keys
    removed: Keys


class Incoming:
    """The content hash of every record of a dataset."""

    def __init__(self) -> None:
        """Start with none."""
        self._scratch = Scratch(_SCHEMA)
        self.revision = ""
        self.counts: Mapping[RecordKind, int] = {}

    def take(self, contents: Iterable[Content]) -> None:
        """Add the hashes of some records."""
        self._scratch.add_all("INSERT INTO incoming VALUES (?, ?, ?)", contents)

    def complete(self) -> None:
        """Work out revision and counts, once all are taken."""
        self._scratch.run("CREATE UNIQUE INDEX incoming_key ON incoming (kind, id, content)")
        self.revision = revision_of(self._scratch.rows("SELECT kind, id, content FROM incoming ORDER BY kind, id"))
        counted = dict(self._scratch.all("SELECT kind, count(*) FROM incoming GROUP BY kind"))
        self.counts = {kind: counted.get(kind.value, 0) for kind in RecordKind}

    @property
    def total(self) -> int:
        """How many records there are, the dataset itself among them."""
        return sum(self.counts.values())

    def has(self, kind: str, record_id: str) -> bool:
        """Whether there is such a record."""
        return self._scratch.one("SELECT 1 FROM incoming WHERE kind = ? AND id = ?", kind, record_id) is not None

    def compare(self, loaded: Iterable[Content]) -> Difference:
        """What differs from the records loaded."""
        self._scratch.run("DELETE FROM loaded")
        for row in loaded:
            self._scratch.add("INSERT INTO loaded VALUES (?, ?, ?)", row)
        return Difference(self._keys(_ADDED), self._keys(_CHANGED), self._keys(_REMOVED))

    def _keys(self, which: str) -> Keys:
        (count,) = self._scratch.one(f"SELECT count(*) {which}") or (0,)
        first = self._scratch.all(f"SELECT kind, id {which} ORDER BY kind, id LIMIT ?", MOST_KEYS)
        return Keys(count, tuple((kind, record_id) for kind, record_id in first))
