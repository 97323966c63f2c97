"""TopicQuery → the list of topics it asks for."""

from app.models import Topic
from app.params.names import NOTHING, Names
from app.params.topics import TopicQuery
from app.queries.listing import Listing, chosen


def select_topics(query: TopicQuery, names: Names) -> Listing:
    """Build the list of topics a query asks for, its names looked up."""
    return Listing(
        kind=query.record_kind,
        table=Topic,
        id=Topic.id,
        conditions=chosen(Topic.id, names.get("id", NOTHING)),
        sort={"name": Topic.name_key, "id": Topic.id}[query.sort_key],
        descending=query.descending,
    )
