"""Membership changes: who joined, left or changed status, as the spells tell it, and dates that claim no more."""

from collections.abc import Sequence
from itertools import permutations

import pytest

from app.edtf import Edtf
from app.seed.changes import changes_of, end_text, start_text
from app.seed.document import Membership, SeedDocument
from app.vocabulary import MembershipChangeKind

COUNTS = {"member": True, "founder": True, "observer": False, "suspended": False}

Told = tuple[str, str, str | None, str | None, str]
"""Id, change, status before, status after, date."""


def spells(*told: str) -> list[Membership]:
    """Spells of one member, each told as `id status during`."""
    given = [one.split() for one in told]
    return [
        Membership.model_validate(
            {"id": name, "member": "ada", "organization": "union", "status": status, "during": during}
        )
        for name, status, during in given
    ]


def told(memberships: Sequence[Membership]) -> list[Told]:
    """What is told of the changes, in the order given."""
    return [
        (one.id, one.change.value, one.from_status, one.to_status, one.date.text)
        for one in changes_of(memberships, COUNTS)
    ]


def changes_in(document: SeedDocument, organization: str) -> list[Told]:
    counts = {term.id: term.counts_as_member for term in document.vocabulary.membership_statuses}
    return [
        (one.id, one.change.value, one.from_status, one.to_status, one.date.text)
        for one in changes_of(document.memberships, counts)
        if one.organization == organization
    ]


def test_the_changes_of_an_organization(chronology: SeedDocument) -> None:
    """A suspension is one change at its start and one at its end; leaving for good is one of its own."""
    assert changes_in(chronology, "harbour-union") == [
        ("cassar-hu-1958-began", "joined", None, "member", "1958-06-02"),
        ("cassar-hu-1958-ended", "left", "member", None, "[1958-06-02..]"),
        ("oumara-hu-1961-began", "joined", None, "member", "1961?"),
        ("sundrel-hu-1958-began", "joined", None, "member", "1958-06-02"),
        ("sundrel-hu-1958-ended", "left", "member", None, "1982-12-31"),
        ("sundrel-hu-1991-began", "joined", None, "member", "1991-03-15"),
        ("sundrel-hu-1991-ended", "left", "member", None, "1999-06-30"),
        ("sundrel-hu-observer-2000-began", "changed", None, "observer", "2000"),
        ("sundrel-hu-2004-began", "joined", "observer", "member", "2004"),
        ("thalissa-hu-1963-began", "joined", None, "member", "1963"),
        ("thalissa-hu-suspended-1987-began", "left", "member", "suspended", "1987-07-01"),
        ("thalissa-hu-1990-began", "joined", "suspended", "member", "1990-04-01"),
        ("tyomlin-hu-applicant-2010-began", "changed", None, "applicant", "2010-03"),
        ("velmora-hu-1958-began", "joined", None, "member", "1958-06-02"),
    ]
    assert changes_in(chronology, "reef-compact") == [
        ("oumara-rc-observer-1998-began", "changed", None, "observer", "1998%"),
        ("saltbound-rc-observer-1996-began", "changed", None, "observer", "1996"),
        ("saltbound-rc-observer-1996-ended", "changed", "observer", None, "2001"),
        ("sundrel-rc-1983-began", "joined", None, "member", "1983-01-01"),
        ("sundrel-rc-1983-ended", "left", "member", None, "1990~"),
        ("tyomlin-rc-1972-began", "joined", None, "member", "1972-10"),
    ]


def test_a_change_names_its_spell_and_those_that_end_with_it(chronology: SeedDocument) -> None:
    counts = {term.id: term.counts_as_member for term in chronology.vocabulary.membership_statuses}
    changes = {one.id: one for one in changes_of(chronology.memberships, counts)}
    back = changes["thalissa-hu-1990-began"]
    assert (back.membership_id, back.member, back.organization) == ("thalissa-hu-1990", "thalissa", "harbour-union")
    assert [spell.id for spell in back.citing] == ["thalissa-hu-1990", "thalissa-hu-suspended-1987"]
    left = changes["sundrel-hu-1958-ended"]
    assert (left.membership_id, [spell.id for spell in left.citing]) == ("sundrel-hu-1958", ["sundrel-hu-1958"])


