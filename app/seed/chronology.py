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
class StreamedChronology:
    """A chronology whose events and statements stay where they were written; all else is in memory."""

    dataset: Dataset
    vocabulary: Vocabulary
    places: Sequence[Place]
    actors: Sequence[Actor]
    sources: Sequence[Source]
    memberships: Sequence[Membership]
    disputes: Sequence[Dispute]
    events: Iterable[Event]
    statements: Iterable[Statement]
