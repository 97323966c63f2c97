"""Which ids a seed file gives, and where. Those of events and statements stand on disk; checks nothing itself."""

from collections import defaultdict
from collections.abc import Iterable, KeysView
from heapq import nsmallest
from itertools import islice
from typing import NamedTuple

from app.seed.records import STREAMED, RawRecord
from app.seed.scratch import Scratch
from app.vocabulary import RecordKind, Scheme

_MOST_WORDS = 1000
"""Of more ids than this, only some are looked at to find what a wrong one may have meant."""
_PREFIX, _SHOWN = 3, 13

_SCHEMA = "CREATE TABLE id (kind TEXT, id TEXT, place TEXT, PRIMARY KEY (kind, id)) WITHOUT ROWID"


class Known(NamedTuple):
    """Where an id was given first and, for an actor, what kind of actor it is."""

    place: str
    actor_kind: str | None = None


class Ids:
    """The ids of all records of a file, valid or not, by kind (and scheme, for terms and topics)."""

    def __init__(self) -> None:
        """Start with none."""
        self._held: defaultdict[tuple[RecordKind, Scheme | None], dict[str, Known]] = defaultdict(dict)
        self._streamed = Scratch(_SCHEMA)

    def take(self, raw: RawRecord) -> str | None:
        """Note the id of a record; where it was taken already, returns the place of the first."""
        kind, place = raw.list.kind, str(raw.position("id"))
        if kind in STREAMED:
            if self._streamed.run("INSERT OR IGNORE INTO id VALUES (?, ?, ?)", kind, raw.id, place):
                return None
            return str(self._place_of(kind, raw.id))
        actor_kind = str(raw.data.get("kind")) if kind is RecordKind.ACTOR else None
        known = self._held[kind, raw.list.scheme].setdefault(raw.id, mine := Known(place, actor_kind))
        return None if known is mine else known.place

    def has(self, kind: RecordKind, scheme: Scheme | None, name: str) -> bool:
        """Whether there is such a record."""
        return self._place_of(kind, name) is not None if kind in STREAMED else name in self._held[kind, scheme]

    def actors(self) -> KeysView[str]:
        """The ids of all actors."""
        return self._held[RecordKind.ACTOR, None].keys()

    def actor_kind(self, name: str) -> str:
        """What kind of actor the record of an actor says it is."""
        return str(self._held[RecordKind.ACTOR, None][name].actor_kind)

    def near(self, kind: RecordKind, scheme: Scheme | None, name: str) -> list[str]:
        """The ids one may have meant: all or, where they are many, the first and those that begin alike."""
        if kind in STREAMED:
            query = "SELECT id FROM id WHERE kind = ? AND id >= ? ORDER BY id LIMIT ?"
            few = [one for (one,) in self._streamed.all(query, kind, "", _MOST_WORDS)]
            if len(few) < _MOST_WORDS:
                return few
            alike = [one for (one,) in self._streamed.all(query, kind, name[:_PREFIX], _MOST_WORDS)]
            return [*few[:_SHOWN], *(one for one in alike if one.startswith(name[:_PREFIX]))]
        known = self._held[kind, scheme]
        return list(known) if len(known) < _MOST_WORDS else _some(known, name)

    def _place_of(self, kind: RecordKind, name: str) -> str | None:
        found = self._streamed.one("SELECT place FROM id WHERE kind = ? AND id = ?", kind, name)
        return str(found[0]) if found else None


def _some(known: Iterable[str], name: str) -> list[str]:
    alike = islice((one for one in known if one.startswith(name[:_PREFIX])), _MOST_WORDS)
    return [*nsmallest(_SHOWN, known), *alike]
