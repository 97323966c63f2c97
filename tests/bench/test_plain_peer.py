"""The plain FastAPI peer, built from what Communiqué serves, answers the same."""

import json
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from bench.ask import Ask, ListAsk, RecordAsk, communique_path, plain_path
from bench.equality import content_of
from bench.material import gather
from bench.peers.plain_build import build_plain


@pytest.fixture(scope="module")
def plain_file(client: TestClient, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The peer's database of the tests' chronology."""
    file = tmp_path_factory.mktemp("plain") / "plain.sqlite3"
    lines = client.get("/events?format=ndjson&view=full").content.splitlines()
    assert build_plain(lines, file) == len(lines) > 0
    return file


@pytest.fixture(scope="module")
def plain(plain_file: Path) -> Iterator[TestClient]:
    """A client of the peer, which reads its environment when it is imported."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BENCH_PLAIN_DATABASE", str(plain_file))
        module = import_module("bench.peers.plain_fastapi")
    with TestClient(module.app) as made:
        yield made
    module.engine.dispose()


def test_lists_and_records_of_the_plain_peer_are_equal(client: TestClient, plain: TestClient) -> None:
    events = client.get("/events?limit=200").json()["items"]
    actors = {who["actor"]["id"] for event in events for who in event["participants"]}
    asks: list[Ask] = [
        *(RecordAsk(event["id"]) for event in events),
        *(ListAsk("actor", one, "1000-01-01", "2999-12-31", 3) for one in sorted(actors)),
        *(
            ListAsk("topic", one, "1990-01-01", "2015-12-31", 50)
            for one in sorted({t for e in events for t in e["topics"]})
        ),
        *(ListAsk("type", one, "1990-01-01", "2015-12-31", 50) for one in sorted({event["type"] for event in events})),
        *(ListAsk("date", "", f"{year}-01-01", f"{year + 3}-06-30", 50) for year in range(1990, 2015)),
    ]
    for ask in asks:
        ours, theirs = client.get(communique_path(ask)), plain.get(plain_path(ask))
        assert content_of(ask, "e", ours.content) == content_of(ask, "c", theirs.content), ask


def test_requests_are_drawn_from_what_the_events_hold(client: TestClient, plain_file: Path) -> None:
    material = gather(plain_file)
    events = client.get("/events?limit=200").json()["items"]
    assert [record_id for _, record_id in material.ends] == [event["id"] for event in events]
    assert {"actor", "topic", "type"}.isdisjoint(material.values), "no value fills a list"
    first, last = "1998-01-01", "2005-12-31"
    total = json.loads(client.get(f"/events?date={first}/{last}").content)["total"]
    assert material.values["date"][""].count(first, last) == total