# The event that made a change ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        ({}, None),
        ({"b": {"began_with": "entry"}}, "entry"),
        ({"a": {"ended_with": "exit"}}, "exit"),
        ({"a": {"ended_with": "exit"}, "b": {"began_with": "entry"}}, "entry"),
        ({"a": {"began_with": "entry"}, "b": {"ended_with": "exit"}}, None),
    ],
)
def test_where_a_spell_takes_over_its_own_event_goes_before_that_of_the_other(
    named: dict[str, dict[str, str]], expected: str | None
) -> None:
    given = [
        one.model_copy(update=named.get(one.id, {})) for one in spells("a observer 2000/2003", "b member 2004-01-01/..")
    ]
    found = {one.id: one.event for one in changes_of(given, COUNTS)}
    assert found["b-began"] == expected


def test_a_change_on_its_own_names_the_event_of_its_side() -> None:
    (spell,) = spells("a member 2000/2003")
    given = [spell.model_copy(update={"began_with": "entry", "ended_with": "exit"})]
    assert {one.id: one.event for one in changes_of(given, COUNTS)} == {"a-began": "entry", "a-ended": "exit"}


# Which spell takes over -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("2000/2003-05-31", "2003-06-01/.."),  # the day after
        ("2000/2003-05-31", "2003-05-31/.."),  # the same day
        ("2000/2003-05", "2003-05/.."),
        ("2000/2003", "2003/.."),
        ("2000/2003", "2004/.."),  # from the last of December to the first of January, perhaps
        ("2000/2003?", "2004~/.."),
        ("2000/2003", "2004"),
        ("2000/2003", "[2003-06-01,2005-06-01]"),
        ("2000/", "2009/.."),  # ended some day: perhaps the one before
        ("2003/2003", "2003/2009"),  # which ends first came first
        ("2003", "2003-06/2009"),
        ("/2003", "2004/.."),
        ("../2003", "2004/.."),
    ],
)
def test_where_a_spell_takes_over_there_is_one_change(first: str, second: str) -> None:
    found = {one: rest for one, *rest in told(spells(f"a observer {first}", f"b member {second}"))}
    assert "a-ended" not in found
    assert found["b-began"][:3] == ["joined", "observer", "member"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("2000/2003-05-31", "2003-06-02/.."),
        ("2000/2003-05", "2003-07/.."),
        ("2000/2003", "2005/.."),
        ("2000/2003-05-31", "2003-05-30/.."),  # both at once for a day
        ("2000/2003", "2000/.."),  # side by side from the start
        ("2003", "2003"),  # which was first, nobody can tell
        ("2000/2003", "/2004"),
        ("2000/2003", "../2004"),
    ],
)
def test_where_none_does_both_sides_are_told(first: str, second: str) -> None:
    found = {one: rest for one, *rest in told(spells(f"a observer {first}", f"b member {second}"))}
    assert found["a-ended"][:3] == ["changed", "observer", None]
    assert found.get("b-began", ["joined", None, "member"])[:3] == ["joined", None, "member"]


def test_the_nearest_of_several_takes_over() -> None:
    found = told(spells("c member 2010/..", "a member 2000/", "b suspended 2005/2008"))
    assert [one[:4] for one in found] == [
        ("a-began", "joined", None, "member"),
        ("b-began", "left", "member", "suspended"),
        ("b-ended", "changed", "suspended", None),
        ("c-began", "joined", None, "member"),
    ]


def test_who_was_a_member_by_one_of_two_spells_was_a_member() -> None:
    found = told(spells("a member 2000/2003", "b observer 2001/2003", "c founder 2004/.."))
    assert found[-1] == ("c-began", "changed", "member", "founder", "2004")
    (*_, last) = changes_of(spells("a member 2000/2003", "b observer 2001/2003", "c founder 2004/.."), COUNTS)
    assert [spell.id for spell in last.citing] == ["c", "a", "b"]


def test_spells_of_others_take_over_nothing() -> None:
    (first,) = spells("a member 2000/2003")
    for field in ("member", "organization"):
        (other,) = spells("b observer 2004/..")
        apart = other.model_copy(update={field: "other"})
        assert ("a-ended", "left", "member", None, "2003") in told([first, apart])


