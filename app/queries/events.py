"""EventQuery → the list of events it asks for."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, false, func, select, true

from app.models import Event, EventActor, EventMember, EventRole, EventSource, EventSourceType, EventTopic
from app.params.events import EventFilters, EventQuery, Operator
from app.params.names import NOTHING, Names
from app.queries.clauses import Clause, chosen, identified, in_date_order, linked
from app.queries.dates import date_match, dated, known
from app.queries.facets import AnyFacet, Facet, YearFacet
from app.queries.listing import Listing, Sorts
from app.queries.searching import searched
from app.vocabulary import RecordKind, Scheme

_SORTS: Sorts = {
    "date": (Event.first_day, Event.last_day),
    "title": (Event.title_key, Event.title_key),
    "id": (Event.id, Event.id),
}


def select_events(query: EventQuery, names: Names) -> Listing:
    """Build the list of events a query asks for, its names looked up."""
    return Listing(
        kind=query.record_kind,
        table=Event,
        id=Event.id,
        clauses=event_clauses(query, names),
        sorts=_SORTS,
        sort=query.sort,
        matches=event_matches(query, names),
        facets=_facets(query),
        text=query.q,
    )


def event_clauses(query: EventFilters, names: Names) -> Sequence[Clause]:
    """What events must meet; the clauses come from the one that few events meet to the one that many do."""
    return [
        *identified(Event.id, names.get("id", NOTHING)),
        *searched(query.q, RecordKind.EVENT, Event.id),
        *_where_source(query, names),
        *chosen(Event, Event.place_id, names.get("place", NOTHING)),
        *_where_actor(query, names),
        *linked(Event.id, EventTopic.event_id, EventTopic.topic_id, names.get("topic", NOTHING)),
        *chosen(Event, Event.type, names.get("type", NOTHING)),
        *linked(Event.id, EventRole.event_id, EventRole.role, names.get("role", NOTHING)),
        *chosen(Event, Event.country_id, names.get("country", NOTHING)),
        *linked(Event.id, EventMember.event_id, EventMember.organization_id, names.get("member_of", NOTHING)),
        *dated(Event, query),
        *_where_disputed(query),
        *chosen(Event, Event.status, names.get("status", NOTHING)),
        *_where_source_type(query, names),
        *known(Event, query),
        *_where_min_sources(query),
    ]


def event_matches(query: EventFilters, names: Names) -> Mapping[str, ColumnElement[bool]]:
    """What of an event depends on the request."""
    matches = date_match(Event, query.date)
    if names.get("member_of", NOTHING).include:
        matches["membership"] = true()  # the filter keeps no others
    return matches


def _published(link: Any, query: EventFilters) -> list[ColumnElement[bool]]:  # noqa: ANN401 - a model of links
    """What sources count: with `known_on`, those published by then."""
    return [link.published_day <= query.known_on.end_latest] if query.known_on else []


def _where_source(query: EventFilters, names: Names) -> list[Clause]:
    """Which sources are cited."""
    published = _published(EventSource, query)
    return linked(Event.id, EventSource.event_id, EventSource.source_id, names.get("source", NOTHING), *published)


def _where_source_type(query: EventFilters, names: Names) -> list[Clause]:
    """Which types of source are cited."""
    selection, published = names.get("source_type", NOTHING), _published(EventSourceType, query)
    return linked(Event.id, EventSourceType.event_id, EventSourceType.source_type, selection, *published)


def _where_actor(query: EventFilters, names: Names) -> list[Clause]:
    """Who took part, or was acted for."""
    all_of = query.actor_op is Operator.AND
    return linked(Event.id, EventActor.event_id, EventActor.actor_id, names.get("actor", NOTHING), all_of=all_of)


def _where_disputed(query: EventFilters) -> list[Clause]:
    """Whether sources disagree; with `known_on`, whether the public could see it by then."""
    if query.disputed is None:
        return []
    if query.known_on is None:
        where = Event.disputed.is_(query.disputed)
        return [Clause(where, [in_date_order(Event, where)])]
    seen = func.coalesce(Event.disputed_day <= query.known_on.end_latest, false())
    return [Clause(seen.is_(query.disputed))]


def _where_min_sources(query: EventFilters) -> list[Clause]:
    """How many different sources are cited at least."""
    if query.min_sources is None:
        return []
    if query.known_on is None:
        return [Clause(Event.source_count >= query.min_sources)]
    count = select(func.count()).where(EventSource.event_id == Event.id, *_published(EventSource, query))
    # Correlated with the event alone: the page may be walked along the same links.
    return [Clause(count.correlate(Event).scalar_subquery() >= query.min_sources)]


def _facets(query: EventFilters) -> Mapping[str, AnyFacet]:
    return {
        "type": Facet(Event.type, Scheme.EVENT_TYPES),
        "actor": Facet(EventActor.actor_id, RecordKind.ACTOR, EventActor.event_id),
        "topic": Facet(EventTopic.topic_id, RecordKind.TOPIC, EventTopic.event_id),
        "place": Facet(Event.place_id, RecordKind.PLACE),
        "country": Facet(Event.country_id, RecordKind.ACTOR),
        "year": YearFacet(Event),
        "status": Facet(Event.status),
        "source": Facet(EventSource.source_id, RecordKind.SOURCE, EventSource.event_id, _published(EventSource, query)),
        "role": Facet(EventRole.role, Scheme.ROLES, EventRole.event_id, [EventRole.paired.is_(False)]),
    }
