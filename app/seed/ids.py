"""Which ids a seed file gives, and where. Those of events and statements stand on disk; checks nothing itself."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, KeysView, Sequence
from heapq import nsmallest
from itertools import islice
from typing import NamedTuple

from app.seed.document.fields import Reference
from app.seed.records import STREAMED, Listed, RawRecord
from app.seed.scratch import Scratch
from app.vocabulary import RecordKind, Scheme

_MOST_WORDS = 1000
"""Of more ids than this, only some are looked at to find what a wrong one may have meant."""
_PREFIX, _SHOWN = 3, 13

_SCHEMA = "CREATE TABLE id (kind TEXT, id TEXT, place TEXT, PRIMARY KEY (kind, id)) WITHOUT ROWID"
_TAKE = "INSERT OR IGNORE INTO id VALUES (?, ?, ?)"


class Known(NamedTuple):
    """Where an id was given first and, for an actor, what kind of actor it is."""

    place: str
    actor_kind: str | None = None


class HeldIds:
    """The ids of all records of a file but events and statements, by kind (and scheme, for terms and topics)."""

    def __init__(self, held: "HeldIds | None" = None) -> None:
        """Start with none, or with those that another has."""
        self._held: defaultdict[tuple[RecordKind, Scheme | None], dict[str, Known]] = defaultdict(dict)
        if held is not None:
            self._held.update(held._held)  # noqa: SLF001 - of its own kind

    def has(self, kind: RecordKind, scheme: Scheme | None, name: str) -> bool:
        """Whether there is such a record."""
        return name in self._held[kind, scheme]

    def of(self, reference: Reference) -> Collection[str]:
        """The ids of all records that may be referred to so."""
        known = self._held[reference.kind, reference.scheme]
        if reference.actor_kind is None:
            return known.keys()
        return {name for name, one in known.items() if one.actor_kind == reference.actor_kind}

    def actors(self) -> KeysView[str]:
        """The ids of all actors."""
        return self._held[RecordKind.ACTOR, None].keys()

    def actor_kind(self, name: str) -> str:
        """What kind of actor the record of an actor says it is."""
        return str(self._held[RecordKind.ACTOR, None][name].actor_kind)

    def near(self, kind: RecordKind, scheme: Scheme | None, name: str) -> list[str]:
        """The ids one may have meant: all or, where they are many, the first and those that begin alike."""
        known = self._held[kind, scheme]
        return list(known) if len(known) < _MOST_WORDS else _some(known, name)


class Ids(HeldIds):
    """The ids of all records of a file, valid or not."""

    def __init__(self) -> None:
        """Start with none."""
        super().__init__()
        self._streamed = Scratch(_SCHEMA)

    @property
    def held(self) -> HeldIds:
        """Those of all records but events and statements."""
        return HeldIds(self)

    def take(self, raw: RawRecord) -> str | None:
        """Note the id of a record; where it was taken already, returns the place of the first."""
        kind, place = raw.list.kind, str(raw.position("id"))
        if kind in STREAMED:
            return next((first for _, first in self.take_listed([(kind.value, raw.id, place)])), None)
        actor_kind = str(raw.data.get("kind")) if kind is RecordKind.ACTOR else None
        known = self._held[kind, raw.list.scheme].setdefault(raw.id, mine := Known(place, actor_kind))
        return None if known is mine else known.place

    def take_listed(self, listed: Sequence[Listed]) -> Iterator[tuple[Listed, str]]:
        """Note the ids of events and statements; yields those that were taken already, with the place of the first."""
        if self._streamed.add_all(_TAKE, listed) < len(listed):
            for one in listed:
                first = self._place_of(RecordKind(one[0]), one[1])
                if first != one[2]:
                    yield one, str(first)

    def lack(self, kind: RecordKind, names: Collection[str]) -> bool:
        """Whether some of these events, or statements, are not there."""
        query = "SELECT count(*) FROM json_each(?) CROSS JOIN id ON id.kind = ? AND id.id = value"
        return self._streamed.one(query, json.dumps(list(names)), kind) != (len(names),)

    def has(self, kind: RecordKind, scheme: Scheme | None, name: str) -> bool:
        """Whether there is such a record."""
        return self._place_of(kind, name) is not None if kind in STREAMED else super().has(kind, scheme, name)

    def near(self, kind: RecordKind, scheme: Scheme | None, name: str) -> list[str]:
        """See HeldIds."""
        if kind in STREAMED:
            query = "SELECT id FROM id WHERE kind = ? AND id >= ? ORDER BY id LIMIT ?"
            few = [one for (one,) in self._streamed.all(query, kind, "", _MOST_WORDS)]
            if len(few) < _MOST_WORDS:
                return few
            alike = [one for (one,) in self._streamed.all(query, kind, name[:_PREFIX], _MOST_WORDS)]
            return [*few[:_SHOWN], *(one for one in alike if one.startswith(name[:_PREFIX]))]
        return super().near(kind, scheme, name)

    def _place_of(self, kind: RecordKind, name: str) -> str | None:
        found = self._streamed.one("SELECT place FROM id WHERE kind = ? AND id = ?", kind, name)
        return str(found[0]) if found else None


def _some(known: Iterable[str], name: str) -> list[str]:
    alike = islice((one for one in known if one.startswith(name[:_PREFIX])), _MOST_WORDS)
    return [*nsmallest(_SHOWN, known), *alike]
