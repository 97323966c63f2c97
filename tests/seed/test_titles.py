"""Titles: every record of every kind has one line it is known by."""

import pytest

from app.seed.document import SeedDocument, SeedModel
from app.seed.revision import records_of
from app.seed.titles import RecordNames, title_of
from app.vocabulary import RecordKind


def record(document: SeedDocument, kind: RecordKind, record_id: str) -> SeedModel:
    return next(one for found, name, one in records_of(document) if (found, name) == (kind, record_id))


@pytest.mark.parametrize(
    ("kind", "record_id", "title"),
    [
        (RecordKind.EVENT, "amsel-blockade", "Blockade of the Strait of Amsel"),
        (RecordKind.ACTOR, "harbour-union", "Harbour Union"),
        (RecordKind.SOURCE, "phos-1985-05-03", "Νύχτα στο Κανάλι"),
        (RecordKind.PLACE, "amsel", "Amsel"),
        (RecordKind.TOPIC, "pearl-trade", "Pearl trade"),
        (RecordKind.TERM, "positions/mute", "says nothing"),
        (RecordKind.MEMBERSHIP, "thalissa-hu-1990", "Thalissa in Harbour Union"),
        (RecordKind.DISPUTE, "was-there-a-pearl-run", "Did pearls reach Tyomlin past the customs boats?"),
        (RecordKind.DISPUTE, "month-of-the-keepers-ball", "field: date"),
        (RecordKind.DATASET, "lagoon-sea", "The Lagoon Sea, 1948–2012"),
    ],
)
def test_what_a_record_is_known_by(chronology: SeedDocument, kind: RecordKind, record_id: str, title: str) -> None:
    assert title_of(kind, record(chronology, kind, record_id), RecordNames.of(chronology)) == title


def test_a_statement_is_known_by_its_gist(chronology: SeedDocument) -> None:
    names = RecordNames.of(chronology)
    for one in chronology.statements:
        assert title_of(RecordKind.STATEMENT, one, names) == one.gist


def test_every_record_has_a_title(chronology: SeedDocument) -> None:
    names = RecordNames.of(chronology)
    assert {kind for kind, _, one in records_of(chronology) if title_of(kind, one, names)} == set(RecordKind)
    assert all(title_of(kind, one, names) for kind, _, one in records_of(chronology))
