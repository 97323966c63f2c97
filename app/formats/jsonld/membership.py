"""Spells of membership to schema.org's OrganizationRole, their starts and ends to its JoinAction and LeaveAction."""

from app.formats.about import About
from app.formats.jsonld.dates import date_event, date_spell
from app.formats.jsonld.evidence import describe_evidence
from app.formats.jsonld.nodes import Data, Node, name_actor, name_event, refer, tell, tell_date
from app.vocabulary import MembershipChangeKind, RecordKind

_ACTIONS = {MembershipChangeKind.JOINED: "JoinAction", MembershipChangeKind.LEFT: "LeaveAction"}


def describe_role(spell: Data, name: str, other: Data, about: About) -> Node:
    """A spell as one of its two sides has it: `memberOf` the organization, or `member`."""
    return {
        **refer(RecordKind.MEMBERSHIP, spell["id"], about),
        "@type": "OrganizationRole",
        "roleName": spell["status"],
        name: name_actor(other, about),
        **date_spell(spell["during"]),
    }


def describe_membership(spell: Data, about: About) -> Node:
    """A spell in full view: the member, and the role it has in the organization (schema.org, "Role" pattern)."""
    role = {
        **describe_role(spell, "memberOf", spell["organization"], about),
        "identifier": spell["id"],
        **describe_evidence(spell, about),
        "additionalProperty": [
            tell("counts_as_member", spell["counts_as_member"]),
            tell_date("during", spell["during"]),
            tell("began_with", name_event(spell["began_with"], about)),
            tell("ended_with", name_event(spell["ended_with"], about)),
            tell("note", spell["note"]),
        ],
    }
    return {**(name_actor(spell["member"], about) or {}), "memberOf": role}


def describe_change(change: Data, about: About) -> Node:
    """The start or end of a spell. It has no page of its own: its IRI is a place in the list of changes."""
    return {
        "@id": f"{about.base_url}/member-states/changes#{change['id']}",
        "@type": ["Event", _ACTIONS.get(change["change"], "Action")],
        "identifier": change["id"],
        "agent": name_actor(change["member"], about),
        "object": name_actor(change["organization"], about),
        **date_event(change["date"]),
        "additionalProperty": [
            tell("change", change["change"]),
            tell_date("date", change["date"]),
            tell("from_status", change["from_status"]),
            tell("to_status", change["to_status"]),
            tell("membership", refer(RecordKind.MEMBERSHIP, change["membership"], about)),
            tell("event", name_event(change["event"], about)),
        ],
    }
