"""/changes: what it tells of three releases, how it is asked, and that a copy which follows it is never wrong."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import create_engine, select

from app.formats.seed_form import name_scheme
from app.main import create_app
from app.models import WholeDocument
from app.schemas.change import ReleaseChangeRead, ReleaseChangeSummary
from app.schemas.problem import ProblemRead
from app.seed.document import SeedDocument
from app.seed.revision import content_text, records_of
from app.settings import Settings
from tests.conftest import load_into
from tests.engines import Databases
from tests.releasing import DAYS, VERSIONS, release_all

Content = dict[tuple[str, str], Any]
Edition = tuple[SeedDocument, Path]


@pytest.fixture(scope="module")
def made(chronology: SeedDocument, tmp_path_factory: pytest.TempPathFactory) -> list[Edition]:
    """Three releases, each with the log as it stood then."""
    return release_all(chronology, tmp_path_factory.mktemp("editions"))


@pytest.fixture(scope="module")
def clients(made: list[Edition], tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[TestClient]]:
    """A service of each release."""
    folder = tmp_path_factory.mktemp("databases")
    found = []
    for number, edition in enumerate(made):
        url = f"sqlite:///{folder / f'{number}.sqlite3'}"
        load_into(url, *edition)
        found.append(TestClient(create_app(Settings(database_url=url))))
    yield found
    for client in found:
        client.close()


@pytest.fixture
def third(clients: list[TestClient]) -> TestClient:
    """The service of the third release."""
    return clients[2]


def content_of(edition: SeedDocument) -> Content:
    """What every record of a chronology says, by kind and id."""
    return {
        (kind.value, name): json.loads(name_scheme(kind, name, content_text(record)))
        for kind, name, record in records_of(edition)
    }


def items(client: TestClient, address: str) -> list[dict[str, Any]]:
    """All items of a list, page by page."""
    found: list[dict[str, Any]] = []
    following: str | None = address
    while following:
        answer = client.get(following)
        assert answer.status_code == 200, answer.text
        found += answer.json()["items"]
        following = answer.json()["links"]["next"]
    return found


def told(client: TestClient, address: str) -> list[str]:
    return [f"{one['version']} {one['change']} {one['kind']}/{one['record_id']}" for one in items(client, address)]


# A copy ---------------------------------------------------------------------------------------------------------------


def follow(client: TestClient, copy: Content, since: str | None) -> str:
    """Bring a copy up to date, as docs/api.md says it is done; returns the release it is then at."""
    start = f"/changes?view=full&limit=2{f'&since={since}' if since else ''}"
    changes = items(client, start)
    for one in changes:
        if one["change"] in {"removed", "renamed"}:
            copy.pop((one["kind"], one["record_id"]), None)
    for one in changes:
        if one["record"] is not None:
            copy[one["kind"], one["renamed_to"] or one["record_id"]] = one["record"]
    return str(changes[-1]["version"])


def test_a_copy_that_follows_every_release_ends_as_a_fresh_export(
    clients: list[TestClient], made: list[Edition]
) -> None:
    copy, since = content_of(made[0][0]), VERSIONS[0]
    for client, (edition, _) in list(zip(clients, made, strict=True))[1:]:
        since = follow(client, copy, since)
        assert copy == content_of(edition)
    assert since == VERSIONS[-1]


@pytest.mark.parametrize("number", [0, 1, None])
def test_a_copy_may_pass_over_releases(clients: list[TestClient], made: list[Edition], number: int | None) -> None:
    """From the first release, from the second, and from nothing at all."""
    copy = {} if number is None else content_of(made[number][0])
    assert follow(clients[2], copy, None if number is None else VERSIONS[number]) == VERSIONS[2]
    assert copy == content_of(made[2][0])


def test_all_changes_at_once_are_those_of_the_pages(third: TestClient) -> None:
    address = f"/changes?view=full&since={VERSIONS[0]}"
    lines = third.get(f"{address}&format=ndjson").text.splitlines()
    assert [json.loads(line) for line in lines] == items(third, address)


def test_the_releases_have_everything_in_them_that_can_happen(made: list[Edition], third: TestClient) -> None:
    """Or the copies above would show little."""
    one, two, three = (set(content_of(edition)) for edition, _ in made)
    assert ("event", "reused") in one - two & three
    assert ("event", "vacated") in (one - two) & three
    assert ("event", "passing") in two - one - three
    renames = {item["record_id"]: item["renamed_to"] for item in items(third, "/changes?change=renamed")}
    assert (renames["ebb"], renames["flow"]) == ("flow", "ebb")
    changed = {item["record_id"] for item in items(third, "/changes?change=changed")}
    assert renames["both"] in changed


def test_records_are_those_of_an_export(
    databases: Databases, third: TestClient, made: list[Edition], tmp_path: Path
) -> None:
    url = databases.new(tmp_path)
    load_into(url, made[2][0])
    with create_engine(url).connect() as connection:
        rows = connection.execute(select(WholeDocument.kind, WholeDocument.id, WholeDocument.content)).all()
    fresh = {(kind, name): json.loads(name_scheme(kind, name, content)) for kind, name, content in rows}
    found = {
        (one["kind"], one["renamed_to"] or one["record_id"]): one["record"]
        for one in items(third, "/changes?view=full&limit=200")
        if one["record"] is not None
    }
    assert found == fresh


# What it tells --------------------------------------------------------------------------------------------------------


def test_each_record_is_told_of_once_by_what_was_done_to_it_last(third: TestClient) -> None:
    assert told(third, f"/changes?since={VERSIONS[1]}&kind=event") == [
        *("2.0 added event/reused", "2.0 added event/vacated", "2.0 changed event/both-now"),
        *("2.0 removed event/doomed-now", "2.0 removed event/passing"),
        *("2.0 renamed event/both", "2.0 renamed event/moved", "2.0 renamed event/ebb", "2.0 renamed event/flow"),
    ]
    everything = told(third, "/changes?kind=event&limit=200")
    assert "1.0 added event/kept" in everything
    assert "1.1 changed event/edited" in everything
    assert "1.1 removed event/dropped" in everything
    for superseded in ("1.0 added event/edited", "1.1 removed event/reused", "1.0 added event/reused"):
        assert superseded not in everything


def test_a_change_says_all_of_itself(third: TestClient, made: list[Edition]) -> None:
    (one,) = [item for item in items(third, "/changes?change=renamed&limit=200") if item["record_id"] == "both"]
    (full,) = [item for item in items(third, "/changes?change=renamed&view=full") if item["record_id"] == "both"]
    assert one == {
        "id": "2.0/renamed/event/both",
        "change": "renamed",
        "kind": "event",
        "record_id": "both",
        "renamed_to": "both-now",
        "version": "2.0",
        "revision": third.get("/health/ready").json()["revision"],
        "date": DAYS[2].isoformat(),
        "path": "/events/both-now",
    }
    assert full == one | {"record": content_of(made[2][0])["event", "both-now"]}
    assert full["record"]["title"] == "three"
    ReleaseChangeSummary.model_validate_json(json.dumps(one))
    ReleaseChangeRead.model_validate_json(json.dumps(full))


def test_paths_lead_to_pages_and_what_has_none_has_no_path(third: TestClient) -> None:
    listed = items(third, "/changes?view=full&limit=200")
    assert len({one["id"] for one in listed}) == len(listed)
    for one in listed:
        paged = one["kind"] not in {"term", "dispute", "dataset"}
        assert (one["path"] is not None) == (paged and one["record"] is not None), one["id"]
        if one["path"] and one["version"] != VERSIONS[0]:
            assert third.get(one["path"]).json()["id"] == (one["renamed_to"] or one["record_id"])
    gone = {one["record_id"] for one in listed if one["record"] is None}
    assert gone == {"dropped", "doomed", "doomed-now", "moving", "passing"}


# How it is asked ------------------------------------------------------------------------------------------------------


def test_since_takes_a_version_a_revision_or_its_first_digits(clients: list[TestClient], third: TestClient) -> None:
    revision = clients[1].get("/health/ready").json()["revision"]
    by_version = told(third, f"/changes?since={VERSIONS[1]}")
    assert len(by_version) == 10
    assert told(third, f"/changes?since={revision}") == told(third, f"/changes?since={revision[:12]}") == by_version
    assert told(third, f"/changes?since={VERSIONS[2]}") == []
    body = third.get(f"/changes?since={VERSIONS[1]}&limit=1").json()
    assert (body["total"], len(body["items"])) == (10, 1)
    assert body["meta"]["query_url"] == f"/changes?since={VERSIONS[1]}"


@pytest.mark.parametrize("since", ["9.9", "1", "", "0" * 12, "1.0 ", "%"])
def test_an_unknown_since_points_to_the_whole(third: TestClient, since: str) -> None:
    answer = third.get("/changes", params={"since": since})
    if not since:
        assert answer.status_code == 422
        return
    assert answer.status_code == 410
    assert answer.headers["content-type"] == "application/problem+json"
    problem = ProblemRead.model_validate_json(answer.text)
    assert problem.type == "urn:communique:problem:changes-unknown"
    assert "/dataset/download" in problem.detail
    (error,) = problem.errors
    assert (error.parameter, error.value, error.allowed) == ("since", since, list(reversed(VERSIONS)))


def test_too_few_digits_of_a_revision_name_none(third: TestClient) -> None:
    revision = third.get("/health/ready").json()["revision"]
    assert third.get(f"/changes?since={revision[:11]}").status_code == 410
    assert third.get(f"/changes?since={revision[:12].upper()}").status_code in {200, 410}
    assert third.get(f"/changes?since={revision[1:]}").status_code == 410


def test_kinds_and_changes_are_chosen_as_in_any_list(third: TestClient) -> None:
    since = f"since={VERSIONS[0]}"
    every = told(third, f"/changes?{since}")
    assert told(third, f"/changes?{since}&change=removed") == [one for one in every if " removed " in one]
    both = told(third, f"/changes?{since}&change=removed&change=renamed&kind=event")
    assert both == [one for one in every if " removed event" in one or " renamed event" in one]
    assert told(third, f"/changes?{since}&kind=!event") == ["2.0 changed dataset/lagoon-sea"]
    assert told(third, f"/changes?{since}&sort=-release&limit=3") == every[::-1]
    wrong = third.get("/changes?change=remove&kind=events").json()["errors"]
    assert [(one["parameter"], one["did_you_mean"]) for one in wrong] == [
        ("kind", ["event"]),
        ("change", ["removed"]),
    ]


def test_pages_by_offset_hold_the_same_as_those_by_cursor(third: TestClient) -> None:
    every = told(third, "/changes?limit=200")
    assert told(third, "/changes?limit=7") == told(third, "/changes?limit=50&offset=0") == every
    other = third.get("/changes?limit=1").json()["links"]["next"]
    assert third.get(f"{other}&since={VERSIONS[0]}").status_code == 422
    assert third.get(f"{other}&view=full").status_code == 200


def test_a_walk_goes_on_over_a_release(databases: Databases, made: list[Edition], tmp_path: Path) -> None:
    """What comes to be known meanwhile stands behind all that was seen, and the pages say that something did."""
    url = databases.new(tmp_path)
    load_into(url, *made[1])
    with TestClient(create_app(Settings(database_url=url))) as client:
        first = client.get(f"/changes?since={VERSIONS[0]}&limit=3").json()
        load_into(url, *made[2])
        second = client.get(first["links"]["next"]).json()
        rest = items(client, first["links"]["next"])
        anew = items(client, f"/changes?since={VERSIONS[0]}")
    assert second["meta"]["revision_changed"]
    seen = [one["id"] for one in first["items"]]
    assert {one["id"] for one in anew} <= {*seen, *(one["id"] for one in rest)}
    assert not {*seen} & {one["id"] for one in rest}


def test_what_is_not_released_is_said_to_be_missing(
    databases: Databases, made: list[Edition], third: TestClient, tmp_path: Path
) -> None:
    assert third.get("/changes").json()["meta"]["notices"] == []
    url = databases.new(tmp_path)
    load_into(url, made[2][0], made[1][1])
    with TestClient(create_app(Settings(database_url=url))) as client:
        (notice,) = client.get("/changes?limit=1").json()["meta"]["notices"]
        assert notice == "The data has changed since release 1.1, the last one; what is not released is not listed."


def test_without_a_log_there_is_nothing_to_tell(databases: Databases, chronology: SeedDocument, tmp_path: Path) -> None:
    url = databases.new(tmp_path)
    load_into(url, chronology)
    with TestClient(create_app(Settings(database_url=url))) as client:
        body = client.get("/changes?view=full").json()
        assert (body["items"], body["total"], body["meta"]["notices"]) == ([], 0, [])
        (error,) = client.get("/changes?since=1.0").json()["errors"]
        assert error["allowed"] == []


def test_the_answer_is_another_one_after_a_release_of_the_same_records(
    databases: Databases, made: list[Edition], tmp_path: Path
) -> None:
    """The log is no part of the revision, and yet of what is told."""
    url = databases.new(tmp_path)
    load_into(url, made[1][0], made[0][1])
    with TestClient(create_app(Settings(database_url=url))) as client:
        before = client.get("/changes")
        load_into(url, *made[1])
        after = client.get("/changes", headers={"If-None-Match": before.headers["etag"]})
    assert after.status_code == 200
    assert after.json()["total"] > before.json()["total"]


def test_the_document_declares_it(third: TestClient) -> None:
    document = third.get("/openapi.json").json()
    operation = document["paths"]["/changes"]["get"]
    assert "/dataset/download" in operation["responses"]["410"]["description"]
    assert "308" not in operation["responses"]
    parameters = {one["name"]: one["schema"] for one in operation["parameters"]}
    assert parameters["change"]["items"]["enum"][:4] == ["added", "changed", "removed", "renamed"]
    assert {"dispute", "term", "dataset", "!event"} <= set(parameters["kind"]["items"]["enum"])
