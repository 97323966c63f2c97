"""What a chronology consists of, whatever form it was written in. Reads, checks and stores nothing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from app.seed.document import (
    Actor,
    Dataset,
    Dispute,
    Event,
    Membership,
    Place,
    Source,
    Statement,
    Vocabulary,
)
from app.vocabulary import RecordKind

Location = tuple[int, int]
"""Where an event or statement can be read again: in a file, the first byte of its line and how many there are; in
memory, its position in the list, and 0."""


class Reader(Protocol):
    """Reads single events and statements of a checked dataset, in this process or, copied there, in another."""

    def read(self, kind: RecordKind, locations: Sequence[Location]) -> Sequence[Event | Statement]:
        """The records that stand there, in the same order; raises OperatorError where they are no longer there."""


class Chronology(Protocol):
    """A checked dataset: the few kinds of record at hand, and the many, which may be read anew each time.

    Events and statements are never to be gathered in memory; each `for` over them starts from the beginning. The order
    of records has no meaning.
    """

    @property
    def dataset(self) -> Dataset:
        """The dataset's own description."""

    @property
    def vocabulary(self) -> Vocabulary:
        """Its words, by scheme."""

    @property
    def places(self) -> Sequence[Place]:
        """All places."""

    @property
    def actors(self) -> Sequence[Actor]:
        """All actors."""

    @property
    def sources(self) -> Sequence[Source]:
        """All sources."""

    @property
    def memberships(self) -> Sequence[Membership]:
        """All memberships."""

    @property
    def disputes(self) -> Sequence[Dispute]:
        """All disputes."""

    @property
    def events(self) -> Iterable[Event]:
        """All events, read anew by each `for`."""

    @property
    def statements(self) -> Iterable[Statement]:
        """All statements, read anew by each `for`."""


@dataclass(frozen=True, slots=True)
class HeldReader:
    """Reads from memory."""

    events: Sequence[Event]
    statements: Sequence[Statement]

    def read(self, kind: RecordKind, locations: Sequence[Location]) -> Sequence[Event | Statement]:
        """See Reader."""
        records = self.events if kind is RecordKind.EVENT else self.statements
        return [records[position] for position, _ in locations]
