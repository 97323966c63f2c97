"""The clause of `q`: which records hold the words, and in order of relevance."""

from sqlalchemy import CTE, SQLColumnExpression, select

from app.models import SearchEntry
from app.params.text import TextQuery
from app.queries.clauses import Clause, Path
from app.queries.text import relevance, search_index, text_matches
from app.vocabulary import RecordKind


def searched(query: TextQuery | None, kind: RecordKind, record_id: SQLColumnExpression[str]) -> list[Clause]:
    """The clause for records of a kind that hold the words."""
    if query is None:
        return []
    numbers = select(search_index.c.rowid).where(text_matches(query))
    found = select(SearchEntry.record_id).where(SearchEntry.kind == kind.value, SearchEntry.number.in_(numbers))
    # Ranks are worked out where the index is read, before anything else is joined to it.
    ranked = _ranked(query)
    hits = (
        select(ranked.c.rank, SearchEntry.record_id)
        .join(SearchEntry, SearchEntry.number == ranked.c.number)
        .where(SearchEntry.kind == kind.value)
        .cte("hits")
    )
    ranking = Path(hits, hits.c.rank, hits.c.rank, hits.c.record_id)
    return [Clause(record_id.in_(found), few=True, ranking=ranking)]


def searched_everywhere(query: TextQuery) -> list[Clause]:
    """The clause for entries of any kind that hold the words."""
    found = select(search_index.c.rowid).where(text_matches(query))
    hits = _ranked(query)
    ranking = Path(hits, hits.c.rank, hits.c.rank, entry_id(), on=SearchEntry.number == hits.c.number)
    return [Clause(SearchEntry.number.in_(found), few=True, ranking=ranking)]


def _ranked(query: TextQuery) -> CTE:
    """The entries that hold the words, by number, with their ranks."""
    ranked = select(search_index.c.rowid.label("number"), relevance().label("rank")).where(text_matches(query))
    return ranked.cte("ranked").prefix_with("MATERIALIZED", dialect="sqlite")


def entry_id() -> SQLColumnExpression[str]:
    """The id of an entry among those of all kinds: `kind/id`."""
    return SearchEntry.kind + "/" + SearchEntry.record_id
