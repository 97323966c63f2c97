"""What a search finds, as served."""

from pydantic import Field

from app.schemas.base import ListedModel
from app.schemas.listing import ListRead
from app.vocabulary import RecordKind


class HitRead(ListedModel):
    """A record of any kind that holds the words looked for."""

    kind: RecordKind
    id: str = Field(description="The record's id; `scheme/id` for a term.")
    title: str = Field(description="Its title, name or label; a statement's gist.")
    path: str = Field(
        description="Where to read it: its own page; the vocabulary for a term, a record it is about for a dispute.",
        examples=["/events/harbour-talks-1998"],
    )


class HitList(ListRead[HitRead]):
    """A page of hits."""
