"""SearchQuery → the records of any kind that hold the words."""

from app.models import SearchEntry
from app.params.names import NOTHING, Names
from app.params.search import SearchQuery
from app.queries.clauses import chosen
from app.queries.facets import Facet
from app.queries.listing import Listing
from app.queries.searching import entry_id, searched_everywhere


def select_hits(query: SearchQuery, names: Names) -> Listing:
    """Build the list of hits a query asks for, best match first."""
    return Listing(
        kind=None,
        table=SearchEntry,
        id=entry_id(),
        clauses=[
            *searched_everywhere(query.q),
            *chosen(SearchEntry, SearchEntry.kind, names.get("kind", NOTHING)),
        ],
        sorts={},
        sort=query.sort,
        facets={"kind": Facet(SearchEntry.kind)},
        text=query.q,
        document=SearchEntry.document,
    )
