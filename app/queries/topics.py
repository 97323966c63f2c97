"""TopicQuery → the list of topics it asks for."""

from app.models import Topic
from app.params.names import NOTHING, Names
from app.params.topics import TopicQuery
from app.queries.clauses import identified
from app.queries.listing import Listing, Sorts
from app.queries.searching import searched

_SORTS: Sorts = {"name": (Topic.name_key, Topic.name_key), "id": (Topic.id, Topic.id)}


def select_topics(query: TopicQuery, names: Names) -> Listing:
    """Build the list of topics a query asks for, its names looked up."""
    return Listing(
        kind=query.record_kind,
        table=Topic,
        id=Topic.id,
        clauses=[
            *identified(Topic.id, names.get("id", NOTHING)),
            *searched(query.q, query.record_kind, Topic.id),
        ],
        sorts=_SORTS,
        sort=query.sort,
        text=query.q,
    )
