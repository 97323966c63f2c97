"""Actors, and their memberships."""

from sqlalchemy import BigInteger, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Dated, Identified


class Actor(Identified, Base):
    """What an actor is filtered and sorted by."""

    __tablename__ = "actor"
    __table_args__ = (Index(None, "name_key", "id"), Index(None, "kind", "name_key"))

    kind: Mapped[str] = mapped_column(String(20))
    name_key: Mapped[str] = mapped_column(String(300))
    country_id: Mapped[str | None] = mapped_column(String(200), index=True)
    complete_from: Mapped[int | None] = mapped_column(BigInteger)


class Membership(Identified, Dated, Base):
    """One spell of a member in an organization."""

    __tablename__ = "membership"
    __table_args__ = (
        Index(None, "organization_id", "first_day", "id"),
        Index(None, "member_id", "first_day", "id"),
        Index(None, "first_day", "id"),
        Index(None, "last_day", "id"),
        Index(None, "member_key", "id"),
    )

    member_id: Mapped[str] = mapped_column(ForeignKey("actor.id"))
    member_key: Mapped[str] = mapped_column(String(300))
    organization_id: Mapped[str] = mapped_column(ForeignKey("actor.id"))
    status: Mapped[str] = mapped_column(String(200))
    counts_as_member: Mapped[bool]
