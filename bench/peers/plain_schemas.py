"""What peer (c) serves, as response models: the same fields as Communiqué's."""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field


class Read(BaseModel):
    """A part of an answer, read off an object of the ORM."""

    model_config = ConfigDict(from_attributes=True)


class DaysRead(Read):
    """Days on which it surely was going on."""

    first: str | None
    last: str | None


class DateRead(Read):
    """A date as told."""

    edtf: str
    earliest: str | None
    latest: str | None
    certain: DaysRead | None
    precision: str
    label: str
    basis: str
    note: str | None


class ActorRead(Read):
    """An actor, by id and name."""

    id: str
    name: str
    label: str
    kind: str


class PlaceRead(Read):
    """A place."""

    id: str
    name: str
    country: ActorRead | None
    latitude: float | None
    longitude: float | None


class SourceRead(Read):
    """A source."""

    id: str
    title: str
    publisher: str | None
    published: DateRead | None
    url: str | None
    archived_url: str | None


class ParticipantRead(Read):
    """Who took part."""

    actor: ActorRead
    role: str
    behalf: ActorRead | None = Field(serialization_alias="for")


class CitationRead(Read):
    """Which source vouches for it."""

    source: SourceRead
    quote: str | None
    locator: str | None
    supports: list[str]
    note: str | None


class DocumentRead(Read):
    """A document."""

    role: str
    source: SourceRead


class EventSummary(Read):
    """An event as lists show it."""

    id: str
    title: str
    type: str
    date: DateRead
    status: str
    place: PlaceRead | None
    summary: str
    participants: list[ParticipantRead]
    topics: list[str]
    source_count: int
    disputed: bool


class EventRead(EventSummary):
    """An event with everything known of it."""

    disputes: list[dict[str, Any]]
    citations: list[CitationRead]
    note: str | None = Field(validation_alias="remark")
    public_since: DateRead | None
    related: list[dict[str, Any]]
    documents: list[DocumentRead]
    figures: list[dict[str, Any]]
    statements: list[dict[str, Any]]


class EventPage(Read):
    """A page of events."""

    items: list[EventSummary]
    total: int
