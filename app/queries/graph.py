"""GraphQuery → who takes part in the events it asks for, and who with whom."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Select, Subquery, func, select
from sqlalchemy.orm import aliased

from app.models import Actor, Event, EventActor
from app.params.graph import GraphQuery
from app.params.names import Names
from app.queries.events import event_clauses
from app.queries.listing import known_ids
from app.vocabulary import RecordKind


def select_nodes(query: GraphQuery, names: Names) -> Select[*tuple[Any, ...]]:
    """Select id, kind and number of events of every actor that takes part, the most frequent first."""
    taking_part = _taking_part(query, names)
    count = func.count()
    return (
        select(Actor.id, Actor.kind, count)
        .join(taking_part, taking_part.c.actor_id == Actor.id)
        .group_by(Actor.id, Actor.kind)
        .order_by(count.desc(), Actor.id)
    )


def select_edges(query: GraphQuery, names: Names) -> Select[*tuple[Any, ...]]:
    """Select the two ids, the lesser first, and the number of their events, of every pair, the most frequent first."""
    one, other, count = _taking_part(query, names), aliased(EventActor), func.count()
    return (
        select(one.c.actor_id, other.actor_id, count)
        .select_from(one)
        .join(other, (other.event_id == one.c.event_id) & (other.actor_id > one.c.actor_id))
        .group_by(one.c.actor_id, other.actor_id)
        .having(count >= query.min_weight)
        .order_by(count.desc(), one.c.actor_id, other.actor_id)
    )


def select_graph_count(
    query: GraphQuery, names: Names, ids: Sequence[tuple[RecordKind, str]]
) -> Select[*tuple[Any, ...]]:
    """Count the events, and look up whether there are records of these ids, one column for each."""
    conditions = [one.condition for one in event_clauses(query, names)]
    return select(func.count(), *known_ids(ids)).select_from(Event).where(*conditions)


def _taking_part(query: GraphQuery, names: Names) -> Subquery:
    """Who takes part in which of the events."""
    conditions = [clause.condition for clause in event_clauses(query, names)]
    statement = select(EventActor.actor_id, EventActor.event_id)
    if conditions:
        statement = statement.where(EventActor.event_id.in_(select(Event.id).where(*conditions)))
    return statement.subquery("taking_part")
