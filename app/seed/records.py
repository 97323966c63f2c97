"""The records of a seed file, list by list, whether valid or not. Knows where each kind stands, judges nothing."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from app.seed.document import (
    Actor,
    Dispute,
    Event,
    Membership,
    Place,
    SeedModel,
    Source,
    Statement,
    StatusTerm,
    Term,
    TypeTerm,
)
from app.seed.problem import Path
from app.seed.read import SeedText
from app.vocabulary import RecordKind, Scheme


@dataclass(frozen=True, slots=True)
class RecordList:
    """One list of a seed file: its path, the kind of its records, and their model."""

    path: tuple[str, ...]
    kind: RecordKind
    model: type[SeedModel]
    scheme: Scheme | None = None


_TERM_MODELS: Mapping[Scheme, type[Term]] = {
    Scheme.EVENT_TYPES: TypeTerm,
    Scheme.MEMBERSHIP_STATUSES: StatusTerm,
}

LISTS = (
    *(
        RecordList(
            ("vocabulary", scheme.value),
            RecordKind.TOPIC if scheme is Scheme.TOPICS else RecordKind.TERM,
            _TERM_MODELS.get(scheme, Term),
            scheme,
        )
        for scheme in Scheme
    ),
    RecordList(("sources",), RecordKind.SOURCE, Source),
    RecordList(("places",), RecordKind.PLACE, Place),
    RecordList(("actors",), RecordKind.ACTOR, Actor),
    RecordList(("memberships",), RecordKind.MEMBERSHIP, Membership),
    RecordList(("events",), RecordKind.EVENT, Event),
    RecordList(("statements",), RecordKind.STATEMENT, Statement),
    RecordList(("disputes",), RecordKind.DISPUTE, Dispute),
)


@dataclass(frozen=True, slots=True)
class RawRecord:
    """A record as written, before any model has seen it."""

    list: RecordList
    path: Path
    data: Mapping[str, Any]

    @property
    def id(self) -> str:
        """Its id as written, or its place in the list where it has none."""
        written = self.data.get("id")
        return (
            written.strip()
            if isinstance(written, str) and written.strip()
            else f"{'.'.join(self.list.path)}[{self.path[-1]}]"
        )


def list_at(seed: SeedText, path: tuple[str, ...]) -> object:
    """Whatever is written at the place of a list; None where nothing is."""
    found: object = seed.data
    for key in path:
        found = found.get(key) if isinstance(found, dict) else None
    return found


def raw_records(seed: SeedText) -> Iterator[RawRecord]:
    """Every entry of every list that is a mapping, in order."""
    for one in LISTS:
        entries = list_at(seed, one.path)
        if not isinstance(entries, list):
            continue
        for index, entry in enumerate(entries):
            if isinstance(entry, dict):
                yield RawRecord(one, (*one.path, index), entry)
