"""An event that a spell names fits the spell, and one that changes a membership is named by some."""

from pathlib import Path

import pytest

from tests.seed.checking import MARK, expect, report_of
from tests.seed.rules.small import event, small, spell

ADA, LEAGUE = "{actor: ada, role: party}", "{actor: league, role: party}"
UNNAMED = (
    "day: type: events of type 'entry' change memberships, and no membership names this one; "
    "name it in 'began_with' or 'ended_with' of one, or give it another type or status"
)


def named(during: str, field: str, *, mark: str = "") -> str:
    return spell("a", "member", during, f"{field}: {mark}day, ", at="league")


def test_an_event_that_nothing_names(tmp_path: Path) -> None:
    expect(tmp_path, small(events=event("day", "2001", ADA, kind=f"{MARK}entry")), UNNAMED)


@pytest.mark.parametrize(
    "line",
    [
        event("day", "2001", ADA, "status: planned, ", kind="entry"),
        event("day", "2001", ADA, "status: reported, ", kind="entry"),
        event("day", "2001", ADA, kind="talk"),
    ],
)
def test_an_event_that_need_not_be_named(tmp_path: Path, line: str) -> None:
    assert report_of(tmp_path, small(events=line)) == []


@pytest.mark.parametrize(("during", "field"), [("2001/..", "began_with"), ("1999/2001", "ended_with")])
def test_an_event_that_a_spell_names(tmp_path: Path, during: str, field: str) -> None:
    text = small(memberships=named(during, field), events=event("day", "2001", f"{ADA}, {LEAGUE}", kind="entry"))
    assert report_of(tmp_path, text) == []


@pytest.mark.parametrize("wrong", ["began_with: dai, ", "began_with: [day], ", "began_with: day, noote: x, "])
def test_a_mistake_in_a_spell_is_not_reported_again_at_the_event(tmp_path: Path, wrong: str) -> None:
    spells = spell("a", "member", "2001/..", wrong, at="league")
    (line,) = report_of(
        tmp_path, small(memberships=spells, events=event("day", "2001", f"{ADA}, {LEAGUE}", kind="entry"))
    )
    assert ": a: " in line


def test_events_of_one_id_are_not_reported_at_the_spell(tmp_path: Path) -> None:
    events = "\n".join(event("day", date, ADA) for date in ("2001", "2005"))
    (line,) = report_of(tmp_path, small(memberships=named("2001/..", "began_with"), events=events))
    assert ": day: id: this id stands twice (first in " in line


def test_a_spell_that_cannot_be_read_may_name_any_event(tmp_path: Path) -> None:
    text = small(
        memberships=named("2001/..", "began_with"), events=event("day", "2001", f"{ADA}, {LEAGUE}", kind="entry")
    )
    (line,) = report_of(tmp_path, text.replace("member: ada, organization: league, ", "member: ada, "))
    assert line.endswith("a: organization: is missing; add it")


@pytest.mark.parametrize(
    ("during", "field", "date", "told"),
    [
        ("2001-05/..", "began_with", "2001-06-01", "began 2001-05"),
        ("2001-05/..", "began_with", "2001-04", "began 2001-05"),
        ("/2001-05", "began_with", "2002", "began [..2001-05]"),
        ("1999/2001-05", "ended_with", "2001-06-02", "ended 2001-05"),
        ("1999/2001-05", "ended_with", "2000", "ended 2001-05"),
        ("1999/", "ended_with", "1998", "ended [1999..]"),
        ("2001/2005?", "began_with", "2002", "began 2001"),
    ],
)
def test_an_event_of_another_day(tmp_path: Path, during: str, field: str, date: str, told: str) -> None:
    text = small(memberships=named(during, field, mark=MARK), events=event("day", date, ADA))
    remedy = "correct one of the dates, or name another event"
    expect(tmp_path, text, f"a: {field}: the spell {told}, and 'day' is of {date}; {remedy}")


