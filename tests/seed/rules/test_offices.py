"""Who acts for somebody in whose office they were at other times only is a warning."""

from pathlib import Path

import pytest

from tests.seed.checking import MARK, expect, report_of
from tests.seed.rules.small import event, small, words

REMEDY = "correct one of the dates, give the office held then, or say who else is acted for"


@pytest.mark.parametrize("date", ["2000-12-31", "2004", "2004/2004-12-31", "2007-03"])
def test_a_participant_out_of_office(tmp_path: Path, date: str) -> None:
    expect(
        tmp_path,
        small(events=event("late", date, f"{{actor: carl, role: party, for: {MARK}union}}")),
        f"warning: late: participants.0.for: 'carl' acts for 'union' {date}, "
        f"and held office there 2001/2003 and 2005/2006; {REMEDY}",
    )


def test_a_speaker_out_of_office(tmp_path: Path) -> None:
    expect(
        tmp_path,
        small(statements=words("late", "2004", f"{MARK}carl", "on_behalf_of: [union], ")),
        "warning: late: speakers.0: 'carl' acts for 'union' 2004, "
        f"and held office there 2001/2003 and 2005/2006; {REMEDY}",
    )


@pytest.mark.parametrize(
    ("date", "behalf"),
    [
        ("2003-12-31", "union"),  # in office
        ("2003/2004", "union"),  # perhaps in office
        ("2004?", "union"),  # perhaps another year
        ("2007", "ada"),  # never in office there
        ("2007", "league"),  # in an office without dates
    ],
)
def test_one_that_may_have_been_in_office(tmp_path: Path, date: str, behalf: str) -> None:
    text = small(
        events=event("some-day", date, f"{{actor: carl, role: party, for: {behalf}}}"),
        statements=words("some-words", date, "carl", f"on_behalf_of: [{behalf}], "),
    )
    assert report_of(tmp_path, text) == []


def test_one_of_several_offices_will_do(tmp_path: Path) -> None:
    text = small(statements=words("both", "2007", "carl", "on_behalf_of: [union, league], "))
    assert report_of(tmp_path, text) == []


def test_a_capacity_out_of_office_is_reported_once(tmp_path: Path) -> None:
    expect(
        tmp_path,
        small(statements=words("late", "2004", "carl", f"capacity: {MARK}Chair, on_behalf_of: [union], ")),
        "late: capacity: said 2004, outside the office's dates 2001/2003; "
        "correct one of the dates, or take the capacity out",
    )


def test_a_capacity_on_an_uncertain_date_may_have_been_held(tmp_path: Path) -> None:
    text = small(statements=words("late", "2004?", "carl", "capacity: Chair, "))
    assert report_of(tmp_path, text) == []
    text = small(statements=words("late", "2004", "carl", "capacity: Chair, ")).replace("2001/2003", "2001/2003?")
    assert report_of(tmp_path, text) == []


def test_who_is_no_person_holds_no_office(tmp_path: Path) -> None:
    text = small(events=event("some-day", "2007", "{actor: ada, role: party, for: union}"))
    assert report_of(tmp_path, text) == []
