"""Sources, places and topics in JSON-LD, as rdflib reads them back, against the seed file."""

import pytest
from fastapi.testclient import TestClient
from rdflib import RDF, Graph, URIRef

from app.formats.item import ItemKind
from app.seed.document import SeedDocument
from tests.formats.dated import item, one
from tests.formats.linked import QUIET, S, graph_of, iri, items, read, told, values

pytestmark = QUIET


@pytest.fixture(scope="module")
def sources(client: TestClient) -> Graph:
    return graph_of(client, ItemKind.SOURCE)


def test_sources_are_works_with_their_addresses(sources: Graph, chronology: SeedDocument) -> None:
    for source in chronology.sources:
        record = iri("sources", source.id)
        assert set(sources.objects(record, RDF.type)) == {S.NewsArticle if source.type == "press" else S.CreativeWork}
        assert values(sources, record, S.name) == {source.title}
        assert values(sources, record, S.additionalType) == {source.type}
        assert values(sources, record, S.publisher, S.name) == ({source.publisher} if source.publisher else set())
        assert values(sources, record, S.author, S.name) == set(source.authors)
        assert values(sources, record, S.inLanguage) == {source.language}
        assert set(sources.objects(record, S.url)) == ({URIRef(source.url)} if source.url else set())
        archived = {URIRef(source.archived_url)} if source.archived_url else set()
        assert set(sources.objects(record, S.archivedAt)) == archived
        assert [str(each) for each in sources.objects(record, S.datePublished)] == [
            source.published.edtf.text for _ in "1" if source.published
        ]
        assert told(sources, record, "held") == {source.held}
    assert (
        len({each for each in sources.objects(None, S.publisher) if "Herald" in values(sources, each, S.name).pop()})
        == 1
    )


def test_places_and_topics(client: TestClient, chronology: SeedDocument) -> None:
    graph = graph_of(client, ItemKind.PLACE, ItemKind.TOPIC)
    for place in chronology.places:
        record = iri("places", place.id)
        assert (record, RDF.type, S.Place) in graph
        assert values(graph, record, S.alternateName) == set(place.aliases)
        assert values(graph, record, S.latitude) == ({place.latitude} if place.latitude is not None else set())
        assert values(graph, record, S.containedInPlace) == (
            {str(iri("actors", place.country))} if place.country else set()
        )
    for topic in chronology.vocabulary.topics:
        record = iri("topics", topic.id)
        assert (record, RDF.type, S.DefinedTerm) in graph
        assert values(graph, record, S.name) == {topic.label}
        assert values(graph, record, S.description) == {topic.definition}
        assert values(graph, record, S.subjectOf) == {
            str(iri("statements", each.id))
            for each in chronology.statements
            if any(stance.topic == topic.id for stance in each.stance)
        }


def test_what_a_browser_alone_takes_for_an_address_becomes_an_iri(client: TestClient) -> None:
    odd = "https://x.example/a|b{c}`d^e\\f?q=é#g"
    copies = [{"url": odd, "publisher": None}]
    source = one(client, ItemKind.SOURCE, "reef-charter-1972", url=odd, copies=copies)
    graph = read([source])
    written = URIRef("https://x.example/a%7Cb%7Bc%7D%60d%5Ee%5Cf?q=é#g")
    assert graph.value(iri("sources", "reef-charter-1972"), S.url) == written
    (copy,) = graph.objects(iri("sources", "reef-charter-1972"), S.workExample)
    assert graph.value(copy, S.url) == written


def test_a_source_tells_when_it_was_written_and_what_it_is(sources: Graph, chronology: SeedDocument) -> None:
    for source in chronology.sources:
        record = iri("sources", source.id)
        assert [str(each) for each in sources.objects(record, S.dateCreated)] == (
            [source.created.edtf.text] if source.created else []
        )
        assert values(sources, record, S.description) == ({source.summary} if source.summary else set())


def test_a_place_has_its_citations_and_the_questions_it_stands_in(client: TestClient) -> None:
    event = one(client, ItemKind.EVENT, "keepers-ball-2003").data
    place = {**items(client, ItemKind.PLACE)[0].data, "id": "x"}
    evidence = {"citations": event["citations"], "disputes": event["disputes"]}
    graph = read([item(ItemKind.PLACE, {**place, **evidence})])
    assert values(graph, iri("places", "x"), S.citation, S.text) == {each["quote"] for each in event["citations"]}
    assert values(graph, iri("places", "x"), S.subjectOf, S.identifier) == {"month-of-the-keepers-ball"}
