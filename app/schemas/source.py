"""Sources as served."""

from pydantic import Field

from app.schemas.base import ListedModel, ReadModel
from app.schemas.date import DateRead
from app.schemas.dispute import DisputeRead
from app.schemas.listing import ListRead
from app.schemas.reference import ActorRef
from app.vocabulary import SourceType


class CopyRead(ReadModel):
    """A further address at which a document, or a reprint of it, can be read."""

    url: str = Field(description="Where it can be read.", examples=["https://wire.example/calm-waters"])
    publisher: str | None = Field(description="Who keeps the copy or reprinted the document.")


class SourceSummary(ListedModel):
    """A source as lists show it."""

    id: str
    title: str
    type: SourceType
    publisher: str | None
    authors: list[str]
    created: DateRead | None = Field(description="When it was written.")
    published: DateRead | None = Field(description="When it could first be read by the public.")
    language: str
    party: ActorRef | None = Field(description="The actor it speaks for.")
    url: str | None
    archived_url: str | None
    held: bool = Field(description="False when it is only mentioned by other sources.")


class SourceRead(SourceSummary):
    """A source with everything known of it."""

    summary: str | None
    copies: list[CopyRead] = Field(description="Further addresses of the same document.")
    disputes: list[DisputeRead]
    note: str | None


class SourceList(ListRead[SourceSummary | SourceRead]):
    """A page of sources."""
