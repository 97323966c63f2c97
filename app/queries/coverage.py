"""CoverageQuery → how many events and statements may fall in which years, and of which actors."""

from typing import Any

from sqlalchemy import Select, func, select

from app.models import Actor, Event, EventActor, Statement
from app.params.names import NOTHING, Names
from app.queries.clauses import chosen


def select_event_years() -> Select[*tuple[Any, ...]]:
    """Select first and last year that events can have touched, with how many there are of each."""
    return _years(Event)


def select_statement_years() -> Select[*tuple[Any, ...]]:
    """Select first and last year in which statements can have been made, with how many there are of each."""
    return _years(Statement)


def _years(table: type[Event] | type[Statement]) -> Select[*tuple[Any, ...]]:
    years = (table.first_year, table.last_year)
    return select(*years, func.count()).group_by(*years)


def select_actor_years(names: Names) -> Select[*tuple[Any, ...]]:
    """Select actor, kind, and first and last year that events of theirs can have touched, with how many there are."""
    columns = (Actor.id, Actor.kind, Event.first_year, Event.last_year)
    wanted = [clause.condition for clause in chosen(Actor, Actor.id, names.get("actor", NOTHING))]
    return (
        select(*columns, func.count())
        .select_from(EventActor)
        .join(Event, Event.id == EventActor.event_id)
        .join(Actor, Actor.id == EventActor.actor_id)
        .where(*wanted)
        .group_by(*columns)
        .order_by(Actor.id)
    )
