"""Statements, and the links by which they are found."""

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Dated, Identified


class Statement(Identified, Dated, Base):
    """What a statement is filtered and sorted by."""

    __tablename__ = "statement"
    __table_args__ = (Index(None, "first_day", "id"), Index(None, "last_day", "id"))

    mode: Mapped[str] = mapped_column(String(20))
    event_id: Mapped[str | None] = mapped_column(ForeignKey("event.id"), index=True)


class StatementActor(Base):
    """How an actor stands to a statement: speaker, on_behalf_of, audience or about."""

    __tablename__ = "statement_actor"
    __table_args__ = (Index(None, "statement_id"),)

    actor_id: Mapped[str] = mapped_column(ForeignKey("actor.id"), primary_key=True)
    part: Mapped[str] = mapped_column(String(20), primary_key=True)
    statement_id: Mapped[str] = mapped_column(ForeignKey("statement.id"), primary_key=True)


class StatementTopic(Base):
    """What a statement is about."""

    __tablename__ = "statement_topic"
    __table_args__ = (Index(None, "statement_id"),)

    topic_id: Mapped[str] = mapped_column(ForeignKey("topic.id"), primary_key=True)
    statement_id: Mapped[str] = mapped_column(ForeignKey("statement.id"), primary_key=True)
