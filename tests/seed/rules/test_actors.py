"""Only who can have members says since when they are known, with a date that has a start."""

from pathlib import Path

import pytest

from tests.seed.checking import MARK, expect, report_of
from tests.seed.rules.small import small

KINDS = {"state": "name: Bo,", "person": "name: Carl", "organization": "name: League"}


def since(field: str, kind: str, date: str) -> str:
    """The small chronology with such a date at its actor of this kind."""
    name = KINDS[kind]
    more = f", {field}: {date}," if name.endswith(",") else f", {field}: {date}"
    if kind == "person":
        more = f"\n    {field}: {date}"
    return small().replace(name, f"{name.removesuffix(',')}{more}")


@pytest.mark.parametrize("field", ["complete_from", "changes_told_from"])
@pytest.mark.parametrize("kind", ["state", "person"])
def test_who_has_no_members_does_not_say_since_when_they_are_known(tmp_path: Path, field: str, kind: str) -> None:
    who = {"state": "bo", "person": "carl"}[kind]
    expect(
        tmp_path,
        since(field, kind, f"{MARK}1995"),
        f"{who}: {field}: this is about members, and a {kind} has none; move it to the organization",
    )


@pytest.mark.parametrize("field", ["complete_from", "changes_told_from"])
@pytest.mark.parametrize("date", ["../1995", "/1995"])
def test_members_are_known_since_some_day(tmp_path: Path, field: str, date: str) -> None:
    expect(
        tmp_path,
        since(field, "organization", f"{MARK}{date}"),
        f"league: {field}: '{date}' has no start; give the day from which on it is so, as 1975-01-01",
    )


@pytest.mark.parametrize("field", ["complete_from", "changes_told_from"])
@pytest.mark.parametrize("kind", ["organization", "group"])
@pytest.mark.parametrize("date", ["2005", "2005/..", '"[..2005]"'])
def test_an_organization_or_group_knows_its_members(tmp_path: Path, field: str, kind: str, date: str) -> None:
    text = since(field, "organization", date).replace("{id: league, kind: organization", f"{{id: league, kind: {kind}")
    assert report_of(tmp_path, text) == []
