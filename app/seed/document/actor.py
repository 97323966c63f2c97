"""Actors, the offices they held, and their memberships."""

from typing import Annotated

from pydantic import Field

from app.seed.document.fields import (
    ActorId,
    Citation,
    EventId,
    Id,
    Identifier,
    LanguageTag,
    Name,
    Reference,
    SeedDate,
    SeedModel,
    StateId,
    Text,
    empty_list,
)
from app.vocabulary import ActorKind, RecordKind, Scheme


class OfficialName(SeedModel):
    """What an actor calls itself, or is called, in one language."""

    language: LanguageTag
    name: Name


class Office(SeedModel):
    """A post a person held."""

    title: Name = Field(examples=["Secretary General"])
    at: ActorId | None = Field(default=None, description="The state, organization or body it is an office of.")
    during: SeedDate | None = Field(
        default=None, description="From the first to the last day in office; unknown if left out."
    )
    citations: list[Citation] = empty_list(description="Sources for title, at and during.")


class Part(SeedModel):
    """The larger actor this one is a part of, for the time given."""

    actor: ActorId
    during: SeedDate | None = None


class Actor(SeedModel):
    """Somebody who acts or is spoken of: a person, state, organization, group or medium."""

    id: Id
    kind: ActorKind
    name: Name = Field(description="The name shown.")
    acronym: Name | None = None
    family_name: Name | None = Field(default=None, description="A person's family name, by which they can be found.")
    aliases: list[Name] = empty_list(description="Other names and spellings, in any script.")
    official_names: list[OfficialName] = empty_list()
    identifiers: list[Identifier] = empty_list()
    country: StateId | None = Field(default=None, description="The state a person or body belongs to.")
    part_of: list[Part] = empty_list()
    existed: SeedDate | None = Field(default=None, description="From founding or birth to end or death.")
    complete_from: SeedDate | None = Field(
        default=None, description="From when on the list of its members is whole; for organizations."
    )
    changes_told_from: SeedDate | None = Field(
        default=None,
        description="From when on every change among its members is told as an event; for organizations.",
    )
    offices: list[Office] = empty_list()
    summary: Text | None = Field(default=None, description="One neutral sentence in the curators' words.")
    citations: list[Citation] = empty_list()
    note: Text | None = None

    @property
    def label(self) -> str:
        """How charts and counts name it: by its acronym, or else its name."""
        return self.acronym or self.name


class Membership(SeedModel):
    """One spell of a state, or another actor, in an organization; `A/..` is ongoing, `A/` ended on an unknown day."""

    id: Id
    member: ActorId
    organization: ActorId
    status: Annotated[str, Reference(RecordKind.TERM, Scheme.MEMBERSHIP_STATUSES)]
    during: SeedDate = Field(description="From the status's first to its last day.")
    began_with: EventId | None = Field(default=None, description="The event in which it began.")
    ended_with: EventId | None = Field(default=None, description="The event in which it ended.")
    citations: list[Citation] = empty_list()
    note: Text | None = None
