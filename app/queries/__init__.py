"""Parameters to SELECT statements: pure functions, one clause each. Executes nothing, knows no web framework."""

from collections.abc import Callable, Mapping
from typing import Any

from app.params.names import Names
from app.queries.actors import select_actors
from app.queries.changes import select_changes
from app.queries.events import select_events
from app.queries.listing import Listing
from app.queries.member_states import select_membership_changes, select_memberships
from app.queries.places import select_places
from app.queries.search import select_hits
from app.queries.sources import select_sources
from app.queries.statements import select_statements
from app.queries.topics import select_topics

LIST_SELECTS: Mapping[str, Callable[[Any, Names], Listing]] = {
    "events": select_events,
    "actors": select_actors,
    "statements": select_statements,
    "member-states": select_memberships,
    "sources": select_sources,
    "topics": select_topics,
    "places": select_places,
    "member-states/changes": select_membership_changes,
    "search": select_hits,
    "changes": select_changes,
}
"""By list, the function that builds it from its query model in app.params.QUERIES."""
