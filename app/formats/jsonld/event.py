"""Events to schema.org's Event. Its `eventStatus` means cancelled or moved, so ours is told apart from it."""

from app.formats.about import About
from app.formats.jsonld.dates import date_event
from app.formats.jsonld.evidence import describe_evidence
from app.formats.jsonld.nodes import (
    Data,
    Node,
    name_actor,
    name_event,
    name_place,
    name_source,
    name_topic,
    refer,
    tell,
    tell_date,
)
from app.vocabulary import RecordKind


def describe_event(event: Data, about: About) -> Node:
    """An event in full view: who took part as what stands in Roles (schema.org, "Role" pattern)."""
    return {
        **refer(RecordKind.EVENT, event["id"], about),
        "@type": "Event",
        "identifier": event["id"],
        "name": event["title"],
        "description": event["summary"],
        "additionalType": event["type"],
        **date_event(event["date"]),
        "location": name_place(event["place"], about),
        "about": [name_topic(topic, about) for topic in event["topics"]],
        "participant": [_describe_participant(one, about) for one in event["participants"]],
        **describe_evidence(event, about),
        "additionalProperty": [
            tell("status", event["status"]),
            tell_date("date", event["date"]),
            tell_date("public_since", event["public_since"]),
            tell("note", event["note"]),
            *(tell("documents", name_source(one["source"], about), name=one["role"]) for one in event["documents"]),
            *(_describe_figure(figure) for figure in event["figures"]),
            *(
                tell("related", name_event(one["event"], about), name=one["relation"], description=one["direction"])
                for one in event["related"]
            ),
            *(tell("statements", refer(RecordKind.STATEMENT, one["id"], about)) for one in event["statements"]),
        ],
    }


def _describe_participant(participant: Data, about: About) -> Node:
    return {
        "@type": "Role",
        "roleName": participant["role"],
        "participant": name_actor(participant["actor"], about),
        "additionalProperty": [tell("for", name_actor(participant["for"], about))],
    }


def _describe_figure(figure: Data) -> Node | None:
    told = {"name": figure["what"], "unitText": figure["unit"], "description": figure["qualifier"]}
    return tell("figures", figure["value"], **told)
