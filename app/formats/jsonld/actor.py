"""Actors to schema.org's Person, Country and Organization. Counts and counterparts stay out: events tell them."""

import re

from app.formats.about import About
from app.formats.jsonld.dates import date_spell
from app.formats.jsonld.evidence import describe_citations, describe_evidence
from app.formats.jsonld.membership import describe_role
from app.formats.jsonld.nodes import Data, Node, name_actor, tell, tell_date, tell_identifiers
from app.vocabulary import ActorKind

_WIKIDATA_ITEM = re.compile("Q[1-9][0-9]*")
_PART_OF = {ActorKind.PERSON: "affiliation", ActorKind.STATE: "containedInPlace"}


def describe_actor(actor: Data, about: About) -> Node:
    """An actor in full view: its names, offices and spells as a member, each a Role."""
    person = actor["kind"] == ActorKind.PERSON
    part_of = _PART_OF.get(actor["kind"], "parentOrganization")
    offices: dict[str, list[Node]] = {"worksFor": [], "hasOccupation": []}
    for office in actor["offices"]:
        offices["worksFor" if office["at"] else "hasOccupation"].append(_describe_office(office, about))
    return {
        **(name_actor(actor, about) or {}),
        "identifier": [actor["id"], *tell_identifiers(actor)],
        "alternateName": [
            actor["acronym"],
            *actor["aliases"],
            *({"@value": one["name"], "@language": one["language"]} for one in actor["official_names"]),
        ],
        "familyName": actor["family_name"],
        "description": actor["summary"],
        "sameAs": _wikidata(actor),
        **date_spell(
            actor["existed"], *(("birthDate", "deathDate") if person else ("foundingDate", "dissolutionDate"))
        ),
        part_of: [_describe_part(part_of, part, about) for part in actor["part_of"]],
        **offices,
        "memberOf": [describe_role(spell, "memberOf", spell["organization"], about) for spell in actor["memberships"]],
        "member": [describe_role(spell, "member", spell["member"], about) for spell in actor["members"]],
        **describe_evidence(actor, about),
        "additionalProperty": [
            tell("country", name_actor(actor["country"], about)),
            tell_date("existed", actor["existed"]),
            tell_date("complete_from", actor["complete_from"]),
            tell_date("changes_told_from", actor["changes_told_from"]),
            tell("note", actor["note"]),
        ],
    }


def _wikidata(actor: Data) -> list[str]:
    ids = [one["id"] for one in actor["identifiers"] if one["scheme"] == "wikidata"]
    return [f"http://www.wikidata.org/entity/{one}" for one in ids if _WIKIDATA_ITEM.fullmatch(one)]


def _describe_part(name: str, part: Data, about: About) -> Node | None:
    whole = name_actor(part["actor"], about)
    return {"@type": "OrganizationRole", name: whole, **date_spell(part["during"])} if part["during"] else whole


def _describe_office(office: Data, about: About) -> Node:
    at = name_actor(office["at"], about)
    return {
        "@type": "OrganizationRole" if at else "Role",
        "roleName": office["title"],
        **({"worksFor": at} if at else {"hasOccupation": {"@type": "Occupation", "name": office["title"]}}),
        **date_spell(office["during"]),
        "citation": describe_citations(office, about),
    }
