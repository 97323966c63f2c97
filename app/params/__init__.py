"""Query models: one a list, frozen, refusing what they do not know. No FastAPI, no SQL, no look-ups."""

from collections.abc import Mapping

from app.params.actors import ActorQuery
from app.params.coverage import CoverageQuery
from app.params.events import EventQuery
from app.params.graph import GraphQuery
from app.params.listing import ListQuery, QueryModel
from app.params.member_states import MembershipChangeQuery, MembershipQuery
from app.params.places import PlaceQuery
from app.params.relations import RelationAddress, RelationQuery
from app.params.search import SearchQuery
from app.params.sources import CitationQuery, SourceQuery
from app.params.statements import StatementQuery
from app.params.topics import TopicQuery

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

QUERIES: Mapping[str, type[QueryModel]] = {
    **LIST_QUERIES,
    "member-states/changes": MembershipChangeQuery,
    "sources/{id}/citations": CitationQuery,
    "search": SearchQuery,
    "relations/{a}/{b}": RelationQuery,
    "graph": GraphQuery,
    "coverage": CoverageQuery,
}
"""All operations that take query parameters, by path without the first slash."""

EXAMPLE_QUERIES: Mapping[str, type[QueryModel]] = {
    **LIST_QUERIES,
    "search": SearchQuery,
    "relations": RelationAddress,
}
"""What a dataset gives examples for, by the name it gives them under; other operations show those of a list."""
