"""Stored documents: each as its schema has it, short and whole, and what is worked out while rendering."""

import json
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import and_, create_engine, select

from app.models import Document, WholeDocument
from app.schemas.actor import ActorRead, ActorSummary
from app.schemas.base import ReadModel
from app.schemas.dataset import DatasetRead
from app.schemas.dispute import DisputeRead
from app.schemas.event import EventRead, EventSummary
from app.schemas.membership import MembershipRead, MembershipSummary
from app.schemas.place import PlaceRead, PlaceSummary
from app.schemas.source import SourceRead, SourceSummary
from app.schemas.statement import StatementRead, StatementSummary
from app.schemas.term import StatusTermRead, TermRead, TypeTermRead
from app.schemas.topic import TopicRead, TopicSummary
from app.seed.check import check_seed
from app.seed.document import Event, SeedDocument
from app.seed.problem import SeedError
from app.seed.records import STREAMED
from app.seed.render import render_record
from app.seed.render.whole import WholeIndex
from app.seed.revision import records_of
from app.seed.survey import Survey
from app.vocabulary import RecordKind

Json = dict[str, Any]
Documents = dict[tuple[RecordKind, str], tuple[str, str]]
Full = dict[tuple[str, str], Json]

SCHEMAS: Mapping[RecordKind, tuple[type[ReadModel], type[ReadModel]]] = {
    RecordKind.DATASET: (DatasetRead, DatasetRead),
    RecordKind.TOPIC: (TopicSummary, TopicRead),
    RecordKind.PLACE: (PlaceSummary, PlaceRead),
    RecordKind.ACTOR: (ActorSummary, ActorRead),
    RecordKind.SOURCE: (SourceSummary, SourceRead),
    RecordKind.EVENT: (EventSummary, EventRead),
    RecordKind.STATEMENT: (StatementSummary, StatementRead),
    RecordKind.MEMBERSHIP: (MembershipSummary, MembershipRead),
    RecordKind.DISPUTE: (DisputeRead, DisputeRead),
}

SMALL = """\
dataset: {id: small, title: S, version: "1", description: S.,
  licence: CC0-1.0, licence_url: "https://a.example/", attribution: N}
vocabulary:
  event_types: [{id: talk, label: Talk, definition: A talk.}]
  membership_statuses: [{id: member, label: member, definition: Votes., counts_as_member: true}]
sources:
  - {id: late, title: Late, type: press, published: "2001-06-01"}
  - {id: early, title: Early, type: press, published: "2001-05-02"}
  - {id: vague, title: Vague, type: press, published: "2001-05"}
  - {id: open, title: Open, type: press, published: "1990/.."}
  - {id: undated, title: Undated, type: press}
places:
  - {id: quay, name: Quay, latitude: 0, longitude: 0.0}
  - {id: nowhere, name: Nowhere}
actors:
  - {id: ada, kind: person, name: Ada}
  - {id: union, kind: organization, name: Union}
memberships:
  - id: spell
    member: ada
    organization: union
    status: member
    during: "2000/.."
    citations: [{source: late, supports: [member, organization, status, during]}]
events:
  - id: talk
    title: Talk
    type: talk
    date: "2001-05-01"
    summary: They talk.
    figures: [{what: sacks, value: 0}, {what: crumbs, value: 0.5}]
    citations: [CITATIONS]
statements:
  - id: said
    speakers: [ada]
    mode: asserted
    gist: She speaks.
    said: "2001-05-01"
    event: talk
    citations: [CITATIONS]
disputes:
  - id: doubt
    records: [{kind: KIND, id: RECORD}]
    question: Is it so?
    claims:
      - {id: "yes", claim: It is., citations: [{source: undated, supports: [FIELD]}]}
      - {id: "no", claim: It is not., citations: [{source: late, supports: [FIELD]}]}
"""


def small(folder: Path, citations: str = "late", kind: str = "event", record: str = "talk", field: str = "date") -> str:
    """The small chronology: both records cite these sources, and a dispute touches that record."""
    cited = ", ".join(f"{{source: {source}, supports: [date]}}" for source in citations.split())
    text = SMALL.replace("KIND", kind).replace("RECORD", record).replace("FIELD", field)
    events, _, statements = text.partition("statements:")
    said = cited.replace("[date]", "[speakers, said, gist]")
    full = events.replace("CITATIONS", cited.replace("[date]", "[date, figures]"))
    file = folder / "seed.yaml"
    file.write_text(full + "statements:" + statements.replace("CITATIONS", said), encoding="utf-8")
    return str(file)


