"""Events, and the links by which they are found."""

from sqlalchemy import BigInteger, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import CLUSTERED, Base, Dated, Identified, Link, Public, in_date_order


class Event(Identified, Dated, Public, Base):
    """What an event is filtered, counted and sorted by.

    `disputed_day` is the day on which a dispute over it was first public, null where there is none.
    """

    __tablename__ = "event"
    __table_args__ = (
        *in_date_order(),
        *in_date_order("type"),
        *in_date_order("status"),
        *in_date_order("place_id"),
        *in_date_order("country_id"),
        *in_date_order("disputed"),
        Index(None, "title_key", "id"),
        Index(None, "start_earliest", "end_latest"),
        Index(None, "public_day"),
        Index(None, "source_count"),
    )

    type: Mapped[str] = mapped_column(String(200))
    status: Mapped[str] = mapped_column(String(20))
    title_key: Mapped[str] = mapped_column(String(300))
    place_id: Mapped[str | None] = mapped_column(ForeignKey("place.id"))
    country_id: Mapped[str | None] = mapped_column(ForeignKey("actor.id"))
    source_count: Mapped[int]
    disputed: Mapped[bool]
    disputed_day: Mapped[int | None] = mapped_column(BigInteger)


class _EventLink(Link):
    """What all links of events have: the event last in the key, behind the value and the sort key."""

    event_id: Mapped[str] = mapped_column(ForeignKey("event.id"), primary_key=True)


class EventActor(_EventLink, Base):
    """Who took part in an event, or was acted for."""

    __tablename__ = "event_actor"
    __table_args__ = (*in_date_order("actor_id", id_column="event_id"), Index(None, "event_id"), CLUSTERED)

    actor_id: Mapped[str] = mapped_column(ForeignKey("actor.id"), primary_key=True)


class EventRole(_EventLink, Base):
    """What somebody took part as; `paired` rows say who, as `actor:role`."""

    __tablename__ = "event_role"
    __table_args__ = (*in_date_order("role", id_column="event_id"), Index(None, "event_id"), CLUSTERED)

    role: Mapped[str] = mapped_column(String(400), primary_key=True)
    paired: Mapped[bool]


class EventTopic(_EventLink, Base):
    """What an event is about."""

    __tablename__ = "event_topic"
    __table_args__ = (*in_date_order("topic_id", id_column="event_id"), Index(None, "event_id"), CLUSTERED)

    topic_id: Mapped[str] = mapped_column(ForeignKey("topic.id"), primary_key=True)


class EventSource(_EventLink, Base):
    """Which source an event cites, and the last day of its publication."""

    __tablename__ = "event_source"
    __table_args__ = (
        *in_date_order("source_id", id_column="event_id"),
        Index(None, "event_id", "published_day"),
        CLUSTERED,
    )

    source_id: Mapped[str] = mapped_column(ForeignKey("source.id"), primary_key=True)
    published_day: Mapped[int] = mapped_column(BigInteger)


class EventSourceType(_EventLink, Base):
    """Which type of source an event cites, and the last day of the earliest such publication."""

    __tablename__ = "event_source_type"
    __table_args__ = (*in_date_order("source_type", id_column="event_id"), CLUSTERED)

    source_type: Mapped[str] = mapped_column(String(20), primary_key=True)
    published_day: Mapped[int] = mapped_column(BigInteger)


class EventMember(_EventLink, Base):
    """Of which organization somebody taking part was a member throughout the whole possible range of the date."""

    __tablename__ = "event_member"
    __table_args__ = (*in_date_order("organization_id", id_column="event_id"), CLUSTERED)

    organization_id: Mapped[str] = mapped_column(ForeignKey("actor.id"), primary_key=True)
