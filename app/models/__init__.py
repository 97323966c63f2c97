"""The tables, as SQLAlchemy models. Narrow rows to filter and sort by; what is served lies rendered in Document."""

from app.models.actor import Actor, ActorIdentifier, Membership, MembershipChange
from app.models.base import Base, Dated, Link, Public
from app.models.citation import Citation
from app.models.dataset import Dataset, Document, LexiconName, WholeDocument
from app.models.event import Event, EventActor, EventMember, EventRole, EventSource, EventSourceType, EventTopic
from app.models.place import Place
from app.models.release import Release, ReleaseChange
from app.models.search import SearchEntry
from app.models.source import Source
from app.models.statement import (
    Statement,
    StatementActor,
    StatementSource,
    StatementStance,
    StatementTopic,
)
from app.models.tally import Tally
from app.models.topic import Topic

__all__ = [
    "Actor",
    "ActorIdentifier",
    "Base",
    "Citation",
    "Dataset",
    "Dated",
    "Document",
    "Event",
    "EventActor",
    "EventMember",
    "EventRole",
    "EventSource",
    "EventSourceType",
    "EventTopic",
    "LexiconName",
    "Link",
    "Membership",
    "MembershipChange",
    "Place",
    "Public",
    "Release",
    "ReleaseChange",
    "SearchEntry",
    "Source",
    "Statement",
    "StatementActor",
    "StatementSource",
    "StatementStance",
    "StatementTopic",
    "Tally",
    "Topic",
    "WholeDocument",
]
