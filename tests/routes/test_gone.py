"""Records that are not there any more: gone with a release, or to be found under another id."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from app.main import create_app
from app.params import LIST_QUERIES
from app.schemas.problem import ProblemRead
from app.seed.document import SeedDocument
from app.settings import Settings
from tests.conftest import load_into
from tests.engines import Databases
from tests.releasing import release_all


@pytest.fixture(scope="module")
def url(databases: Databases, chronology: SeedDocument, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a database of the third release; to be read only."""
    folder = tmp_path_factory.mktemp("third")
    address = databases.new(folder)
    load_into(address, *release_all(chronology, folder)[2])
    return address


@pytest.fixture(scope="module")
def third(url: str) -> Iterator[TestClient]:
    """A client of a service of the third release, which follows no redirection by itself."""
    with TestClient(create_app(Settings(database_url=url)), follow_redirects=False) as client:
        yield client


def problem_of(client: TestClient, address: str, status: int) -> ProblemRead:
    answer = client.get(address)
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    return ProblemRead.model_validate_json(answer.text)


@pytest.mark.parametrize(
    ("record_id", "detail"),
    [
        ("dropped", "The event 'dropped' was removed with release 1.1 of 2012-03-04."),
        ("passing", "The event 'passing' was removed with release 2.0 of 2012-03-04."),
        ("doomed-now", "The event 'doomed-now' was removed with release 2.0 of 2012-03-04."),
        ("doomed", "The event 'doomed', 'doomed-now' at last, was removed with release 2.0 of 2012-03-04."),
    ],
)
def test_a_removed_record_is_gone(third: TestClient, record_id: str, detail: str) -> None:
    problem = problem_of(third, f"/events/{record_id}", 410)
    assert (problem.type, problem.detail, problem.errors) == ("urn:communique:problem:record-gone", detail, [])
    assert third.head(f"/events/{record_id}").status_code == 410
    assert third.get(f"/events/{record_id}").headers["cache-control"] == "no-cache"


@pytest.mark.parametrize(
    ("record_id", "now"), [("both", "both-now"), ("moved", "arrived"), ("moving", "arrived")], ids=str
)
def test_a_renamed_record_has_moved(third: TestClient, record_id: str, now: str) -> None:
    problem = problem_of(third, f"/events/{record_id}", 308)
    assert problem.type == "urn:communique:problem:record-moved"
    for method in ("GET", "HEAD"):
        answer = third.request(method, f"/events/{record_id}")
        assert (answer.status_code, answer.headers["location"]) == (308, f"/events/{now}")
        assert answer.headers["cache-control"] == "no-cache"
        found = third.request(method, f"/events/{record_id}", follow_redirects=True)
        assert found.status_code == 200
    assert third.get(f"/events/{record_id}", follow_redirects=True).json()["id"] == now


@pytest.mark.parametrize("record_id", ["kept", "reused", "vacated", "ebb", "flow"])
def test_a_record_that_is_there_is_served_whatever_was_called_so_before(third: TestClient, record_id: str) -> None:
    assert third.get(f"/events/{record_id}").json()["id"] == record_id


def test_an_id_is_gone_for_its_own_kind_only(third: TestClient) -> None:
    assert third.get("/actors/dropped").status_code == 404
    assert third.get("/statements/both").status_code == 404


def test_what_was_asked_for_stays_in_the_address(url: str) -> None:
    application = create_app(Settings(database_url=url))
    with TestClient(application, root_path="/sea", follow_redirects=False) as client:
        answer = client.get("/sea/events/both?format=json")
        assert (answer.status_code, answer.headers["location"]) == (308, "/sea/events/both-now?format=json")
    public = Settings(database_url=url, public_url="https://sea.example/api")
    with TestClient(create_app(public), follow_redirects=False) as client:
        assert client.get("/events/both").headers["location"] == "https://sea.example/api/events/both-now"


def test_what_stands_below_a_record_moves_with_it(
    databases: Databases, chronology: SeedDocument, tmp_path: Path
) -> None:
    document, log = log_of_sources(chronology, tmp_path)
    url = databases.new(tmp_path)
    load_into(url, document, log)
    with TestClient(create_app(Settings(database_url=url)), follow_redirects=False) as client:
        answer = client.get("/sources/old-almanac/citations?limit=5")
        assert (answer.status_code, answer.headers["location"]) == (308, "/sources/reef-almanac/citations?limit=5")
        assert client.get("/sources/lost-almanac/citations").status_code == 410


def log_of_sources(chronology: SeedDocument, folder: Path) -> tuple[SeedDocument, Path]:
    """The chronology, and a log by which two of its sources had other ids once, and one is gone."""
    log = folder / "releases.yaml"
    log.write_text(
        f"""\
- version: "0.1"
  revision: {"0" * 64}
  date: 2011-01-02
  added: {{source: {{old-almanac: {"a" * 16}, lost-almanac: {"a" * 16}}}}}
- version: "0.2"
  revision: {"1" * 64}
  date: 2011-02-03
  removed: {{source: [lost-almanac]}}
  renamed: {{source: {{old-almanac: {{id: reef-almanac, hash: {"a" * 16}}}}}}}
""",
        encoding="utf-8",
    )
    first, *others = chronology.sources
    return chronology.model_copy(
        update={"sources": [first, *others, first.model_copy(update={"id": "reef-almanac"})]}
    ), log


def test_lists_suggest_the_id_a_record_has_now(third: TestClient) -> None:
    errors = third.get("/events?id=moving&id=dropped&id=!both").json()["errors"]
    assert [(one["value"], one["did_you_mean"]) for one in errors if one["value"] != "dropped"] == [
        ("moving", ["arrived"]),
        ("both", ["both-now"]),
    ]
    (error,) = third.get("/statements?event=moving").json()["errors"]
    assert error["did_you_mean"] == ["arrived"]


def test_data_that_is_ahead_of_its_log_is_not_said_to_be_gone(
    databases: Databases, chronology: SeedDocument, tmp_path: Path
) -> None:
    """The first release with the log of the third: what that removed is there, and what it added is unknown yet."""
    made = release_all(chronology, tmp_path)
    url = databases.new(tmp_path)
    load_into(url, made[0][0], made[2][1])
    with TestClient(create_app(Settings(database_url=url)), follow_redirects=False) as client:
        assert client.get("/events/dropped").status_code == 200
        assert client.get("/events/both").status_code == 200
        assert client.get("/events/both-now").status_code == 404
        assert client.get("/events/vacated-now").status_code == 404


def test_the_document_declares_both(third: TestClient) -> None:
    document = third.get("/openapi.json").json()
    for name in LIST_QUERIES:
        responses = document["paths"][f"/{name}/{{id}}"]["get"]["responses"]
        assert responses["308"]["headers"] == {"Location": {"schema": {"type": "string"}}}
        for status in ("308", "410"):
            assert list(responses[status]["content"]) == ["application/problem+json"]
        assert not {"308", "410"} & set(document["paths"][f"/{name}"]["get"]["responses"])
