"""The vocabulary of generated chronologies, and what the prose needs to know of each event type. Data only."""

from typing import Any, NamedTuple


class EventType(NamedTuple):
    """An event type: its term, its verb in a sentence `A … B`, and the roles of the first participant and the rest."""

    id: str
    label: str
    plover: str | None
    verb: str
    first: str
    others: str
    definition: str
    changes_membership: bool = False


EVENT_TYPES = [
    EventType("summit", "summit", "CONSULT", "receives", "host", "guest", "Heads of state or of organizations meet."),
    EventType("talks", "talks", "CONSULT", "talks with", "host", "guest", "Delegations meet to settle something."),
    EventType("visit", "visit", "CONSULT", "calls on", "guest", "host", "One side calls on another."),
    EventType("agreement", "agreement", "AGREE", "agrees with", "signer", "signer", "Sides sign or adopt a text."),
    EventType("proposal", "proposal", "REQUEST", "proposes terms to", "proposer", "addressee", "A side proposes."),
    EventType("appeal", "appeal", "REQUEST", "appeals to", "proposer", "addressee", "A side asks another to act."),
    EventType("protest", "protest", "PROTEST", "protests against", "protester", "target", "People or sides protest."),
    EventType("sanction", "sanction", "SANCTION", "puts sanctions on", "imposer", "target", "Trade or talks are cut."),
    EventType("blockade", "blockade", "COERCE", "blocks the way of", "imposer", "target", "Passage is denied."),
    EventType("exercise", "exercise", None, "trains with", "host", "guest", "Services train together."),
    EventType("relief", "relief", "AID", "sends relief to", "giver", "receiver", "Help is sent after a disaster."),
    EventType("ruling", "ruling", None, "rules on a plea of", "judge", "party", "A court or arbiter decides."),
    EventType("election", "election", None, "votes before the eyes of", "host", "observer", "Voters choose."),
    EventType("incident", "incident", None, "clashes with", "party", "party", "Something nobody says they wanted."),
]

ACCESSION = EventType(
    "accession", "accession", "AGREE", "lets in", "host", "signer", "A body takes in a member.", changes_membership=True
)
WITHDRAWAL = EventType(
    "withdrawal", "withdrawal", None, "parts with", "host", "party", "A body loses a member.", changes_membership=True
)

ROLES = [
    ("host", "Gave the place and invited."),
    ("guest", "Came on invitation."),
    ("signer", "Signed what was agreed."),
    ("proposer", "Made the proposal."),
    ("addressee", "Was the one a proposal was meant for."),
    ("protester", "Protested."),
    ("imposer", "Imposed a measure."),
    ("target", "Was the one a measure was aimed at."),
    ("giver", "Gave help."),
    ("receiver", "Received help."),
    ("judge", "Decided."),
    ("party", "Was a party to it."),
    ("mediator", "Stood between the sides."),
    ("observer", "Watched and took no part."),
]

_TOPICS = (
    "border trade, water sharing, fishing grounds, rail transit, grain prices, oil transit, gas prices, "
    "mine clearance, refugee return, student exchange, air corridors, customs duties, drug routes, arms limits, "
    "peace monitors, election watch, language schools, river dams, sea lanes, nuclear tests, space launches, "
    "postal service, currency swaps, debt relief, flood defence, wildlife parks, film archives, "
    "radio frequencies, prisoner exchange, war graves"
)
TOPICS = _TOPICS.split(", ")

RELATIONS = [
    ("follows", "Came after the other and because of it."),
    ("answers", "Is a reply to the other."),
    ("same-series", "Belongs to the same row of meetings."),
    ("reverses", "Undid what the other had done."),
]
DOCUMENT_ROLES = [
    ("signed", "The document was signed there."),
    ("adopted", "The document was adopted there."),
    ("drafted", "The document was drafted there."),
    ("leaked", "The document made it known against somebody's will."),
]
POSITIONS = [
    ("supports", "Speaks or acts for it."),
    ("opposes", "Speaks or acts against it."),
    ("conditional", "Agrees on a condition."),
    ("urges", "Asks others to do it."),
    ("offers", "Offers it to others."),
    ("doubts", "Asks whether it is true or wise."),
    ("silent", "Had cause to speak of it and did not."),
]
CHAIN_ACTS = [
    ("leaked", "Passed on what was meant to stay secret."),
    ("published", "Made the text public."),
    ("reported", "Told readers what another had said."),
    ("recounted", "Told from memory."),
    ("reprinted", "Printed again what another had printed."),
]
STATUSES = [
    ("member", "Sits and votes.", True),
    ("observer", "Sits without a vote.", False),
    ("suspended", "Neither sits nor votes until readmitted.", False),
    ("applicant", "Has asked to be let in.", False),
]

TOPIC_IDS = [topic.replace(" ", "-") for topic in TOPICS]
RELATION_IDS, DOCUMENT_ROLE_IDS, POSITION_IDS, CHAIN_ACT_IDS = (
    [term_id for term_id, _ in terms] for terms in (RELATIONS, DOCUMENT_ROLES, POSITIONS, CHAIN_ACTS)
)


def term_records() -> list[dict[str, Any]]:
    """Every term, with the scheme it belongs to."""
    records = []
    for one in (*EVENT_TYPES, ACCESSION, WITHDRAWAL):
        more: dict[str, Any] = {"plover": one.plover} if one.plover else {}
        if one.changes_membership:
            more["changes_membership"] = True
        label = one.label.capitalize()
        records.append({"scheme": "event_types", "id": one.id, "label": label, "definition": one.definition, **more})
    topics = [(topic, f"All that has to do with {topic}.") for topic in TOPICS]
    plain = {
        "roles": ROLES,
        "topics": topics,
        "relations": RELATIONS,
        "document_roles": DOCUMENT_ROLES,
        "positions": POSITIONS,
        "chain_acts": CHAIN_ACTS,
    }
    for scheme, terms in plain.items():
        for name, definition in terms:
            label = name.capitalize() if scheme == "topics" else name.replace("-", " ")
            records.append({"scheme": scheme, "id": name.replace(" ", "-"), "label": label, "definition": definition})
    for name, definition, counts in STATUSES:
        term: dict[str, Any] = {"id": name, "label": name, "definition": definition, "counts_as_member": counts}
        records.append({"scheme": "membership_statuses", **term})
    return records
