"""Membership spells, and the changes they bring, as served."""

from pydantic import Field

from app.schemas.base import ListedModel
from app.schemas.date import DateRead
from app.schemas.evidence import EvidenceRead
from app.schemas.listing import ListRead
from app.schemas.reference import ActorRef, EventRef
from app.vocabulary import MembershipChangeKind


class MembershipSummary(ListedModel):
    """A spell as lists show it."""

    id: str
    member: ActorRef
    organization: ActorRef
    status: str = Field(description="A term of the vocabulary's membership_statuses.")
    counts_as_member: bool
    during: DateRead = Field(description="From the status's first to its last day.")


class MembershipRead(EvidenceRead, MembershipSummary):
    """A spell with everything known of it."""

    began_with: EventRef | None = Field(description="The event in which it began; null where none is named.")
    ended_with: EventRef | None = Field(description="The event in which it ended; null where none is named.")


class MembershipList(ListRead[MembershipSummary | MembershipRead]):
    """A page of membership spells."""


class MembershipChangeRead(ListedModel):
    """The start or end of a spell: who joined an organization, left it, or changed status in it, and when."""

    id: str
    change: MembershipChangeKind = Field(
        description="`joined`: became a member; `left`: is one no more; `changed`: any other change of status."
    )
    date: DateRead = Field(description="When the spell starts or ends; `basis` and `note` are those of the spell.")
    member: ActorRef
    organization: ActorRef
    from_status: str | None = Field(
        description="The status before, a term of the vocabulary's membership_statuses; null where there was none."
    )
    to_status: str | None = Field(description="The status after; null where there is none.")
    membership: str = Field(description="The id of the spell that starts or ends; /member-states/{id} has its sources.")
    event: EventRef | None = Field(description="The event that made the change; null where none is named.")


class MembershipChangeList(ListRead[MembershipChangeRead]):
    """A page of membership changes."""
