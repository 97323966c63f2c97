"""PlaceQuery → the list of places it asks for."""

from app.models import Place
from app.params.names import NOTHING, Names
from app.params.places import PlaceQuery
from app.queries.listing import Listing, chosen


def select_places(query: PlaceQuery, names: Names) -> Listing:
    """Build the list of places a query asks for, its names looked up."""
    return Listing(
        kind=query.record_kind,
        table=Place,
        id=Place.id,
        conditions=chosen(Place.id, names.get("id", NOTHING)),
        sort={"name": Place.name_key, "id": Place.id}[query.sort_key],
        descending=query.descending,
    )
