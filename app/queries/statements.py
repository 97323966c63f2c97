"""StatementQuery → the list of statements it asks for."""

from collections.abc import Mapping

from sqlalchemy import ColumnElement

from app.models import Statement, StatementActor, StatementSource, StatementStance, StatementTopic
from app.params.names import NOTHING, Names, Selection
from app.params.statements import StatementQuery
from app.queries.clauses import Clause, chosen, identified, linked
from app.queries.dates import date_match, dated, known
from app.queries.facets import AnyFacet, Facet, YearFacet
from app.queries.listing import Listing, Sorts
from app.queries.searching import searched
from app.vocabulary import RecordKind, Scheme

_SORTS: Sorts = {"date": (Statement.first_day, Statement.last_day), "id": (Statement.id, Statement.id)}


def select_statements(query: StatementQuery, names: Names) -> Listing:
    """Build the list of statements a query asks for, its names looked up."""
    return Listing(
        kind=query.record_kind,
        table=Statement,
        id=Statement.id,
        clauses=[
            *identified(Statement.id, names.get("id", NOTHING)),
            *searched(query.q, RecordKind.STATEMENT, Statement.id),
            *chosen(Statement, Statement.event_id, names.get("event", NOTHING)),
            *_where_source(query, names),
            *_where_part("speaker", names.get("speaker", NOTHING)),
            *_where_part("on_behalf_of", names.get("on_behalf_of", NOTHING)),
            *_where_part("audience", names.get("audience", NOTHING)),
            *_where_part("about", names.get("about", NOTHING)),
            *_where_part("any", names.get("actor", NOTHING)),
            *linked(Statement.id, StatementTopic.statement_id, StatementTopic.topic_id, names.get("topic", NOTHING)),
            *linked(Statement.id, StatementStance.statement_id, StatementStance.position, names.get("stance", NOTHING)),
            *dated(Statement, query),
            *chosen(Statement, Statement.mode, names.get("mode", NOTHING)),
            *known(Statement, query),
        ],
        sorts=_SORTS,
        sort=query.sort,
        matches=date_match(Statement, query.date),
        facets=_facets(query),
        text=query.q,
    )


def where_all_appear(actors: Selection) -> list[Clause]:
    """Who all appear in a statement, in whichever part."""
    return linked(
        Statement.id,
        StatementActor.statement_id,
        StatementActor.actor_id,
        actors,
        StatementActor.part == "any",
        all_of=True,
    )


def _where_part(part: str, actors: Selection) -> list[Clause]:
    """How actors stand to a statement; `any` is speaker, spoken for, addressed, or spoken of."""
    return linked(
        Statement.id, StatementActor.statement_id, StatementActor.actor_id, actors, StatementActor.part == part
    )


def _published(query: StatementQuery) -> list[ColumnElement[bool]]:
    """What sources count: with `known_on`, those published by then."""
    return [StatementSource.published_day <= query.known_on.end_latest] if query.known_on else []


def _where_source(query: StatementQuery, names: Names) -> list[Clause]:
    """Which sources are cited."""
    selection = names.get("source", NOTHING)
    return linked(Statement.id, StatementSource.statement_id, StatementSource.source_id, selection, *_published(query))


def _facets(query: StatementQuery) -> Mapping[str, AnyFacet]:
    actor, topic, stance, source = StatementActor, StatementTopic, StatementStance, StatementSource
    return {
        "speaker": Facet(actor.actor_id, RecordKind.ACTOR, actor.statement_id, [actor.part == "speaker"]),
        "topic": Facet(topic.topic_id, RecordKind.TOPIC, topic.statement_id),
        "stance": Facet(stance.position, Scheme.POSITIONS, stance.statement_id, [stance.paired.is_(False)]),
        "mode": Facet(Statement.mode),
        "year": YearFacet(Statement),
        "source": Facet(source.source_id, RecordKind.SOURCE, source.statement_id, _published(query)),
    }
