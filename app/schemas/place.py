"""Places as served."""

from app.schemas.base import ListedModel
from app.schemas.dispute import DisputeRead
from app.schemas.listing import ListRead
from app.schemas.reference import CitationRead, IdentifierRead, PlaceRef


class PlaceSummary(PlaceRef, ListedModel):
    """A place as lists show it: as other records do."""


class PlaceRead(PlaceSummary):
    """A place with everything known of it."""

    aliases: list[str]
    identifiers: list[IdentifierRead]
    disputes: list[DisputeRead]
    citations: list[CitationRead]


class PlaceList(ListRead[PlaceSummary | PlaceRead]):
    """A page of places."""
