"""Disputes: what sources disagree on, and what a curator makes of it."""

from typing import Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from app.seed.document.fields import Citation, Id, Name, SeedModel, Text, empty_list
from app.vocabulary import RecordKind


class DisputedRecord(SeedModel):
    """A record the dispute touches."""

    kind: Literal[
        RecordKind.EVENT,
        RecordKind.STATEMENT,
        RecordKind.ACTOR,
        RecordKind.MEMBERSHIP,
        RecordKind.SOURCE,
        RecordKind.PLACE,
    ]
    id: str


class Claim(SeedModel):
    """One side of a dispute."""

    id: Id
    claim: Text
    citations: list[Citation] = empty_list()


class Dispute(SeedModel):
    """A field, or a question, on which sources disagree."""

    id: Id
    records: list[DisputedRecord] = Field(min_length=1)
    field: Name | None = Field(default=None, description="The field of the records that is disputed.")
    question: Text | None = Field(default=None, description="What is disputed, where it is no single field.")
    claims: list[Claim] = Field(min_length=2)
    preferred: str | None = Field(default=None, description="The id of the claim the curators find best founded.")
    reason: Text | None = Field(default=None, description="Why the curators prefer it, or why they prefer none.")

    @model_validator(mode="after")
    def _check(self) -> Self:
        if (self.field is None) == (self.question is None):
            raise PydanticCustomError("dispute", "give either field or question, not both and not neither")
        if self.preferred is not None and self.preferred not in {claim.id for claim in self.claims}:
            raise PydanticCustomError("dispute", "preferred names no claim of this dispute")
        return self
