"""/metrics: what a process counts, as Prometheus reads it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from prometheus_client.parser import text_string_to_metric_families

from app.main import create_app
from app.routes import metrics
from app.server_counts import ServerCounts
from app.settings import Settings


@pytest.fixture
def counting(chronology_url: str) -> Iterator[TestClient]:
    """A client of a service that nobody else asks."""
    with TestClient(create_app(Settings(database_url=chronology_url))) as made:
        yield made


def numbers(client: TestClient) -> dict[str, float]:
    """Every number, by its name and labels."""
    families = text_string_to_metric_families(client.get("/metrics").text)
    samples = [sample for family in families for sample in family.samples]
    return {" ".join([one.name, *one.labels.values()]): one.value for one in samples}


def test_it_counts_what_the_cache_does(counting: TestClient) -> None:
    for _ in range(3):
        answer = counting.get("/events")
    counting.get("/events", headers={"If-None-Match": answer.headers["etag"]})
    counting.get("/events?x=1")
    told = numbers(counting)
    outcomes = {name.split()[1]: value for name, value in told.items() if "cache_requests" in name}
    assert outcomes == {"hit": 2, "not_modified": 1, "miss": 2}
    assert told["communique_cache_entries"] == 1
    assert (
        int(answer.headers["content-length"])
        < told["communique_cache_bytes"]
        < told["communique_cache_capacity_bytes"]
        == 2**26
    )
    assert told["communique_cache_evictions_total"] == 0
    assert told["process_resident_memory_bytes"] > 0


def test_it_counts_what_is_dropped(chronology_url: str) -> None:
    with TestClient(create_app(Settings(database_url=chronology_url, cache_bytes=30_000))) as client:
        for limit in range(1, 21):
            for _ in range(2):  # what is asked for once is not kept where room is scarce
                client.get(f"/topics?fields=id&limit={limit}")
        told = numbers(client)
    assert told["communique_cache_evictions_total"] + told["communique_cache_entries"] == 20
    assert told["communique_cache_evictions_total"] > 0
    assert told["communique_cache_bytes"] <= 30_000


def test_it_tells_which_data_is_served(counting: TestClient, tmp_path: Path) -> None:
    revision = counting.get("/health/ready").json()["revision"]
    told = numbers(counting)
    assert told["communique_dataset_loaded"] == told[f"communique_dataset_info {revision} 1.0"] == 1
    loaded_at = datetime.fromisoformat(counting.get("/health/ready").json()["loaded_at"])
    assert told["communique_dataset_loaded_timestamp_seconds"] == loaded_at.timestamp()
    assert 0 <= (datetime.now(UTC) - loaded_at).total_seconds() < 24 * 3600
    with TestClient(create_app(Settings(database_url=f"sqlite:///{tmp_path / 'none.sqlite3'}"))) as empty:
        assert numbers(empty)["communique_dataset_loaded"] == 0
        assert "communique_dataset_info" not in empty.get("/metrics").text


def test_it_tells_of_connections_and_of_what_the_server_refused(
    counting: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    counts = ServerCounts(connections=3, closed_for_room=2, refused={431: 1, 408: 4})
    monkeypatch.setattr(metrics, "server_counts", counts)
    told = numbers(counting)
    assert (told["communique_connections"], told["communique_connections_closed_total"]) == (3, 2)
    assert (told["communique_refused_total 408"], told["communique_refused_total 431"]) == (4, 1)


def test_each_application_counts_for_itself(counting: TestClient, chronology_url: str) -> None:
    counting.get("/events")
    with TestClient(create_app(Settings(database_url=chronology_url))) as other:
        assert numbers(other)["communique_cache_requests_total miss"] == 0
    with TestClient(create_app(Settings(database_url=chronology_url, cache_bytes=0))) as without:
        assert not any("cache" in name for name in numbers(without))


def test_it_is_text_of_the_moment(counting: TestClient) -> None:
    answer = counting.get("/metrics")
    assert answer.headers["content-type"] == "text/plain; version=0.0.4; charset=utf-8"
    assert answer.headers["cache-control"] == "no-store"
    assert counting.head("/metrics").content == b""
    refused = counting.get("/metrics?name=x")
    assert (refused.status_code, refused.json()["errors"][0]["parameter"]) == (422, "name")
    assert counting.post("/metrics").status_code == 405
