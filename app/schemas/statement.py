"""Statements as served."""

from pydantic import Field

from app.schemas.base import ListedModel, ReadModel
from app.schemas.date import DateRead
from app.schemas.evidence import PublicEvidenceRead
from app.schemas.listing import ListRead
from app.schemas.reference import ActorRef, EventRef, SourceRef
from app.vocabulary import StatementMode


class StanceRead(ReadModel):
    """A position on a topic."""

    topic: str
    position: str


class StatementSummary(ListedModel):
    """A statement as lists show it."""

    id: str
    speakers: list[ActorRef]
    capacity: str | None = Field(description="The office in which they spoke.")
    on_behalf_of: list[ActorRef]
    audience: list[ActorRef]
    mode: StatementMode = Field(description="`asserted` is the source's own voice.")
    reported_by: ActorRef | None
    quote: str | None = Field(description="The speaker's own words, verbatim, as a source gives them.")
    gist: str = Field(description="What was said, in the curators' words.")
    said: DateRead
    topics: list[str]
    about: list[ActorRef]
    event: EventRef | None
    stance: list[StanceRead]
    source_count: int = Field(description="How many sources are cited.")
    disputed: bool = Field(description="Whether sources disagree on it.")


class ChainLinkRead(ReadModel):
    """One hand the words passed through."""

    actor: ActorRef
    act: str
    source: SourceRef | None
    date: DateRead | None


class StatementRead(PublicEvidenceRead, StatementSummary):
    """A statement with everything known of it."""

    chain: list[ChainLinkRead] = Field(description="From the speaker towards the reader.")


class StatementList(ListRead[StatementSummary | StatementRead]):
    """A page of statements."""
