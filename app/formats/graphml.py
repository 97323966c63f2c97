"""The network of actors to GraphML, which Gephi, yEd and NetworkX read. Draws and computes nothing."""

from collections.abc import Iterator, Mapping
from typing import Any
from xml.etree import ElementTree as ET

from app.formats.about import About
from app.formats.printable import printable

_KEYS = (
    ("node", "label", "string"),
    ("node", "kind", "string"),
    ("node", "count", "int"),
    ("edge", "weight", "int"),
)


def write_graphml(graph: Mapping[str, Any], about: About) -> Iterator[str]:
    """The document in pieces (GraphML 1.0, graphml.graphdrawing.org), from what /graph serves in JSON.

    A node has its label, kind, and in how many events it takes part as `count`; an edge has no direction, and as
    `weight` in how many events both take part.
    """
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
    yield _write(_element("desc", {}, f"{about.cite_as} {about.attribution}, {about.licence_url}"))
    for of, name, kind in _KEYS:
        yield _write(_element("key", {"id": name, "for": of, "attr.name": name, "attr.type": kind}))
    yield '<graph edgedefault="undirected">\n'
    for node in graph["nodes"]:
        element = _element("node", {"id": node["id"]})
        element.extend(_element("data", {"key": name}, str(node[name])) for name in ("label", "kind", "count"))
        yield _write(element)
    for edge in graph["edges"]:
        element = _element("edge", {"source": edge["source"], "target": edge["target"]})
        element.append(_element("data", {"key": "weight"}, str(edge["count"])))
        yield _write(element)
    yield "</graph>\n</graphml>\n"


def _element(tag: str, attributes: dict[str, str], text: str | None = None) -> ET.Element:
    element = ET.Element(tag, attributes)
    element.text = None if text is None else printable(text)
    return element


def _write(element: ET.Element) -> str:
    return f"{ET.tostring(element, encoding='unicode')}\n"
