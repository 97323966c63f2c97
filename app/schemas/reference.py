"""Records as other records name them: the id, and what a reader wants to see at once."""

from typing import Annotated

from pydantic import Field

from app.schemas.base import ReadModel
from app.schemas.date import DateRead
from app.vocabulary import ActorKind, RecordKind

Quote = Annotated[str | None, Field(description="The source's own words, verbatim.")]
Locator = Annotated[str | None, Field(description="Where in the source they stand.", examples=["paragraph 3"])]
Supports = Annotated[
    list[str], Field(description="The fields of the record it vouches for.", examples=[["date", "place"]])
]


class ActorLabelRead(ReadModel):
    """An actor, as a chart names it."""

    id: str
    label: str = Field(description="The acronym, or else the name.")
    kind: ActorKind


class ActorRef(ReadModel):
    """An actor, by id and name."""

    id: str
    name: str
    label: str = Field(description="The acronym, or else the name.")
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
    url: str | None = Field(description="Where it can be read.")
    archived_url: str | None = Field(description="Where a copy of the page as it was is kept.")


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


class GistRef(ReadModel):
    """A statement, by id and gist, where its speakers stand beside it."""

    id: str
    gist: str


class RecordRef(ReadModel):
    """A record of any kind."""

    kind: RecordKind
    id: str


class TitledRecordRef(RecordRef):
    """A record of any kind, by the one line it is known by."""

    title: str = Field(description="Its title, name or label; a statement's gist.")


class CitationRead(ReadModel):
    """Which source says so, in which words, where in it, and what it vouches for."""

    source: SourceRef
    quote: Quote
    locator: Locator
    supports: Supports
    note: str | None


class IdentifierRead(ReadModel):
    """An id in somebody else's scheme."""

    scheme: str
    id: str
