"""The clause of `q`: which records hold the words, and in order of relevance."""

from typing import Any

from sqlalchemy import CTE, ColumnElement, SQLColumnExpression, and_, func, inspect, select, tuple_
from sqlalchemy.orm import InstrumentedAttribute, aliased

from app.models import SearchEntry
from app.models.search import NUMBERED_BY_DATE
from app.params.text import TextQuery
from app.queries.clauses import Clause, Path
from app.queries.text import relevance, search_index, text_matches
from app.vocabulary import RecordKind


def searched(query: TextQuery | None, kind: RecordKind, record_id: InstrumentedAttribute[str]) -> list[Clause]:
    """The clause for records of a kind that hold the words."""
    if query is None:
        return []
    matching = text_matches(query)
    numbers = select(search_index.c.rowid).where(matching)
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
    numbered = _by_number(matching, kind, record_id.class_) if kind in NUMBERED_BY_DATE else None
    return [Clause(record_id.in_(found), few=True, ranking=ranking, numbered=numbered)]


def _by_number(matching: ColumnElement[bool], kind: RecordKind, table: Any) -> Path:  # noqa: ANN401 - a model of dated records
    """The path along the full-text index in its own order, which is that of the records' first days and ids."""
    entry, other = aliased(SearchEntry, name="entry"), aliased(SearchEntry, name="other")
    of_kind = select(other.number).where(other.kind == kind.value)
    first = of_kind.order_by(other.number).limit(1).scalar_subquery()
    last = of_kind.order_by(other.number.desc()).limit(1).scalar_subquery()

    def behind(key: ColumnElement[Any], record_id: ColumnElement[Any]) -> ColumnElement[int]:
        before = aliased(table, name="before")
        place = tuple_(before.first_day, before.id) <= tuple_(key, record_id)
        nearest = select(before.id).where(place).order_by(before.first_day.desc(), before.id.desc()).limit(1)
        number = select(other.number).where(other.kind == kind.value, other.record_id == nearest.scalar_subquery())
        return func.coalesce(number.scalar_subquery(), 0)

    number = search_index.c.rowid
    return Path(
        search_index.join(inspect(entry).selectable, entry.number == number),
        table.first_day,
        table.last_day,
        entry.record_id,
        where=and_(matching, number >= first, number <= last),
        number=number,
        behind=behind,
    )


def searched_everywhere(query: TextQuery) -> list[Clause]:
    """The clause for entries of any kind that hold the words."""
    found = select(search_index.c.rowid).where(text_matches(query))
    hits = _ranked(query)
    ranking = Path(hits, hits.c.rank, hits.c.rank, entry_id(), on=SearchEntry.number == hits.c.number)
    return [Clause(SearchEntry.number.in_(found), few=True, ranking=ranking)]


def _ranked(query: TextQuery) -> CTE:
    """The entries that hold the words, by number, with their ranks."""
    ranked = select(search_index.c.rowid.label("number"), relevance(query).label("rank")).where(text_matches(query))
    return ranked.cte("ranked").prefix_with("MATERIALIZED", dialect="sqlite")


def entry_id() -> SQLColumnExpression[str]:
    """The id of an entry among those of all kinds: `kind/id`."""
    return SearchEntry.kind + "/" + SearchEntry.record_id
