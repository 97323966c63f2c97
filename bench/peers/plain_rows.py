"""From an event as Communiqué serves it in full to the rows of peer (c)'s tables. Reads and writes no file."""

from collections.abc import Iterator, Mapping
from typing import Any

from bench.peers.plain_models import (
    DATE_PARTS,
    Actor,
    Base,
    Citation,
    Event,
    EventDocument,
    EventTopic,
    Participant,
    Place,
    Source,
)

Row = tuple[type[Base], dict[str, Any]]
_OWN = (
    *("id", "title", "type", "status", "summary", "source_count", "disputed"),
    *("public_since", "disputes", "related", "figures", "statements"),
)


def rows_of(event: Mapping[str, Any]) -> Iterator[Row]:
    """Every row an event takes; those of actors, places and sources come again with each event that names them."""
    date, place = event["date"], event["place"]
    if place:
        yield from _place_rows(place)
    yield (
        Event,
        {name: event[name] for name in _OWN}
        | {part: date[part] for part in DATE_PARTS}
        | {
            "remark": event["note"],
            "sort_day": date["earliest"] or date["latest"] or "",
            "place_id": place["id"] if place else None,
        },
    )
    for position, who in enumerate(event["participants"]):
        yield from ((Actor, one) for one in (who["actor"], who["for"]) if one)
        ids = {"actor_id": who["actor"]["id"], "behalf_id": who["for"]["id"] if who["for"] else None}
        yield Participant, {"event_id": event["id"], "position": position, "role": who["role"], **ids}
    for position, topic in enumerate(event["topics"]):
        yield EventTopic, {"event_id": event["id"], "position": position, "topic": topic}
    for model, name in ((Citation, "citations"), (EventDocument, "documents")):
        for position, one in enumerate(event[name]):
            yield Source, one["source"]
            rest = {key: value for key, value in one.items() if key != "source"}
            yield model, {"event_id": event["id"], "position": position, "source_id": one["source"]["id"], **rest}


def _place_rows(place: Mapping[str, Any]) -> Iterator[Row]:
    country = place["country"]
    if country:
        yield Actor, country
    rest = {key: value for key, value in place.items() if key != "country"}
    yield Place, {**rest, "country_id": country["id"] if country else None}
