"""Records as other records name them: the id, and what a reader wants to see at once."""

from pydantic import Field

from app.schemas.base import ReadModel
from app.schemas.date import DateRead
from app.vocabulary import ActorKind, RecordKind


class ActorRef(ReadModel):
    """An actor, by id and name."""

    id: str
    name: str
    kind: ActorKind


class PlaceRef(ReadModel):
    """A place, with what a map needs."""

    id: str
    name: str
    country: ActorRef | None
    latitude: float | None = Field(description="Degrees north, WGS 84.")
    longitude: float | None = Field(description="Degrees east, WGS 84.")


class SourceRef(ReadModel):
    """A source, with what a footnote needs."""

    id: str
    title: str
    publisher: str | None
    published: DateRead | None


class EventRef(ReadModel):
    """An event, by id, title and date."""

    id: str
    title: str
    date: DateRead


class StatementRef(ReadModel):
    """A statement, by id, speakers and gist."""

    id: str
    speakers: list[ActorRef]
    gist: str


class RecordRef(ReadModel):
    """A record of any kind."""

    kind: RecordKind
    id: str


class CitationRead(ReadModel):
    """Which source says so, in which words, where in it, and what it vouches for."""

    source: SourceRef
    quote: str | None = Field(description="The source's own words, verbatim.")
    locator: str | None = Field(description="Where in the source they stand.", examples=["paragraph 3"])
    supports: list[str] = Field(description="The fields of the record it vouches for.", examples=[["date", "place"]])
    note: str | None


class IdentifierRead(ReadModel):
    """An id in somebody else's scheme."""

    scheme: str
    id: str
