"""Every list in every format it is served in, asked for over HTTP and read by readers nobody here wrote.

What they read is compared with the seed file; what a format makes of single values is looked at in tests/formats.
"""

import io
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from html import unescape
from itertools import chain, combinations
from typing import Any

import feedparser
import networkx as nx
import pandas as pd
import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from fastapi.testclient import TestClient
from geojson_pydantic import Feature, FeatureCollection, Point
from icalendar import Calendar, Component
from rdflib import RDF, XSD, Graph, Literal, URIRef

from app.main import create_app
from app.params import QUERIES
from app.params.formats import formats_of
from app.seed.document import SeedDocument
from app.settings import Settings
from tests.conftest import load_into
from tests.engines import Databases
from tests.formats.linked import BASE, EDTF, QUIET, S, citations, cited, iri, told, told_dates, values

RELATIONS = "/relations/velmora/HU"
CHANGES = "/member-states/changes"
MEDIA_TYPES = {
    "csv": "text/csv",
    "ndjson": "application/x-ndjson",
    "geojson": "application/geo+json",
    "jsonld": "application/ld+json",
    "ics": "text/calendar",
    "atom": "application/atom+xml",
    "timelinejs": "application/vnd.timelinejs+json",
    "graphml": "application/graphml+xml",
    "cytoscape": "application/vnd.cytoscape+json",
}
SERVED = {
    "/events": {"csv", "ndjson", "geojson", "jsonld", "ics", "atom", "timelinejs"},
    "/statements": {"csv", "ndjson", "jsonld", "ics", "atom", "timelinejs"},
    "/actors": {"csv", "ndjson", "jsonld"},
    "/member-states": {"csv", "ndjson", "jsonld", "ics", "atom", "timelinejs"},
    CHANGES: {"csv", "ndjson", "jsonld", "ics", "atom", "timelinejs"},
    "/sources": {"csv", "ndjson", "jsonld", "atom"},
    "/topics": {"csv", "ndjson", "jsonld"},
    "/places": {"csv", "ndjson", "geojson", "jsonld"},
    RELATIONS: {"csv", "ndjson", "jsonld", "ics", "atom", "timelinejs"},
}
"""By list, the formats that are read below."""
SEEDS: Mapping[str, Callable[[SeedDocument], list[Any]]] = {
    "/events": lambda seed: seed.events,
    "/statements": lambda seed: seed.statements,
    "/actors": lambda seed: seed.actors,
    "/member-states": lambda seed: seed.memberships,
    "/sources": lambda seed: seed.sources,
    "/topics": lambda seed: list(seed.vocabulary.topics),
    "/places": lambda seed: seed.places,
}
"""By list, what the seed file has of its records."""


@pytest.fixture(scope="module")
def public(chronology_url: str) -> Iterator[TestClient]:
    """A client of a service that knows its public address, and so gives whole addresses."""
    with TestClient(create_app(Settings(database_url=chronology_url, public_url=BASE))) as made:
        yield made


