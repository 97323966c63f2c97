"""Where an organization tells every change as an event, who joins or leaves names it; no event is named for no end."""

from pathlib import Path

import pytest

from tests.seed.checking import MARK, expect, report_of
from tests.seed.rules.small import event, small, spell

ADA = "{actor: ada, role: party}"


def joined(during: str) -> str:
    return (
        f"a: began_with: 'ada' joined 'union' {during} in no event that is named, and every change there is told as an "
        "event from 2000-03 on; name the event in 'began_with', and write it if it is not there"
    )


def left(during: str, name: str = "a") -> str:
    return (
        f"{name}: ended_with: 'ada' left 'union' {during} in no event that is named, and every change there is told as "
        "an event from 2000-03 on; name the event in 'ended_with', and write it if it is not there"
    )


def test_a_start_without_event(tmp_path: Path) -> None:
    text = small(memberships=spell("a", "member", "2001-05/.."))
    expect(tmp_path, text.replace("{id: a,", f"{MARK}{{id: a,"), joined("2001-05"))


def test_an_end_without_event(tmp_path: Path) -> None:
    text = small(memberships=spell("a", "member", "1999/2001-05"))
    expect(tmp_path, text.replace("{id: a,", f"{MARK}{{id: a,"), left("2001-05"))


def test_an_end_on_an_unknown_day_without_event(tmp_path: Path) -> None:
    text = small(memberships=spell("a", "member", "2001-05/", "began_with: day, "), events=event("day", "2001-05", ADA))
    expect(tmp_path, text.replace("{id: a,", f"{MARK}{{id: a,"), left("[2001-05..]"))


def test_a_suspension_without_event_is_the_end_of_the_spell_before(tmp_path: Path) -> None:
    spells = f"{spell('a', 'member', '1999/2001-05-31')}\n{spell('b', 'guest', '2001-06-01/..')}"
    text = small(memberships=spells)
    expect(tmp_path, text.replace("{id: a,", f"{MARK}{{id: a,"), left("2001-06-01"))


def test_a_suspension_may_name_its_event_at_either_spell(tmp_path: Path) -> None:
    day = event("day", "2001-06-01", ADA)
    for first, second in (("ended_with: day, ", ""), ("", "began_with: day, ")):
        spells = (spell("a", "member", "1999/2001-05-31", first), spell("b", "guest", "2001-06-01/..", second))
        assert report_of(tmp_path, small(memberships="\n".join(spells), events=day)) == []


@pytest.mark.parametrize(
    "spells",
    [
        [spell("a", "member", "2000/..")],  # perhaps before changes were told
        [spell("a", "member", "1999-12/..")],
        [spell("a", "member", "2001?/..")],  # perhaps another year
        [spell("a", "member", "../2000-01")],
        [spell("a", "member", "200X/..")],
        [spell("a", "guest", "2001-05/2002")],  # no member, before or after
        [spell("a", "member", "1999/2001-05"), spell("b", "founder", "2001-06/..")],  # a member all the time
        [spell("a", "member", "2001-05/2002", at="league")],  # told by nobody
    ],
)
def test_what_need_not_be_told(tmp_path: Path, spells: list[str]) -> None:
    assert report_of(tmp_path, small(memberships="\n".join(spells))) == []


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("status: founder", "status: fonder", "there is no 'fonder' among the membership_statuses"),
        ("status: founder", "status: {x: y}", "b: status: must be text"),
        ("during: 2001-06/..", "during: 2001-6/..", "'2001-6' is not an EDTF date"),
        ("during: 2001-06/.., ", "", "b: during: is missing"),
        ("organization: union, status: founder", "organization: onion, status: founder", "there is no 'onion'"),
        ("member: ada, organization: union, status: founder", "organization: union, status: founder", "b: member"),
    ],
)
def test_a_mistake_in_one_spell_is_not_reported_as_a_change(tmp_path: Path, old: str, new: str, message: str) -> None:
    text = small(memberships=f"{spell('a', 'member', '1999/2001-05')}\n{spell('b', 'founder', '2001-06/..')}")
    assert old in text
    (line,) = report_of(tmp_path, text.replace(old, new))
    assert message in line


@pytest.mark.parametrize(
    ("during", "field", "what"), [("../1999", "began_with", "start"), ("1999/..", "ended_with", "end")]
)
def test_no_event_made_an_end_there_is_not(tmp_path: Path, during: str, field: str, what: str) -> None:
    spells = spell("a", "member", during, f"{field}: {MARK}day, ", at="league")
    expect(
        tmp_path,
        small(memberships=spells, events=event("day", "1999", ADA)),
        f"a: {field}: '{during}' has no {what} that an event could make; "
        f"date the {what} in 'during', or take '{field}' out",
    )


def taken_over(during: str, start: str) -> str:
    """A spell that ended with one event, and another that began with another."""
    first = spell("a", "member", during, "ended_with: one, ", at="league")
    second = spell("b", "guest", start, f"began_with: {MARK}two, ", at="league")
    days = f"{event('one', '2001', ADA)}\n{event('two', '2001', f'{ADA}, {{actor: carl, role: party}}')}"
    return small(memberships=f"{first}\n{second}", events=days)


def test_one_change_is_made_by_one_event(tmp_path: Path) -> None:
    expect(
        tmp_path,
        taken_over("1999/2001-05-31", "2001-06-01/.."),
        "b: began_with: 'two' and, at 'a', 'one' are named for one change; name one event, or correct one of the dates",
    )


def test_one_event_may_be_named_twice(tmp_path: Path) -> None:
    text = taken_over("1999/2001-05-31", "2001-06-01/..").replace(f"{MARK}two", "one")
    assert report_of(tmp_path, text) == []


@pytest.mark.parametrize(
    ("during", "start"),
    [
        ("1999/2001-05", "2001-05/.."),  # perhaps with a break in May
        ("1999/2001-05-31?", "2001-06-01/.."),
        ("1999/2001-05-30", "2001-06-01/.."),
    ],
)
def test_two_changes_may_be_made_by_two_events(tmp_path: Path, during: str, start: str) -> None:
    assert report_of(tmp_path, taken_over(during, start).replace(MARK, "")) == []


def test_spells_on_uncertain_dates_do_not_surely_overlap(tmp_path: Path) -> None:
    for during, overlaps in (("2001/..", True), ("2001?/..", False)):
        lines = report_of(
            tmp_path,
            small(
                memberships="\n".join(
                    [spell("a", "member", "1999/2003", at="league"), spell("b", "member", during, at="league")]
                )
            ),
        )
        assert bool(lines) == overlaps


def test_spells_of_one_id_are_not_reported_as_changes(tmp_path: Path) -> None:
    spells = [spell("a", "member", "1995/1999"), spell("a", "member", "2001/2002")]
    (line,) = report_of(tmp_path, small(memberships="\n".join(spells)))
    assert ": a: id: this id stands twice (first in " in line
