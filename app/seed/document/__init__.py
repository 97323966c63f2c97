"""The seed format: what a seed file may hold, one model a record. Checks single values; references are seed.check's."""

from pydantic import Field

from app.seed.document.actor import Actor, Membership, Office
from app.seed.document.dataset import Dataset, Place, StatusTerm, Term, TypeTerm, Vocabulary
from app.seed.document.dispute import Claim, Dispute
from app.seed.document.event import Event, Participant
from app.seed.document.fields import Citation, SeedDate, SeedModel, empty_list
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
    include: list[str] = empty_list(
        description="Further files in the same folder; each holds some of the lists below and nothing else.",
        examples=[["memberships.yaml"]],
    )
    vocabulary: Vocabulary = Field(default=Vocabulary(), description="The dataset's own words, each defined.")
    sources: list[Source] = empty_list(description="The documents that vouch for the facts.")
    places: list[Place] = empty_list(description="Where events happened.")
    actors: list[Actor] = empty_list(description="Persons, states, organizations, groups and media.")
    memberships: list[Membership] = empty_list(description="Who belonged to what, spell by spell.")
    events: list[Event] = empty_list(description="What happened, is planned, or is reported.")
    statements: list[Statement] = empty_list(description="Who said what.")
    disputes: list[Dispute] = empty_list(description="Where sources disagree.")
