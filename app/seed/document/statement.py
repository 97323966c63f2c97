"""Statements: who said what to whom, how it reached us, and which position it takes."""

from typing import Annotated

from pydantic import Field

from app.seed.document.fields import (
    ActorId,
    Citation,
    EventId,
    Id,
    Name,
    Reference,
    SeedDate,
    SeedModel,
    SourceId,
    Text,
    TopicId,
    empty_list,
)
from app.vocabulary import RecordKind, Scheme, StatementMode


class Stance(SeedModel):
    """A position on a topic, where the words carry one."""

    topic: TopicId
    position: Annotated[str, Reference(RecordKind.TERM, Scheme.POSITIONS)]


class ChainLink(SeedModel):
    """One hand the words passed through, from the speaker towards the reader."""

    actor: ActorId
    act: Annotated[str, Reference(RecordKind.TERM, Scheme.CHAIN_ACTS)]
    source: SourceId | None = None
    date: SeedDate | None = None


class Statement(SeedModel):
    """Something said, written, or held, by named speakers."""

    id: Id
    speakers: list[ActorId] = Field(min_length=1)
    capacity: Name | None = Field(default=None, description="The title of the speaker's office in which they spoke.")
    on_behalf_of: list[ActorId] = empty_list()
    audience: list[ActorId] = empty_list()
    mode: StatementMode
    reported_by: ActorId | None = Field(default=None, description="Who reports the words, if not the speaker.")
    quote: Text | None = Field(default=None, description="The speaker's own words, verbatim, as a source gives them.")
    gist: Text = Field(description="What was said, in the curators' own neutral words.")
    said: SeedDate
    topics: list[TopicId] = empty_list()
    about: list[ActorId] = empty_list(description="The actors spoken of.")
    event: EventId | None = Field(default=None, description="The event it is, was made at, or is about.")
    stance: list[Stance] = empty_list()
    chain: list[ChainLink] = empty_list()
    citations: list[Citation] = empty_list()
    public_since: SeedDate | None = None
    note: Text | None = None
