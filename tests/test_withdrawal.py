"""What is being withdrawn tells so: in each answer that it concerns, and in the OpenAPI document."""

from collections.abc import Iterator
from datetime import date

import pytest
from fastapi.testclient import TestClient

from app.main import create_app
from app.routes.openapi import describe
from app.settings import Settings
from app.withdrawal import Withdrawal

PAGE, OTHER = "https://service.example/news/1", "https://service.example/news/2"
PLACE = Withdrawal("/places/{id}", None, date(2027, 1, 1), date(2028, 1, 1), "Use /places?id=…", PAGE)
SPEAKER = Withdrawal("/statements", "speaker", date(2027, 3, 1), date(2028, 6, 1), "Use `actor`.", PAGE)
AUDIENCE = Withdrawal("/statements", "audience", date(2027, 2, 1), date(2028, 7, 1), "Use `actor`.", OTHER)
DEPRECATION, SUNSET = "deprecation", "sunset"


@pytest.fixture(scope="module")
def withdrawing(chronology_url: str) -> Iterator[TestClient]:
    """A client of a service that withdraws an operation, and two parameters of another."""
    app = create_app(Settings(database_url=chronology_url), (PLACE, SPEAKER, AUDIENCE))
    with TestClient(app, raise_server_exceptions=False) as made:
        yield made


@pytest.mark.parametrize(
    ("address", "status"), [("/places/amsel", 200), ("/places/amsel?format=csv", 200), ("/places/none", 404)]
)
def test_an_operation_tells_it_in_every_answer(withdrawing: TestClient, address: str, status: int) -> None:
    for method in ("GET", "HEAD", "GET"):  # the last is kept in memory
        answer = withdrawing.request(method, address)
        assert answer.status_code == status
        assert answer.headers[DEPRECATION] == "@1798761600"
        assert answer.headers[SUNSET] == "Sat, 01 Jan 2028 00:00:00 GMT"
        assert f'<{PAGE}>; rel="deprecation"' in answer.headers["link"]


def test_a_parameter_tells_it_where_it_is_used(withdrawing: TestClient) -> None:
    answer = withdrawing.get("/statements?speaker=velmora&limit=1")
    assert (answer.headers[DEPRECATION], answer.headers[SUNSET]) == ("@1803859200", "Thu, 01 Jun 2028 00:00:00 GMT")
    assert answer.headers["link"].startswith("</statements?")
    assert answer.headers["link"].endswith(f', <{PAGE}>; rel="deprecation"')
    assert SUNSET in withdrawing.get("/statements?speaker=").headers


def test_of_several_the_earliest_days_are_told_and_all_pages(withdrawing: TestClient) -> None:
    answer = withdrawing.get("/statements?speaker=velmora&audience=HU&speaker=HU")
    assert (answer.headers[DEPRECATION], answer.headers[SUNSET]) == ("@1801440000", "Thu, 01 Jun 2028 00:00:00 GMT")
    assert answer.headers["link"].count("deprecation") == 2


@pytest.mark.parametrize("address", ["/places", "/places?id=amsel", "/statements?actor=velmora", "/events?speaker=a"])
def test_nothing_else_tells_it(withdrawing: TestClient, address: str) -> None:
    answer = withdrawing.get(address)
    assert not {DEPRECATION, SUNSET} & answer.headers.keys()
    assert "deprecation" not in answer.headers.get("link", "")


def test_who_has_the_answer_has_its_headers(withdrawing: TestClient) -> None:
    tag = withdrawing.get("/places/amsel").headers["etag"]
    for client in (withdrawing, TestClient(withdrawing.app)):
        answer = client.get("/places/amsel", headers={"If-None-Match": tag})
        assert (answer.status_code, DEPRECATION in answer.headers) == (304, False)


def test_pages_of_other_origins_may_read_it(withdrawing: TestClient) -> None:
    exposed = withdrawing.get("/places/amsel", headers={"Origin": "https://x.example"}).headers
    assert {"Deprecation", "Sunset", "Link"} <= {*exposed["access-control-expose-headers"].split(", ")}


def test_the_document_marks_it_and_says_what_to_use(withdrawing: TestClient, client: TestClient) -> None:
    paths, before = (one.get("/openapi.json").json()["paths"] for one in (withdrawing, client))
    place = paths["/places/{id}"]["get"]
    assert place["deprecated"] is True
    assert place["description"].endswith("\n\nIt may be gone from 2028-01-01 on. Use /places?id=…")
    marked = {one["name"] for one in paths["/statements"]["get"]["parameters"] if one.get("deprecated")}
    assert marked == {"speaker", "audience"}
    assert {path: it for path, it in paths.items() if it != before[path]}.keys() == {"/places/{id}", "/statements"}


@pytest.mark.parametrize(("path", "parameter"), [("/places/{name}", None), ("/places", "continent")])
def test_only_what_there_is_can_be_withdrawn(chronology_url: str, path: str, parameter: str | None) -> None:
    wrong = Withdrawal(path, parameter, date(2027, 1, 1), date(2028, 1, 1), "", PAGE)
    app = create_app(Settings(database_url=chronology_url), (wrong,))
    with pytest.raises((KeyError, ValueError)):
        describe(app, app.state.service, "")


def test_the_notice_that_is_promised_is_given() -> None:
    with pytest.raises(ValueError, match="/places is announced for less than 365 days"):
        Withdrawal("/places", None, date(2027, 1, 1), date(2027, 12, 31), "", PAGE)
