"""What is made of records besides their own documents: changes, hits, citations as the cited source shows them."""

import json
from collections.abc import Mapping
from typing import Any

import pytest
from sqlalchemy import create_engine, select

from app.models import Citation, MembershipChange, SearchEntry
from app.schemas.base import ReadModel
from app.schemas.citation import CitedRecordRead
from app.schemas.membership import MembershipChangeRead
from app.schemas.search import HitRead
from app.seed.changes import changes_of
from app.seed.document import Citation as SeedCitation
from app.seed.document import Dispute, SeedDocument, Term
from app.seed.render.citation import render_citation
from app.seed.render.hit import render_hit, render_titled
from app.seed.revision import records_of
from app.vocabulary import RecordKind

Json = dict[str, Any]

SCHEMAS: Mapping[type[Any], type[ReadModel]] = {
    MembershipChange: MembershipChangeRead,
    SearchEntry: HitRead,
    Citation: CitedRecordRead,
}


@pytest.fixture(scope="module")
def stored(chronology_url: str) -> dict[type[Any], list[str]]:
    """All documents of the chronology that belong to no single record, by table."""
    engine = create_engine(chronology_url)
    with engine.connect() as connection:
        found = {table: list(connection.execute(select(table.document)).scalars()) for table in SCHEMAS}
    engine.dispose()
    return found


@pytest.mark.parametrize("table", SCHEMAS)
def test_every_document_is_as_its_schema_has_it(stored: dict[type[Any], list[str]], table: type[Any]) -> None:
    assert stored[table]
    for text in stored[table]:
        assert SCHEMAS[table].model_validate_json(text, strict=True).model_dump_json() == text


def test_every_change_is_stored_as_served(stored: dict[type[Any], list[str]], chronology: SeedDocument) -> None:
    counts = {term.id: term.counts_as_member for term in chronology.vocabulary.membership_statuses}
    served = {one["id"]: one for one in map(json.loads, stored[MembershipChange])}
    changes = list(changes_of(chronology.memberships, counts))
    assert served.keys() == {one.id for one in changes}
    for one in changes:
        document = served[one.id]
        assert document["change"] == one.change
        assert (document["from_status"], document["to_status"]) == (one.from_status, one.to_status)
        assert (document["member"]["id"], document["organization"]["id"]) == (one.member, one.organization)
        assert document["membership"] == one.membership_id == one.citing[0].id
        assert document["date"]["edtf"] == one.date.text
        during = one.citing[0].during
        assert (document["date"]["basis"], document["date"]["note"]) == (during.basis, during.note)


def test_a_change_reads_as_a_sentence_does(stored: dict[type[Any], list[str]]) -> None:
    suspended = next(text for text in stored[MembershipChange] if '"thalissa-hu-suspended-1987-began"' in text)
    assert json.loads(suspended) == {
        "id": "thalissa-hu-suspended-1987-began",
        "change": "left",
        "date": {
            "edtf": "1987-07-01",
            "earliest": "1987-07-01",
            "latest": "1987-07-01",
            "certain": {"first": "1987-07-01", "last": "1987-07-01"},
            "precision": "day",
            "label": "1 July 1987",
            "basis": "stated",
            "note": None,
        },
        "member": {"id": "thalissa", "name": "Thalissa", "label": "Thalissa", "kind": "state"},
        "organization": {"id": "harbour-union", "name": "Harbour Union", "label": "HU", "kind": "organization"},
        "from_status": "member",
        "to_status": "suspended",
        "membership": "thalissa-hu-suspended-1987",
        "event": None,
    }


# Hits -----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "path"),
    [
        (RecordKind.EVENT, "/events/it"),
        (RecordKind.STATEMENT, "/statements/it"),
        (RecordKind.ACTOR, "/actors/it"),
        (RecordKind.MEMBERSHIP, "/member-states/it"),
        (RecordKind.SOURCE, "/sources/it"),
        (RecordKind.PLACE, "/places/it"),
        (RecordKind.TOPIC, "/topics/it"),
        (RecordKind.TERM, "/vocabulary"),
    ],
)
def test_a_hit_says_where_to_read_on(kind: RecordKind, path: str) -> None:
    record = Term(id="it", label="It", definition="That.")
    assert json.loads(render_hit(kind, "it", "It", record)) == {
        "kind": kind.value,
        "id": "it",
        "title": "It",
        "path": path,
    }


@pytest.mark.parametrize(
    ("kind", "path"), [("event", "/events/talk"), ("membership", "/member-states/talk"), ("place", "/places/talk")]
)
def test_a_dispute_is_read_on_the_first_record_it_is_about(kind: str, path: str) -> None:
    dispute = Dispute.model_validate(
        {
            "id": "doubt",
            "records": [{"kind": kind, "id": "talk"}, {"kind": "actor", "id": "ada"}],
            "question": "Is it so?",
            "claims": [{"id": "yes", "claim": "It is."}, {"id": "no", "claim": "It is not."}],
        }
    )
    assert json.loads(render_hit(RecordKind.DISPUTE, "doubt", "Is it so?", dispute))["path"] == path


def test_every_record_but_the_dataset_can_be_a_hit(
    stored: dict[type[Any], list[str]], chronology: SeedDocument
) -> None:
    hits = [(hit["kind"], hit["id"]) for hit in map(json.loads, stored[SearchEntry])]
    expected = [(kind.value, record_id) for kind, record_id, _ in records_of(chronology) if kind != "dataset"]
    assert sorted(hits) == sorted(expected)


# Citations ------------------------------------------------------------------------------------------------------------


def test_a_citation_shows_the_record_and_what_is_vouched_for() -> None:
    given = {"source": "herald", "quote": "They talk.", "locator": "page 3", "supports": ["date"], "note": "Late."}
    shown = render_titled(RecordKind.EVENT, "talk", "They talk")
    cited = render_citation("event/talk/0007", shown, SeedCitation.model_validate(given))
    assert json.loads(cited) == {
        "id": "event/talk/0007",
        "record": {"kind": "event", "id": "talk", "title": "They talk"},
        "supports": ["date"],
        "quote": "They talk.",
        "locator": "page 3",
        "note": "Late.",
    }


def test_citations_sort_as_they_are_numbered(stored: dict[type[Any], list[str]], chronology: SeedDocument) -> None:
    ids = [cited["id"] for cited in map(json.loads, stored[Citation])]
    for event in chronology.events:
        own = sorted(one for one in ids if one.startswith(f"event/{event.id}/"))
        assert own == [f"event/{event.id}/{number:04}" for number in range(len(event.citations))]