@pytest.fixture(scope="module")
def unreleased(
    databases: Databases, chronology: SeedDocument, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[TestClient]:
    """A client of a service whose data no release has."""
    url = databases.new(tmp_path_factory.mktemp("unreleased"))
    load_into(url, chronology)
    with TestClient(create_app(Settings(database_url=url, public_url=BASE))) as made:
        yield made


def fetch(client: TestClient, path: str, form: str) -> bytes:
    """The body of a list in a form."""
    answer = client.get(f"{path}{'&' if '?' in path else '?'}format={form}")
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"].partition(";")[0] == MEDIA_TYPES[form]
    return answer.content


def serving(form: str) -> list[str]:
    return [path for path, forms in SERVED.items() if form in forms]


def test_every_format_that_is_offered_is_read_below() -> None:
    for path, forms in SERVED.items():
        name = "relations/{a}/{b}" if path == RELATIONS else path.strip("/")
        assert {*formats_of(QUERIES[name])} - {"json"} == forms, path


# Tables and lines -----------------------------------------------------------------------------------------------------

Row = Mapping[str, Any]
"""Some of what a record says, by the column of its table that says it; of what a column joins, a list."""


def text_of(date_of_seed: Any) -> str | None:  # noqa: ANN401 - a date, or none
    return date_of_seed.edtf.text if date_of_seed else None


def sources_of(record: Any) -> list[str]:  # noqa: ANN401 - any record with citations
    return list(dict.fromkeys(one.source for one in record.citations))


SEED_ROWS: Mapping[str, Callable[[Any], Row]] = {
    "/events": lambda one: {
        "id": one.id,
        "title": one.title,
        "type": one.type,
        "date": text_of(one.date),
        "date_label": one.date.edtf.label,
        "status": one.status,
        "place_id": one.place,
        "participants": [each.actor for each in one.participants],
        "participant_roles": [each.role for each in one.participants],
        "participant_for": [each.behalf for each in one.participants],
        "topics": one.topics,
        "sources": sources_of(one),
    },
    "/statements": lambda one: {
        "id": one.id,
        "gist": one.gist,
        "quote": one.quote,
        "mode": one.mode,
        "said": text_of(one.said),
        "speakers": one.speakers,
        "audience": one.audience,
        "stance_positions": [each.position for each in one.stance],
        "sources": sources_of(one),
    },
    "/actors": lambda one: {
        "id": one.id,
        "name": one.name,
        "kind": one.kind,
        "acronym": one.acronym,
        "aliases": one.aliases,
        "existed": text_of(one.existed),
        "offices": [each.title for each in one.offices],
        "sources": sources_of(one),
    },
    "/member-states": lambda one: {
        "id": one.id,
        "member_id": one.member,
        "organization_id": one.organization,
        "status": one.status,
        "during": text_of(one.during),
        "sources": sources_of(one),
    },
    "/sources": lambda one: {
        "id": one.id,
        "title": one.title,
        "type": one.type,
        "publisher": one.publisher,
        "authors": one.authors,
        "created": text_of(one.created),
        "published": text_of(one.published),
        "party_id": one.party,
        "url": one.url,
    },
    "/topics": lambda one: {"id": one.id, "label": one.label, "definition": one.definition},
    "/places": lambda one: {
        "id": one.id,
        "name": one.name,
        "country_id": one.country,
        "latitude": one.latitude,
        "longitude": one.longitude,
    },
}
CHANGE_ROW = ("change", "date", "member_id", "organization_id", "from_status", "to_status", "membership")
SUNDREL = {
    "sundrel-hu-1991-began": ("joined", "1991-03-15", "sundrel", "harbour-union", None, "member", "sundrel-hu-1991"),
    "sundrel-hu-1991-ended": ("left", "1999-06-30", "sundrel", "harbour-union", "member", None, "sundrel-hu-1991"),
}
RELATED = {
    "velmora-hu-1958-began": ("membership-change", "1958-06-02", "Velmora in Harbour Union"),
    "regatta-summit-1998": ("event", "1998-05-08/1998-05-12", "Regatta summit of Amsel: “Calm Waters”"),
    "amsel-communique": ("statement", "1998-05-12", "Four states declare jointly that the harbours stay open."),
}
"""What is known of Velmora and the Harbour Union, by id: kind, date and title."""


def cell(value: Any) -> str:  # noqa: ANN401 - whatever a record holds
    """How a table says a value: several joined, text that a spreadsheet would take for a formula marked as text."""
    if isinstance(value, list):
        return "; ".join(one or "" for one in value) if any(value) else ""
    if isinstance(value, float):
        return f"{value:g}" if value.is_integer() else str(value)
    return f"'{value}" if str(value).startswith("=") else str(value or "")


def tabled(client: TestClient, path: str) -> dict[str, dict[str, str]]:
    """A list in CSV as pandas reads it: by id, the cells of a row by column."""
    table = pd.read_csv(io.BytesIO(fetch(client, path, "csv")), keep_default_na=False, dtype=str)
    assert table["id"].is_unique
    return {row["id"]: row for row in table.to_dict("records")}


def lines(client: TestClient, path: str) -> dict[str, dict[str, Any]]:
    """A list in NDJSON: by id, the record of a line."""
    body = fetch(client, path, "ndjson").decode()
    assert body.endswith("}\n")
    read = [json.loads(line) for line in body.removesuffix("\n").split("\n")]
    found = {one["id"]: one for one in read}
    assert len(found) == len(read)
    return found


def flat(record: Mapping[str, Any], columns: Row) -> Row:
    """Of a record in JSON, what these columns say; found by the names of fields, and written down here once more."""
    paths: Mapping[str, Callable[[Mapping[str, Any]], Any]] = {
        "participants": lambda one: [each["actor"]["id"] for each in one["participants"]],
        "participant_roles": lambda one: [each["role"] for each in one["participants"]],
        "participant_for": lambda one: [each["for"] and each["for"]["id"] for each in one["participants"]],
        "speakers": lambda one: [each["id"] for each in one["speakers"]],
        "audience": lambda one: [each["id"] for each in one["audience"]],
        "stance_positions": lambda one: [each["position"] for each in one["stance"]],
        "offices": lambda one: [each["title"] for each in one["offices"]],
        "sources": lambda one: list(dict.fromkeys(each["source"]["id"] for each in one["citations"])),
        "date_label": lambda one: one["date"]["label"],
    }

    def read(column: str) -> Any:  # noqa: ANN401 - whatever the record holds
        if column in paths:
            return paths[column](record)
        value = record[column.removesuffix("_id")]
        if isinstance(value, dict):
            return value["id" if column.endswith("_id") else "edtf"]
        return value

    return {column: read(column) for column in columns}


@pytest.mark.parametrize("path", SEED_ROWS)
def test_tables_and_lines_say_what_the_seed_file_says(client: TestClient, chronology: SeedDocument, path: str) -> None:
    expected = {one.id: SEED_ROWS[path](one) for one in SEEDS[path](chronology)}
    rows, records = tabled(client, f"{path}?view=full"), lines(client, f"{path}?view=full")
    assert rows.keys() == records.keys() == expected.keys()
    for record_id, told_there in expected.items():
        assert flat(records[record_id], told_there) == told_there
        row = rows[record_id]
        assert {name: row[name] for name in told_there} == {name: cell(value) for name, value in told_there.items()}


def test_literal_cells(client: TestClient) -> None:
    """Of one record, without the seed file in between."""
    rows = tabled(client, "/events?view=full")
    summit = rows["regatta-summit-1998"]
    assert (summit["date"], summit["date_earliest"], summit["date_latest"]) == (
        "1998-05-08/1998-05-12",
        "1998-05-08",
        "1998-05-12",
    )
    assert summit["participant_for"] == "; harbour-union; thalissa; ; sundrel; "
    assert summit["sources"] == "union-communique-1998; lagoon-herald-1998-05-13"
    assert rows["keepers-ball-2003"]["title"] == """'=Keepers' Ball & "lamp" handover, <b>Southlight</b>"""


def test_tables_and_lines_of_membership_changes(client: TestClient, chronology: SeedDocument) -> None:
    rows, records = tabled(client, CHANGES), lines(client, CHANGES)
    assert rows.keys() == records.keys()
    assert {row["membership"] for row in rows.values()} == {one.id for one in chronology.memberships}
    for record_id, values_there in SUNDREL.items():
        told_there = dict(zip(CHANGE_ROW, values_there, strict=True))
        assert flat(records[record_id], told_there) == told_there
        assert {name: rows[record_id][name] or None for name in CHANGE_ROW} == told_there


def test_tables_and_lines_of_relations(client: TestClient) -> None:
    rows, records = tabled(client, RELATIONS), lines(client, RELATIONS)
    assert {key: (row["kind"], row["date"], row["title"]) for key, row in rows.items()} == RELATED
    assert {key: (one["kind"], one["date"]["edtf"]) for key, one in records.items()} == {
        key: told_there[:2] for key, told_there in RELATED.items()
    }
    assert rows["amsel-communique"]["speakers"] == "velmora; oumara; thalissa; sundrel"
    assert rows["velmora-hu-1958-began"]["change"] == records["velmora-hu-1958-began"]["record"]["change"] == "joined"


# GeoJSON --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", serving("geojson"))
def test_features_stand_where_the_seed_file_says(client: TestClient, chronology: SeedDocument, path: str) -> None:
    read = FeatureCollection[Feature[Point, dict[str, Any]]].model_validate_json(
        fetch(client, f"{path}?view=full", "geojson")
    )
    features = {str(one.id): one for one in read.features}
    expected = {one.id: one for one in SEEDS[path](chronology)}
    assert features.keys() == expected.keys()
    assert len(features) == len(read.features)
    points = {one.id: (one.longitude, one.latitude) for one in chronology.places if one.longitude is not None}
    for record_id, feature in features.items():
        seed = expected[record_id]
        place = seed.id if path == "/places" else seed.place
        assert (feature.geometry and tuple(feature.geometry.coordinates)) == points.get(place)
        told_there = {name: value for name, value in SEED_ROWS[path](seed).items() if name != "place_id"}
        assert feature.properties is not None
        assert flat({"id": record_id, **feature.properties}, told_there) == told_there
    if path == "/events":
        summit = features["regatta-summit-1998"].geometry
        assert summit is not None
        assert tuple(summit.coordinates) == (-171.25, 8.4125)


# JSON-LD --------------------------------------------------------------------------------------------------------------


def graph(client: TestClient, path: str) -> Graph:
    """A list in JSON-LD as rdflib reads it."""
    return Graph().parse(data=fetch(client, path, "jsonld"), format="json-ld", publicID="https://reader.example/")


@QUIET
def test_events_in_json_ld(public: TestClient, chronology: SeedDocument) -> None:
    read = graph(public, "/events")
    assert values(read, None, S.startDate) >= {date(1958, 6, 2), "[1998-02-14,1998-02-21]"}
    for one in chronology.events:
        record = iri("events", one.id)
        assert (record, RDF.type, S.Event) in read
        assert values(read, record, S.name) == {one.title}
        assert {str(each) for each in told_dates(read, record, "date")} == {one.date.edtf.text}
        assert values(read, record, S.participant, S.participant) == {
            str(iri("actors", each.actor)) for each in one.participants
        }
        assert values(read, record, S.participant, S.roleName) == {each.role for each in one.participants}
        assert citations(read, record) == cited(one.citations)
    summit = iri("events", "regatta-summit-1998")
    assert read.value(summit, S.startDate) == Literal("1998-05-08", datatype=XSD.date)
    assert read.value(iri("events", "pearl-run-1998"), S.startDate) == Literal("1998%", datatype=EDTF)


@QUIET
def test_statements_in_json_ld(public: TestClient, chronology: SeedDocument) -> None:
    read = graph(public, "/statements")
    for one in chronology.statements:
        record = iri("statements", one.id)
        assert values(read, record, S.text) == ({one.quote} if one.quote else set())
        assert values(read, record, S.abstract) == {one.gist}
        assert [str(each) for each in read.objects(record, S.dateCreated)] == [one.said.edtf.text]
        speakers = values(read, record, S.author, *([S.author] if one.capacity else []))
        assert speakers == {str(iri("actors", each)) for each in one.speakers}
        assert citations(read, record) == cited(one.citations)


@QUIET
def test_actors_in_json_ld(public: TestClient, chronology: SeedDocument) -> None:
    read = graph(public, "/actors")
    for one in chronology.actors:
        record = iri("actors", one.id)
        assert values(read, record, S.name) == {one.name}
        assert {Literal(each) for each in one.aliases} <= set(read.objects(record, S.alternateName))
        assert citations(read, record) == cited(one.citations)
    assert (iri("actors", "ines-solano"), RDF.type, S.Person) in read
    assert read.value(iri("actors", "ines-solano"), S.birthDate) == Literal("1941-02-28", datatype=XSD.date)


@QUIET
def test_memberships_and_their_changes_in_json_ld(public: TestClient, chronology: SeedDocument) -> None:
    read, turns = graph(public, "/member-states"), graph(public, CHANGES)
    for one in chronology.memberships:
        record = iri("member-states", one.id)
        assert set(read.subjects(S.memberOf, record)) == {iri("actors", one.member)}
        assert set(read.objects(record, S.memberOf)) == {iri("actors", one.organization)}
        assert values(read, record, S.roleName) == {one.status}
        assert {str(each) for each in told_dates(read, record, "during")} == {one.during.edtf.text}
        assert citations(read, record) == cited(one.citations)
    for record_id, (_, day, *_others) in SUNDREL.items():
        turn = URIRef(f"{BASE}{CHANGES}#{record_id}")
        assert turns.value(turn, S.startDate) == Literal(day, datatype=XSD.date)
        assert turns.value(turn, S.agent) == iri("actors", "sundrel")
        assert turns.value(turn, S.object) == iri("actors", "harbour-union")
        assert told(turns, turn, "membership") == {str(iri("member-states", "sundrel-hu-1991"))}


@QUIET
def test_sources_topics_and_places_in_json_ld(public: TestClient, chronology: SeedDocument) -> None:
    sources, topics, places = (graph(public, path) for path in ("/sources", "/topics", "/places"))
    for source in chronology.sources:
        record = iri("sources", source.id)
        assert values(sources, record, S.name) == {source.title}
        assert values(sources, record, S.author, S.name) == set(source.authors)
        assert [str(each) for each in sources.objects(record, S.datePublished)] == [text_of(source.published)]
        assert set(sources.objects(record, S.url)) == ({URIRef(source.url)} if source.url else set())
    for topic in chronology.vocabulary.topics:
        assert values(topics, iri("topics", topic.id), S.name) == {topic.label}
        assert values(topics, iri("topics", topic.id), S.description) == {topic.definition}
    for place in chronology.places:
        record = iri("places", place.id)
        assert values(places, record, S.name) == {place.name}
        assert values(places, record, S.longitude) == ({place.longitude} if place.longitude is not None else set())


@QUIET
def test_relations_in_json_ld(public: TestClient) -> None:
    read = graph(public, RELATIONS)
    joined = URIRef(f"{BASE}{CHANGES}#velmora-hu-1958-began")
    assert read.value(joined, S.startDate) == Literal("1958-06-02", datatype=XSD.date)
    assert values(read, joined, S.agent) == {str(iri("actors", "velmora"))}
    summit, said = iri("events", "regatta-summit-1998"), iri("statements", "amsel-communique")
    assert read.value(summit, S.endDate) == Literal("1998-05-12", datatype=XSD.date)
    assert values(read, said, S.text) == {"les ports resteront ouverts à tous, été comme hiver"}
    assert {str(one) for one in read.objects(None, S.identifier) if isinstance(one, Literal)} >= RELATED.keys()


@QUIET
def test_the_dataset_in_json_ld(public: TestClient, unreleased: TestClient, chronology: SeedDocument) -> None:
    record, said = URIRef(f"{BASE}/dataset"), chronology.dataset
    for client, released in ((public, [Literal("2012-12-31", datatype=XSD.date)]), (unreleased, [])):
        read = graph(client, "/dataset")
        assert (record, RDF.type, S.Dataset) in read
        assert values(read, record, S.name) == {said.title}
        assert values(read, record, S.version) == {said.version}
        assert set(read.objects(record, S.license)) == {URIRef(str(said.licence_url))}
        assert list(read.objects(record, S.dateModified)) == released


# Calendars, feeds, timelines ------------------------------------------------------------------------------------------


def dated(client: TestClient, chronology: SeedDocument, path: str) -> Counter[tuple[str, str]]:
    """What stands in a list of dated records: by the address of its page, how each date is written."""
    if path == RELATIONS:
        pages = {"membership-change": "member-states", "event": "events", "statement": "statements"}
        told_there = ((pages[kind], key.removesuffix("-began"), day) for key, (kind, day, _) in RELATED.items())
        return Counter((f"{BASE}/{page}/{key}", day) for page, key, day in told_there)
    if path == CHANGES:
        rows = tabled(client, path).values()
        return Counter((f"{BASE}/member-states/{row['membership']}", row["date"]) for row in rows)
    fields = {"/events": "date", "/statements": "said", "/member-states": "during", "/sources": "published"}
    seeds = SEEDS[path](chronology)
    return Counter((f"{BASE}{path}/{one.id}", getattr(one, fields[path]).edtf.text) for one in seeds)


def headlined(chronology: SeedDocument) -> dict[str, str]:
    """By the address of its page, what the title of an entry for a record begins with."""
    names = {one.id: one.name for one in chronology.actors}
    found = {f"{BASE}/events/{one.id}": one.title for one in chronology.events}
    found |= {f"{BASE}/sources/{one.id}": one.title for one in chronology.sources}
    found |= {f"{BASE}/member-states/{one.id}": names[one.member] for one in chronology.memberships}
    for one in chronology.statements:
        found[f"{BASE}/statements/{one.id}"] = f"{names[one.speakers[0]]}"
    return found


def vouched(chronology: SeedDocument) -> dict[str, set[str]]:
    """By the address of its page, the titles of the sources that an entry for an event or a statement must name."""
    titles = {one.id: one.title for one in chronology.sources}
    records = chain(
        (("events", one.id, one.citations) for one in chronology.events),
        (("statements", one.id, one.citations) for one in chronology.statements),
    )
    return {f"{BASE}/{page}/{key}": {titles[one.source] for one in given} for page, key, given in records}


def calendar(client: TestClient, path: str) -> list[Component]:
    """The entries of a calendar as icalendar reads it."""
    read = Calendar.from_ical(fetch(client, path, "ics"))
    assert isinstance(read, Calendar)
    assert not [part.errors for part in read.walk() if part.errors]
    assert {part.name for part in read.subcomponents} == {"VEVENT"}
    return list(read.subcomponents)


@pytest.mark.parametrize("path", serving("ics"))
def test_calendars_hold_every_record_on_its_date(public: TestClient, chronology: SeedDocument, path: str) -> None:
    entries, titles, sources = calendar(public, path), headlined(chronology), vouched(chronology)
    assert Counter((str(one["URL"]), str(one["X-COMMUNIQUE-EDTF"])) for one in entries) == dated(
        public, chronology, path
    )
    assert len({one["UID"] for one in entries}) == len(entries)
    for one in entries:
        assert str(one["SUMMARY"]).startswith(titles[str(one["URL"])])
        assert all(title in str(one["DESCRIPTION"]) for title in sources.get(str(one["URL"]), ()))


def test_days_of_a_calendar(public: TestClient) -> None:
    events = {str(one["URL"]).rpartition("/")[2]: one for one in calendar(public, "/events")}
    days = {name: (events[name].decoded("DTSTART"), events[name].decoded("DTEND")) for name in events}
    assert days["regatta-summit-1998"] == (date(1998, 5, 8), date(1998, 5, 13))  # the end is the day after
    assert days["channel-collision-1985"] == (date(1985, 4, 1), date(1985, 5, 1))
    assert (events["pearl-run-1998"]["STATUS"], events["regatta-summit-1998"]["STATUS"]) == ("TENTATIVE", "CONFIRMED")
    assert "Mei Shuilan (envoy, for Velmora)" in str(events["envoy-visit-1998"]["DESCRIPTION"])


def feed(client: TestClient, path: str) -> feedparser.FeedParserDict:
    """A feed as feedparser reads it: well-formed, with what each entry must have, and ids of which none comes twice."""
    read = feedparser.parse(fetch(client, path, "atom"), sanitize_html=False)
    assert not read.bozo, read.get("bozo_exception")
    assert read.version == "atom10"
    assert {"id", "title", "updated", "author"} <= read.feed.keys()
    for one in read.entries:
        assert {"id", "title", "updated", "link", "content"} <= one.keys()
    ids = [read.feed.id, *(one.id for one in read.entries)]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", one) for one in ids)
    return read


@pytest.mark.parametrize("path", serving("atom"))
def test_feeds_hold_every_record_with_its_date_and_sources(
    public: TestClient, chronology: SeedDocument, path: str
) -> None:
    read, titles, sources = feed(public, path), headlined(chronology), vouched(chronology)
    expected = dated(public, chronology, path)
    assert Counter(one.link for one in read.entries) == Counter(page for page, _ in expected.elements())
    texts: dict[str, str] = {}
    for one in read.entries:
        texts[one.link] = texts.get(one.link, "") + unescape(one.content[0].value)
        assert one.title.startswith(titles[one.link])
        assert one.updated == read.feed.updated == "2012-12-31T00:00:00Z"
    for page, day in expected:
        assert re.search(rf"[( ]EDTF {re.escape(day)}\)", texts[page])
    for page in sources.keys() & texts.keys():
        assert all(title in texts[page] for title in sources[page])


def test_a_feed_of_what_is_not_released_is_valid_too(unreleased: TestClient, chronology: SeedDocument) -> None:
    read = feed(unreleased, "/events")
    assert {one.link for one in read.entries} == {f"{BASE}/events/{one.id}" for one in chronology.events}
    moments = {read.feed.updated_parsed, *(one.updated_parsed for one in read.entries)}
    assert None not in moments


def check_slide_date(given: Mapping[str, Any]) -> None:
    """A date of TimelineJS: whole numbers, and none finer than what it is a part of."""
    parts = ["year", "month", "day"][: len(given)]
    assert list(given) == parts
    assert parts
    assert all(type(value) is int for value in given.values())
    date(2000, given.get("month", 1), given.get("day", 1))


def check_text(given: Mapping[str, Any]) -> None:
    assert given.keys() <= {"headline", "text"}
    assert given
    assert all(isinstance(value, str) for value in given.values())


def slides(client: TestClient, path: str) -> list[dict[str, Any]]:
    """The slides of a timeline, held against the documented format: what there may be, what must be, of which type.

    There is no reader of it outside a browser. An object of `events`, and maybe `title`, `eras` and `scale`; each event
    has a `start_date`, and may have an `end_date`, `text`, `media`, `group`, `display_date`, `background`, `autolink`
    and a `unique_id`, which no other has.
    """
    read = json.loads(fetch(client, path, "timelinejs"))
    assert {"events"} <= read.keys() <= {"events", "title", "eras", "scale"}
    assert read.get("scale", "human") in {"human", "cosmological"}
    check_text(read["title"]["text"])
    optional = {"end_date", "text", "media", "group", "display_date", "background", "autolink", "unique_id"}
    for one in read["events"]:
        assert {"start_date"} <= one.keys() <= {"start_date", *optional}
        check_slide_date(one["start_date"])
        if "end_date" in one:
            check_slide_date(one["end_date"])
            assert tuple(one["start_date"].values()) < tuple(one["end_date"].values())
        check_text(one["text"])
        assert all(isinstance(one[name], str) for name in ("group", "display_date", "unique_id"))
    ids = [one["unique_id"] for one in read["events"]]
    assert len(set(ids)) == len(ids) > 0
    return list(read["events"])


@pytest.mark.parametrize("path", serving("timelinejs"))
def test_timelines_hold_every_record_with_its_date(public: TestClient, chronology: SeedDocument, path: str) -> None:
    titles, found = headlined(chronology), Counter[tuple[str, str]]()
    for one in slides(public, path):
        *_, page = re.findall(r'<a href="([^"]+)">', one["text"]["text"])
        (day,) = re.findall(r"[( ]EDTF ([^ ]+?)\)", one["text"]["text"])
        found[page, day] += 1
        assert unescape(one["text"]["headline"]).startswith(titles[page])
    assert found == dated(public, chronology, path)


def test_slides_stand_at_their_dates_and_tell_them_as_they_are(client: TestClient, chronology: SeedDocument) -> None:
    found = {one["unique_id"].removeprefix("event-"): one for one in slides(client, "/events")}
    assert {name: one["display_date"] for name, one in found.items()} == {
        one.id: one.date.edtf.label for one in chronology.events
    }
    summit, run = found["regatta-summit-1998"], found["pearl-run-1998"]
    assert summit["start_date"] == {"year": 1998, "month": 5, "day": 8}
    assert summit["end_date"] == {"year": 1998, "month": 5, "day": 12}
    assert (run["start_date"], run.get("end_date")) == ({"year": 1998}, None)
    assert run["display_date"] == "about 1998 (uncertain)"


# The network ----------------------------------------------------------------------------------------------------------


def read_cytoscape(body: bytes) -> Any:  # noqa: ANN401 - NetworkX is not typed
    return nx.cytoscape_graph(json.loads(body))


def read_graphml(body: bytes) -> Any:  # noqa: ANN401 - as above
    return nx.read_graphml(io.BytesIO(body))


@pytest.mark.parametrize(("form", "read"), [("graphml", read_graphml), ("cytoscape", read_cytoscape)])
def test_networks_tie_who_took_part_together(
    client: TestClient, chronology: SeedDocument, form: str, read: Callable[[bytes], Any]
) -> None:
    present = [
        {each for part in one.participants for each in (part.actor, part.behalf) if each} for one in chronology.events
    ]
    network = read(fetch(client, "/graph", form))
    actors = {one.id: one for one in chronology.actors}
    assert {node: (told["kind"], told["count"]) for node, told in network.nodes(data=True)} == {
        one: (actors[one].kind, count) for one, count in Counter(chain(*present)).items()
    }
    ties = {frozenset(pair): weight for *pair, weight in network.edges(data="weight")}
    assert ties == Counter(frozenset(pair) for group in present for pair in combinations(group, 2))
    assert ties[frozenset({"harbour-union", "sundrel"})] == 3


# Citations ------------------------------------------------------------------------------------------------------------

STYLES = {
    "csl-json": "application/vnd.citationstyles.csl+json",
    "bibtex": "application/x-bibtex",
    "ris": "application/x-research-info-systems",
    "apa": "text/x-bibliography",
}


def cite(client: TestClient, path: str, style: str) -> str:
    answer = client.get(f"{path}/cite?style={style}")
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"].partition(";")[0] == STYLES[style]
    return answer.text


def cite_csl(client: TestClient, path: str) -> dict[str, Any]:
    (item,) = json.loads(cite(client, path, "csl-json"))
    return dict(item)


def cite_bibtex(client: TestClient, path: str) -> tuple[str, dict[str, str]]:
    """Key and fields as bibtexparser reads them."""
    library = parse_string(cite(client, path, "bibtex"))
    assert not library.failed_blocks
    (entry,) = library.entries
    return entry.key, {field.key: str(field.value) for field in entry.fields}


def cite_ris(client: TestClient, path: str) -> dict[str, Any]:
    (record,) = rispy.loads(cite(client, path, "ris"))
    return dict(record)


def render(item: dict[str, Any]) -> str:
    """A reference as citeproc-py sets it in the style of Cite Them Right."""
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, CiteProcJSON([item]), formatter.plain)
    bibliography.register(Citation([CitationItem(item["id"])]))
    (text,) = bibliography.bibliography()
    return str(text)