def term_schema(term_id: str) -> type[ReadModel]:
    schemas: dict[str, type[ReadModel]] = {"event_types": TypeTermRead, "membership_statuses": StatusTermRead}
    return schemas.get(term_id.partition("/")[0], TermRead)


def rendered(document: SeedDocument, kind: RecordKind, record_id: str) -> tuple[Json, Json]:
    """A record's summary and full form as JSON."""
    links = Survey.of(document).links
    index = WholeIndex(document, links)
    if kind in STREAMED:
        index.shown = links.shown_on(kind, [record_id])
    record = next(one for found, name, one in records_of(document) if (found, name) == (kind, record_id))
    summary, full = (json.loads(text) for text in render_record(index, kind, record))
    return summary, full


@pytest.fixture(scope="module")
def documents(chronology_url: str) -> Documents:
    """Everything stored of the chronology: summary and full form, by kind and id."""
    engine = create_engine(chronology_url)
    with engine.connect() as connection:
        same = and_(WholeDocument.kind == Document.kind, WholeDocument.id == Document.id)
        views = select(Document.kind, Document.id, Document.summary, WholeDocument.full)
        rows = connection.execute(views.join(WholeDocument, same)).all()
    engine.dispose()
    return {(RecordKind(kind), record_id): (summary, full) for kind, record_id, summary, full in rows}


@pytest.fixture(scope="module")
def full(documents: Documents) -> Full:
    return {(kind.value, record_id): json.loads(text) for (kind, record_id), (_, text) in documents.items()}


def test_every_record_is_stored_once(documents: Documents, chronology: SeedDocument) -> None:
    assert set(documents) == {(kind, record_id) for kind, record_id, _ in records_of(chronology)}


def test_every_document_is_as_its_schema_has_it(documents: Documents) -> None:
    """Read back and written again, it is the same to the byte: nothing is missing, added or in another order."""
    assert {kind for kind, _ in documents} == set(RecordKind)
    for (kind, record_id), texts in documents.items():
        schemas = (term_schema(record_id),) * 2 if kind is RecordKind.TERM else SCHEMAS[kind]
        for schema, text in zip(schemas, texts, strict=True):
            assert schema.model_validate_json(text, strict=True).model_dump_json() == text


def test_the_full_form_starts_with_the_summary(documents: Documents) -> None:
    for summary, full in documents.values():
        short, whole = json.loads(summary), json.loads(full)
        assert list(whole.items())[: len(short)] == list(short.items())


def test_lists_are_lean(documents: Documents) -> None:
    for kind in (RecordKind.EVENT, RecordKind.STATEMENT, RecordKind.ACTOR, RecordKind.MEMBERSHIP, RecordKind.SOURCE):
        for (found, _), (summary, full) in documents.items():
            if found is kind:
                assert "citations" not in json.loads(summary)
                assert len(summary) < len(full)


def test_every_script_is_stored_as_it_is_read(documents: Documents) -> None:
    text = "".join(full for _, full in documents.values())
    for words in ("梅水岚", "Фёдор Мёлкин", "قصر أومار", "देविका तरलन", "⛵", "🪼", "Ñico Barrán"):
        assert words in text
    assert "\\u" not in text


def test_a_coordinate_of_zero_is_a_coordinate(full: Full) -> None:
    assert full["place", "lineholm"]["latitude"] == 0
    assert full["place", "lineholm"]["latitude"] is not None
    assert full["event", "eclipse-expedition-2001"]["place"]["latitude"] == 0
    assert full["place", "drowned-bank"]["latitude"] is None


def test_zero_is_kept_everywhere(tmp_path: Path) -> None:
    document = check_seed(Path(small(tmp_path))).document
    _, place = rendered(document, RecordKind.PLACE, "quay")
    _, event = rendered(document, RecordKind.EVENT, "talk")
    assert (place["latitude"], place["longitude"]) == (0, 0)
    assert [figure["value"] for figure in event["figures"]] == [0, 0.5]


def test_on_whose_behalf_is_served_as_for(full: Full) -> None:
    participants = full["event", "dues-convention-1991"]["participants"]
    assert [(one["actor"]["id"], one["role"], one["for"] and one["for"]["id"]) for one in participants] == [
        ("oumara", "host", None),
        ("harbour-union", "signatory", None),
        ("salim-oumara", "signatory", "oumara"),
    ]
    assert all(set(one) == {"actor", "role", "for"} for one in participants)


