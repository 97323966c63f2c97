"""`communique sample`: the same draw again and again, which later additions hardly change."""

from hashlib import sha256
from pathlib import Path

import pytest

from app.seed.document import SeedDocument
from app.seed.records import TOLD
from app.seed.revision import records_of
from app.seed.sample import draw
from tests.cli.running import Run


def test_a_draw_is_one_record_a_line_and_the_same_each_time(run: Run, chronology_file: Path) -> None:
    first = run("sample", "5", "--seed", "3", str(chronology_file))
    assert (first.code, first.errors) == (0, "")
    assert first.output == run("sample", "5", "--seed", "3", str(chronology_file)).output
    assert first.output != run("sample", "5", "--seed", "4", str(chronology_file)).output
    assert len(first.output.splitlines()) == len(set(first.output.splitlines())) == 5


def test_records_are_drawn_in_the_order_of_their_digests(chronology: SeedDocument) -> None:
    records = [(kind, name) for kind, name, _ in records_of(chronology) if kind in TOLD]
    ordered = sorted(records, key=lambda one: sha256(f"7 {one[0].value} {one[1]}".encode()).hexdigest())
    assert draw(chronology, len(records) + 10, 7) == ordered
    assert {kind.value for kind, _ in ordered} == {
        *("event", "statement", "actor", "membership", "source", "place", "dispute")
    }


def test_a_record_added_takes_one_place_at_most(chronology: SeedDocument) -> None:
    before = draw(chronology, 30, 1)
    (added,) = [event.model_copy(update={"id": "new"}) for event in chronology.events[:1]]
    after = draw(chronology.model_copy(update={"events": [added, *chronology.events]}), 30, 1)
    assert len(set(before) - set(after)) <= 1
    assert [one for one in after if one in before] == [one for one in before if one in after]


@pytest.mark.parametrize("count", ["0", "many"])
def test_nothing_to_draw_is_refused(run: Run, chronology_file: Path, count: str) -> None:
    ran = run("sample", count, str(chronology_file))
    assert (ran.code, ran.output) == (2, "")
    assert "Invalid value for 'COUNT'" in ran.errors
