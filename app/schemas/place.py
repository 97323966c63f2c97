"""Places as served."""

from pydantic import Field

from app.schemas.base import ReadModel
from app.schemas.dispute import DisputeRead
from app.schemas.listing import ListRead
from app.schemas.reference import ActorRef, CitationRead, IdentifierRead


class PlaceSummary(ReadModel):
    """A place as lists show it."""

    id: str
    name: str
    country: ActorRef | None
    latitude: float | None = Field(description="Degrees north, WGS 84.")
    longitude: float | None = Field(description="Degrees east, WGS 84.")


class PlaceRead(PlaceSummary):
    """A place with everything known of it."""

    aliases: list[str]
    identifiers: list[IdentifierRead]
    disputes: list[DisputeRead]
    citations: list[CitationRead]


class PlaceList(ListRead[PlaceSummary | PlaceRead]):
    """A page of places."""
