"""Nobody takes part in an event, is acted for in it, or speaks, who did not exist then."""

from pathlib import Path

import pytest

from tests.seed.checking import MARK, expect, report_of
from tests.seed.rules.small import event, small, spell, words

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


def test_one_spoken_for_that_did_not_exist(tmp_path: Path) -> None:
    expect(
        tmp_path,
        small(statements=words("late", "2004-01-01", "ada", f"on_behalf_of: [{MARK}bo], ")),
        f"late: on_behalf_of.0: 'bo' existed 1991/2003, this was said 2004-01-01; {REMEDY}",
    )


def test_a_member_that_did_not_exist(tmp_path: Path) -> None:
    text = small().replace("during: 1995/1999", "during: 1985/1990").replace("member: bo", f"member: {MARK}bo")
    expect(tmp_path, text, f"bo-league: member: 'bo' existed 1991/2003, the spell is of 1985/1990; {REMEDY}")


def test_an_organization_that_did_not_exist(tmp_path: Path) -> None:
    text = small(memberships=spell("a", "member", "2004/..", at=f"{MARK}bo"))
    expect(tmp_path, text, f"a: organization: 'bo' existed 1991/2003, the spell is of 2004/..; {REMEDY}")


def test_a_mistake_in_the_offices_of_an_actor_does_not_hide_when_they_existed(tmp_path: Path) -> None:
    carl = "name: Carl\n    existed: 1960/2003\n    citations: [{source: herald, supports: [existed]}]"
    text = small(
        events=event("late", "2007", "{actor: carl, role: party, for: union}"),
        statements=words("words", "2002", "carl", "capacity: Usher, on_behalf_of: [union], "),
    ).replace("name: Carl", carl)
    lines = report_of(tmp_path, text.replace("during: 2005/2006", "during: 2006/2005"))
    assert [line.partition(": ")[2] for line in lines] == [
        "carl: offices.1.during: '2006/2005' ends before it starts; swap its two dates",
        f"late: participants.0.actor: 'carl' existed 1960/2003, the event is of 2007; {REMEDY}",
    ]


@pytest.mark.parametrize(
    "date", ["1991", "2003-12-31", '"[2003..2007]"', "1980/1991-01-01", "199X", '"[..1995]"', "2004?", "2004~/2005"]
)
def test_one_that_may_have_existed(tmp_path: Path, date: str) -> None:
    text = small(events=event("some-day", date, "{actor: bo, role: party}"), statements=words("some-words", date, "bo"))
    assert report_of(tmp_path, text) == []


def test_one_whose_dates_are_uncertain_may_have_existed(tmp_path: Path) -> None:
    text = small(events=event("late", "2004", "{actor: bo, role: party}"), statements=words("early", "1990", "bo"))
    assert len(report_of(tmp_path, text)) == 2
    assert report_of(tmp_path, text.replace("existed: 1991/2003", "existed: 1991?/2003?")) == []


def test_a_date_with_a_mistake_is_not_reported_again(tmp_path: Path) -> None:
    (line,) = report_of(tmp_path, small(events=event("late", "20007", "{actor: bo, role: party}")))
    assert "late: date: '20007' is not an EDTF date" in line