def test_references_carry_what_a_reader_wants_to_see(full: Full) -> None:
    event = full["event", "regatta-summit-1998"]
    assert event["place"] == {
        "id": "amsel",
        "name": "Amsel",
        "country": {"id": "velmora", "name": "Velmora", "label": "Velmora", "kind": "state"},
        "latitude": 8.4125,
        "longitude": -171.25,
    }
    assert event["date"] == {
        "edtf": "1998-05-08/1998-05-12",
        "earliest": "1998-05-08",
        "latest": "1998-05-12",
        "certain": {"first": "1998-05-08", "last": "1998-05-12"},
        "precision": "day",
        "label": "8–12 May 1998",
        "basis": "stated",
        "note": None,
    }
    assert [one["source"]["publisher"] for one in event["documents"]] == ["Harbour Union"]
    assert event["figures"] == [{"what": "boats in the regatta", "value": 300, "qualifier": "nearly", "unit": "boats"}]
    assert event["source_count"] == 2


def test_an_inferred_date_says_so(full: Full) -> None:
    date = full["event", "compact-overture"]["date"]
    assert (date["edtf"], date["earliest"], date["latest"], date["basis"]) == (
        "[..1999-04]",
        None,
        "1999-04-30",
        "inferred",
    )
    assert date["note"].startswith("The report gives no date")


def test_sources_are_counted_once(full: Full) -> None:
    collision = full["event", "channel-collision-1985"]
    assert len(collision["citations"]) == 2
    assert collision["source_count"] == 1


def test_an_event_shows_what_was_said_at_it(full: Full) -> None:
    said = full["event", "regatta-summit-1998"]["statements"]
    assert {one["id"] for one in said} >= {"herald-on-the-mood", "solano-on-lighthouses", "amsel-communique"}
    for (kind, record_id), document in full.items():
        if kind == "statement":
            at = document["event"]["id"] if document["event"] else None
            shown = {
                key[1]
                for key, event in full.items()
                if key[0] == "event"
                for one in event["statements"]
                if one["id"] == record_id
            }
            assert shown == ({at} if at else set())


def test_what_is_shown_of_others_does_not_depend_on_the_order_of_the_file(chronology: SeedDocument) -> None:
    """The revision does not change with it, so that neither may what is served under it."""
    update = {
        name: getattr(chronology, name)[::-1]
        for name in ("statements", "disputes", "events", "actors", "sources", "memberships")
    }
    turned = chronology.model_copy(update=update)
    for kind, record_id, _ in records_of(chronology):
        if kind is not RecordKind.DATASET:
            assert rendered(chronology, kind, record_id) == rendered(turned, kind, record_id)


# What others say of a record ------------------------------------------------------------------------------------------


def taking_part(event: Event) -> set[str]:
    """Who takes part in an event, or is acted for."""
    return {one.actor for one in event.participants} | {one.behalf for one in event.participants if one.behalf}


def test_relations_show_on_both_events(full: Full, chronology: SeedDocument) -> None:
    expected = {event.id: set[tuple[str, str, str]]() for event in chronology.events}
    for event in chronology.events:
        for one in event.related:
            expected[event.id].add((one.relation, "outgoing", one.event))
            expected[one.event].add((one.relation, "incoming", event.id))
    for event_id, relations in expected.items():
        related = full["event", event_id]["related"]
        assert {(one["relation"], one["direction"], one["event"]["id"]) for one in related} == relations
        assert len(related) == len(relations)
    assert any(len({direction for _, direction, _ in relations}) > 1 for relations in expected.values())


def test_a_related_event_is_named_as_its_own_record_names_it(full: Full) -> None:
    for (kind, _), document in full.items():
        for one in document["related"] if kind == "event" else ():
            other = full["event", one["event"]["id"]]
            assert one["event"] == {name: other[name] for name in ("id", "title", "date")}


def test_an_actor_counts_what_it_has_a_part_in(full: Full, chronology: SeedDocument) -> None:
    for actor in chronology.actors:
        events = [event for event in chronology.events if actor.id in taking_part(event)]
        parts = [{*one.speakers, *one.on_behalf_of, *one.audience, *one.about} for one in chronology.statements]
        assert full["actor", actor.id]["counts"] == {
            "events": len(events),
            "statements": sum(actor.id in part for part in parts),
            "spoken": sum(actor.id in one.speakers for one in chronology.statements),
        }


