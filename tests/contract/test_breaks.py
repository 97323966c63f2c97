"""Every kind of break is found, by the name of what is broken; and what breaks nothing passes."""

from collections.abc import Callable, Iterable
from copy import deepcopy
from typing import Any

import pytest

from contract import FOLDER, ContractError, breaks
from contract.breaks import breaks_between, without_examples
from contract.releases import read_release

Document = dict[str, Any]
Change = Callable[[Document], object]
RELEASED = dict(read_release(FOLDER).document)


def operation(document: Document, path: str = "/events") -> Document:
    found: Document = document["paths"][path]["get"]
    return found


def parameter(document: Document, name: str, path: str = "/events") -> Document:
    found: Document = next(one for one in operation(document, path)["parameters"] if one["name"] == name)
    return found


def answer(document: Document) -> Document:
    found: Document = operation(document)["responses"]["200"]
    return found


def schema(document: Document, name: str) -> Document:
    found: Document = document["components"]["schemas"][name]
    return found


def drop_field(document: Document) -> None:
    schema(document, "StatementSummary")["properties"].pop("gist")
    schema(document, "StatementSummary")["required"].remove("gist")


def add_field(document: Document) -> None:
    schema(document, "EventSummary")["properties"]["weather"] = {"type": "string"}
    schema(document, "EventSummary")["required"].append("weather")


def ask_for_more(document: Document, *, required: bool) -> None:
    more = {"name": "weather", "in": "query", "required": required, "schema": {"type": "string"}}
    operation(document)["parameters"].insert(0, more)


def need_a_key(document: Document) -> None:
    document["security"] = [{"key": []}]
    document["components"]["securitySchemes"] = {"key": {"type": "http", "scheme": "basic"}}


BREAKS: dict[str, tuple[Change, set[str]]] = {
    "a path removed": (lambda it: it["paths"].pop("/places"), {"/places"}),
    "an operation removed": (lambda it: it["paths"]["/topics"].pop("get"), {"/topics get"}),
    "an operation renamed, and what clients call it": (
        lambda it: operation(it).update(operationId="find_events"),
        {"/events get operationId"},
    ),
    "a parameter removed": (
        lambda it: operation(it, "/statements")["parameters"].remove(parameter(it, "topic", "/statements")),
        {"/statements get parameters topic"},
    ),
    "a parameter required": (
        lambda it: parameter(it, "q").update(required=True),
        {"/events get parameters q required"},
    ),
    "a new parameter that is required": (
        lambda it: ask_for_more(it, required=True),
        {"/events get parameters weather required"},
    ),
    "a word of a parameter removed": (
        lambda it: parameter(it, "status")["schema"]["items"]["enum"].remove("planned"),
        {"/events get parameters status schema items enum"},
    ),
    "another type of a parameter": (
        lambda it: parameter(it, "min_sources")["schema"].update(type="string"),
        {"/events get parameters min_sources schema type"},
    ),
    "a parameter narrowed": (
        lambda it: parameter(it, "limit")["schema"].update(maximum=100),
        {"/events get parameters limit schema maximum"},
    ),
    "another default": (
        lambda it: parameter(it, "view")["schema"].update(default="full"),
        {"/events get parameters view schema default"},
    ),
    "repeated parameters sent otherwise": (
        lambda it: parameter(it, "actor").update(explode=False),
        {"/events get parameters actor explode"},
    ),
    "a form removed": (
        lambda it: answer(it)["content"].pop("text/csv"),
        {"/events get responses 200 content text/csv"},
    ),
    "a status removed": (lambda it: operation(it)["responses"].pop("304"), {"/events get responses 304"}),
    "a header removed": (lambda it: answer(it)["headers"].pop("ETag"), {"/events get responses 200 headers ETag"}),
    "a field removed": (drop_field, {"StatementSummary properties gist", "StatementSummary required"}),
    "a field made optional": (
        lambda it: schema(it, "EventSummary")["required"].remove("summary"),
        {"EventSummary required"},
    ),
    "a field that may be null": (
        lambda it: schema(it, "EventSummary")["properties"]["title"].update(type=["string", "null"]),
        {"EventSummary properties title type"},
    ),
    "another type of a field": (
        lambda it: schema(it, "EventSummary")["properties"]["source_count"].update(type="string"),
        {"EventSummary properties source_count type"},
    ),
    "a word that clients do not know": (
        lambda it: schema(it, "EventStatus")["enum"].append("rumoured"),
        {"EventStatus enum"},
    ),
    "a key needed": (need_a_key, {"security 0"}),
}

HARMLESS: dict[str, Change] = {
    "a new field": add_field,
    "a new parameter": lambda it: ask_for_more(it, required=False),
    "a new path": lambda it: it["paths"].update({"/reports": deepcopy(it["paths"]["/coverage"])}),
    "a new word in a parameter": lambda it: parameter(it, "status")["schema"]["items"]["enum"].append("rumoured"),
    "more records on a page": lambda it: parameter(it, "limit")["schema"].update(maximum=500),
    "another order of parameters": lambda it: operation(it)["parameters"].reverse(),
    "other words in a description": lambda it: operation(it).update(description="What happened."),
    "an example": lambda it: parameter(it, "actor").update(example=["nato"]),
    "deprecation": lambda it: operation(it).update(deprecated=True),
}


def changed(changes: Iterable[Change]) -> Document:
    """The released document with all of these changes: comparing takes time, and each is at a place of its own."""
    present = deepcopy(RELEASED)
    for change in changes:
        change(present)
    return present


@pytest.fixture(scope="module")
def broken() -> set[str]:
    """Where something breaks in a document with every kind of break."""
    found = breaks_between(RELEASED, changed(change for change, _ in BREAKS.values()))
    assert all(one.what for one in found)
    return {one.where for one in found}


@pytest.mark.parametrize("kind", BREAKS)
def test_a_break_is_found_and_named(broken: set[str], kind: str) -> None:
    _, where = BREAKS[kind]
    assert where <= broken


def test_nothing_else_is_found(broken: set[str]) -> None:
    assert broken == set().union(*(where for _, where in BREAKS.values()))


def test_what_breaks_nothing_passes() -> None:
    assert breaks_between(RELEASED, changed(HARMLESS.values())) == []


def test_a_property_may_be_called_example() -> None:
    one = {"properties": {"example": {"type": "string", "example": "a"}, "properties": {"example": 1}}, "examples": [1]}
    assert without_examples(one) == {"properties": {"example": {"type": "string"}, "properties": {}}}


def test_without_redocly_it_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(breaks, "_REDOCLY", FOLDER / "none")
    with pytest.raises(ContractError, match=r"run `make test-contract`"):
        breaks_between(RELEASED, RELEASED)


def test_what_cannot_be_compared_is_told() -> None:
    with pytest.raises(ContractError, match="could not compare"):
        breaks_between({"openapi": "3.1.0"}, {"swagger": "2.0"})
