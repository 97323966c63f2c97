"""What releases of the dataset changed, as served."""

import datetime as dt
from typing import Any

from pydantic import Field

from app.schemas.base import ReadModel
from app.schemas.listing import ListRead
from app.vocabulary import RecordKind, ReleaseVerb


class ReleaseChangeSummary(ReadModel):
    """What a release did to one record; nothing later is known of it, or, of a rename, of one of the two ids."""

    id: str = Field(
        description="Version, change, kind and record, which is unique.",
        examples=["1.1.0/removed/event/harbour-talks-1998"],
    )
    change: ReleaseVerb = Field(
        description="`added`, `changed`, `removed`, or `renamed`: the record has had another id since."
    )
    kind: RecordKind
    record_id: str = Field(description="The record's id, the former one if it was renamed; `scheme/id` for a term.")
    renamed_to: str | None = Field(description="The id that a renamed record was given; null for any other change.")
    version: str = Field(description="The release's version of the dataset.")
    revision: str = Field(description="The release's revision.")
    date: dt.date = Field(description="The day of the release.")
    path: str | None = Field(
        description="The page of the record, under its new id if it was renamed; null where it has none or is gone.",
        examples=["/events/harbour-talks-1998"],
    )


class ReleaseChangeRead(ReleaseChangeSummary):
    """The same with all that the record says."""

    record: dict[str, Any] | None = Field(
        description="The record as it is now, in the seed format, under its new id if it was renamed; null if it is "
        "gone. A term has its `scheme` beside its id, as in NDJSON."
    )


class ReleaseChangeList(ListRead[ReleaseChangeSummary | ReleaseChangeRead]):
    """A page of changes."""
