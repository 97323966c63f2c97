"""ActorQuery → the list of actors it asks for."""

from app.models import Actor
from app.params.actors import ActorQuery
from app.params.names import NOTHING, Names
from app.queries.listing import Listing, chosen


def select_actors(query: ActorQuery, names: Names) -> Listing:
    """Build the list of actors a query asks for, its names looked up."""
    return Listing(
        kind=query.record_kind,
        table=Actor,
        id=Actor.id,
        conditions=[*chosen(Actor.id, names.get("id", NOTHING)), *chosen(Actor.kind, names.get("kind", NOTHING))],
        sort={"name": Actor.name_key, "id": Actor.id}[query.sort_key],
        descending=query.descending,
    )
