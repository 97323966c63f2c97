"""Actors and their memberships in JSON-LD, as rdflib reads them back, against the seed file."""

import json

import pytest
from fastapi.testclient import TestClient
from rdflib import RDF, XSD, Graph, Literal

from app.formats.item import ItemKind
from app.seed.document import SeedDocument
from tests.formats.dated import date_read, item, one
from tests.formats.linked import EDTF, QUIET, S, citations, cited, graph_of, iri, items, read, told, told_dates, values

pytestmark = QUIET


@pytest.fixture(scope="module")
def actors(client: TestClient) -> Graph:
    return graph_of(client, ItemKind.ACTOR)


@pytest.fixture(scope="module")
def spells(client: TestClient) -> Graph:
    return graph_of(client, ItemKind.MEMBERSHIP, ItemKind.MEMBERSHIP_CHANGE)


def test_actors_are_of_their_kind_with_all_their_names(actors: Graph, chronology: SeedDocument) -> None:
    types = {
        "person": S.Person,
        "state": S.Country,
        "organization": S.Organization,
        "group": S.Organization,
        "media": S.NewsMediaOrganization,
    }
    for actor in chronology.actors:
        record = iri("actors", actor.id)
        assert set(actors.objects(record, RDF.type)) == {types[actor.kind]}
        assert values(actors, record, S.name) == {actor.name}
        assert values(actors, record, S.familyName) == ({actor.family_name} if actor.family_name else set())
        assert set(actors.objects(record, S.alternateName)) == {
            *(Literal(each) for each in [actor.acronym, *actor.aliases] if each),
            *(Literal(each.name, lang=each.language) for each in actor.official_names),
        }
        assert {
            (str(actors.value(each, S.propertyID)), str(actors.value(each, S.value)))
            for each in actors.objects(record, S.identifier)
            if not isinstance(each, Literal)
        } == {(each.scheme, each.id) for each in actor.identifiers}
        assert (record, S.identifier, Literal(actor.id)) in actors
        assert citations(actors, record) == cited(actor.citations)
        assert told(actors, record, "country") == ({str(iri("actors", actor.country))} if actor.country else set())


def test_actors_have_their_lives_offices_and_parts(actors: Graph, chronology: SeedDocument) -> None:
    assert str(actors.value(iri("actors", "ines-solano"), S.birthDate)) == "1941-02-28"
    assert actors.value(iri("actors", "ines-solano"), S.deathDate) is None
    assert actors.value(iri("actors", "old-cassar"), S.dissolutionDate) == Literal("1979", datatype=EDTF)
    assert str(actors.value(iri("actors", "harbour-union"), S.foundingDate)) == "1958-06-02"
    for actor in chronology.actors:
        offices = [
            (role, name)
            for name in (S.worksFor, S.hasOccupation)
            for role in actors.objects(iri("actors", actor.id), name)
        ]
        assert sorted(
            (
                str(actors.value(role, S.roleName)),
                str(actors.value(role, name)) if name == S.worksFor else "",
                str(actors.value(role, S.startDate) or ""),
                str(actors.value(role, S.endDate) or ""),
                *citations(actors, role),
            )
            for role, name in offices
        ) == sorted(
            (
                office.title,
                str(iri("actors", office.at)) if office.at else "",
                *(_ends(office.during.edtf.text) if office.during else ("", "")),
                *cited(office.citations),
            )
            for office in actor.offices
        )
    (part,) = actors.objects(iri("actors", "union-council"), S.parentOrganization)
    assert actors.value(part, S.parentOrganization) == iri("actors", "harbour-union")
    assert actors.value(part, S.startDate) == Literal("1975", datatype=EDTF)


def _ends(text: str) -> tuple[str, str]:
    start, _, end = text.partition("/")
    return start.removesuffix(".."), end.removesuffix("..")


@pytest.mark.parametrize("found_in", ["actors", "spells"])
def test_spells_are_roles_between_member_and_organization(
    found_in: str, actors: Graph, spells: Graph, chronology: SeedDocument
) -> None:
    graph = {"actors": actors, "spells": spells}[found_in]
    rows = graph.query(
        """SELECT ?role ?member ?organization ?status ?start ?end WHERE {
             ?member s:memberOf ?role . ?role a s:OrganizationRole; s:roleName ?status; s:memberOf ?organization
             OPTIONAL { ?role s:startDate ?start } OPTIONAL { ?role s:endDate ?end } }""",
        initNs={"s": S},
    )
    assert sorted([str(cell or "") for cell in row] for row in rows) == sorted(  # type: ignore[union-attr]
        [
            str(iri("member-states", spell.id)),
            str(iri("actors", spell.member)),
            str(iri("actors", spell.organization)),
            spell.status,
            *_ends(spell.during.edtf.text),
        ]
        for spell in chronology.memberships
    )


def test_an_organization_has_its_members_by_the_same_roles(actors: Graph, chronology: SeedDocument) -> None:
    assert {
        (str(role), str(actors.value(role, S.member)))
        for role in actors.objects(iri("actors", "reef-compact"), S.member)
    } == {
        (str(iri("member-states", spell.id)), str(iri("actors", spell.member)))
        for spell in chronology.memberships
        if spell.organization == "reef-compact"
    }


def test_a_spell_told_by_one_date_also_ended_then(client: TestClient) -> None:
    graph = read([one(client, ItemKind.MEMBERSHIP, "sundrel-hu-1991", during=date_read("[1991..1993]"))])
    for name in (S.startDate, S.endDate):
        assert graph.value(iri("member-states", "sundrel-hu-1991"), name) == Literal("[1991..1993]", datatype=EDTF)


def test_spells_tell_an_open_end_from_an_unknown_one(spells: Graph, chronology: SeedDocument) -> None:
    for spell in chronology.memberships:
        record = iri("member-states", spell.id)
        assert {str(date) for date in told_dates(spells, record, "during")} == {spell.during.edtf.text}
        assert told(spells, record, "counts_as_member") == {spell.status == "member"}


def test_changes_join_and_leave(spells: Graph) -> None:
    changes = {
        str(spells.value(action, S.identifier)): (kind, action)
        for kind in (S.JoinAction, S.LeaveAction, S.Action)
        for action in spells.subjects(RDF.type, kind)
    }
    kind, action = changes["sundrel-hu-1958-ended"]
    assert kind == S.LeaveAction
    assert spells.value(action, S.agent) == iri("actors", "sundrel")
    assert spells.value(action, S.object) == iri("actors", "harbour-union")
    assert spells.value(action, S.startDate) == Literal("1982-12-31", datatype=XSD.date)
    assert told(spells, action, "from_status") == {"member"}
    assert told(spells, action, "to_status") == set()
    assert told(spells, action, "membership") == {str(iri("member-states", "sundrel-hu-1958"))}
    assert changes["sundrel-hu-1991-began"][0] == S.JoinAction
    assert S.Action in {kind for kind, _ in changes.values()}


def test_wikidata_items_are_named_as_the_same(client: TestClient) -> None:
    ids = [{"scheme": "wikidata", "id": "Q20"}, {"scheme": "wikidata", "id": "q <x>"}]
    actor = {**json.loads(items(client, ItemKind.ACTOR)[0].text), "id": "x", "identifiers": ids}
    graph = read([item(ItemKind.ACTOR, actor)])
    assert values(graph, iri("actors", "x"), S.sameAs) == {"http://www.wikidata.org/entity/Q20"}
