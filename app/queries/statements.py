"""StatementQuery → the list of statements it asks for."""

from app.models import Statement, StatementActor, StatementTopic
from app.params.names import NOTHING, Names
from app.params.statements import StatementQuery
from app.queries.dates import certainly_within, possibly_within
from app.queries.listing import Listing, SortKey, chosen, linked

_SORTS: dict[str, tuple[SortKey, SortKey]] = {
    "date": (Statement.first_day, Statement.last_day),
    "id": (Statement.id, Statement.id),
}


def select_statements(query: StatementQuery, names: Names) -> Listing:
    """Build the list of statements a query asks for, its names looked up."""
    actor, statement = StatementActor.actor_id, StatementActor.statement_id
    spoken_by = StatementActor.part == "speaker"
    conditions = [
        *chosen(Statement.id, names.get("id", NOTHING)),
        *linked(Statement.id, statement, actor, names.get("speaker", NOTHING), spoken_by),
        *linked(Statement.id, statement, actor, names.get("actor", NOTHING)),
        *linked(Statement.id, StatementTopic.statement_id, StatementTopic.topic_id, names.get("topic", NOTHING)),
        *([possibly_within(Statement, query.date)] if query.date else []),
    ]
    return Listing(
        kind=query.record_kind,
        table=Statement,
        id=Statement.id,
        conditions=conditions,
        sort=_SORTS[query.sort_key][query.descending],
        descending=query.descending,
        matches={"date": certainly_within(Statement, query.date)} if query.date else {},
    )
