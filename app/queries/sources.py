"""SourceQuery → the list of sources it asks for."""

from app.models import Source
from app.params.names import NOTHING, Names
from app.params.sources import SourceQuery
from app.queries.listing import Listing, SortKey, chosen

_SORTS: dict[str, tuple[SortKey, SortKey]] = {
    "published": (Source.first_day, Source.last_day),
    "title": (Source.title_key, Source.title_key),
    "id": (Source.id, Source.id),
}


def select_sources(query: SourceQuery, names: Names) -> Listing:
    """Build the list of sources a query asks for, its names looked up."""
    return Listing(
        kind=query.record_kind,
        table=Source,
        id=Source.id,
        conditions=chosen(Source.id, names.get("id", NOTHING)),
        sort=_SORTS[query.sort_key][query.descending],
        descending=query.descending,
    )
