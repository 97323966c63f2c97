"""The tables, as SQLAlchemy models. Narrow rows to filter and sort by; what is served lies rendered in Document."""

from app.models.actor import Actor, Membership
from app.models.base import Base, Dated
from app.models.citation import Citation
from app.models.dataset import Dataset, Document, LexiconName
from app.models.event import Event, EventActor, EventTopic
from app.models.place import Place
from app.models.source import Source
from app.models.statement import Statement, StatementActor, StatementTopic
from app.models.topic import Topic

__all__ = [
    "Actor",
    "Base",
    "Citation",
    "Dataset",
    "Dated",
    "Document",
    "Event",
    "EventActor",
    "EventTopic",
    "LexiconName",
    "Membership",
    "Place",
    "Source",
    "Statement",
    "StatementActor",
    "StatementTopic",
    "Topic",
]
