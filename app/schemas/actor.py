"""Actors as served."""

from pydantic import Field

from app.schemas.base import ReadModel
from app.schemas.date import DateRead
from app.schemas.dispute import DisputeRead
from app.schemas.listing import ListRead
from app.schemas.reference import ActorRef, CitationRead, IdentifierRead
from app.vocabulary import ActorKind


class ActorSummary(ReadModel):
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


class ActorRead(ActorSummary):
    """An actor with everything known of it."""

    family_name: str | None
    aliases: list[str]
    official_names: list[OfficialNameRead]
    identifiers: list[IdentifierRead]
    part_of: list[PartRead]
    existed: DateRead | None
    complete_from: DateRead | None = Field(description="From when on the list of its members is whole.")
    offices: list[OfficeRead]
    disputes: list[DisputeRead]
    citations: list[CitationRead]
    note: str | None


class ActorList(ListRead[ActorSummary | ActorRead]):
    """A page of actors."""
