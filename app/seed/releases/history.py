"""The release log as a load takes it: replayed, with all that each release says of each record; that stands on disk."""

import os
from collections.abc import Callable, Iterator
from hashlib import file_digest
from pathlib import Path
from typing import NamedTuple

from app.errors import OperatorError
from app.seed.read import explained_access
from app.seed.releases.model import Release
from app.seed.releases.replay import SCHEMA, Keep, Released
from app.seed.scratch import Scratch
from app.vocabulary import RecordKind, ReleaseVerb

_MISSING = "put the release log back, or begin a new one"
_TABLES = """
CREATE TABLE change (position INTEGER PRIMARY KEY, number INT, verb TEXT, kind TEXT, id TEXT, renamed TEXT);
CREATE TABLE mention (kind TEXT, id TEXT, number INT, PRIMARY KEY (kind, id)) WITHOUT ROWID;
"""
_KEEP = (
    """
    INSERT INTO change (number, verb, kind, id, renamed) SELECT ?, verb, kind, id, renamed FROM said ORDER BY line, col
    """,
    "REPLACE INTO mention SELECT kind, id, ? FROM said",
    "REPLACE INTO mention SELECT kind, renamed, ? FROM said WHERE verb = 'renamed'",
)
_CHANGES = (
    "SELECT position, change.number, verb, change.kind, change.id, renamed, "
    "change.number = own.number OR change.number IS other.number "
    "FROM change JOIN mention AS own ON own.kind = change.kind AND own.id = change.id "
    "LEFT JOIN mention AS other ON other.kind = change.kind AND other.id = renamed ORDER BY position"
)
"""A rename counts as long as no later release speaks of both ids: of what was renamed, nothing else may ever tell."""


def log_beside(seed_file: Path) -> Path:
    """Where the release log of a seed file stands unless told otherwise."""
    return seed_file.with_name("releases.yaml")


class ReleaseNote(NamedTuple):
    """What one release said of one record; `latest` as in app.models.release."""

    position: int
    release: Release
    number: int
    verb: ReleaseVerb
    kind: RecordKind
    record_id: str
    renamed_to: str | None
    latest: bool


class History:
    """A release log, or none. `digest`, empty for none, tells one state of it from another."""

    def __init__(self, log: Path | None = None) -> None:
        """Take the log's digest; raises OperatorError where it cannot be read."""
        self.log = log
        self.digest = _digest_of(log) if log else ""

    @classmethod
    def beside(cls, seed_file: Path) -> "History":
        """The log that stands beside a seed file; none where there is no such file."""
        log = log_beside(seed_file)
        return cls(log if os.path.lexists(log) else None)

    def replay(self, dataset: str) -> "Replay":
        """All that it says; raises SeedError where it does not add up, OperatorError where it is of another dataset."""
        found = Replay(self.digest, lambda scratch, keep: Released(self.log, scratch, keep))
        if self.log and _digest_of(self.log) != self.digest:
            raise OperatorError(f"{self.log} has changed while it was read; load again")
        others = [one for one in found.datasets if one != dataset]
        if others:
            raise OperatorError(
                f"{self.log}: its last release is of dataset '{others[0]}', and the seed file is '{dataset}'; move the "
                f"log away, or, where it is the same dataset, release it with --renamed dataset/{others[0]}={dataset}"
            )
        return found


NO_HISTORY = History()


class Replay:
    """The releases in a log, the oldest first, and what they say of records."""

    def __init__(self, digest: str, read: Callable[[Scratch, Keep], object]) -> None:
        """Take the log's digest, and what reads its releases, the oldest first (app.seed.releases.replay).

        Raises SeedError where it cannot be read or does not add up.
        """
        self.digest = digest
        self.releases: list[Release] = []
        self.last_positions: list[int] = []
        self._scratch = Scratch(SCHEMA + _TABLES)
        read(self._scratch, self._keep)

    @property
    def datasets(self) -> list[str]:
        """The id of the dataset of the last release."""
        found = self._scratch.all("SELECT id FROM released WHERE kind = ?", RecordKind.DATASET.value)
        return [str(one) for (one,) in found]

    def notes(self) -> Iterator[ReleaseNote]:
        """All that the releases say, in the order of the log."""
        for position, number, verb, kind, record_id, renamed, latest in self._scratch.rows(_CHANGES):
            yield ReleaseNote(
                position=position,
                release=self.releases[number - 1],
                number=number,
                verb=ReleaseVerb(verb),
                kind=RecordKind(kind),
                record_id=record_id,
                renamed_to=renamed or None,
                latest=bool(latest),
            )

    def last_at(self, revision: str) -> tuple[Release, int] | None:
        """The release that has a revision, else the last one, and how many of that day came before; None for none."""
        found = next((one for one in reversed(self.releases) if one.revision == revision), None)
        found = found or (self.releases[-1] if self.releases else None)
        if found is None:
            return None
        same_day = [one for one in self.releases if one.date == found.date]
        return found, same_day.index(found)

    def _keep(self, release: Release) -> None:
        """Note what a release says before it is applied to the records."""
        self.releases.append(release)
        for statement in _KEEP:
            self._scratch.run(statement, len(self.releases))
        (last,) = self._scratch.one("SELECT coalesce(max(position), 0) FROM change") or (0,)
        self.last_positions.append(last)


def _digest_of(log: Path) -> str:
    with explained_access(log, _MISSING), log.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()
