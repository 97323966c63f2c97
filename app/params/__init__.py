"""Query models: one a list, frozen, refusing what they do not know. No FastAPI, no SQL, no look-ups."""

from collections.abc import Mapping

from app.params.actors import ActorQuery, ActorRecordQuery
from app.params.changes import ChangeQuery
from app.params.cite import CiteQuery
from app.params.coverage import CoverageQuery
from app.params.dataset import DatasetQuery
from app.params.events import EventQuery, EventRecordQuery
from app.params.graph import GraphQuery
from app.params.listing import ListQuery, QueryModel
from app.params.member_states import MembershipChangeQuery, MembershipQuery, MembershipRecordQuery
from app.params.places import PlaceQuery, PlaceRecordQuery
from app.params.relations import RelationAddress, RelationQuery
from app.params.search import SearchQuery
from app.params.sources import CitationQuery, SourceQuery, SourceRecordQuery
from app.params.statements import StatementQuery, StatementRecordQuery
from app.params.topics import TopicQuery, TopicRecordQuery

LIST_QUERIES: Mapping[str, type[ListQuery]] = {
    "events": EventQuery,
    "actors": ActorQuery,
    "statements": StatementQuery,
    "member-states": MembershipQuery,
    "sources": SourceQuery,
    "topics": TopicQuery,
    "places": PlaceQuery,
}
"""The lists there are, by path without the slash, in the order the documentation shows them."""

RECORD_QUERIES: Mapping[str, type[QueryModel]] = {
    "events": EventRecordQuery,
    "actors": ActorRecordQuery,
    "statements": StatementRecordQuery,
    "member-states": MembershipRecordQuery,
    "sources": SourceRecordQuery,
    "topics": TopicRecordQuery,
    "places": PlaceRecordQuery,
}
"""By list, what one of its records can be asked for."""

QUERIES: Mapping[str, type[QueryModel]] = {
    **LIST_QUERIES,
    **{f"{name}/{{id}}": query for name, query in RECORD_QUERIES.items()},
    **{f"{name}/{{id}}/cite": CiteQuery for name in ("events", "statements", "sources")},
    "dataset": DatasetQuery,
    "dataset/cite": CiteQuery,
    "member-states/changes": MembershipChangeQuery,
    "sources/{id}/citations": CitationQuery,
    "search": SearchQuery,
    "relations/{a}/{b}": RelationQuery,
    "graph": GraphQuery,
    "coverage": CoverageQuery,
    "changes": ChangeQuery,
}
"""All operations that take query parameters, by path without the first slash."""

EXAMPLE_QUERIES: Mapping[str, type[QueryModel]] = {
    **LIST_QUERIES,
    "search": SearchQuery,
    "relations": RelationAddress,
}
"""What a dataset gives examples for, by the name it gives them under; other operations show those of a list."""
