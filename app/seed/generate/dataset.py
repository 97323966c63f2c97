"""Describes a generated chronology, with examples that it answers. Writes no other record."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from iso3166 import countries_by_alpha2

from app.folding import words
from app.seed.generate.days import LAST, iso
from app.seed.generate.events import Happening
from app.seed.generate.sources import published
from app.seed.generate.world import Source, World


def dataset_record(
    world: World, seed: int, event: Happening, statement: dict[str, Any], membership: dict[str, Any]
) -> dict[str, Any]:
    """The dataset's record; its examples ask for the records given."""
    actor, topic, year = event.actors[0].name, event.record["topics"][0], iso(event.day)[:4]
    return {
        "id": f"generated-{world.events}",
        "title": f"A generated chronology of {world.events:,} events",
        "version": f"{world.events}.{seed}",
        "description": "Written by a program, to show and to measure what the software does with many records. "
        "All names, quotes and happenings in it are invented.",
        "licence": "CC0-1.0",
        "licence_url": "https://creativecommons.org/publicdomain/zero/1.0/",
        "attribution": "communique generate",
        "language": "en",
        "inclusion_rules": ["Taken in is what chance brings."],
        "known_gaps": ["Everything that happened is missing."],
        "examples": {
            "request": f"/events?actor={quote(actor)}&date={year}",
            "parameters": {
                "events": _of_events(event, membership),
                "statements": _of_statements(statement),
                "actors": {
                    "id": event.actors[0].id,
                    "kind": event.actors[0].kind,
                    "country": world.places.items[0].country.name,
                    "member_of": membership["organization"],
                    "as_of": _first_day(membership["during"]),
                    "identifier": f"iso3166-1:{min(countries_by_alpha2)}",
                    "q": words(actor)[0],
                    "facets": "kind",
                },
                "member-states": {
                    "id": membership["id"],
                    "organization": membership["organization"],
                    "state": membership["member"],
                    "status": membership["status"],
                    "as_of": _first_day(membership["during"]),
                    "date": membership["during"],
                    "date_match": "possible",
                    "known_on": iso(LAST),
                    "facets": "organization,status",
                },
                "sources": _of_sources(event.sources[0]),
                "topics": {"id": topic, "q": words(topic)[0]},
                "places": {
                    "id": world.places.items[0].id,
                    "country": world.places.items[0].country.name,
                    "q": words(world.places.items[0].name)[0],
                },
                "search": {"q": words(event.record["title"])[0], "kind": "event", "facets": "kind"},
                "relations": {
                    "a": actor,
                    "b": event.actors[1].name,
                    "date": year,
                    "date_match": "possible",
                    "known_on": iso(LAST),
                },
            },
        },
    }


def _of_events(event: Happening, membership: dict[str, Any]) -> dict[str, str]:
    record, participant = event.record, event.record["participants"][0]
    return _given(
        id=record["id"],
        actor=event.actors[0].name,
        actor_op="and",
        role=f"{participant['actor']}:{participant['role']}",
        type=record["type"],
        topic=record["topics"][0],
        place=record.get("place"),
        status=record["status"],
        source=event.sources[0].id,
        source_type=event.sources[0].type,
        date=iso(event.day)[:4],
        date_match="possible",
        known_on=iso(LAST),
        min_sources=str(len(event.sources)),
        disputed="false",
        member_of=membership["organization"],
        q=words(record["title"])[0],
        facets="type,year",
    )


def _of_statements(statement: dict[str, Any]) -> dict[str, str]:
    stance = [f"{one['topic']}:{one['position']}" for one in statement.get("stance", ())]
    return _given(
        id=statement["id"],
        speaker=statement["speakers"][0],
        actor=statement["speakers"][0],
        on_behalf_of=_first(statement.get("on_behalf_of")),
        audience=_first(statement.get("audience")),
        about=_first(statement.get("about")),
        event=statement.get("event"),
        topic=statement["topics"][0],
        stance=_first(stance),
        mode=statement["mode"],
        source=statement["citations"][0]["source"],
        date=_text(statement["said"]),
        date_match="possible",
        known_on=iso(LAST),
        q=words(statement["gist"])[0],
        facets="speaker,mode",
    )


def _of_sources(source: Source) -> dict[str, str]:
    return _given(
        id=source.id,
        publisher=source.publisher.name,
        type=source.type,
        party=source.party.id if source.party else None,
        language=source.language,
        published=published(source),
        q=words(source.publisher.name)[0],
        facets="type,year",
    )


def _given(**examples: str | None) -> dict[str, str]:
    """Those there are: chance may have left out a place, an audience, a party."""
    return {name: value for name, value in examples.items() if value is not None}


def _first(values: Sequence[str] | None) -> str | None:
    return values[0] if values else None


def _text(date: str | dict[str, str]) -> str:
    return date if isinstance(date, str) else date["edtf"]


def _first_day(during: str) -> str:
    """The first day a spell can have held."""
    start = during.partition("/")[0].rstrip("?~%")
    return start + "-01-01"[len(start) - 4 :]
