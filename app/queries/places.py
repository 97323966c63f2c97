"""PlaceQuery → the list of places it asks for."""

from app.models import Place
from app.params.names import NOTHING, Names
from app.params.places import PlaceQuery
from app.queries.clauses import chosen, identified
from app.queries.listing import Listing, Sorts
from app.queries.searching import searched

_SORTS: Sorts = {"name": (Place.name_key, Place.name_key), "id": (Place.id, Place.id)}


def select_places(query: PlaceQuery, names: Names) -> Listing:
    """Build the list of places a query asks for, its names looked up."""
    return Listing(
        kind=query.record_kind,
        table=Place,
        id=Place.id,
        clauses=[
            *identified(Place.id, names.get("id", NOTHING)),
            *searched(query.q, query.record_kind, Place.id),
            *chosen(Place, Place.country_id, names.get("country", NOTHING)),
        ],
        sorts=_SORTS,
        sort=query.sort,
        text=query.q,
    )
