"""Disputes as served, within the records they touch."""

from pydantic import Field

from app.schemas.base import ReadModel
from app.schemas.reference import CitationRead, RecordRef


class ClaimRead(ReadModel):
    """One side of a dispute, and the sources on that side."""

    id: str
    claim: str
    citations: list[CitationRead]


class DisputeRead(ReadModel):
    """What sources disagree on, side by side."""

    id: str
    records: list[RecordRef]
    field: str | None = Field(description="The field that is disputed.")
    question: str | None = Field(description="What is disputed, where it is no single field.")
    claims: list[ClaimRead]
    preferred: str | None = Field(description="The claim the curators find best founded.")
    reason: str | None = Field(description="Why.")
