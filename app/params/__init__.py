"""Query models: one a list, frozen, refusing what they do not know. No FastAPI, no SQL, no look-ups."""

from collections.abc import Mapping

from app.params.actors import ActorQuery
from app.params.events import EventQuery
from app.params.listing import ListQuery
from app.params.member_states import MembershipQuery
from app.params.places import PlaceQuery
from app.params.sources import SourceQuery
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
