"""What records say of their own sources, the same for every kind."""

from pydantic import Field

from app.schemas.base import ReadModel
from app.schemas.date import DateRead
from app.schemas.dispute import DisputeRead
from app.schemas.reference import CitationRead


class EvidenceRead(ReadModel):
    """What vouches for a record, and what speaks against it."""

    disputes: list[DisputeRead] = Field(description="What sources disagree on.")
    citations: list[CitationRead] = Field(description="The sources that vouch for it.")
    note: str | None


class PublicEvidenceRead(EvidenceRead):
    """The same for what was not public from the start."""

    public_since: DateRead | None = Field(description="When it could first be known publicly.")