def test_an_actor_shows_its_first_and_last_event(full: Full, chronology: SeedDocument) -> None:
    for actor in chronology.actors:
        events = [event for event in chronology.events if actor.id in taking_part(event)]
        first = min(events, key=lambda one: (one.date.edtf.first_day, one.id), default=None)
        last = max(events, key=lambda one: (one.date.edtf.last_day, one.id), default=None)
        document = full["actor", actor.id]
        assert (document["first_event"] and document["first_event"]["id"]) == (first and first.id)
        assert (document["last_event"] and document["last_event"]["id"]) == (last and last.id)


def test_an_actor_shows_the_ten_it_takes_part_with_most(full: Full, chronology: SeedDocument) -> None:
    most = 0
    for actor in chronology.actors:
        together = Counter(
            other
            for event in chronology.events
            if actor.id in taking_part(event)
            for other in taking_part(event) - {actor.id}
        )
        shown = [(one["actor"]["id"], one["events"]) for one in full["actor", actor.id]["counterparts"]]
        assert len(dict(shown)) == len(shown) == min(10, len(together))
        assert all(together[other] == events for other, events in shown)
        assert [events for _, events in shown] == [events for _, events in together.most_common(10)]
        most = max(most, len(together))
    assert most > 1


def test_memberships_show_on_member_and_organization(
    documents: Documents, full: Full, chronology: SeedDocument
) -> None:
    for actor in chronology.actors:
        for name, side in (("memberships", "member"), ("members", "organization")):
            spells = [one for one in chronology.memberships if getattr(one, side) == actor.id]
            shown = full["actor", actor.id][name]
            assert {one["id"] for one in shown} == {spell.id for spell in spells}
            assert len(shown) == len(spells)
            for one in shown:
                assert one == json.loads(documents[RecordKind.MEMBERSHIP, one["id"]][0])
    of_thalissa = [one["id"] for one in full["actor", "thalissa"]["memberships"]]
    assert of_thalissa == ["thalissa-hu-1963", "thalissa-hu-suspended-1987", "thalissa-hu-1990"]


def test_a_topic_shows_who_took_which_position_when(full: Full, chronology: SeedDocument) -> None:
    for topic in chronology.vocabulary.topics:
        expected = [
            (stance.position, said.id)
            for said in sorted(chronology.statements, key=lambda one: (one.said.edtf.first_day, one.id))
            for stance in said.stance
            if stance.topic == topic.id
        ]
        shown = full["topic", topic.id]["positions"]
        assert [(one["position"], one["statement"]["id"]) for one in shown] == expected
        for one in shown:
            statement = full["statement", one["statement"]["id"]]
            assert one["statement"] == {"id": statement["id"], "gist": statement["gist"]}
            for name in ("speakers", "on_behalf_of", "said"):
                assert one[name] == statement[name]


def test_a_topic_among_the_words_is_a_word_like_others(documents: Documents) -> None:
    for (kind, _), (summary, _) in documents.items():
        if kind is RecordKind.TOPIC:
            assert TermRead.model_validate_json(summary, strict=True).model_dump_json() == summary


# When it became public ------------------------------------------------------------------------------------------------


def test_public_since_is_the_cited_field_where_it_is_given(full: Full) -> None:
    assert full["event", "lamp-talks-1998"]["public_since"]["edtf"] == "2001-11-04"
    assert full["statement", "tyomlin-on-lamp-money"]["public_since"]["edtf"] == "2001-11-04"


def test_a_leak_is_public_since_it_was_leaked(chronology: SeedDocument) -> None:
    """`published` counts, never `created`."""
    talks = next(event for event in chronology.events if event.id == "lamp-talks-1998")
    bare = talks.model_copy(update={"public_since": None})
    document = chronology.model_copy(
        update={"events": [bare if event is talks else event for event in chronology.events]}
    )
    _, event = rendered(document, RecordKind.EVENT, "lamp-talks-1998")
    assert event["public_since"]["edtf"] == "2001-11-04"


@pytest.mark.parametrize(
    ("citations", "since"),
    [
        ("late", "2001-06-01"),
        ("late early", "2001-05-02"),
        ("early late", "2001-05-02"),
        ("vague early", "2001-05-02"),  # surely published then; the other perhaps not before the end of May
        ("late vague", "2001-05"),
        ("undated late", "2001-06-01"),
        ("open late", "2001-06-01"),
        ("undated", None),
        ("open", None),
        ("open undated", None),
    ],
)
def test_public_since_is_else_the_publication_that_was_surely_first(
    tmp_path: Path, citations: str, since: str | None
) -> None:
    document = check_seed(Path(small(tmp_path, citations))).document
    for kind, record_id in ((RecordKind.EVENT, "talk"), (RecordKind.STATEMENT, "said")):
        _, record = rendered(document, kind, record_id)
        assert (record["public_since"] and record["public_since"]["edtf"]) == since


