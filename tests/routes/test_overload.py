"""More requests than a service works on at once: some are told to come again, the rest is answered, health always."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from fastapi.testclient import TestClient
from prometheus_client.parser import text_string_to_metric_families

from app.main import create_app
from app.routes import lists
from app.settings import Settings

SEATS = 3
LONG = 30
"""Seconds; nothing here takes so long, unless it hangs."""


class Gate:
    """Holds back the answers of lists."""

    def __init__(self) -> None:
        """Begin closed."""
        self.open = Event()
        self.waiting: list[None] = []


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    made, answer = Gate(), lists.build_list

    def build(line: object) -> object:
        made.waiting.append(None)
        assert made.open.wait(LONG)
        return answer(line)  # type: ignore[arg-type]

    monkeypatch.setattr(lists, "build_list", build)
    yield made
    made.open.set()


@pytest.fixture
def narrow(chronology_url: str) -> Iterator[TestClient]:
    """A service that works on three requests at once."""
    with TestClient(create_app(Settings(database_url=chronology_url, max_requests=SEATS))) as made:
        yield made


def numbers(client: TestClient) -> dict[str, float]:
    families = text_string_to_metric_families(client.get("/metrics").text)
    return {one.name: one.value for family in families for one in family.samples if not one.labels}


def test_who_comes_when_all_seats_are_taken_is_told_to_come_again(narrow: TestClient, gate: Gate) -> None:
    with ThreadPoolExecutor(SEATS) as clients:
        working = [clients.submit(narrow.get, f"/events?limit={number}") for number in range(1, SEATS + 1)]
        while len(gate.waiting) < SEATS:
            assert not any(one.done() for one in working)
        for address in ("/events?limit=9", "/events/nothing", "/search?q=a", "/events?format=csv", "/dataset"):
            refused = narrow.get(address)
            assert (refused.status_code, refused.headers["retry-after"]) == (503, "5")
            assert refused.headers["content-type"] == "application/problem+json"
            assert refused.json()["type"] == "urn:communique:problem:busy"
            assert refused.headers["cache-control"] == "no-store"
        assert [narrow.get(path).status_code for path in ("/health/live", "/health/ready")] == [200, 200]
        told = numbers(narrow)
        assert (told["communique_seats"], told["communique_seats_taken"]) == (SEATS, SEATS)
        assert told["communique_seats_refused_total"] == 5
        gate.open.set()
        assert [one.result().status_code for one in working] == [200] * SEATS
    assert narrow.get("/events?limit=9").status_code == 200
    assert numbers(narrow)["communique_seats_taken"] == 0


def test_a_seat_is_left_however_a_request_ends(narrow: TestClient) -> None:
    for _ in range(SEATS + 1):
        assert narrow.get("/events?limit=0").status_code == 422
        assert narrow.get("/events/nothing").status_code == 404
    assert narrow.get("/events").status_code == 200


def test_health_and_metrics_need_none_of_the_connections_of_others(chronology_url: str) -> None:
    app = create_app(Settings(database_url=chronology_url, pool_size=3))
    with TestClient(app) as client:
        service = app.state.service
        taken = [service.database.reading() for _ in range(next(iter(service.database.sources.all().values())).most)]
        for one in taken:
            one.__enter__()
        try:
            assert client.get("/health/ready").status_code == 200
            told = client.get("/metrics").text
        finally:
            for one in taken:
                one.__exit__(None, None, None)
    (server,) = service.database.sources.all()
    assert f'communique_readers_taken{{server="{server}"}} {len(taken)}.0' in told
    assert f'communique_readers{{server="{server}"}} {len(taken)}.0' in told
    assert "communique_dataset_loaded 1.0" in told
