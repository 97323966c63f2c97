"""JSON-LD documents as rdflib reads them, offline: what they are, and what holds for records of every kind."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from fastapi.testclient import TestClient
from rdflib import RDF, XSD, Graph, Literal, URIRef

from app.formats.item import Item, ItemKind
from app.formats.jsonld import JSONLD_KINDS, write_dataset_jsonld, write_jsonld
from app.seed.document import SeedDocument
from tests.formats.dated import ABOUT, ELSEWHERE, HOSTILE, item, one
from tests.formats.linked import BASE, QUIET, S, facts, iri, items, read, told, values

pytestmark = QUIET


def test_any_text_arrives_whole(client: TestClient) -> None:
    record = iri("events", "eclipse-1968")
    graph = read([one(client, ItemKind.EVENT, "eclipse-1968", title=HOSTILE, note="@id")])
    assert str(graph.value(record, S.name)) == HOSTILE
    assert told(graph, record, "note") == {"@id"}


def test_iris_follow_the_reader_where_the_public_address_is_not_known(client: TestClient) -> None:
    given = [one(client, ItemKind.EVENT, "eclipse-1968")]
    graph = read(given, ELSEWHERE, "https://mirror.example/events/eclipse-1968?format=jsonld")
    assert (URIRef("https://mirror.example/events/eclipse-1968"), RDF.type, S.Event) in graph
    assert (URIRef("https://mirror.example/actors/velmora"), None, None) not in graph
    assert (URIRef("https://mirror.example/places/drowned-bank"), RDF.type, S.Place) in graph


def test_the_export_says_what_it_is_and_on_which_terms() -> None:
    graph = read([])
    (export,) = graph.subjects(RDF.type, S.Dataset)
    assert str(export) == ABOUT.address
    assert values(graph, export, S.citation) == {ABOUT.cite_as}
    assert values(graph, export, S.creditText) == {ABOUT.attribution}
    assert graph.value(export, S.license) == URIRef(ABOUT.licence_url)
    assert graph.value(export, S.isPartOf) == URIRef(f"{BASE}/dataset")


def test_the_dataset_has_its_terms_and_downloads(client: TestClient, chronology: SeedDocument) -> None:
    served, written = client.get("/dataset").json(), chronology.dataset
    graph = Graph().parse(data=write_dataset_jsonld(served, ABOUT), format="json-ld")
    dataset = URIRef(f"{BASE}/dataset")
    assert (dataset, RDF.type, S.Dataset) in graph
    assert values(graph, dataset, S.name) == {written.title}
    assert values(graph, dataset, S.version) == {written.version}
    assert graph.value(dataset, S.license) == URIRef(str(written.licence_url))
    assert values(graph, dataset, S.creator, S.name) == {written.attribution}
    assert values(graph, dataset, S.citation) == {served["cite_as"]}
    assert str(graph.value(dataset, S.dateModified)) == "2013-01-31"
    assert told(graph, dataset, "inclusion_rules") == set(written.inclusion_rules)
    assert told(graph, dataset, "known_gaps") == set(written.known_gaps)
    assert told(graph, dataset, "revision") == {served["revision"]}
    assert {
        (str(graph.value(fact, S.name)), int(str(graph.value(fact, S.value))))
        for fact in facts(graph, dataset, "counts")
    } == set(served["counts"].items())
    assert {
        (str(graph.value(each, S.contentUrl)), str(graph.value(each, S.encodingFormat)))
        for each in graph.objects(dataset, S.distribution)
    } == {
        (f"{BASE}/dataset/download/ndjson", "application/x-ndjson"),
        (f"{BASE}/dataset/download/datapackage", "application/zip"),
        (f"{BASE}/dataset/download/sqlite", "application/vnd.sqlite3"),
    }


def test_nothing_is_to_be_fetched_to_read_it(client: TestClient) -> None:
    documents = ["".join(write_jsonld([], ABOUT)), write_dataset_jsonld(client.get("/dataset").json(), ABOUT)]
    for context in (json.loads(text)["@context"] for text in documents):
        assert isinstance(context, dict)
        assert "@import" not in context


def test_every_kind_declared_is_written_and_no_other(client: TestClient) -> None:
    for kind in JSONLD_KINDS:
        given = items(client, kind)
        assert len(json.loads("".join(write_jsonld(given, ABOUT)))["@graph"]) == len(given) + 1
    with pytest.raises(KeyError):
        "".join(write_jsonld([item(ItemKind.HIT, {"id": "x"})], ABOUT))


def test_nothing_null_or_empty_is_written(client: TestClient) -> None:
    def leaves(value: Any) -> Iterator[Any]:  # noqa: ANN401 - JSON holds anything
        yield value
        for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            yield from leaves(inner)

    for kind in JSONLD_KINDS:
        document = json.loads("".join(write_jsonld(items(client, kind), ABOUT)))
        assert not [value for value in leaves(document) if value in (None, [], {})]


def test_records_are_written_one_by_one(client: TestClient) -> None:
    given, taken = one(client, ItemKind.EVENT, "regatta-summit-1998"), 0

    def many() -> Iterator[Item]:
        nonlocal taken
        for taken in range(1, 1001):  # noqa: B007 - how many were asked for
            yield replace(given)

    pieces = write_jsonld(many(), ABOUT)
    assert next(pieces).startswith('{"@context"')
    assert taken == 0
    for number in (1, 2, 3):
        assert '"identifier":"regatta-summit-1998"' in next(pieces)
        assert taken == number


OWN_FACTS = {
    ItemKind.EVENT: ("status", "date", "public_since", "note"),
    ItemKind.STATEMENT: ("mode", "said", "public_since", "on_behalf_of", "reported_by", "event", "note"),
    ItemKind.ACTOR: ("country", "existed", "complete_from", "changes_told_from", "note"),
    ItemKind.MEMBERSHIP: ("counts_as_member", "during", "began_with", "ended_with", "note"),
    ItemKind.MEMBERSHIP_CHANGE: ("change", "date", "from_status", "to_status", "event"),
    ItemKind.SOURCE: ("party", "created", "published", "held", "note"),
}
"""What schema.org has no word for, by the name of the field that tells it in JSON."""
OTHER_RECORD = {"event": "events", "began_with": "events", "ended_with": "events"}


@pytest.mark.parametrize("kind", OWN_FACTS)
def test_what_schema_org_has_no_word_for_keeps_its_name_and_value(client: TestClient, kind: ItemKind) -> None:
    date = client.get("/events/compact-overture").json()
    event = {name: date[name] for name in ("id", "title", "date")}
    # Fields that no record of the chronology fills are filled here.
    extra = {"note": "n", "began_with": event, "ended_with": event, "event": event, "complete_from": date["date"]}
    extra |= {"changes_told_from": date["date"]}
    given = items(client, kind)
    first = {name: extra.get(name) if value is None else value for name, value in given[0].data.items()} | {"id": "x"}
    graph = read([*given, item(kind, first)])
    records = {str(record): node for node, record in graph.subject_objects(S.identifier)}
    for data in (*(each.data for each in given), first):
        for field in OWN_FACTS[kind]:
            expected = data[field] if isinstance(data[field], list) else [data[field]]
            assert told(graph, records[data["id"]], field) == {
                _plain(field, each) for each in expected if each is not None
            }


def _plain(field: str, value: Any) -> Any:  # noqa: ANN401 - JSON holds anything
    if not isinstance(value, dict):
        return value
    return _day(value["edtf"]) if "edtf" in value else str(iri(OTHER_RECORD.get(field, "actors"), value["id"]))


def _day(text: str) -> Any:  # noqa: ANN401 - a day or EDTF text
    return Literal(text, datatype=XSD.date).value if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else text
