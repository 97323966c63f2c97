"""The network of actors in GraphML and in Cytoscape's JSON, as NetworkX reads it back, against the seed file."""

import io
import json
from collections import Counter
from dataclasses import replace
from itertools import combinations
from typing import Any
from xml.etree import ElementTree as ET

import networkx as nx
import pytest
from fastapi.testclient import TestClient

from app.formats.cytoscape import write_cytoscape
from app.formats.graphml import write_graphml
from app.seed.document import SeedDocument
from tests.formats.dated import ABOUT, HOSTILE, UNHOLDABLE

GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"


@pytest.fixture(scope="module")
def served(client: TestClient) -> dict[str, Any]:
    found: dict[str, Any] = client.get("/graph").json()
    return found


def _from_graphml(graph: dict[str, Any]) -> Any:  # noqa: ANN401 - NetworkX is not typed
    return nx.read_graphml(io.BytesIO("".join(write_graphml(graph, ABOUT)).encode()))


def _from_cytoscape(graph: dict[str, Any]) -> Any:  # noqa: ANN401 - as above
    return nx.cytoscape_graph(json.loads("".join(write_cytoscape(graph, ABOUT))))


def _ties(network: Any) -> dict[frozenset[str], int]:  # noqa: ANN401 - as above
    return {frozenset(pair): weight for *pair, weight in network.edges(data="weight")}


@pytest.mark.parametrize("read", [_from_graphml, _from_cytoscape])
def test_actors_and_ties_are_those_of_the_events(
    read: Any,  # noqa: ANN401 - as above
    served: dict[str, Any],
    chronology: SeedDocument,
) -> None:
    alone: Counter[str] = Counter()
    together: Counter[frozenset[str]] = Counter()
    for event in chronology.events:
        present = {part.actor for part in event.participants} | {
            part.behalf for part in event.participants if part.behalf
        }
        alone.update(present)
        together.update(map(frozenset, combinations(present, 2)))
    actors = {actor.id: actor for actor in chronology.actors}
    network = read(served)
    assert not network.is_directed()
    assert not network.is_multigraph()
    assert {node: (told["label"], told["kind"], told["count"]) for node, told in network.nodes(data=True)} == {
        one: (actors[one].acronym or actors[one].name, actors[one].kind, count) for one, count in alone.items()
    }
    assert _ties(network) == together
    assert all(type(weight) is int for weight in _ties(network).values())


@pytest.mark.parametrize("read", [_from_graphml, _from_cytoscape])
def test_both_forms_can_be_measured(read: Any, served: dict[str, Any]) -> None:  # noqa: ANN401 - as above
    weights = dict(read(served).degree(weight="weight"))
    assert weights["velmora"] == sum(
        edge["count"] for edge in served["edges"] if "velmora" in {edge["source"], edge["target"]}
    )


@pytest.mark.parametrize("read", [_from_graphml, _from_cytoscape])
def test_an_empty_network_is_one(read: Any) -> None:  # noqa: ANN401 - as above
    assert read({"nodes": [], "edges": []}).number_of_nodes() == 0


@pytest.mark.parametrize("read", [_from_graphml, _from_cytoscape])
def test_any_label_arrives_whole(read: Any) -> None:  # noqa: ANN401 - as above
    kept = HOSTILE.replace("\r\n", "\n").replace("\r", "\n")  # XML has one kind of line break
    node = {"id": "a", "label": kept, "kind": "person", "count": 1}
    assert read({"nodes": [node], "edges": []}).nodes["a"]["label"] == kept


def test_what_xml_cannot_hold_is_shown_as_missing() -> None:
    node = {"id": "a", "label": UNHOLDABLE, "kind": "person", "count": 1}
    hole = "\ufffd"
    assert _from_graphml({"nodes": [node], "edges": []}).nodes["a"]["label"] == (
        f"bell{hole} null{hole} escape{hole} delete{hole} feed{hole} half{hole} none{hole}"
    )


def test_graphml_declares_its_keys_and_says_how_to_cite_it() -> None:
    about = replace(ABOUT, cite_as="A & B: <C>.")
    root = ET.fromstring("".join(write_graphml({"nodes": [], "edges": []}, about)))  # noqa: S314 - our own text
    assert root.tag == f"{GRAPHML}graphml"
    assert [child.tag.removeprefix(GRAPHML) for child in root] == ["desc", *["key"] * 4, "graph"]
    assert root[0].text == f"A & B: <C>. {ABOUT.attribution}, {ABOUT.licence_url}"
    assert [(key.get("for"), key.get("attr.name"), key.get("attr.type")) for key in root.iter(f"{GRAPHML}key")] == [
        ("node", "label", "string"),
        ("node", "kind", "string"),
        ("node", "count", "int"),
        ("edge", "weight", "int"),
    ]


def test_cytoscape_has_one_id_for_everything_and_says_how_to_cite_it(served: dict[str, Any]) -> None:
    found = json.loads("".join(write_cytoscape(served, ABOUT)))
    nodes, edges = found["elements"]["nodes"], found["elements"]["edges"]
    ids = [element["data"]["id"] for element in [*nodes, *edges]]
    assert len(set(ids)) == len(ids) == len(served["nodes"]) + len(served["edges"])
    assert [node["data"]["name"] for node in nodes] == [node["label"] for node in served["nodes"]]
    assert found["data"] == {
        "name": ABOUT.title,
        "attribution": ABOUT.attribution,
        "license": ABOUT.licence_url,
        "cite_as": ABOUT.cite_as,
    }


def test_the_same_network_is_the_same_text(served: dict[str, Any]) -> None:
    again = json.loads(json.dumps(served))
    for write in (write_graphml, write_cytoscape):
        assert "".join(write(served, ABOUT)) == "".join(write(again, ABOUT))
