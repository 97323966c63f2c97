"""Statements, and the links by which they are found."""

from sqlalchemy import BigInteger, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import CLUSTERED, Base, Dated, Identified, Link, Public, in_date_order


class Statement(Identified, Dated, Public, Base):
    """What a statement is filtered, counted and sorted by."""

    __tablename__ = "statement"
    __table_args__ = (
        *in_date_order(),
        *in_date_order("mode"),
        *in_date_order("event_id"),
        Index(None, "start_earliest", "end_latest"),
        Index(None, "public_day"),
    )

    mode: Mapped[str] = mapped_column(String(20))
    event_id: Mapped[str | None] = mapped_column(ForeignKey("event.id"))


class _StatementLink(Link):
    """What all links of statements have: the statement last in the key, behind the value and the sort key."""

    statement_id: Mapped[str] = mapped_column(ForeignKey("statement.id"), primary_key=True)


class StatementActor(_StatementLink, Base):
    """How an actor stands to a statement: speaker, on_behalf_of, audience, about; `any` for whoever is one of these."""

    __tablename__ = "statement_actor"
    __table_args__ = (
        *in_date_order("part", "actor_id", id_column="statement_id"),
        Index(None, "statement_id"),
        CLUSTERED,
    )

    part: Mapped[str] = mapped_column(String(20), primary_key=True)
    actor_id: Mapped[str] = mapped_column(ForeignKey("actor.id"), primary_key=True)


class StatementTopic(_StatementLink, Base):
    """What a statement is about."""

    __tablename__ = "statement_topic"
    __table_args__ = (*in_date_order("topic_id", id_column="statement_id"), Index(None, "statement_id"), CLUSTERED)

    topic_id: Mapped[str] = mapped_column(ForeignKey("topic.id"), primary_key=True)


class StatementStance(_StatementLink, Base):
    """Which position a statement takes; `paired` rows say on what, as `topic:position`."""

    __tablename__ = "statement_stance"
    __table_args__ = (*in_date_order("position", id_column="statement_id"), Index(None, "statement_id"), CLUSTERED)

    position: Mapped[str] = mapped_column(String(400), primary_key=True)
    paired: Mapped[bool]


class StatementSource(_StatementLink, Base):
    """Which source a statement cites, and the last day of its publication."""

    __tablename__ = "statement_source"
    __table_args__ = (*in_date_order("source_id", id_column="statement_id"), Index(None, "statement_id"), CLUSTERED)

    source_id: Mapped[str] = mapped_column(ForeignKey("source.id"), primary_key=True)
    published_day: Mapped[int] = mapped_column(BigInteger)
