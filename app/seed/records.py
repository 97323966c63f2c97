"""The records of a seed file as written, whether valid or not, in whichever form. Judges nothing."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from app.seed.chronology import Location
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
from app.seed.problem import Path, Places, Position, Problem
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


TOLD = tuple(kind for kind in RecordKind if any(one.kind is kind and one.scheme is None for one in LISTS))
"""The kinds that say something about the world, which terms, topics and the dataset's description do not."""

STREAMED = frozenset({RecordKind.EVENT, RecordKind.STATEMENT})
"""The kinds of which there may be too many for memory."""

HELD = frozenset(one.kind for one in LISTS) - STREAMED
"""The kinds of which there are few enough."""


@dataclass(frozen=True, slots=True)
class RawRecord:
    """A record as written, before any model has seen it; `path` leads to it and `places` knows where it stands.

    `location` is where it can be read again, if not in memory.
    """

    list: RecordList
    path: Path
    data: Mapping[str, Any]
    places: Places
    location: Location | None = None

    @property
    def id(self) -> str:
        """Its id as written, or its place in the list where it has none."""
        written = self.data.get("id")
        return (
            written.strip()
            if isinstance(written, str) and written.strip()
            else f"{'.'.join(self.list.path)}[{self.path[-1]}]"
        )

    def position(self, *field: str | int) -> Position:
        """The place of a field, given as its path within the record."""
        return self.places.position((*self.path, *field))


Listed = tuple[str, str, str]
"""Kind and id of an event or statement that was not read yet, and its place as a report names it."""


class Seed(Places, Protocol):
    """A seed file as written, in one of its forms; as `Places`, it knows where the dataset's description stands."""

    @property
    def dataset(self) -> object:
        """The dataset's description as written, None where there is none; known once everything was read."""

    def read(self) -> Iterator[RawRecord | Problem | list[Listed]]:
        """Every record and every mistake in the form, to be called once and first."""

    def records(self, kinds: Collection[RecordKind] = STREAMED | HELD) -> Iterator[RawRecord]:
        """The records of some kinds once more, those left out that are no records."""