def test_sources_are_cited_by_their_own_words(public: TestClient, chronology: SeedDocument) -> None:
    for one in chronology.sources:
        path, key = f"/sources/{one.id}", f"source-{one.id}"
        item, (bibtex_key, fields), record = (
            cite_csl(public, path),
            cite_bibtex(public, path),
            cite_ris(public, path),
        )
        assert (item["id"], bibtex_key, record["id"]) == (key, key, key)
        assert (item["title"], record["title"]) == (one.title, one.title)
        assert (item.get("URL"), fields.get("url")) == (one.url, one.url)
        assert record.get("urls", []) == [url for url in (one.url, one.archived_url) if url]
        assert fields["date"] == text_of(one.published)
        assert len(item.get("author", [])) == len(record.get("authors", [])) == len(one.authors)
        assert one.title in cite(public, path, "apa")
    herald = "/sources/lagoon-herald-2003-10-01"
    assert cite_csl(public, herald)["issued"] == {"date-parts": [[2003, 10, 1]]}
    assert cite_bibtex(public, herald)[1]["title"] == "{Keepers dance; ministers don't}"
    assert cite_ris(public, herald)["date"] == "2003/10/01/"
    assert cite(public, herald, "apa").endswith(
        " (2003, October 1). Keepers dance; ministers don't. The Lagoon Herald. "
        "https://herald.example/2003/10/01/keepers\n"
    )
    set_text = render(cite_csl(public, herald))
    assert all(part in set_text for part in ("Bram Ottley", "2003", "Keepers dance", "The Lagoon Herald"))


