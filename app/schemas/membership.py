"""Membership spells as served."""

from pydantic import Field

from app.schemas.base import ListedModel
from app.schemas.date import DateRead
from app.schemas.dispute import DisputeRead
from app.schemas.listing import ListRead
from app.schemas.reference import ActorRef, CitationRead


class MembershipSummary(ListedModel):
    """A spell as lists show it."""

    id: str
    member: ActorRef
    organization: ActorRef
    status: str = Field(description="A term of the vocabulary's membership_statuses.")
    counts_as_member: bool
    during: DateRead = Field(description="From the status's first to its last day.")


class MembershipRead(MembershipSummary):
    """A spell with everything known of it."""

    disputes: list[DisputeRead]
    citations: list[CitationRead]
    note: str | None


class MembershipList(ListRead[MembershipSummary | MembershipRead]):
    """A page of membership spells."""
