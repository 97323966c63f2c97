"""What requests are made of: the operations a service declares, and values that its records hold."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import httpx2 as httpx

Document = Mapping[str, Any]
LISTS = ("events", "statements", "actors", "member-states", "sources", "topics", "places")
_KINDS = {
    "id": (),
    "actor": ("actors",),
    "speaker": ("actors",),
    "on_behalf_of": ("actors",),
    "audience": ("actors",),
    "about": ("actors",),
    "member_of": ("actors",),
    "organization": ("actors",),
    "state": ("actors",),
    "country": ("actors",),
    "party": ("actors",),
    "a": ("actors",),
    "b": ("actors",),
    "event": ("events",),
    "source": ("sources",),
    "topic": ("topics",),
    "place": ("places",),
}
"""Of which list's records a parameter takes the names; `id` those of the list that is asked."""
_DATED = {"date", "known_on", "as_of", "published"}
_PLAIN = {"limit": range(1, 201), "offset": range(400), "min_sources": range(1, 4), "min_weight": range(1, 4)}


@dataclass(frozen=True)
class Operation:
    """One address with its parameters."""

    path: str
    in_path: tuple[str, ...]
    in_query: Mapping[str, tuple[str, ...]]
    """By name, values that it takes as far as the document and the data tell."""
    needed: tuple[str, ...]
    media_types: tuple[str, ...]


@dataclass(frozen=True)
class Material:
    """All of it, in an order that does not change."""

    operations: tuple[Operation, ...]
    names: Mapping[str, tuple[str, ...]]
    """By list, what its records go by, in any script."""
    words: tuple[str, ...]
    dates: tuple[str, ...]
    files: tuple[str, ...]

    def in_path(self, operation: Operation, name: str) -> tuple[str, ...]:
        """What may stand in a path."""
        if name == "file":
            return self.files
        return self.names["actors"] if name in {"a", "b"} else self.names[operation.path.split("/")[1]]


def gather(address: str) -> tuple[Document, Material]:
    """Ask a service for what it has, and what it says of itself."""
    with httpx.Client(base_url=address, timeout=60) as client:
        document: Document = client.get("/openapi.json").raise_for_status().json()
        lists = {name: client.get(f"/{name}?view=full&format=ndjson").raise_for_status().text for name in LISTS}
        files = client.get("/dataset/download").raise_for_status().json()["files"]
    records = {name: [json.loads(line) for line in text.splitlines()] for name, text in lists.items()}
    names = {name: _unique(_names_of(found)) for name, found in records.items()}
    texts = _unique(text for found in records.values() for record in found for text in _texts_of(record))
    words = _unique(word for text in texts for word in re.findall(r"\w{3,}", text))
    dates = _unique(one["edtf"] for found in records.values() for record in found for one in _dates_of(record))
    named = tuple(one["name"] for one in files)
    operations = tuple(
        _operation(path, methods["get"], names, dates, words) for path, methods in document["paths"].items()
    )
    return document, Material(operations, names, words, dates, (*named, *(one["format"] for one in files)))


def _operation(
    path: str, declared: Document, names: Mapping[str, tuple[str, ...]], dates: tuple[str, ...], words: tuple[str, ...]
) -> Operation:
    query = {}
    for one in declared.get("parameters", []):
        if one["in"] == "query":
            known = _values_of(path, one["name"], names, dates, words)
            query[one["name"]] = _unique([*_shown(one), *known]) or ("1",)
    return Operation(
        path,
        tuple(re.findall(r"{([^}]*)}", path)),
        query,
        tuple(one["name"] for one in declared.get("parameters", []) if one["in"] == "query" and one.get("required")),
        tuple(declared["responses"]["200"].get("content", {})),
    )


def _values_of(
    path: str, name: str, names: Mapping[str, tuple[str, ...]], dates: tuple[str, ...], words: tuple[str, ...]
) -> Iterable[str]:
    if name in _DATED:
        return dates
    if name == "q":
        return words
    if name in _PLAIN:
        return map(str, _PLAIN[name])
    lists = _KINDS.get(name, ())
    if name == "id" and path.strip("/") in names:
        lists = (path.strip("/"),)
    return (value for one in lists for value in names[one])


def _shown(parameter: Document) -> Iterable[str]:
    """Values that the document itself shows."""
    example = parameter.get("example", [])
    yield from example if isinstance(example, list) else [str(example)]
    schema = parameter.get("schema", {})
    for one in (schema, schema.get("items", {}), *schema.get("anyOf", ())):
        yield from map(str, one.get("enum", ()))
        yield from map(str, one.get("examples", ()))
    # Closed sets that are no enumeration are told in words, in backquotes.
    yield from re.findall(r"`([^`\s]+)`", parameter.get("description", ""))


def _names_of(records: Iterable[Document]) -> Iterable[str]:
    for record in records:
        yield record["id"]
        for field in ("name", "acronym", "family_name", "title", "label", "publisher"):
            if isinstance(record.get(field), str):
                yield record[field][:120]
        yield from (str(one) for one in record.get("aliases", ()))
        yield from (f"{one['scheme']}:{one['id']}" for one in record.get("identifiers", ()))


def _texts_of(value: object) -> Iterable[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _texts_of(one)
    elif isinstance(value, list):
        for one in value:
            yield from _texts_of(one)


def _dates_of(value: object) -> Iterable[Document]:
    if isinstance(value, dict):
        if "edtf" in value:
            yield value
        for one in value.values():
            yield from _dates_of(one)
    elif isinstance(value, list):
        for one in value:
            yield from _dates_of(one)


def _unique(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
