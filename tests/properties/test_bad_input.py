"""Every parameter of every operation against values nobody should send: each is refused by name, or taken at its word.

An answer of 200 must show the parameter in its canonical address and, on a list, hold the records it asks for.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

import pytest

from tests.properties.datasets import invented
from tests.properties.reference import CHOSEN, LISTS, OTHER, Ask, World, parameters, words_of
from tests.properties.serving import Reply, Served

Pairs = list[tuple[str, str]]
PAGED = {"limit", "offset", "cursor"}
ACROSS: dict[str, set[str]] = {
    "/search": {"q", "kind"} | PAGED,
    "/relations/{}/{}": {"date", "date_match", "known_on", "member_of", "as_of", "sort"} | PAGED,
    "/graph": {*CHOSEN["events"], *OTHER["events"], "min_weight"},
    "/sources/{}/citations": PAGED,
    "/member-states/changes": {"organization", "state", "status", "date", "date_match", "known_on", "sort"} | PAGED,
    "/coverage": set(),
    "/changes": {"since", "kind", "change", "view", "sort"} | PAGED,
}
"""The operations across lists, with the parameters each has at least."""

IN_PATH = {"/relations/{}/{}": ("harbour-union", "sundrel"), "/sources/{}/citations": ("union-communique-1998",)}
BESIDE: dict[str, Pairs] = {
    "date_match": [("date", "1998")],
    "actor_op": [("actor", "sundrel"), ("actor", "harbour-union")],
    "as_of": [("member_of", "harbour-union")],
}
"""Without these, a parameter means nothing; only where the operation has them."""

TEXTS = {
    "nothing": "",
    "ten thousand letters": "x" * 10_000,
    "a NUL": "a\0b",
    "an emoji": "😀",
    "right to left": "\u202e\u05e9\u05dc\u05d5\u05dd \u05d0\u05d1",
    "a percent sign": "%00",
    "SQL 1": "' OR 1=1 --",
    "SQL 2": '"; DROP TABLE event',
    "near": "NEAR(",
    "and": "a AND",
    "a star": "*",
    "a caret": "^a",
    "a quotation mark": '"',
    "a minus": "-",
    "only an exclusion": "-a",
    "a column": "title:a",
    "an exclamation mark": "!",
    "a comma": ",",
    "a colon": ":",
    "half a pair": "host:",
    "a month too many": "2010-13",
    "a date backwards": "2010/2009",
    "an open set": "[2010",
    "all of time": "../..",
    "a word for a day": "yesterday",
    "long ago": "-9999",
    "five digits": "99999",
    "zero": "0",
    "minus one": "-1",
    "a float": "1e9",
    "a thousand million": "1000000000",
    "more than any integer": "9" * 30,
    "no number": "NaN",
    "no end": "Infinity",
    "Arabic digits": "٣",
}
RAW = {"a raw NUL": "%00", "no UTF-8": "%FF", "broken UTF-8": "%C3%28", "half an escape": "%", "no escape": "%zz"}


@pytest.fixture(scope="module")
def world(served: Served) -> World:
    """The chronology that is served to all these tests."""
    return served.load(invented())


@pytest.fixture(scope="module")
def document(served: Served, world: World) -> dict[str, Any]:  # noqa: ARG001 - it has to be loaded
    """The OpenAPI document, by path without the names of its parameters."""
    paths = served.get("/openapi.json")["paths"]
    return {re.sub(r"\{[^}]*\}", "{}", path): methods["get"] for path, methods in paths.items()}


def names_of(operation: dict[str, Any], where: str) -> set[str]:
    """The parameters an operation has in its query or its path."""
    return {one["name"] for one in operation.get("parameters", []) if one["in"] == where}


def address_of(path: str, operation: dict[str, Any]) -> str:
    """The path with a record in it that there is."""
    shown = [str(one.get("example", "sundrel")) for one in operation.get("parameters", []) if one["in"] == "path"]
    return path.replace("{}", "%s") % tuple(IN_PATH.get(path, shown))


def beside(name: str, operation: dict[str, Any]) -> Pairs:
    """What has to be given besides a parameter, or it would be refused for another reason than its value."""
    known = names_of(operation, "query")
    needed = [("q", "harbour")] if "q" in known and _is_required("q", operation) and name != "q" else []
    return [*needed, *(pair for pair in BESIDE.get(name, []) if pair[0] in known)]


def _is_required(name: str, operation: dict[str, Any]) -> bool:
    return any(one["name"] == name and one.get("required", False) for one in operation.get("parameters", []))


# --- What is wrong with an answer -------------------------------------------------------------------------------------


def faults(world: World, path: str, name: str, response: Reply) -> Iterator[str]:
    """What is wrong with the answer to a request in which one parameter has a bad value."""
    unknown = 410 if (path, name) == ("/changes", "since") else 422
    if response.status_code in {422, unknown}:
        if response.headers["content-type"] != "application/problem+json":
            yield f"content type {response.headers['content-type']}"
        problem = response.json()
        named = {part for one in problem["errors"] for part in one["parameter"].split(", ")}
        if name not in named:
            yield f"{response.status_code} names {named}"
        if problem["status"] != response.status_code or not all(one["reason"] for one in problem["errors"]):
            yield f"problem {problem}"
    elif response.status_code == 200:
        yield from _answer_faults(world, path, name, response.json())
    else:
        yield f"{response.status_code} {response.text[:200]}"


def _answer_faults(world: World, path: str, name: str, body: dict[str, Any]) -> Iterator[str]:
    """What is wrong with an answer of 200: it must tell the parameter, and be what it asks for."""
    canonical = body["links"]["self"] if "links" in body else body["meta"]["query_url"]
    pairs = parse_qsl(urlsplit(canonical).query, keep_blank_values=True)
    if name not in dict(pairs):
        yield f"200, and {canonical} does not show it"
    if path.strip("/") not in LISTS:
        return
    shape = dict(pairs)
    filters = tuple(pair for pair in pairs if pair[0] not in {*PAGED, "q", "fields", "view"})
    expected = world.answer(path.strip("/"), Ask(filters))
    got = [item["id"] for item in body["items"]]
    if "q" in shape:
        rows = {row.id: row for row in world.rows[path.strip("/")]}
        yield from (f"{one} holds not all of {shape['q']!r}" for one in got if not _holds(rows[one].parts, shape["q"]))
        return
    start, limit = int(shape.get("offset", "0")), int(shape.get("limit", "20"))
    if body["total"] != len(expected.ids) or got != expected.ids[start : start + limit]:
        yield f"{canonical}: {got} of {body['total']}, expected {expected.ids}"


def _holds(parts: Any, query: str) -> bool:  # noqa: ANN401 - sequences of words
    """Whether a record has the words of a query somewhere, but for what it excludes; an operator is a word."""
    had = {word for part in parts for word in part}
    wanted = [(word, term.endswith("*")) for term in query.split() if term[0] != "-" for word in words_of(term)]
    return all(word in had or (begins and any(one.startswith(word) for one in had)) for word, begins in wanted)


# --- Tests ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", [*(f"/{path}" for path in LISTS), *ACROSS])
def test_the_operation_is_there_with_its_parameters(document: dict[str, Any], path: str) -> None:
    assert path in document
    name = path.strip("/")
    known = names_of(document[path], "query")
    if name in LISTS:
        assert known == parameters(name)
    else:
        assert known >= ACROSS[path]


@cache
def requests_with(name: str, given: tuple[tuple[str, str], ...], repeated: str) -> dict[str, str]:
    """By what is bad about it, a query with a bad value of this parameter."""
    before = urlencode(given)
    queries = {why: f"{name}={quote(text, safe='')}" for why, text in TEXTS.items()}
    queries |= {why: f"{name}={text}" for why, text in RAW.items()}
    queries["five hundred times"] = "&".join([f"{name}={quote(repeated, safe='')}"] * 500)
    return {why: f"{before}&{query}" if before else query for why, query in queries.items()}


def check_queries(served: Served, world: World, path: str, operation: dict[str, Any]) -> None:
    """Send every bad value of every parameter of an operation, and a parameter it has not."""
    address, found = address_of(path, operation), []
    for one in operation.get("parameters", []):
        if one["in"] != "query":
            continue
        shown = one.get("example", "x")
        repeated = str(shown[0] if isinstance(shown, list) else shown)
        queries = requests_with(one["name"], tuple(beside(one["name"], operation)), repeated)
        for why, query in queries.items():
            response = served.send(f"{address}?{query}")
            found += [f"{one['name']}, {why}: {wrong}" for wrong in faults(world, path, one["name"], response)]
    needed = urlencode(beside("unknown", operation))
    response = served.send(f"{address}?{needed}&unknown=1" if needed else f"{address}?unknown=1")
    found += [f"unknown: {wrong}" for wrong in faults(world, path, "unknown", response)]
    assert not found, f"{len(found)} answers of {path} are wrong:\n" + "\n".join(found[:20])


@pytest.mark.parametrize("path", [*(f"/{path}" for path in LISTS), *ACROSS])
def test_bad_values_in_the_query(served: Served, world: World, document: dict[str, Any], path: str) -> None:
    check_queries(served, world, path, document[path])


def test_bad_values_in_the_query_of_whatever_else_there_is(
    served: Served, world: World, document: dict[str, Any]
) -> None:
    for path in set(document) - {*(f"/{path}" for path in LISTS), *ACROSS}:
        check_queries(served, world, path, document[path])


def test_bad_values_in_the_path(served: Served, document: dict[str, Any]) -> None:
    found = []
    for path, operation in document.items():
        good = [str(one.get("example", "sundrel")) for one in operation.get("parameters", []) if one["in"] == "path"]
        good = list(IN_PATH.get(path, good))
        for place in range(len(good)):
            values = {why: quote(text, safe="") for why, text in TEXTS.items()} | RAW
            for why, value in values.items():
                address = path.replace("{}", "%s") % tuple(value if at == place else it for at, it in enumerate(good))
                response = served.send(address)
                kind = response.headers.get("content-type")
                if response.status_code not in {404, 422} or kind != "application/problem+json":
                    found.append(f"{path}, {why}: {response.status_code} {kind} {response.text[:200]}")
    assert not found, f"{len(found)} answers are wrong:\n" + "\n".join(found[:20])


def test_nothing_was_lost(served: Served, world: World) -> None:
    assert {path: served.send(f"/{path}?limit=1").json()["total"] for path in LISTS} == {
        path: len(rows) for path, rows in world.rows.items()
    }
