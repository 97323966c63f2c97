"""Actors as served."""

from pydantic import Field

from app.schemas.base import ListedModel, ReadModel
from app.schemas.date import DateRead
from app.schemas.evidence import EvidenceRead
from app.schemas.listing import ListRead
from app.schemas.membership import MembershipSummary
from app.schemas.reference import ActorRef, CitationRead, EventRef, IdentifierRead
from app.vocabulary import ActorKind


class ActorSummary(ListedModel):
    """An actor as lists show it."""

    id: str
    kind: ActorKind
    name: str
    acronym: str | None
    country: ActorRef | None
    summary: str | None


class OfficialNameRead(ReadModel):
    """What an actor is called in one language."""

    language: str
    name: str


class OfficeRead(ReadModel):
    """A post a person held."""

    title: str
    at: ActorRef | None
    during: DateRead | None = Field(description="From the first to the last day in office; null where unknown.")
    citations: list[CitationRead]


class PartRead(ReadModel):
    """The larger actor this one is a part of."""

    actor: ActorRef
    during: DateRead | None


class ActorCountsRead(ReadModel):
    """How many records an actor has a part in; each counts once."""

    events: int = Field(description="Events it takes part in, or is acted for.")
    statements: int = Field(description="Statements it has any part in: that of /statements?actor=.")
    spoken: int = Field(description="Statements it makes: that of /statements?speaker=.")


class CounterpartRead(ReadModel):
    """Another actor, and in how many events both take part."""

    actor: ActorRef
    events: int


class ActorRead(EvidenceRead, ActorSummary):
    """An actor with everything known of it."""

    family_name: str | None
    aliases: list[str]
    official_names: list[OfficialNameRead]
    identifiers: list[IdentifierRead]
    part_of: list[PartRead]
    existed: DateRead | None
    complete_from: DateRead | None = Field(description="From when on the list of its members is whole.")
    changes_told_from: DateRead | None = Field(
        description="From when on every change among its members is told as an event."
    )
    offices: list[OfficeRead]
    memberships: list[MembershipSummary] = Field(description="Its spells as a member of organizations.")
    members: list[MembershipSummary] = Field(description="The spells of its own members, if it is an organization.")
    counts: ActorCountsRead
    first_event: EventRef | None = Field(description="The first event it takes part in, or is acted for.")
    last_event: EventRef | None = Field(description="The last such event.")
    counterparts: list[CounterpartRead] = Field(
        description="Whom it takes part in events with: the ten with most events together, these first; /graph has all."
    )


class ActorList(ListRead[ActorSummary | ActorRead]):
    """A page of actors."""
