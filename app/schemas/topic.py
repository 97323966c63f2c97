"""Topics as served."""

from pydantic import Field

from app.schemas.base import ListedModel, ReadModel
from app.schemas.date import DateRead
from app.schemas.listing import ListRead
from app.schemas.reference import ActorRef, GistRef
from app.schemas.term import TermRead


class TopicSummary(TermRead, ListedModel):
    """What events and statements are about, as lists show it."""


class PositionRead(ReadModel):
    """A position that somebody took on a topic."""

    position: str = Field(description="A term of the vocabulary's positions.")
    speakers: list[ActorRef] = Field(description="Who takes it.")
    on_behalf_of: list[ActorRef] = Field(description="For whom they speak.")
    said: DateRead = Field(description="When they said so.")
    statement: GistRef = Field(description="The words that carry it.")


class TopicRead(TopicSummary):
    """A topic, and who took which position on it when."""

    positions: list[PositionRead] = Field(description="All positions taken on it, in order of date.")


class TopicList(ListRead[TopicSummary | TopicRead]):
    """A page of topics."""
