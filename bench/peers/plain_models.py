"""The tables of peer (c): events in a normalised schema, each relation a table with its keys and indexes."""

from typing import Any

from sqlalchemy import JSON, ForeignKey, Index
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

DATE_PARTS = ("edtf", "earliest", "latest", "certain", "precision", "label", "basis", "note")
Date = dict[str, Any]


class Base(DeclarativeBase):
    """The declarative base."""


class Part:
    """A row that belongs to an event, in the order in which the event names such rows."""

    event_id: Mapped[str] = mapped_column(ForeignKey("event.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)


class Actor(Base):
    """Who takes part."""

    __tablename__ = "actor"

    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    label: Mapped[str]
    kind: Mapped[str]


class Place(Base):
    """Where it happened."""

    __tablename__ = "place"

    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    country_id: Mapped[str | None] = mapped_column(ForeignKey("actor.id"))
    latitude: Mapped[float | None]
    longitude: Mapped[float | None]
    country: Mapped[Actor | None] = relationship()


class Source(Base):
    """What is cited. Dates are kept whole, as JSON, where nobody asks by them."""

    __tablename__ = "source"

    id: Mapped[str] = mapped_column(primary_key=True)
    title: Mapped[str]
    publisher: Mapped[str | None]
    published: Mapped[Date | None] = mapped_column(JSON(none_as_null=True))
    url: Mapped[str | None]
    archived_url: Mapped[str | None]


class Participant(Part, Base):
    """Who took part in an event, as what, and for whom."""

    __tablename__ = "participant"
    __table_args__ = (Index(None, "actor_id", "event_id"), Index(None, "behalf_id", "event_id"))

    actor_id: Mapped[str] = mapped_column(ForeignKey("actor.id"))
    behalf_id: Mapped[str | None] = mapped_column(ForeignKey("actor.id"))
    role: Mapped[str]
    actor: Mapped[Actor] = relationship(foreign_keys=[actor_id])
    behalf: Mapped[Actor | None] = relationship(foreign_keys=[behalf_id])


class EventTopic(Part, Base):
    """What an event is about."""

    __tablename__ = "event_topic"
    __table_args__ = (Index(None, "topic", "event_id"),)

    topic: Mapped[str]


class Citation(Part, Base):
    """Which source vouches for an event."""

    __tablename__ = "citation"

    source_id: Mapped[str] = mapped_column(ForeignKey("source.id"))
    quote: Mapped[str | None]
    locator: Mapped[str | None]
    supports: Mapped[list[str]] = mapped_column(JSON)
    note: Mapped[str | None]
    source: Mapped[Source] = relationship()


class EventDocument(Part, Base):
    """A document that an event produced or was about."""

    __tablename__ = "event_document"

    role: Mapped[str]
    source_id: Mapped[str] = mapped_column(ForeignKey("source.id"))
    source: Mapped[Source] = relationship()


class Event(Base):
    """An event. What only single records show, and nobody asks by, is kept as JSON, which is the fastest there is."""

    __tablename__ = "event"
    __table_args__ = (
        Index(None, "sort_day", "id"),
        Index(None, "type", "sort_day", "id"),
        Index(None, "earliest", "latest"),
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    title: Mapped[str]
    type: Mapped[str]
    edtf: Mapped[str]
    earliest: Mapped[str | None]
    latest: Mapped[str | None]
    certain: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    precision: Mapped[str]
    label: Mapped[str]
    basis: Mapped[str]
    note: Mapped[str | None]
    sort_day: Mapped[str]
    status: Mapped[str]
    place_id: Mapped[str | None] = mapped_column(ForeignKey("place.id"))
    summary: Mapped[str]
    source_count: Mapped[int]
    disputed: Mapped[bool]
    remark: Mapped[str | None] = mapped_column(deferred=True)
    public_since: Mapped[Date | None] = mapped_column(JSON(none_as_null=True), deferred=True)
    disputes: Mapped[list[Any]] = mapped_column(JSON, deferred=True)
    related: Mapped[list[Any]] = mapped_column(JSON, deferred=True)
    figures: Mapped[list[Any]] = mapped_column(JSON, deferred=True)
    statements: Mapped[list[Any]] = mapped_column(JSON, deferred=True)
    place: Mapped[Place | None] = relationship()
    participants: Mapped[list[Participant]] = relationship(order_by=Participant.position)
    topic_links: Mapped[list[EventTopic]] = relationship(order_by=EventTopic.position)
    citations: Mapped[list[Citation]] = relationship(order_by=Citation.position)
    documents: Mapped[list[EventDocument]] = relationship(order_by=EventDocument.position)

    @property
    def date(self) -> Date:
        """The date as served."""
        return {part: getattr(self, part) for part in DATE_PARTS}

    @property
    def topics(self) -> list[str]:
        """The ids of its topics."""
        return [link.topic for link in self.topic_links]
