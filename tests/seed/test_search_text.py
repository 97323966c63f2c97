"""What each record is found by: which of its texts count as title, which as body, part by part."""

from typing import Any

import pytest

from app.seed.document import SeedDocument, SeedModel
from app.seed.records import LISTS
from app.seed.revision import records_of
from app.seed.search_text import search_text
from app.seed.titles import RecordNames
from app.vocabulary import RecordKind

NAMES = RecordNames(
    actors={"ada": "Ada Quill", "union": "Quay Union"}, places={"quay": "Old Quay"}, statuses={"member": "full member"}
)
DATED: dict[str, Any] = {"id": "it", "date": "2001", "type": "talk", "title": "Title", "summary": "Summary."}
SAID: dict[str, Any] = {"id": "it", "speakers": ["ada"], "mode": "quoted", "said": "2001", "gist": "Gist."}
SPELL: dict[str, Any] = {"id": "it", "member": "ada", "organization": "union", "status": "member", "during": "2001/.."}
ACTOR: dict[str, Any] = {"id": "it", "kind": "person", "name": "Ada Quill"}
CLAIMS = [{"id": "yes", "claim": "It is."}, {"id": "no", "claim": "It is not."}]
DISPUTE: dict[str, Any] = {"id": "it", "records": [{"kind": "event", "id": "talk"}], "claims": CLAIMS}

Texts = tuple[list[str], list[str]]


def made(kind: RecordKind, given: dict[str, Any]) -> SeedModel:
    return next(one.model for one in LISTS if one.kind is kind).model_validate(given)


@pytest.mark.parametrize(
    ("kind", "given", "texts"),
    [
        (RecordKind.EVENT, DATED, (["Title"], ["Summary."])),
        (RecordKind.EVENT, DATED | {"place": "quay", "note": "Not found."}, (["Title"], ["Summary.", "Old Quay"])),
        (RecordKind.STATEMENT, SAID, (["Gist."], [])),
        (RecordKind.STATEMENT, SAID | {"quote": "So it is."}, (["Gist."], ["So it is."])),
        (RecordKind.ACTOR, ACTOR, (["Ada Quill"], [])),
        (
            RecordKind.ACTOR,
            ACTOR
            | {
                "acronym": "AQ",
                "aliases": ["The Pen", "Ада"],
                "official_names": [{"language": "en", "name": "Dame Ada"}],
                "family_name": "Quill",
                "summary": "She writes.",
            },
            (["Ada Quill", "AQ", "The Pen", "Ада", "Dame Ada", "Quill"], ["She writes."]),
        ),
        (RecordKind.MEMBERSHIP, SPELL, (["Ada Quill", "Quay Union"], ["full member"])),
        (RecordKind.SOURCE, {"id": "it", "type": "press", "title": "Title"}, (["Title"], [])),
        (
            RecordKind.SOURCE,
            {
                "id": "it",
                "type": "press",
                "title": "Title",
                "publisher": "The Herald",
                "authors": ["B. Ottley", "Q. Fen"],
                "summary": "Summary.",
            },
            (["Title"], ["The Herald", "B. Ottley", "Q. Fen", "Summary."]),
        ),
        (RecordKind.PLACE, {"id": "it", "name": "Old Quay"}, (["Old Quay"], [])),
        (RecordKind.PLACE, {"id": "it", "name": "Old Quay", "aliases": ["The Mole"]}, (["Old Quay", "The Mole"], [])),
        (RecordKind.DISPUTE, DISPUTE | {"question": "Is it?"}, (["Is it?"], ["It is.", "It is not."])),
        (RecordKind.DISPUTE, DISPUTE | {"field": "date"}, (["date"], ["It is.", "It is not."])),
        (RecordKind.TOPIC, {"id": "it", "label": "Ferries", "definition": "Boats."}, (["Ferries"], ["Boats."])),
        (RecordKind.TERM, {"id": "it", "label": "Talk", "definition": "Words."}, (["Talk"], ["Words."])),
    ],
)
def test_what_a_record_is_found_by(kind: RecordKind, given: dict[str, Any], texts: Texts) -> None:
    assert search_text(kind, made(kind, given), NAMES) == texts


def test_each_part_is_one_line() -> None:
    """Text may be written over several lines; where it breaks means nothing."""
    given = DATED | {"summary": "Boats\n  meet.\r\n\nThey part.\u2028Nobody waves."}
    _, body = search_text(RecordKind.EVENT, made(RecordKind.EVENT, given), NAMES)
    assert body == ["Boats meet. They part. Nobody waves."]
    assert len(body[0].splitlines()) == 1


def test_every_record_but_the_dataset_is_found_by_something(chronology: SeedDocument) -> None:
    names = RecordNames.of(chronology)
    for kind, _, one in records_of(chronology):
        if kind is not RecordKind.DATASET:
            title, body = search_text(kind, one, names)
            assert title
            assert all(part and part == part.strip() for part in title + body)
