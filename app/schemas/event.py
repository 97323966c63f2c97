"""Events as served."""

from typing import Literal

from pydantic import Field

from app.schemas.base import ListedModel, ReadModel
from app.schemas.date import DateRead
from app.schemas.evidence import PublicEvidenceRead
from app.schemas.listing import ListRead
from app.schemas.reference import ActorRef, EventRef, PlaceRef, SourceRef, StatementRef
from app.vocabulary import EventStatus

RelationDirection = Literal["outgoing", "incoming"]
"""Which of two related events' records names the other."""


class ParticipantRead(ReadModel):
    """Who took part, as what, and on whose behalf."""

    actor: ActorRef
    role: str
    behalf: ActorRef | None = Field(alias="for", description="On whose behalf the actor took part.")


class EventSummary(ListedModel):
    """An event as lists show it."""

    id: str
    title: str
    type: str = Field(description="A term of the vocabulary's event_types.")
    date: DateRead
    status: EventStatus
    place: PlaceRef | None
    summary: str
    participants: list[ParticipantRead]
    topics: list[str]
    source_count: int = Field(description="How many sources are cited.")
    disputed: bool = Field(description="Whether sources disagree on it.")


class RelatedEventRead(ReadModel):
    """How an event stands to another, whichever of the two records says so."""

    relation: str = Field(description="A term of the vocabulary's relations.")
    direction: RelationDirection = Field(
        description="`outgoing`: this event stands so to the other; `incoming`: the other stands so to this one."
    )
    event: EventRef


class EventDocumentRead(ReadModel):
    """A document the event produced or was about."""

    role: str
    source: SourceRef


class FigureRead(ReadModel):
    """A number a source gives."""

    what: str
    value: float
    qualifier: str | None
    unit: str | None


class EventRead(PublicEvidenceRead, EventSummary):
    """An event with everything known of it."""

    related: list[RelatedEventRead]
    documents: list[EventDocumentRead]
    figures: list[FigureRead]
    statements: list[StatementRef] = Field(description="What was said at it, or is it.")


class EventList(ListRead[EventSummary | EventRead]):
    """A page of events."""
