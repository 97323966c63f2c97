"""EventQuery → the list of events it asks for."""

from sqlalchemy import ColumnElement

from app.models import Event, EventActor, EventTopic
from app.params.dates import DateMatch
from app.params.events import EventQuery, Operator
from app.params.names import NOTHING, Names
from app.queries.dates import certainly_within, possibly_within
from app.queries.listing import Listing, SortKey, chosen, linked

_SORTS: dict[str, tuple[SortKey, SortKey]] = {
    "date": (Event.first_day, Event.last_day),
    "title": (Event.title_key, Event.title_key),
    "id": (Event.id, Event.id),
}


def select_events(query: EventQuery, names: Names) -> Listing:
    """Build the list of events a query asks for, its names looked up."""
    conditions = [
        *chosen(Event.id, names.get("id", NOTHING)),
        *_where_actor(query, names),
        *chosen(Event.type, names.get("type", NOTHING)),
        *linked(Event.id, EventTopic.event_id, EventTopic.topic_id, names.get("topic", NOTHING)),
        *_where_date(query),
    ]
    return Listing(
        kind=query.record_kind,
        table=Event,
        id=Event.id,
        conditions=conditions,
        sort=_SORTS[query.sort_key][query.descending],
        descending=query.descending,
        matches={"date": certainly_within(Event, query.date)} if query.date else {},
    )


def _where_actor(query: EventQuery, names: Names) -> list[ColumnElement[bool]]:
    """Who took part, or was acted for."""
    all_of = query.actor_op is Operator.AND
    return linked(Event.id, EventActor.event_id, EventActor.actor_id, names.get("actor", NOTHING), all_of=all_of)


def _where_date(query: EventQuery) -> list[ColumnElement[bool]]:
    if query.date is None:
        return []
    within = certainly_within if query.date_match is DateMatch.CERTAIN else possibly_within
    return [within(Event, query.date)]
