"""Records of the invented chronology as JSON-LD, read back by rdflib; and how to ask for what it found."""

from collections.abc import Iterable
from typing import Any

import pytest
from fastapi.testclient import TestClient
from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.term import Node

from app.formats.about import About
from app.formats.item import Item, ItemKind
from app.formats.jsonld import write_jsonld
from app.seed.document import Citation
from tests.formats.dated import ABOUT, PATHS, item

S = Namespace("https://schema.org/")
EDTF = URIRef("http://id.loc.gov/datatypes/edtf/EDTF")
BASE = "https://lagoon.example/v1"
OTHER_PATHS = {
    ItemKind.ACTOR: "/actors?view=full",
    ItemKind.PLACE: "/places?view=full",
    ItemKind.TOPIC: "/topics?view=full",
}
QUIET = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
"""rdflib's own reader uses what rdflib says not to use."""


def items(client: TestClient, kind: ItemKind) -> list[Item]:
    found = client.get(f"{ {**PATHS, **OTHER_PATHS}[kind] }&limit=200").json()
    assert len(found["items"]) == found["total"] > 0
    return [item(kind, each) for each in found["items"]]


def read(given: Iterable[Item], about: About = ABOUT, base: str = "https://reader.example/") -> Graph:
    return Graph().parse(data="".join(write_jsonld(given, about)), format="json-ld", publicID=base)


def graph_of(client: TestClient, *kinds: ItemKind) -> Graph:
    return read([each for kind in kinds for each in items(client, kind)])


def iri(folder: str, record_id: str) -> URIRef:
    return URIRef(f"{BASE}/{folder}/{record_id}")


def values(graph: Graph, subject: Node | None, *path: URIRef) -> set[Any]:
    """What a path of properties leads to, as plain values."""
    found: set[Node | None] = {subject}
    for name in path:
        found = {value for each in found for value in graph.objects(each, name)}
    # rdflib has no value for EDTF, only its text.
    return {each.value if isinstance(each, Literal) and each.value is not None else str(each) for each in found}


def facts(graph: Graph, subject: Node | None, field: str) -> list[Node]:
    """The PropertyValues that tell a field of ours."""
    return [
        fact for fact in graph.objects(subject, S.additionalProperty) if (fact, S.propertyID, Literal(field)) in graph
    ]


def told(graph: Graph, subject: Node | None, field: str) -> set[Any]:
    return {value for fact in facts(graph, subject, field) for value in values(graph, fact, S.value)}


def citations(graph: Graph, record: Node | None) -> list[Any]:
    return sorted(
        (
            str(graph.value(passage, S.isPartOf)),
            str(graph.value(passage, S.text) or ""),
            str(graph.value(passage, S.position) or ""),
            sorted(told(graph, passage, "supports")),
        )
        for passage in graph.objects(record, S.citation)
    )


def cited(citations: list[Citation]) -> list[Any]:
    return sorted(
        (str(iri("sources", each.source)), each.quote or "", each.locator or "", sorted(set(each.supports)))
        for each in citations
    )


def told_dates(graph: Graph, record: Node, field: str) -> set[Node]:
    return {value for fact in facts(graph, record, field) for value in graph.objects(fact, S.value)}