def test_events_and_statements_are_cited_as_entries_of_the_release(
    public: TestClient, chronology: SeedDocument
) -> None:
    sources = {one.id: one.title for one in chronology.sources}
    records: list[tuple[str, str, Any, Any, str]] = [
        *(("event", "events", one, one.date, one.title) for one in chronology.events),
        *(
            ("statement", "statements", one, one.said, one.quote or one.gist.removesuffix("."))
            for one in chronology.statements
        ),
    ]
    for number, (kind, folder, one, day, words) in enumerate(records):
        path, key, address = f"/{folder}/{one.id}", f"{kind}-{one.id}", f"{BASE}/{folder}/{one.id}"
        item = cite_csl(public, path)
        assert (item["id"], item["URL"]) == (key, address)
        assert item["issued"] == {"date-parts": [[2012, 12, 31]]}
        assert words in item["title"]
        assert day.edtf.label in item["note"]
        assert all(sources[each.source] in item["note"] for each in one.citations)
        if number % 4:  # the other styles are made of the same reference
            continue
        bibtex_key, fields = cite_bibtex(public, path)
        assert (bibtex_key, fields["url"], fields["date"]) == (key, address, "2012-12-31")
        record = cite_ris(public, path)
        assert (record["id"], record["urls"], record["date"]) == (key, [address], "2012/12/31/")
        assert record["title"] == item["title"]
        apa = cite(public, path, "apa")
        assert f". (2012). {item['title']} [{kind.capitalize()}, {day.edtf.label}]. In " in apa
        assert apa.endswith(f" {address}\n")
    text = render(cite_csl(public, "/events/regatta-summit-1998"))
    assert text.startswith("The Lagoon Sea test chronology (2012)")


