"""SourceQuery → the list of sources it asks for; and everything that one of them vouches for."""

from app.models import Citation, Source
from app.params.names import NOTHING, Names
from app.params.sources import CitationQuery, SourceQuery
from app.queries.clauses import Clause, chosen, identified
from app.queries.dates import date_match, within
from app.queries.facets import Facet, YearFacet
from app.queries.listing import Listing, Sorts
from app.queries.searching import searched
from app.vocabulary import Naming, RecordKind

_SORTS: Sorts = {
    "published": (Source.first_day, Source.last_day),
    "title": (Source.title_key, Source.title_key),
    "id": (Source.id, Source.id),
}
_CITATION_SORTS: Sorts = {"record": (Citation.id, Citation.id)}


def select_sources(query: SourceQuery, names: Names) -> Listing:
    """Build the list of sources a query asks for, its names looked up."""
    return Listing(
        kind=query.record_kind,
        table=Source,
        id=Source.id,
        clauses=[
            *identified(Source.id, names.get("id", NOTHING)),
            *searched(query.q, RecordKind.SOURCE, Source.id),
            *chosen(Source, Source.party_id, names.get("party", NOTHING)),
            *chosen(Source, Source.publisher, names.get("publisher", NOTHING)),
            *_where_published(query),
            *chosen(Source, Source.language, names.get("language", NOTHING)),
            *chosen(Source, Source.type, names.get("type", NOTHING)),
        ],
        sorts=_SORTS,
        sort=query.sort,
        matches=date_match(Source, query.published),
        facets={
            "publisher": Facet(Source.publisher, Naming.PUBLISHER),
            "type": Facet(Source.type),
            "language": Facet(Source.language),
            "year": YearFacet(Source, [Source.dated.is_(True)]),
        },
        text=query.q,
    )


def _where_published(query: SourceQuery) -> list[Clause]:
    """When it was published; a source without a date of publication was not published at any time asked for."""
    if query.published is None:
        return []
    by_date = within(Source, query.published)
    return [by_date.narrowed(Source.dated.is_(True))]


def select_citations(query: CitationQuery, names: Names) -> Listing:
    """Build the list of what a source, the one named `of`, vouches for."""
    return Listing(
        kind=None,
        table=Citation,
        id=Citation.id,
        clauses=chosen(Citation, Citation.source_id, names["of"]),
        sorts=_CITATION_SORTS,
        sort=query.sort,
        document=Citation.document,
    )
