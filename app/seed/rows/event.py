"""Events to rows: what each is filtered, counted and sorted by."""

from collections.abc import Iterator, Mapping

from app.folding import name_key
from app.models import Event, EventActor, EventMember, EventRole, EventSource, EventSourceType, EventTopic
from app.seed import document as seed
from app.seed.rows.context import Context
from app.seed.rows.dates import bounds_of, sort_keys_of
from app.seed.rows.row import Row
from app.vocabulary import RecordKind


def event_rows(context: Context, one: seed.Event) -> Iterator[Row]:
    """The row of an event, and its links."""
    disputed_day = context.publicity.disputed_day(RecordKind.EVENT, one.id)
    sources = {citation.source: context.publicity.published_day(citation.source) for citation in one.citations}
    yield (
        Event,
        {
            "id": one.id,
            **bounds_of(one.date.edtf),
            "type": one.type,
            "status": one.status.value,
            "title_key": name_key(one.title),
            "place_id": one.place,
            "country_id": context.countries[one.place] if one.place else None,
            "public_day": context.publicity.day(one.public_since, one.citations),
            "source_count": len(sources),
            "disputed": disputed_day is not None,
            "disputed_day": disputed_day,
        },
    )
    link = {"event_id": one.id, **sort_keys_of(one.date.edtf)}
    taking_part = [(who.actor, who.role) for who in one.participants]
    taking_part += [(who.behalf, who.role) for who in one.participants if who.behalf]
    actors = dict.fromkeys(actor for actor, _ in taking_part)
    for actor in actors:
        yield EventActor, link | {"actor_id": actor}
    for role in dict.fromkeys(role for _, role in taking_part):
        yield EventRole, link | {"role": role, "paired": False}
    for actor, role in dict.fromkeys(taking_part):
        yield EventRole, link | {"role": f"{actor}:{role}", "paired": True}
    for topic in dict.fromkeys(one.topics):
        yield EventTopic, link | {"topic_id": topic}
    for source, day in sources.items():
        yield EventSource, link | {"source_id": source, "published_day": day}
    for source_type, day in _first_days(context, sources).items():
        yield EventSourceType, link | {"source_type": source_type, "published_day": day}
    for organization in sorted(context.spells.organizations(actors, one.date.edtf)):
        yield EventMember, link | {"organization_id": organization}


def _first_days(context: Context, sources: Mapping[str, int]) -> Mapping[str, int]:
    """By type of source, the last day of the earliest publication among these."""
    first: dict[str, int] = {}
    for source, day in sources.items():
        kind = context.source_types[source]
        first[kind] = min(day, first.get(kind, day))
    return first
