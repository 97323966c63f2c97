"""The network of actors to the JSON of Cytoscape.js, which Cytoscape and NetworkX read too. Chooses no layout."""

from collections.abc import Iterator, Mapping
from typing import Any

from app.compact_json import compact
from app.formats.about import About


def write_cytoscape(graph: Mapping[str, Any], about: About) -> Iterator[str]:
    """The document in pieces, from what /graph serves in JSON; its `elements` go into `cytoscape({elements})`.

    A node has its label, kind and `count` of events; an edge the number of events both take part in, as `weight`.
    """
    data = {
        "name": about.title,
        "attribution": about.attribution,
        "license": about.licence_url,
        "cite_as": about.cite_as,
    }
    yield f'{{"data":{compact(data)},"directed":false,"multigraph":false,"elements":{{"nodes":['
    yield from _join(_node(node) for node in graph["nodes"])
    yield '\n],"edges":['
    yield from _join(_edge(edge) for edge in graph["edges"])
    yield "\n]}}\n"


def _node(node: Mapping[str, Any]) -> dict[str, Any]:
    # Cytoscape shows `name`, NetworkX takes `value` for the node itself.
    return {**node, "name": node["label"], "value": node["id"]}


def _edge(edge: Mapping[str, Any]) -> dict[str, Any]:
    # Nodes and edges share one space of ids in Cytoscape; no id of an actor holds two hyphens in a row.
    ends = {"source": edge["source"], "target": edge["target"]}
    return {"id": f"{edge['source']}--{edge['target']}", **ends, "weight": edge["count"]}


def _join(elements: Iterator[dict[str, Any]]) -> Iterator[str]:
    separator = "\n"
    for element in elements:
        yield f"{separator}{compact({'data': element})}"
        separator = ",\n"