def test_the_order_of_the_file_does_not_matter() -> None:
    given = spells("a member 2000/2003", "b observer 2004/2005", "c founder 2004/2005", "d suspended 2005/")
    expected = told(given)
    assert all(told(order) == expected for order in permutations(given))


# Which change it is ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        ("member", "observer", MembershipChangeKind.LEFT),
        ("member", "founder", MembershipChangeKind.CHANGED),
        ("member", "member", MembershipChangeKind.CHANGED),
        ("observer", "suspended", MembershipChangeKind.CHANGED),
        ("observer", "member", MembershipChangeKind.JOINED),
    ],
)
def test_what_a_change_is_depends_on_membership_before_and_after(
    before: str, after: str, change: MembershipChangeKind
) -> None:
    found = told(spells(f"a {before} 2000/2003", f"b {after} 2004/.."))
    assert found[-1] == ("b-began", change.value, before, after, "2004")


@pytest.mark.parametrize(("status", "start", "end"), [("member", "joined", "left"), ("observer", "changed", "changed")])
def test_a_spell_alone_starts_from_nothing_and_ends_in_nothing(status: str, start: str, end: str) -> None:
    assert told(spells(f"a {status} 2000/2003")) == [
        ("a-began", start, None, status, "2000"),
        ("a-ended", end, status, None, "2003"),
    ]


# When it was ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("during", "start", "end"),
    [
        ("2000/2003", "2000", "2003"),
        ("2000-02-03/2003-04", "2000-02-03", "2003-04"),
        ("2000?/2003~", "2000?", "2003~"),
        ("200X/2012-21", "200X", "2012-21"),
        ("2000%/..", "2000%", None),
        ("2000/", "2000", "[2000..]"),
        ("2000?/", "2000?", "[2000?..]"),
        ("2000-XX-XX%/", "2000-XX-XX%", "[2000-XX-XX%..]"),
        ("-0044-03-15/", "-0044-03-15", "[-0044-03-15..]"),
        ("Y-12000/", "Y-12000", "[Y-12000..]"),
        ("/2003", "[..2003]", "2003"),
        ("/2003-24~", "[..2003-24~]", "2003-24~"),
        ("/-0044", "[..-0044]", "-0044"),
        ("../2003?", None, "2003?"),
        ("2003", "2003", "2003"),
        ("2003-05-06?", "2003-05-06?", "2003-05-06?"),
        ("[2003..2005]", "[2003..2005]", "[2003..2005]"),
        ("[..2005?]", "[..2005?]", "[..2005?]"),
        ("[2003..]", "[2003..]", "[2003..]"),
        ("[2003,2005~]", "[2003,2005~]", "[2003,2005~]"),
    ],
)
def test_a_change_is_dated_as_its_side_of_the_spell(during: str, start: str | None, end: str | None) -> None:
    found = {one.id: one.date for one in changes_of(spells(f"a member {during}"), COUNTS)}
    whole = Edtf.parse(during)
    assert {name: date.text for name, date in found.items()} == {
        name: text for name, text in (("a-began", start), ("a-ended", end)) if text
    }
    if start:
        assert start == start_text(during)
        assert found["a-began"].start_earliest == whole.start_earliest
        assert found["a-began"].end_latest >= whole.start_latest
    if end:
        assert end == end_text(during)
        assert found["a-ended"].start_earliest <= whole.end_earliest
        assert found["a-ended"].end_latest == whole.end_latest
    # What is marked stays marked, on the side on which it is.
    assert whole.uncertain is any(date.uncertain for date in found.values())


def test_no_date_is_made_surer_or_longer_than_it_was(chronology: SeedDocument) -> None:
    counts = {term.id: term.counts_as_member for term in chronology.vocabulary.membership_statuses}
    for one in changes_of(chronology.memberships, counts):
        during = one.citing[0].during.edtf
        assert one.date == Edtf.parse(one.date.text)
        assert one.date.possibly_within(during)
        assert during.start_earliest <= one.date.start_earliest
        assert one.date.end_latest <= during.end_latest
