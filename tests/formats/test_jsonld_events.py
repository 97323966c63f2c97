"""Events in JSON-LD, as rdflib reads them back, against the seed file."""

from collections import defaultdict

import pytest
from fastapi.testclient import TestClient
from rdflib import RDF, XSD, Graph, Literal

from app.formats.item import ItemKind
from app.seed.document import SeedDate, SeedDocument
from tests.formats.dated import date_read, one
from tests.formats.linked import EDTF, QUIET, S, facts, graph_of, iri, read, told, told_dates, values

pytestmark = QUIET

DRAWN: dict[str, tuple[str | None, str | None]] = {
    "ferry-treaty-signed-1958": ("1958-06-02", None),
    "eclipse-1968": ("1968", None),
    "herring-truce": (None, "1985"),  # /1985
    "quiet-quarantine": (None, "1985-03"),  # ../1985-03
    "channel-collision-1985": ("1985-04-XX", None),
    "night-dredging": ("198X", None),
    "dark-lamp-1988": ("1988-10-01", None),
    "amsel-blockade": ("1989-02", None),  # 1989-02/..
    "buoy-patrols": ("1989", None),  # 1989/
    "dues-convention-1991": ("1991-03-15", None),
    "sundrel-returns-1991": ("1991-03-15", None),
    "envoy-visit-1998": ("[1998-02-14,1998-02-21]", None),
    "lamp-talks-1998": ("[1998-03-15..1998-03-17]", None),
    "dues-rise-1998": ("1998?", None),
    "pearl-run-1998": ("1998%", None),
    "storm-relief-1998": ("1998-05~", None),
    "regatta-summit-1998": ("1998-05-08", "1998-05-12"),
    "compact-overture": ("[..1999-04]", None),
    "fishery-conference-1999": ("1999-06", "1999-08"),
    "eclipse-expedition-2001": ("2001-21", None),
    "keepers-ball-2003": ("2003-09", None),
    "regatta-summit-2012": ("2012-07-14", None),
}
"""When each event started and ended, as far as its date tells."""
EXACT_DAYS = {"1958-06-02", "1988-10-01", "1991-03-15", "1998-05-08", "1998-05-12", "2012-07-14"}


@pytest.fixture(scope="module")
def events(client: TestClient) -> Graph:
    return graph_of(client, ItemKind.EVENT)


def _literal(text: str | None) -> Literal | None:
    """The literal a date told by this text is to be."""
    return text and Literal(text, datatype=XSD.date if text in EXACT_DAYS else EDTF)  # type: ignore[return-value]


def test_every_event_is_there_with_its_own_words(events: Graph, chronology: SeedDocument) -> None:
    assert {each.id for each in chronology.events} == {
        str(each) for record in events.subjects(S.additionalType) for each in events.objects(record, S.identifier)
    }
    for event in chronology.events:
        record = iri("events", event.id)
        assert (record, RDF.type, S.Event) in events
        assert values(events, record, S.name) == {event.title}
        assert values(events, record, S.description) == {event.summary}
        assert values(events, record, S.additionalType) == {event.type}
        assert told(events, record, "status") == {event.status}
        assert values(events, record, S.about, S.termCode) == set(event.topics)
    assert not list(events.subject_objects(S.eventStatus))


def test_dates_are_days_or_edtf_and_never_made_up(events: Graph, chronology: SeedDocument) -> None:
    assert set(DRAWN) == {event.id for event in chronology.events}
    for event in chronology.events:
        record = iri("events", event.id)
        found = (events.value(record, S.startDate), events.value(record, S.endDate))
        assert found == tuple(map(_literal, DRAWN[event.id]))
        assert {str(each) for each in told_dates(events, record, "date")} == {event.date.edtf.text}
    assert {each.datatype for each in events.objects(None, S.startDate) if isinstance(each, Literal)} == {
        XSD.date,
        EDTF,
    }


