"""Statements, citations and disputes in JSON-LD, as rdflib reads them back, against the seed file."""

import json
from collections.abc import Iterable
from dataclasses import replace

import pytest
from fastapi.testclient import TestClient
from rdflib import RDF, XSD, Graph, Literal

from app.formats.item import ItemKind
from app.seed.document import SeedDocument
from tests.formats.dated import one
from tests.formats.linked import EDTF, QUIET, S, citations, cited, facts, graph_of, iri, read, told, values

pytestmark = QUIET

FOLDERS = {"event": "events", "statement": "statements", "actor": "actors"}


@pytest.fixture(scope="module")
def events(client: TestClient) -> Graph:
    return graph_of(client, ItemKind.EVENT)


@pytest.fixture(scope="module")
def statements(client: TestClient) -> Graph:
    return graph_of(client, ItemKind.STATEMENT)


@pytest.fixture(scope="module")
def spells(client: TestClient) -> Graph:
    return graph_of(client, ItemKind.MEMBERSHIP, ItemKind.MEMBERSHIP_CHANGE)


def test_every_citation_carries_its_words_and_what_it_vouches_for(
    events: Graph, statements: Graph, spells: Graph, chronology: SeedDocument
) -> None:
    for event in chronology.events:
        assert citations(events, iri("events", event.id)) == cited(event.citations)
    for statement in chronology.statements:
        assert citations(statements, iri("statements", statement.id)) == cited(statement.citations)
    for spell in chronology.memberships:
        assert citations(spells, iri("member-states", spell.id)) == cited(spell.citations)


def test_statements_quote_only_the_speakers_own_words(statements: Graph, chronology: SeedDocument) -> None:
    for each in chronology.statements:
        record = iri("statements", each.id)
        assert set(statements.objects(record, RDF.type)) == {S.Quotation if each.quote else S.Statement}
        assert values(statements, record, S.text) == ({each.quote} if each.quote else set())
        assert values(statements, record, S.abstract) == {each.gist}
        assert told(statements, record, "mode") == {each.mode}
        assert [str(date) for date in statements.objects(record, S.dateCreated)] == [each.said.edtf.text]
    assert statements.value(iri("statements", "amsel-communique"), S.dateCreated) == Literal(
        "1998-05-12", datatype=XSD.date
    )
    assert statements.value(iri("statements", "vathyra-on-the-blockade"), S.dateCreated) == Literal(
        "1989-02/1989-11", datatype=EDTF
    )


def test_statements_name_everybody_in_their_part(statements: Graph, chronology: SeedDocument) -> None:
    def actor_iris(ids: Iterable[str | None]) -> set[str]:
        return {str(iri("actors", each)) for each in ids if each}

    for each in chronology.statements:
        record = iri("statements", each.id)
        speakers = values(statements, record, S.author, *([S.author] if each.capacity else []))
        assert speakers == actor_iris(each.speakers)
        assert values(statements, record, S.author, S.roleName) == ({each.capacity} if each.capacity else set())
        assert values(statements, record, S.audience) == actor_iris(each.audience)
        assert told(statements, record, "on_behalf_of") == actor_iris(each.on_behalf_of)
        assert told(statements, record, "reported_by") == actor_iris([each.reported_by])
        assert values(statements, record, S.about) == {
            *actor_iris(each.about),
            *(str(iri("topics", topic)) for topic in each.topics),
        }
        assert told(statements, record, "event") == ({str(iri("events", each.event))} if each.event else set())
        assert {
            (str(statements.value(fact, S.value)), str(statements.value(fact, S.name)))
            for fact in facts(statements, record, "stance")
        } == {(str(iri("topics", stance.topic)), stance.position) for stance in each.stance}


def test_the_chain_keeps_its_order(statements: Graph, chronology: SeedDocument) -> None:
    for each in chronology.statements:
        rows = statements.query(
            """SELECT ?place ?act ?actor ?source ?date WHERE {
                 ?statement s:additionalProperty [s:propertyID "chain"; s:value/s:itemListElement ?link] .
                 ?link s:position ?place; s:item ?hand . ?hand s:name ?act; s:agent ?actor .
                 OPTIONAL { ?hand s:object ?source } OPTIONAL { ?hand s:startDate ?date } } ORDER BY ?place""",
            initNs={"s": S},
            initBindings={"statement": iri("statements", each.id)},
        )
        assert [[cell and str(cell) for cell in row] for row in rows] == [  # type: ignore[union-attr]
            [
                str(place),
                link.act,
                str(iri("actors", link.actor)),
                str(iri("sources", link.source)) if link.source else None,
                link.date.edtf.text if link.date else None,
            ]
            for place, link in enumerate(each.chain, 1)
        ]


def test_disputes_are_questions_with_answers_and_their_sources(
    events: Graph, statements: Graph, chronology: SeedDocument
) -> None:
    for dispute in chronology.disputes:
        (first, *others) = [iri(FOLDERS[record.kind], record.id) for record in dispute.records]
        graph = events
        (question,) = graph.objects(first, S.subjectOf)
        for other in others:
            assert (other, S.subjectOf, question) in events + statements
        assert (question, RDF.type, S.Question) in graph
        assert values(graph, question, S.identifier) == {dispute.id}
        assert values(graph, question, S.name) == {dispute.question or dispute.field}
        assert values(graph, question, S.about) == {str(first), *map(str, others)}
        assert values(graph, question, S.description) == ({dispute.reason} if dispute.reason else set())
        accepted = {dispute.preferred} if dispute.preferred else set()
        assert values(graph, question, S.acceptedAnswer, S.identifier) == accepted
        answers = {
            str(graph.value(answer, S.identifier)): answer for answer in graph.objects(question, S.suggestedAnswer)
        }
        assert set(answers) == {claim.id for claim in dispute.claims}
        for claim in dispute.claims:
            assert values(graph, answers[claim.id], S.text) == {claim.claim}
            assert citations(graph, answers[claim.id]) == cited(claim.citations)


def test_a_dispute_told_with_two_records_is_one(client: TestClient) -> None:
    run = one(client, ItemKind.EVENT, "pearl-run-1998")
    denial = one(client, ItemKind.STATEMENT, "tyomlin-denies-pearls")
    assert run.data["disputes"] == denial.data["disputes"] != []
    both, bare = read([run, denial]), replace(denial, text=json.dumps({**denial.data, "disputes": []}))
    assert len(both) == len(read([run, bare])) + 1  # that the statement too stands in it
