"""Events, and the links by which they are found."""

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Dated, Identified


class Event(Identified, Dated, Base):
    """What an event is filtered and sorted by."""

    __tablename__ = "event"
    __table_args__ = (
        Index(None, "first_day", "id"),
        Index(None, "last_day", "id"),
        Index(None, "title_key", "id"),
        Index(None, "type", "first_day"),
    )

    type: Mapped[str] = mapped_column(String(200))
    status: Mapped[str] = mapped_column(String(20))
    title_key: Mapped[str] = mapped_column(String(300))
    place_id: Mapped[str | None] = mapped_column(ForeignKey("place.id"), index=True)


class EventActor(Base):
    """Who took part in an event as what; `behalf` marks whom a participant acted for."""

    __tablename__ = "event_actor"
    __table_args__ = (Index(None, "event_id"),)

    actor_id: Mapped[str] = mapped_column(ForeignKey("actor.id"), primary_key=True)
    event_id: Mapped[str] = mapped_column(ForeignKey("event.id"), primary_key=True)
    role: Mapped[str] = mapped_column(String(200), primary_key=True)
    behalf: Mapped[bool] = mapped_column(primary_key=True)


class EventTopic(Base):
    """What an event is about."""

    __tablename__ = "event_topic"
    __table_args__ = (Index(None, "event_id"),)

    topic_id: Mapped[str] = mapped_column(ForeignKey("topic.id"), primary_key=True)
    event_id: Mapped[str] = mapped_column(ForeignKey("event.id"), primary_key=True)