def test_a_date_tells_how_it_reads_and_how_it_was_arrived_at(events: Graph, chronology: SeedDocument) -> None:
    dates: dict[str, SeedDate] = {event.id: event.date for event in chronology.events}
    for record_id in ("compact-overture", "regatta-summit-1998"):
        (fact,) = facts(events, iri("events", record_id), "date")
        date = dates[record_id]
        assert values(events, fact, S.name) == {date.edtf.label}
        assert values(events, fact, S.measurementTechnique) == {date.basis}
        assert values(events, fact, S.description) == ({date.note} if date.note else set())


def test_edtf_that_only_looks_like_a_day_is_no_xsd_date(client: TestClient) -> None:
    for text in ("1998-05-08?", "0000-01-01", "-0044-03-15", "1998-XX-XX"):
        graph = read([one(client, ItemKind.EVENT, "eclipse-1968", date=date_read(text))])
        assert set(graph.objects(iri("events", "eclipse-1968"), S.startDate)) == {Literal(text, datatype=EDTF)}


def test_participants_have_their_role_and_whom_they_act_for(events: Graph, chronology: SeedDocument) -> None:
    names = {actor.id: actor.name for actor in chronology.actors}
    for event in chronology.events:
        roles = list(events.objects(iri("events", event.id), S.participant))
        found = sorted(
            (
                str(events.value(role, S.roleName)),
                str(events.value(role, S.participant)),
                *values(events, role, S.participant, S.name),
                *told(events, role, "for"),
            )
            for role in roles
        )
        assert found == sorted(
            (
                each.role,
                str(iri("actors", each.actor)),
                names[each.actor],
                *([str(iri("actors", each.behalf))] if each.behalf else []),
            )
            for each in event.participants
        )
        assert all((role, RDF.type, S.Role) in events for role in roles)


def test_a_passage_is_a_quotation_only_with_words(client: TestClient) -> None:
    event = one(client, ItemKind.EVENT, "regatta-summit-1998")
    first, second = event.data["citations"]
    mute = {**first, "quote": None, "note": "Read in part."}
    graph = read([one(client, ItemKind.EVENT, "regatta-summit-1998", citations=[mute, second])])
    types = {
        str(graph.value(each, S.description)): set(graph.objects(each, RDF.type))
        for each in graph.objects(iri("events", "regatta-summit-1998"), S.citation)
    }
    assert types == {"Read in part.": {S.CreativeWork}, "None": {S.Quotation}}


def test_places_documents_figures_and_ties_of_events(events: Graph, chronology: SeedDocument) -> None:
    places = {place.id: place for place in chronology.places}
    ties = defaultdict(set)
    for event in chronology.events:
        for tie in event.related:
            ties[event.id].add((tie.relation, str(iri("events", tie.event)), "outgoing"))
            ties[tie.event].add((tie.relation, str(iri("events", event.id)), "incoming"))
    for event in chronology.events:
        record = iri("events", event.id)
        place = places[event.place] if event.place else None
        assert values(events, record, S.location, S.name) == ({place.name} if place else set())
        for name, degrees in ((S.latitude, place and place.latitude), (S.longitude, place and place.longitude)):
            assert values(events, record, S.location, name) == ({degrees} if degrees is not None else set())
        assert {
            (str(events.value(fact, S.name)), str(events.value(fact, S.value)))
            for fact in facts(events, record, "documents")
        } == {(each.role, str(iri("sources", each.source))) for each in event.documents}
        assert {
            tuple(next(iter(values(events, fact, name)), None) for name in (S.name, S.value, S.unitText, S.description))
            for fact in facts(events, record, "figures")
        } == {(each.what, each.value, each.unit, each.qualifier) for each in event.figures}
        assert {
            tuple(str(events.value(fact, name)) for name in (S.name, S.value, S.description))
            for fact in facts(events, record, "related")
        } == ties[event.id]
        assert told(events, record, "statements") == {
            str(iri("statements", each.id)) for each in chronology.statements if each.event == event.id
        }
