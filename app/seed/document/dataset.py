"""The dataset's own description, its vocabulary, and places."""

from typing import Annotated

from pydantic import Field

from app.seed.document.fields import (
    Citation,
    Id,
    Identifier,
    Name,
    SeedModel,
    StateId,
    Text,
    WebAddress,
    empty_list,
)
from app.vocabulary import Scheme


class Examples(SeedModel):
    """What the API documentation shows; kept here so that the code names no actor of any dataset."""

    request: str = Field(
        default="/events",
        pattern=r"^/[^\s]*$",
        description="The request shown first to newcomers, as path and query.",
        examples=["/events?actor=Harbour%20Union"],
    )
    parameters: dict[str, dict[str, str]] = Field(
        default={},
        description="By list (its path without the slash), an example for each of its parameters; `id` also serves "
        "as the example of a single record.",
        examples=[{"events": {"actor": "Harbour Union", "id": "harbour-talks-1998"}}],
    )


class Dataset(SeedModel):
    """What this chronology is, under which terms it may be used, and what it does and does not hold."""

    id: Id
    title: Name
    version: Name = Field(description="The curators' own version of the data.", examples=["2026.1"])
    description: Text
    licence: Name = Field(description="SPDX identifier of the licence of the data.", examples=["CC-BY-4.0"])
    licence_url: WebAddress
    attribution: Name = Field(description="Whom to name when using the data.")
    language: str = Field(default="en", description="The language of titles and summaries (BCP 47).")
    inclusion_rules: list[Text] = empty_list(description="What is taken in, and what is not.")
    known_gaps: list[Text] = empty_list(description="What is known to be missing.")
    examples: Examples = Examples()


class Term(SeedModel):
    """A word of an open vocabulary, with what it means here."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9]+([-_][a-z0-9]+)*$")]
    label: Name
    definition: Text


class TypeTerm(Term):
    """An event type, with its counterpart in the PLOVER event ontology where one fits."""

    plover: str | None = Field(default=None, pattern=r"^[A-Z-]+$", examples=["CONSULT"])
    changes_membership: bool = Field(
        default=False,
        description="Whether events of this type are those in which somebody becomes a member or ceases to be one.",
    )


class StatusTerm(Term):
    """A membership status, and whether who holds it counts as a member."""

    counts_as_member: bool


class Vocabulary(SeedModel):
    """The dataset's own words, by scheme."""

    event_types: list[TypeTerm] = empty_list()
    roles: list[Term] = empty_list()
    topics: list[Term] = empty_list()
    relations: list[Term] = empty_list()
    document_roles: list[Term] = empty_list()
    positions: list[Term] = empty_list()
    chain_acts: list[Term] = empty_list()
    membership_statuses: list[StatusTerm] = empty_list()

    def terms(self, scheme: Scheme) -> list[Term]:
        """All terms of one scheme."""
        return list(getattr(self, scheme.value))


class Place(SeedModel):
    """Where something happened."""

    id: Id
    name: Name
    country: StateId | None = Field(default=None, description="The state it lies in today, as an actor.")
    latitude: float | None = Field(default=None, ge=-90, le=90, description="Degrees north, WGS 84.")
    longitude: float | None = Field(default=None, ge=-180, le=180, description="Degrees east, WGS 84.")
    aliases: list[Name] = empty_list()
    identifiers: list[Identifier] = empty_list()
    citations: list[Citation] = empty_list()