@pytest.mark.parametrize(
    ("during", "field", "date"),
    [
        ("2001-05/..", "began_with", "2001-05-31"),
        ("2001-05-31/..", "began_with", "2001"),
        ("1999/2001-05-31", "ended_with", "2001-05-31"),
        ("1999/2001-05-31", "ended_with", "2001-06-01"),  # the day after the last
        ("1999/", "ended_with", "2030"),
        ("2001", "ended_with", "2001"),
        ("2001?/..", "began_with", "2002"),
        ("1999/2001~", "ended_with", "2002"),
        ("2001/..", "began_with", '"2002?"'),
    ],
)
def test_an_event_of_a_day_that_fits(tmp_path: Path, during: str, field: str, date: str) -> None:
    text = small(memberships=named(during, field), events=event("day", date, ADA))
    assert report_of(tmp_path, text) == []


def test_a_member_takes_part_in_the_event(tmp_path: Path) -> None:
    expect(
        tmp_path,
        small(
            memberships=named("2001/..", "began_with", mark=MARK),
            events=event("day", "2001", "{actor: bo, role: party, for: league}"),
        ),
        "a: began_with: 'ada' takes no part in 'day'; name another event, or enter the participant there",
    )


def test_a_member_may_be_acted_for(tmp_path: Path) -> None:
    events = event("day", "2001", "{actor: carl, role: party, for: ada}")
    assert report_of(tmp_path, small(memberships=named("2001/..", "began_with"), events=events)) == []


@pytest.mark.parametrize("who", ["{actor: adda, role: party}", "{actor: [ada], role: party}"])
def test_a_mistake_among_the_participants_is_not_reported_again_at_the_spell(tmp_path: Path, who: str) -> None:
    text = small(memberships=named("2001/..", "began_with"), events=event("day", "2001", who))
    lines = report_of(tmp_path, text)
    assert lines
    assert all(": day: participants" in line for line in lines)


@pytest.mark.parametrize("status", ["planned", "denied"])
@pytest.mark.parametrize(
    ("during", "field", "verb"), [("2001/..", "began_with", "began"), ("1999/2001", "ended_with", "ended")]
)
def test_an_event_that_did_not_happen(tmp_path: Path, status: str, during: str, field: str, verb: str) -> None:
    text = small(memberships=named(during, field, mark=MARK), events=event("day", "2001", ADA, f"status: {status}, "))
    remedy = "name an event that took place, or correct its status"
    expect(tmp_path, text, f"a: {field}: 'day' is {status}, and the spell {verb}; {remedy}")


def test_a_reported_event_may_have_happened(tmp_path: Path) -> None:
    text = small(memberships=named("2001/..", "began_with"), events=event("day", "2001", ADA, "status: reported, "))
    assert report_of(tmp_path, text) == []


def test_the_organization_takes_part_in_an_event_that_changes_memberships(tmp_path: Path) -> None:
    text = small(memberships=named("2001/..", "began_with", mark=MARK), events=event("day", "2001", ADA, kind="entry"))
    remedy = "name another event, or enter the participant there"
    expect(tmp_path, text, f"a: began_with: 'league' takes no part in 'day'; {remedy}")


@pytest.mark.parametrize(
    "who",
    [
        LEAGUE,
        "{actor: bo, role: party, for: league}",
        "{actor: carl, role: party}",  # the league's clerk
        "{actor: council, role: party}",  # a part of it
    ],
)
def test_an_organization_may_be_acted_for(tmp_path: Path, who: str) -> None:
    council = "  - {id: council, kind: group, name: Council, part_of: [{actor: league}], CITED_PART}\n"
    cited = "citations: [{source: herald, supports: [part_of]}]"
    text = small(
        memberships=named("2001/..", "began_with"), events=event("day", "2001", f"{ADA}, {who}", kind="entry")
    ).replace("  - id: carl\n", f"{council.replace('CITED_PART', cited)}  - id: carl\n")
    assert report_of(tmp_path, text) == []
