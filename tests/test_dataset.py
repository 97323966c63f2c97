"""The dataset that comes with the project answers what it must: who belonged to what, and what was known when."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from fastapi.testclient import TestClient

from app.cli.check_dossier import TABLE
from app.seed.check import check_seed
from app.seed.dossier.table import Row, read_table
from app.seed.releases import read_releases
from app.seed.revision import content_hash, records_of, revision_of
from app.settings import PROJECT_FOLDER
from tests.test_cookbook import serving

SEED = PROJECT_FOLDER / "data" / "seed.yaml"
SAMPLES = PROJECT_FOLDER / "docs" / "audits" / "sample.md"
RELEASES = PROJECT_FOLDER / "data" / "releases.yaml"


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """A client of a service of the dataset."""
    with serving(f"sqlite:///{tmp_path_factory.mktemp('dataset') / 'dataset.sqlite3'}") as client:
        yield client


def items(client: TestClient, path: str, **parameters: str) -> list[dict[str, Any]]:
    """All records of a list, which fit on a page."""
    answer = client.get(path, params={**parameters, "limit": "200"})
    assert answer.status_code == 200, answer.text
    found: list[dict[str, Any]] = answer.json()["items"]
    assert answer.json()["total"] == len(found)
    return found


@pytest.mark.parametrize(
    ("organization", "day", "members"),
    [
        ("NATO", "1949-04-04", 12),
        ("NATO", "1982-05-29", 15),
        ("NATO", "1982-05-30", 16),
        ("NATO", "2010-03-18", 28),
        ("NATO", "2024-03-07", 32),
        ("UN", "1945-12-31", 51),
        ("UN", "2010-03-18", 192),
        ("UN", "2012-01-01", 193),
        ("CST", "1995-01-01", 9),
        ("CST", "2001-01-01", 6),
        ("CSTO", "2002-10-06", 0),
        ("CSTO", "2005-01-01", 6),
        ("CSTO", "2010-03-18", 7),
        ("CSTO", "2013-06-01", 6),
        ("CSTO", "2025-01-01", 6),
        ("OSCE", "1980-01-01", 35),
        ("OSCE", "2013-01-01", 57),
        ("EU", "2013-12-31", 28),
        ("EU", "2020-02-01", 27),
    ],
)
def test_members_are_counted_on_a_day(dataset: TestClient, organization: str, day: str, members: int) -> None:
    spells = items(dataset, "/member-states", organization=organization, as_of=day)
    assert len(spells) == members
    open_questions = {one["id"] for one in spells if one["match"]["membership"] == "possible"}
    assert open_questions <= {"yugoslavia-un-1945"}, "its end is not known to the day"


def test_afghanistan_observes_the_assembly_and_is_no_member(dataset: TestClient) -> None:
    spells = items(dataset, "/member-states", state="Afghanistan")
    ties = [(one["organization"]["id"], one["status"]) for one in spells if "csto" in one["organization"]["id"]]
    assert ties == [("csto-parliamentary-assembly", "observer")]
    assert len(items(dataset, "/actors", id="afghanistan", member_of="CSTO", as_of="2015-01-01")) == 0


def test_uzbekistan_came_back_and_left_again(dataset: TestClient) -> None:
    spells = items(dataset, "/member-states", state="Uzbekistan", organization="CSTO", view="full")
    assert [(one["during"]["edtf"], one["began_with"]["id"], one["ended_with"]["id"]) for one in spells] == [
        ("2006-08-16/2012-12-19", "uzbekistan-rejoins-2006", "csto-suspends-uzbekistan-2012")
    ]


def test_armenia_is_a_member_whose_part_is_frozen(dataset: TestClient) -> None:
    spells = items(dataset, "/member-states", state="Armenia", organization="CSTO")
    assert [(one["status"], one["during"]["edtf"]) for one in spells] == [
        ("member", "2002-10-07/2024-02-21"),
        ("frozen-member", "2024-02-22/.."),
    ]
    assert len(items(dataset, "/actors", id="armenia", member_of="CSTO", as_of="2025-01-01")) == 1


def test_a_leak_is_hidden_until_it_was_public_and_a_treaty_is_not(dataset: TestClient) -> None:
    cable, treaty = "us-cable-on-csto-2009", "north-atlantic-treaty-signed-1949"
    for day, known in (("2010-12-31", {treaty}), ("2011-02-11", {treaty, cable})):
        answer = dataset.get("/events", params=[("id", cable), ("id", treaty), ("known_on", day)]).json()
        assert {item["id"] for item in answer["items"]} == known


def test_what_is_still_ahead_is_not_known(dataset: TestClient) -> None:
    for day, known in (("2010-12-31", ["joined"]), ("2012-12-31", ["joined", "left"])):
        changes = items(dataset, "/member-states/changes", organization="CSTO", state="Uzbekistan", known_on=day)
        assert [one["change"] for one in changes] == known


def test_every_entry_of_the_dossier_is_accounted_for_by_records_that_exist() -> None:
    known = {f"{kind} {record_id}" for kind, record_id, _ in records_of(check_seed(SEED).chronology)}
    rows = list(read_table(TABLE))
    assert len(rows) > 600
    for row in rows:
        assert isinstance(row, Row), row
        assert row.records or row.reason, row
        assert set(row.records) <= known, row


def test_the_last_sample_of_records_was_without_a_fault() -> None:
    _, last = SAMPLES.read_text(encoding="utf-8").split("## The last sample")
    rows = [line.strip("|\n ").split(" | ") for line in last.splitlines() if re.match(r"\| \w+ `", line)]
    records = {row[0].replace("`", "") for row in rows}
    known = {f"{kind} {record_id}" for kind, record_id, _ in records_of(check_seed(SEED).chronology)}
    assert len(records) == 40
    assert records <= known
    assert [row for row in rows if not row[-1].startswith("agrees")] == []


def test_what_was_released_is_not_changed_without_a_new_version() -> None:
    chronology = check_seed(SEED).chronology
    *_, last = read_releases(RELEASES)
    revision = revision_of(sorted((kind, name, content_hash(record)) for kind, name, record in records_of(chronology)))
    same_version = chronology.dataset.version == last.release.version
    assert same_version == (revision == last.release.revision), "raise the version of data/seed.yaml, or release it"
