"""What vouches for a record, and what sources disagree on, in JSON-LD. Settles no dispute."""

from app.formats.about import About
from app.formats.jsonld.nodes import Data, Node, name_source, refer, tell


def describe_evidence(record: Data, about: About) -> Node:
    """A record's citations, and the questions it stands in."""
    return {
        "citation": describe_citations(record, about),
        "subjectOf": describe_disputes(record, about),
    }


def describe_disputes(record: Data, about: About) -> list[Node]:
    """The questions a record stands in, each with its answers and what they rest on."""
    return [_describe_dispute(dispute, about) for dispute in record["disputes"]]


def describe_citations(record: Data, about: About) -> list[Node]:
    """Each passage cited: its words, the source it is part of, where it stands there, and what it vouches for."""
    return [_describe_citation(citation, about, {}, {}) for citation in record["citations"]]


def _describe_citation(citation: Data, about: About, name: Node, name_of_supports: Node) -> Node:
    supports = tell("supports", citation["supports"], **name_of_supports)
    return {
        **name,
        "@type": "Quotation" if citation["quote"] else "CreativeWork",
        "text": citation["quote"],
        "isPartOf": name_source(citation["source"], about),
        "position": citation["locator"],
        "description": citation["note"],
        "additionalProperty": supports,
    }


def _describe_dispute(dispute: Data, about: About) -> Node:
    """A Question with its answers. It is told with every record it touches, so that all its parts have IRIs."""
    answers = {claim["id"]: _describe_claim(dispute, claim, about) for claim in dispute["claims"]}
    return {
        "@id": about.uuid("dispute", dispute["id"]).urn,
        "@type": "Question",
        "identifier": dispute["id"],
        "name": dispute["question"] or dispute["field"],
        "about": [refer(record["kind"], record["id"], about) for record in dispute["records"]],
        "suggestedAnswer": list(answers.values()),
        "acceptedAnswer": {"@id": answers[dispute["preferred"]]["@id"]} if dispute["preferred"] else None,
        "description": dispute["reason"],
    }


def _describe_claim(dispute: Data, claim: Data, about: About) -> Node:
    def name(*path: object) -> Node:
        return {"@id": about.uuid("claim", "/".join(map(str, (dispute["id"], claim["id"], *path)))).urn}

    return {
        **name(),
        "@type": ["Answer", "Claim"],
        "identifier": claim["id"],
        "text": claim["claim"],
        "citation": [
            _describe_citation(citation, about, name(number), name(number, "supports"))
            for number, citation in enumerate(claim["citations"])
        ],
    }
