"""Events and what hangs on them: participants, documents, figures, relations."""

from typing import Annotated

from pydantic import Field

from app.seed.document.fields import (
    ActorId,
    Citation,
    EventId,
    Id,
    Name,
    PlaceId,
    Reference,
    SeedDate,
    SeedModel,
    SourceId,
    Text,
    TopicId,
    empty_list,
)
from app.vocabulary import EventStatus, RecordKind, Scheme


class Participant(SeedModel):
    """Who took part, as what, and on whose behalf; who is acted for counts as a participant too."""

    actor: ActorId
    role: Annotated[str, Reference(RecordKind.TERM, Scheme.ROLES)]
    behalf: ActorId | None = Field(default=None, alias="for", description="On whose behalf the actor took part.")


class RelatedEvent(SeedModel):
    """How this event stands to another."""

    relation: Annotated[str, Reference(RecordKind.TERM, Scheme.RELATIONS)]
    event: EventId


class EventDocument(SeedModel):
    """A document that the event produced or was about."""

    source: SourceId
    role: Annotated[str, Reference(RecordKind.TERM, Scheme.DOCUMENT_ROLES)]


class Figure(SeedModel):
    """A number a source gives."""

    what: Name = Field(examples=["troops in the country"])
    value: Annotated[float, Field(allow_inf_nan=False)]
    qualifier: Name | None = Field(default=None, examples=["over", "about"])
    unit: Name | None = Field(default=None, examples=["persons"])


class Event(SeedModel):
    """Something that happened, is planned, or is reported."""

    id: Id
    title: Name
    type: Annotated[str, Reference(RecordKind.TERM, Scheme.EVENT_TYPES)]
    date: SeedDate
    status: EventStatus = EventStatus.CONFIRMED
    place: PlaceId | None = None
    summary: Text = Field(description="One or two neutral sentences in the curators' own words.")
    participants: list[Participant] = empty_list()
    topics: list[TopicId] = empty_list()
    related: list[RelatedEvent] = empty_list()
    documents: list[EventDocument] = empty_list()
    figures: list[Figure] = empty_list()
    citations: list[Citation] = empty_list()
    public_since: SeedDate | None = Field(
        default=None, description="When it became public; left out, the earliest publication that cites it."
    )
    note: Text | None = None
