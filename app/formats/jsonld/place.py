"""Places to schema.org's Place."""

from app.formats.about import About
from app.formats.jsonld.evidence import describe_evidence
from app.formats.jsonld.nodes import Data, Node, name_place, tell_identifiers


def describe_place(place: Data, about: About) -> Node:
    """A place in full view."""
    return {
        **(name_place(place, about) or {}),
        "identifier": [place["id"], *tell_identifiers(place)],
        "alternateName": place["aliases"],
        **describe_evidence(place, about),
    }