# Disputes -------------------------------------------------------------------------------------------------------------


def test_disputes_stand_on_the_records_they_touch_and_no_others(full: Full) -> None:
    shown = {
        (kind, record_id): [dispute["id"] for dispute in document["disputes"]]
        for (kind, record_id), document in full.items()
        if document.get("disputes")
    }
    assert shown == {
        ("event", "keepers-ball-2003"): ["month-of-the-keepers-ball"],
        ("event", "pearl-run-1998"): ["was-there-a-pearl-run"],
        ("statement", "tyomlin-denies-pearls"): ["was-there-a-pearl-run"],
    }
    for (kind, record_id), document in full.items():
        if kind in {"event", "statement"}:
            assert document["disputed"] is ((kind, record_id) in shown)


def test_a_dispute_shows_both_sides_and_what_is_preferred(full: Full) -> None:
    (dispute,) = full["event", "keepers-ball-2003"]["disputes"]
    assert dispute == full["dispute", "month-of-the-keepers-ball"]
    assert (dispute["field"], dispute["question"], dispute["preferred"]) == ("date", None, "september")
    assert [claim["id"] for claim in dispute["claims"]] == ["september", "october"]
    assert [claim["citations"][0]["source"]["id"] for claim in dispute["claims"]] == [
        "lagoon-herald-2003-10-01",
        "estrecho-2005",
    ]


@pytest.mark.parametrize(
    ("kind", "record", "field"),
    [
        ("event", "talk", "date"),
        ("statement", "said", "said"),
        ("actor", "ada", "name"),
        ("membership", "spell", "during"),
        ("source", "late", "published"),
        ("place", "quay", "latitude"),
    ],
)
def test_whatever_can_be_disputed_shows_it(tmp_path: Path, kind: str, record: str, field: str) -> None:
    """A dispute nobody is shown has no place in a seed file: it is shown on its record, or refused by the check."""
    file = Path(small(tmp_path, kind=kind, record=record, field=field))
    try:
        document = check_seed(file).document
    except SeedError as error:
        refused = [problem.field for problem in error.problems if not problem.warning]
    else:
        refused = []
        _, found = rendered(document, RecordKind(kind), record)
        assert [dispute["id"] for dispute in found.get("disputes", [])] == ["doubt"]
    assert refused in ([], ["records.0.kind"])


def test_a_record_is_not_served_with_a_number_json_does_not_have(tmp_path: Path) -> None:
    text = Path(small(tmp_path)).read_text(encoding="utf-8").replace("value: 0.5", "value: 1e999")
    (tmp_path / "seed.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(SeedError) as caught:
        check_seed(tmp_path / "seed.yaml")
    assert "figures.1.value" in str(caught.value)


# The dataset and its words --------------------------------------------------------------------------------------------


def test_the_dataset_tells_how_much_it_holds(full: Full, chronology: SeedDocument) -> None:
    dataset = full["dataset", "lagoon-sea"]
    kinds = [kind for kind, _ in full if kind != "dataset"]
    assert dataset["counts"] == {kind.value: kinds.count(kind.value) for kind in RecordKind if kind != "dataset"}
    assert dataset["cite_as"] == (
        f"The Lagoon Sea test chronology: The Lagoon Sea, 1948–2012. Version 1.0, revision {dataset['revision'][:12]}."
    )
    assert dataset["known_gaps"] == chronology.dataset.known_gaps
    assert "examples" not in dataset


def test_terms_carry_what_belongs_to_their_scheme(full: Full) -> None:
    assert full["term", "event_types/ferry-treaty"]["plover"] == "AGREE"
    assert full["term", "event_types/eclipse-expedition"]["plover"] is None
    assert full["term", "membership_statuses/suspended"]["counts_as_member"] is False
    assert set(full["term", "roles/host"]) == {"id", "label", "definition"}
    assert full["membership", "thalissa-hu-suspended-1987"]["counts_as_member"] is False
    assert full["membership", "thalissa-hu-1990"]["counts_as_member"] is True
