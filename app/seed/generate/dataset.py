"""Describes a generated chronology, with examples that it answers. Writes no other record."""

from typing import Any
from urllib.parse import quote

from app.seed.generate.days import iso
from app.seed.generate.events import Happening
from app.seed.generate.world import World


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
                "events": {
                    "id": event.record["id"],
                    "actor": actor,
                    "actor_op": "and",
                    "type": event.record["type"],
                    "topic": topic,
                    "date": year,
                    "date_match": "possible",
                },
                "statements": {
                    "id": statement["id"],
                    "speaker": statement["speakers"][0],
                    "actor": statement["speakers"][0],
                    "topic": statement["topics"][0],
                    "date": _text(statement["said"]),
                },
                "actors": {"id": event.actors[0].id, "kind": event.actors[0].kind},
                "member-states": {
                    "id": membership["id"],
                    "organization": membership["organization"],
                    "state": membership["member"],
                    "as_of": _first_day(membership["during"]),
                },
                "sources": {"id": event.sources[0].id},
                "topics": {"id": topic},
                "places": {"id": world.places.items[0].id},
            },
        },
    }


def _text(date: str | dict[str, str]) -> str:
    return date if isinstance(date, str) else date["edtf"]


def _first_day(during: str) -> str:
    """The first day a spell can have held."""
    start = during.partition("/")[0].rstrip("?~%")
    return start + "-01-01"[len(start) - 4 :]
