"""Topics to schema.org's DefinedTerm, with the statements that take a position on them."""

from app.formats.about import About
from app.formats.jsonld.nodes import Data, Node, name_topic, refer
from app.vocabulary import RecordKind


def describe_topic(topic: Data, about: About) -> Node:
    """A topic in full view; which position a statement takes, the statement itself tells."""
    return {
        **name_topic(topic["id"], about),
        "identifier": topic["id"],
        "name": topic["label"],
        "description": topic["definition"],
        "subjectOf": [refer(RecordKind.STATEMENT, one["statement"]["id"], about) for one in topic["positions"]],
    }
