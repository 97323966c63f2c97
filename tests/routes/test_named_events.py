"""What is served of copies of sources, of events that began or ended spells, and of what is told of changes."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from app.main import create_app
from app.seed.check import check_seed
from app.settings import Settings
from tests.conftest import load_into
from tests.engines import Databases

SEED = """\
dataset: {id: small, title: S, version: "1", description: S.,
  licence: CC0-1.0, licence_url: "https://a.example/", attribution: N}
vocabulary:
  event_types:
    - {id: entry, label: Entry, definition: A member comes in., changes_membership: true}
    - {id: exit, label: Exit, definition: A member goes., changes_membership: true}
    - {id: talk, label: Talk, definition: A talk.}
  roles: [{id: party, label: party, definition: Was one side.}]
  membership_statuses:
    - {id: member, label: member, definition: Votes., counts_as_member: true}
    - {id: guest, label: guest, definition: Looks on., counts_as_member: false}
sources:
  - id: herald
    title: Herald
    type: press
    url: https://herald.example/1
    copies:
      - {url: "https://mirror.example/1"}
      - {url: "https://wire.example/1", publisher: The Wire}
  - {id: almanac, title: Almanac, type: press, held: false}
actors:
  - {id: ada, kind: state, name: Ada}
  - {id: union, kind: organization, name: Union, changes_told_from: "2000"}
  - {id: league, kind: organization, name: League}
memberships:
  - id: guest-1
    member: ada
    organization: union
    status: guest
    during: 1999/2000-12-31
    CITED
  - id: member-2
    member: ada
    organization: union
    status: member
    during: 2001-01-01/2004-06-30
    began_with: ada-enters
    ended_with: ada-goes
    CITED
  - id: guest-3
    member: ada
    organization: union
    status: guest
    during: 2004-07-01/2006-12-31
    CITED
events:
  - id: ada-enters
    title: Ada comes in
    type: entry
    date: 2001-01-01
    summary: It comes in.
    participants: [{actor: ada, role: party}, {actor: union, role: party}]
    citations: [{source: herald, supports: [date, participants]}]
  - id: ada-goes
    title: Ada goes
    type: exit
    date: 2004-06-30
    summary: It goes.
    participants: [{actor: ada, role: party}, {actor: union, role: party}]
    citations: [{source: herald, supports: [date, participants]}]
""".replace("CITED", "citations: [{source: herald, supports: [member, organization, status, during]}]")


@pytest.fixture(scope="module")
def small(databases: Databases, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """A client of an application that serves the chronology above."""
    folder: Path = tmp_path_factory.mktemp("small")
    (folder / "seed.yaml").write_text(SEED, encoding="utf-8")
    url = databases.new(folder)
    load_into(url, check_seed(folder / "seed.yaml").document)
    with TestClient(create_app(Settings(database_url=url))) as made:
        yield made


def body(client: TestClient, address: str) -> dict[str, Any]:
    response = client.get(address)
    assert response.status_code == 200, response.text
    answer: dict[str, Any] = response.json()
    return answer


def short(event: dict[str, Any] | None) -> tuple[str, str, str] | None:
    """An event as others show it: id, title and date."""
    return (event["id"], event["title"], event["date"]["edtf"]) if event else None


def test_a_source_is_served_with_its_copies(small: TestClient) -> None:
    assert body(small, "/sources/herald")["copies"] == [
        {"url": "https://mirror.example/1", "publisher": None},
        {"url": "https://wire.example/1", "publisher": "The Wire"},
    ]
    assert body(small, "/sources/almanac")["copies"] == []


def test_a_spell_is_served_with_the_events_it_began_and_ended_with(small: TestClient) -> None:
    member = body(small, "/member-states/member-2")
    assert short(member["began_with"]) == ("ada-enters", "Ada comes in", "2001-01-01")
    assert short(member["ended_with"]) == ("ada-goes", "Ada goes", "2004-06-30")
    guest = body(small, "/member-states/guest-1")
    assert (guest["began_with"], guest["ended_with"]) == (None, None)
    assert "began_with" not in body(small, "/member-states")["items"][0]


def test_a_change_is_served_with_its_event(small: TestClient) -> None:
    items = body(small, "/member-states/changes")["items"]
    assert [(one["id"], short(one["event"])) for one in items] == [
        ("guest-1-began", None),
        ("member-2-began", ("ada-enters", "Ada comes in", "2001-01-01")),
        ("guest-3-began", ("ada-goes", "Ada goes", "2004-06-30")),
        ("guest-3-ended", None),
    ]


def test_a_type_says_whether_it_changes_membership(small: TestClient) -> None:
    types = body(small, "/vocabulary")["event_types"]
    assert {one["id"]: one["changes_membership"] for one in types} == {"entry": True, "exit": True, "talk": False}


def test_an_organization_says_from_when_on_changes_are_told(small: TestClient) -> None:
    assert body(small, "/actors/union")["changes_told_from"]["earliest"] == "2000-01-01"
    assert body(small, "/actors/league")["changes_told_from"] is None
