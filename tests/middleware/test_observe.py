"""Every request has a name, a line in the log and its place in the counts, whatever becomes of it."""

import logging
from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient
from prometheus_client.parser import text_string_to_metric_families

from app.errors import UnavailableError
from app.main import create_app
from app.request_id import current_request_id
from app.routes import service as services
from app.settings import Settings

MINE = {"X-Request-ID": "from-the-proxy_1.2"}


@pytest.fixture
def own(chronology_url: str) -> Iterator[TestClient]:
    """A client of a service that nobody else asks."""
    app = create_app(Settings(database_url=chronology_url))
    with TestClient(app, raise_server_exceptions=False) as made:
        yield made


def logged(caplog: pytest.LogCaptureFixture) -> list[dict[str, object]]:
    """What was told of requests."""
    return [vars(one) for one in caplog.records if one.name == "communique.access"]


def counted(client: TestClient) -> dict[tuple[str, str, str], float]:
    """Requests by route, method and status."""
    families = {one.name: one for one in text_string_to_metric_families(client.get("/metrics").text)}
    samples = families["communique_requests"].samples
    return {(one.labels["route"], one.labels["method"], one.labels["status"]): one.value for one in samples}


@pytest.mark.parametrize("address", ["/events", "/events?x=1", "/nothing", "/health/live", "/docs", "/docs/docs.js"])
def test_every_answer_has_an_id_of_its_own(client: TestClient, address: str) -> None:
    ids = {client.get(address).headers["x-request-id"] for _ in range(3)}
    assert len(ids) == 3
    assert client.get(address, headers=MINE).headers["x-request-id"] == MINE["X-Request-ID"]


@pytest.mark.parametrize("given", ["", "a b", "a" * 65, "<script>", "a\tb", "é"])
def test_an_id_that_is_no_plain_word_is_not_taken_over(client: TestClient, given: str) -> None:
    answer = client.get("/health/live", headers=[(b"X-Request-ID", given.encode())])
    assert answer.headers["x-request-id"] != given


def test_a_request_is_one_line(own: TestClient, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    own.get("/events?actor=harbour%20union%0d%0aforged&limit=2", headers=MINE)
    (line,) = logged(caplog)
    assert (line["method"], line["target"]) == ("GET", "/events?actor=harbour%20union%0d%0aforged&limit=2")
    assert (line["status"], line["client"]) == (422, "testclient")
    assert 0 < float(str(line["seconds"])) < 60


def test_an_unforeseen_error_is_found_by_the_id_of_its_answer(
    own: TestClient, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_service: object) -> None:
        raise RuntimeError("secret")

    monkeypatch.setattr(services.Service, "reading", fail)
    answer = own.get("/events", headers=MINE)
    assert (answer.status_code, answer.headers["x-request-id"]) == (500, MINE["X-Request-ID"])
    assert "secret" not in answer.text
    assert "X-Request-ID" in answer.json()["detail"]
    assert [one.exc_info is not None for one in caplog.records if one.name == "communique"] == [True]


def test_what_is_logged_in_a_thread_belongs_to_its_request(own: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []

    def fail(_service: object) -> None:
        seen.append(current_request_id.get())
        raise UnavailableError("gone")

    monkeypatch.setattr(services.Service, "reading", fail)
    assert own.get("/events", headers=MINE).status_code == 503
    assert seen == [MINE["X-Request-ID"]]


def test_requests_are_counted_by_route(own: TestClient) -> None:
    for address in ("/events", "/events", "/events?x=1", "/events/nothing", "/events/nothing/cite", "/nowhere"):
        own.get(address)
    own.head("/events")
    own.request("BREW", "/events")
    assert counted(own) == {
        ("/events", "GET", "200"): 2,
        ("/events", "GET", "422"): 1,
        ("/events", "HEAD", "200"): 1,
        ("/events", "other", "405"): 1,
        ("/events/{id}", "GET", "404"): 1,
        ("/events/{id}/cite", "GET", "404"): 1,
        ("none", "GET", "404"): 1,
    }


def test_times_are_counted_by_route(own: TestClient) -> None:
    for _ in range(3):
        own.get("/events")
    families = {one.name: one for one in text_string_to_metric_families(own.get("/metrics").text)}
    samples = [one for one in families["communique_request_seconds"].samples if one.labels["route"] == "/events"]
    told = {one.labels.get("le", one.name.rpartition("_")[2]): one.value for one in samples}
    assert told["+Inf"] == told["count"] == 3
    assert 0 < told["sum"] < 60
    bounds = [value for name, value in told.items() if name not in {"count", "sum"}]
    assert bounds == sorted(bounds)


def test_a_prefix_does_not_hide_the_route(chronology_url: str) -> None:
    app = create_app(Settings(database_url=chronology_url))
    with TestClient(app, root_path="/v1") as client:
        assert client.get("/v1/events").status_code == 200
        assert ("/events", "GET", "200") in counted(client)
