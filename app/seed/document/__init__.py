"""The seed format: what a seed file may hold, one model a record. Checks single values; references are seed.check's."""

from pydantic import Field

from app.seed.document.actor import Actor, Membership, Office
from app.seed.document.dataset import Dataset, Place, StatusTerm, Term, TypeTerm, Vocabulary
from app.seed.document.dispute import Claim, Dispute
from app.seed.document.event import Event, Participant
from app.seed.document.fields import Citation, SeedDate, SeedModel
from app.seed.document.source import Copy, Source
from app.seed.document.statement import Statement

__all__ = [
    "Actor",
    "Citation",
    "Claim",
    "Copy",
    "Dataset",
    "Dispute",
    "Event",
    "Membership",
    "Office",
    "Participant",
    "Place",
    "SeedDate",
    "SeedDocument",
    "SeedModel",
    "Source",
    "Statement",
    "StatusTerm",
    "Term",
    "TypeTerm",
    "Vocabulary",
]


class SeedDocument(SeedModel):
    """A whole chronology: one main file, with the lists of the files it includes appended."""

    dataset: Dataset = Field(description="What this chronology is, who may use it, and how the API shows it off.")
    include: list[str] = Field(
        default=[],
        description="Further files in the same folder; each holds some of the lists below and nothing else.",
        examples=[["memberships.yaml"]],
    )
    vocabulary: Vocabulary = Field(default=Vocabulary(), description="The dataset's own words, each defined.")
    sources: list[Source] = Field(default=[], description="The documents that vouch for the facts.")
    places: list[Place] = Field(default=[], description="Where events happened.")
    actors: list[Actor] = Field(default=[], description="Persons, states, organizations, groups and media.")
    memberships: list[Membership] = Field(default=[], description="Who belonged to what, spell by spell.")
    events: list[Event] = Field(default=[], description="What happened, is planned, or is reported.")
    statements: list[Statement] = Field(default=[], description="Who said what.")
    disputes: list[Dispute] = Field(default=[], description="Where sources disagree.")