def test_the_dataset_is_cited_in_its_version(public: TestClient, chronology: SeedDocument) -> None:
    said = chronology.dataset
    item, (key, fields), record = (
        cite_csl(public, "/dataset"),
        cite_bibtex(public, "/dataset"),
        cite_ris(public, "/dataset"),
    )
    assert (item["id"], key, record["id"]) == (f"dataset-{said.id}",) * 3
    assert (item["title"], record["title"]) == (said.title, said.title)
    assert said.title in fields["title"]
    assert (item["version"], fields["version"], record["edition"]) == (said.version,) * 3
    assert (item["issued"], fields["date"]) == ({"date-parts": [[2012, 12, 31]]}, "2012-12-31")
    assert render(item).startswith("The Lagoon Sea test chronology (2012)")
    assert cite(public, "/dataset", "apa").startswith(f"{said.attribution}. (2012). {said.title} (Version 1.0, ")


@pytest.mark.parametrize("path", ["/events/pearl-run-1998", "/statements/solano-on-lighthouses", "/dataset"])
def test_what_is_not_released_has_no_date_of_issue(unreleased: TestClient, path: str) -> None:
    item, (_, fields), record = cite_csl(unreleased, path), cite_bibtex(unreleased, path), cite_ris(unreleased, path)
    assert "issued" not in item
    assert not {"date", "year", "month"} & fields.keys()
    assert not {"date", "year", "publication_year"} & record.keys()
    assert cite(unreleased, path, "apa").startswith("The Lagoon Sea test chronology. (n.d.). ")
    assert "1970" not in render(item)
    assert (item["version"], fields["version"], record["edition"]) == ("1.0", "1.0", "1.0")


def test_a_source_is_cited_alike_whether_the_data_is_released(public: TestClient, unreleased: TestClient) -> None:
    for style in STYLES:
        path = "/sources/tyomlin-cable-1998"
        assert cite(unreleased, path, style) == cite(public, path, style)
    assert cite_csl(unreleased, "/sources/tyomlin-cable-1998")["issued"] == {"date-parts": [[2001, 11, 4]]}
