"""Actors, their memberships, and the changes these bring."""

from sqlalchemy import BigInteger, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import CLUSTERED, Base, Dated, Identified, Public, in_date_order


class Actor(Identified, Base):
    """What an actor is filtered and sorted by."""

    __tablename__ = "actor"
    __table_args__ = (
        Index(None, "name_key", "id"),
        Index(None, "kind", "name_key", "id"),
        Index(None, "country_id", "name_key", "id"),
    )

    kind: Mapped[str] = mapped_column(String(20))
    name_key: Mapped[str] = mapped_column(String(300))
    country_id: Mapped[str | None] = mapped_column(String(200))  # no foreign key: actors come in any order
    complete_from: Mapped[int | None] = mapped_column(BigInteger)


class ActorIdentifier(Base):
    """An id an actor has in somebody else's scheme: alone, and as `scheme:id`."""

    __tablename__ = "actor_identifier"
    __table_args__ = (CLUSTERED,)

    identifier: Mapped[str] = mapped_column(String(400), primary_key=True)
    actor_id: Mapped[str] = mapped_column(ForeignKey("actor.id"), primary_key=True)


class Membership(Identified, Dated, Public, Base):
    """One spell of a member in an organization."""

    __tablename__ = "membership"
    __table_args__ = (
        *in_date_order(),
        *in_date_order("organization_id"),
        *in_date_order("member_id"),
        *in_date_order("status"),
        Index(None, "member_key", "id"),
        Index(None, "start_earliest", "end_latest"),
        Index(None, "public_day"),
    )

    member_id: Mapped[str] = mapped_column(ForeignKey("actor.id"))
    member_key: Mapped[str] = mapped_column(String(300))
    organization_id: Mapped[str] = mapped_column(ForeignKey("actor.id"))
    status: Mapped[str] = mapped_column(String(200))
    counts_as_member: Mapped[bool]


class MembershipChange(Identified, Dated, Public, Base):
    """The start or end of a spell: who joined, left, or changed status, and when. Derived from the spells at load.

    `ended_id` is the spell that ends where another takes over; `document` is the change as it is served.
    """

    __tablename__ = "membership_change"
    __table_args__ = (
        *in_date_order(),
        *in_date_order("organization_id"),
        *in_date_order("member_id"),
        *in_date_order("status"),
        Index(None, "start_earliest", "end_latest"),
        Index(None, "public_day"),
    )

    membership_id: Mapped[str] = mapped_column(ForeignKey("membership.id"))
    ended_id: Mapped[str | None] = mapped_column(ForeignKey("membership.id"))
    member_id: Mapped[str] = mapped_column(ForeignKey("actor.id"))
    organization_id: Mapped[str] = mapped_column(ForeignKey("actor.id"))
    change: Mapped[str] = mapped_column(String(20))
    status: Mapped[str] = mapped_column(String(200))
    document: Mapped[str] = mapped_column(Text)
