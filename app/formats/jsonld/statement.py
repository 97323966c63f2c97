"""Statements to schema.org's Quotation, or to its Statement where none of the speaker's own words are known."""

from app.formats.about import About
from app.formats.jsonld.dates import date_event, type_date
from app.formats.jsonld.evidence import describe_evidence
from app.formats.jsonld.nodes import (
    Data,
    Node,
    name_actor,
    name_actors,
    name_event,
    name_source,
    name_topic,
    refer,
    tell,
    tell_date,
)
from app.vocabulary import RecordKind


def describe_statement(statement: Data, about: About) -> Node:
    """A statement in full view: `text` is the speaker's own words, `abstract` what was said in the curators'."""
    return {
        **refer(RecordKind.STATEMENT, statement["id"], about),
        "@type": "Quotation" if statement["quote"] else "Statement",
        "identifier": statement["id"],
        "text": statement["quote"],
        "abstract": statement["gist"],
        "author": [_describe_speaker(statement["capacity"], one, about) for one in statement["speakers"]],
        "audience": name_actors(statement["audience"], about),
        "dateCreated": type_date(statement["said"]["edtf"]),
        "about": [
            *(name_topic(topic, about) for topic in statement["topics"]),
            *name_actors(statement["about"], about),
        ],
        **describe_evidence(statement, about),
        "additionalProperty": [
            tell("mode", statement["mode"]),
            tell_date("said", statement["said"]),
            tell_date("public_since", statement["public_since"]),
            *(tell("on_behalf_of", one) for one in name_actors(statement["on_behalf_of"], about)),
            tell("reported_by", name_actor(statement["reported_by"], about)),
            tell("event", name_event(statement["event"], about)),
            *(tell("stance", name_topic(one["topic"], about), name=one["position"]) for one in statement["stance"]),
            tell("chain", _describe_chain(statement["chain"], about)),
            tell("note", statement["note"]),
        ],
    }


def _describe_speaker(capacity: str | None, speaker: Data, about: About) -> Node | None:
    named = name_actor(speaker, about)
    return {"@type": "Role", "roleName": capacity, "author": named} if capacity else named


def _describe_chain(chain: list[Data], about: About) -> Node | None:
    """The hands the words passed through; triples have no order, so each has its position, counted from 1."""
    if not chain:
        return None
    hands = [
        {
            "@type": ["Event", "Action"],
            "name": link["act"],
            "agent": name_actor(link["actor"], about),
            "object": name_source(link["source"], about),
            **date_event(link["date"]),
        }
        for link in chain
    ]
    links = [{"@type": "ListItem", "position": place, "item": hand} for place, hand in enumerate(hands, 1)]
    return {"@type": "ItemList", "itemListElement": links}
