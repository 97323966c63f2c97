"""Nobody takes part in an event, is acted for in it, or speaks, who did not exist then."""

from pathlib import Path

import pytest

from tests.seed.checking import MARK, expect, report_of
from tests.seed.rules.small import event, small, words

REMEDY = "correct one of the dates, or name who it was"


def test_the_small_chronology_has_no_mistake(tmp_path: Path) -> None:
    assert report_of(tmp_path, small()) == []


def test_a_participant_that_did_not_exist(tmp_path: Path) -> None:
    expect(
        tmp_path,
        small(events=event("late", "2007", f"{{actor: {MARK}bo, role: party}}")),
        f"late: participants.0.actor: 'bo' existed 1991/2003, the event is of 2007; {REMEDY}",
    )


def test_one_acted_for_that_did_not_exist(tmp_path: Path) -> None:
    expect(
        tmp_path,
        small(events=event("early", "1989-05", f"{{actor: ada, role: party, for: {MARK}bo}}")),
        f"early: participants.0.for: 'bo' existed 1991/2003, the event is of 1989-05; {REMEDY}",
    )


def test_a_speaker_that_did_not_exist(tmp_path: Path) -> None:
    expect(
        tmp_path,
        small(statements=words("late", "2004-01-01", f"ada, {MARK}bo")),
        f"late: speakers.1: 'bo' existed 1991/2003, this was said 2004-01-01; {REMEDY}",
    )


@pytest.mark.parametrize("date", ["1991", "2003-12-31", '"[2003..2007]"', "1980/1991-01-01", "199X", '"[..1995]"'])
def test_one_that_may_have_existed(tmp_path: Path, date: str) -> None:
    text = small(events=event("some-day", date, "{actor: bo, role: party}"), statements=words("some-words", date, "bo"))
    assert report_of(tmp_path, text) == []


def test_a_date_with_a_mistake_is_not_reported_again(tmp_path: Path) -> None:
    (line,) = report_of(tmp_path, small(events=event("late", "20007", "{actor: bo, role: party}")))
    assert "late: date: '20007' is not an EDTF date" in line
