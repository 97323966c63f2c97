"""A chronology whose events and statements stay where they were written, with what was noted of them on the way."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.seed.chronology import Chronology, HeldReader, Reader
from app.seed.document import (
    Actor,
    Dataset,
    Dispute,
    Event,
    Membership,
    Place,
    SeedDocument,
    Source,
    Statement,
    Vocabulary,
)
from app.seed.survey import Survey


@dataclass(frozen=True, slots=True)
class StreamedChronology:
    """All but events and statements is in memory."""

    dataset: Dataset
    vocabulary: Vocabulary
    places: Sequence[Place]
    actors: Sequence[Actor]
    sources: Sequence[Source]
    memberships: Sequence[Membership]
    disputes: Sequence[Dispute]
    events: Iterable[Event]
    statements: Iterable[Statement]
    reader: Reader
    survey: Survey

    @property
    def held(self) -> SeedDocument:
        """All that is in memory, as one model."""
        return SeedDocument.model_construct(
            dataset=self.dataset,
            include=[],
            vocabulary=self.vocabulary,
            places=list(self.places),
            actors=list(self.actors),
            sources=list(self.sources),
            memberships=list(self.memberships),
            events=[],
            statements=[],
            disputes=list(self.disputes),
        )


@dataclass(frozen=True, slots=True)
class Prepared:
    """A chronology as it is loaded: what is known of all of it, and how to read its events and statements."""

    held: Chronology
    survey: Survey
    reader: Reader

    @classmethod
    def of(cls, chronology: Chronology) -> "Prepared":
        """Survey a chronology that is in memory; take over what the check noted of any other."""
        if isinstance(chronology, StreamedChronology):
            return cls(chronology.held, chronology.survey, chronology.reader)
        reader = HeldReader(list(chronology.events), list(chronology.statements))
        return cls(chronology, Survey.of(chronology), reader)
