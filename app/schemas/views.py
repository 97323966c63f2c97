"""What a record looks like in each view."""

from collections.abc import Mapping

from app.schemas.actor import ActorRead, ActorSummary
from app.schemas.base import ReadModel
from app.schemas.event import EventRead, EventSummary
from app.schemas.membership import MembershipRead, MembershipSummary
from app.schemas.place import PlaceRead, PlaceSummary
from app.schemas.source import SourceRead, SourceSummary
from app.schemas.statement import StatementRead, StatementSummary
from app.schemas.topic import TopicRead, TopicSummary
from app.vocabulary import RecordKind, View

VIEWS: Mapping[RecordKind, Mapping[View, type[ReadModel]]] = {
    RecordKind.EVENT: {View.SUMMARY: EventSummary, View.FULL: EventRead},
    RecordKind.STATEMENT: {View.SUMMARY: StatementSummary, View.FULL: StatementRead},
    RecordKind.ACTOR: {View.SUMMARY: ActorSummary, View.FULL: ActorRead},
    RecordKind.MEMBERSHIP: {View.SUMMARY: MembershipSummary, View.FULL: MembershipRead},
    RecordKind.SOURCE: {View.SUMMARY: SourceSummary, View.FULL: SourceRead},
    RecordKind.PLACE: {View.SUMMARY: PlaceSummary, View.FULL: PlaceRead},
    RecordKind.TOPIC: {View.SUMMARY: TopicSummary, View.FULL: TopicRead},
}
"""By kind of the records that lists serve, the model of each view."""
