"""Items to one JSON-LD document, a record at a time. Knows which description is whose, not what stands in it."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from app.formats.about import About
from app.formats.item import Item, ItemKind
from app.formats.jsonld.actor import describe_actor
from app.formats.jsonld.context import CONTEXT, dump
from app.formats.jsonld.dataset import describe_export
from app.formats.jsonld.event import describe_event
from app.formats.jsonld.membership import describe_change, describe_membership
from app.formats.jsonld.nodes import Data, Node
from app.formats.jsonld.place import describe_place
from app.formats.jsonld.source import describe_source
from app.formats.jsonld.statement import describe_statement
from app.formats.jsonld.topic import describe_topic

_DESCRIPTIONS: Mapping[ItemKind, Callable[[Data, About], Node]] = {
    ItemKind.EVENT: describe_event,
    ItemKind.STATEMENT: describe_statement,
    ItemKind.ACTOR: describe_actor,
    ItemKind.MEMBERSHIP: describe_membership,
    ItemKind.MEMBERSHIP_CHANGE: describe_change,
    ItemKind.SOURCE: describe_source,
    ItemKind.PLACE: describe_place,
    ItemKind.TOPIC: describe_topic,
}

JSONLD_KINDS = frozenset(_DESCRIPTIONS)
"""The kinds of item schema.org has words for."""


def write_jsonld(items: Iterable[Item], about: About) -> Iterator[str]:
    """The document in pieces (JSON-LD 1.1), from items in full view.

    The first node of its graph is the export itself: the dataset it is from, its licence, and how to cite it. Where
    `about.base_url` is a path, IRIs are relative to the address the document is read from. Raises KeyError for an item
    of another kind than JSONLD_KINDS.
    """
    yield f'{{"@context":{dump(CONTEXT)},"@graph":[\n{dump(describe_export(about))}'
    for item in items:
        yield f",\n{dump(_DESCRIPTIONS[item.kind](item.data, about))}"
    yield "\n]}\n"
