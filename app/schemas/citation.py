"""What a source vouches for, as served."""

from pydantic import Field

from app.schemas.base import ReadModel
from app.schemas.listing import ListRead
from app.schemas.reference import Locator, Quote, Supports, TitledRecordRef


class CitedRecordRead(ReadModel):
    """A record that cites the source: which of its fields the source vouches for, in which words."""

    id: str = Field(
        description="Kind, id of the record, and number of the citation; unique within the source.",
        examples=["event/harbour-talks-1998/0000"],
    )
    record: TitledRecordRef
    supports: Supports
    quote: Quote
    locator: Locator
    note: str | None


class CitedRecordList(ListRead[CitedRecordRead]):
    """A page of the records that cite a source."""
