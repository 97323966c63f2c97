"""Exports of lists and records: every match or a page of them, named, streamed, and closed behind the client."""

import asyncio
import csv
import io
import json
import sqlite3
from collections.abc import Awaitable, Callable
from contextlib import ExitStack
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy.exc import OperationalError

from app.database.engine import make_writer
from app.database.migrate import migrate
from app.database.snapshot import Snapshot, explained_reads
from app.formats.item import Item
from app.main import create_app
from app.routes.service import most_streams
from app.routes.streaming import CHUNK
from app.seed.check import check_seed
from app.seed.generate import generate
from app.seed.load import load_seed
from app.settings import Settings
from tests.engines import Databases, readers_in_use

EVENTS = 500


def ids(text: str) -> list[str]:
    return [row["id"] for row in csv.DictReader(io.StringIO(text))]


def listed(client: TestClient, address: str) -> list[str]:
    """The ids of all records of a list in JSON."""
    found: list[str] = []
    following: str | None = address
    while following:
        body = client.get(following).json()
        found += [item["id"] for item in body["items"]]
        following = body["links"]["next"]
    return found


@pytest.mark.parametrize(
    "address",
    [
        "/events?sort=date",
        "/events?sort=-date",
        "/events?actor=HU&actor=RC&sort=title",
        "/events?q=lamp&sort=relevance",
        "/statements?date=1998",
        "/actors?kind=state",
        "/member-states?as_of=1998-05-12",
        "/member-states/changes?organization=HU",
        "/sources?type=press",
        "/sources/union-yearbook-2011/citations?sort=-record",
        "/topics?sort=-id",
        "/places?sort=name",
        "/search?q=harbour",
    ],
)
def test_without_a_limit_an_export_holds_every_match(client: TestClient, address: str) -> None:
    everything = listed(client, f"{address}&limit=3")
    assert everything
    assert ids(client.get(f"{address}&format=csv").text) == everything
    lines = client.get(f"{address}&format=ndjson").text.splitlines()
    assert [json.loads(line)["id"] for line in lines] == everything


@pytest.mark.parametrize("view", ["summary", "full"])
def test_changes_are_exported_as_they_are_listed(client: TestClient, view: str) -> None:
    address = f"/changes?view={view}&kind=event"
    items = client.get(f"{address}&limit=200").json()["items"]
    rows = list(csv.DictReader(io.StringIO(client.get(f"{address}&format=csv").text)))
    assert [row["id"] for row in rows] == [item["id"] for item in items]
    assert rows[0].keys() == items[0].keys()
    assert [json.loads(row.get("record") or "null") for row in rows] == [item.get("record") for item in items]
    assert [json.loads(line) for line in client.get(f"{address}&format=ndjson").text.splitlines()] == items


def test_relations_are_exported_whole(client: TestClient) -> None:
    everything = listed(client, "/relations/velmora/HU?limit=2")
    assert len(everything) == 3
    assert ids(client.get("/relations/velmora/HU?format=csv").text) == everything
    assert client.get("/relations/velmora/HU?member_of=HU&as_of=1998-05-12&format=ndjson").text == ""


def test_lines_are_what_a_list_in_json_holds(client: TestClient) -> None:
    address = "/events?date=1998&q=lamp&view=full"
    items = client.get(address).json()["items"]
    assert items[0]["match"].keys() == {"date", "highlight"}
    assert [json.loads(line) for line in client.get(f"{address}&format=ndjson").text.splitlines()] == items


def test_with_a_limit_it_is_a_page_that_leads_on(client: TestClient) -> None:
    everything, found = listed(client, "/events?actor=HU"), []
    address: str | None = "/events?actor=HU&format=csv&limit=4"
    while address:
        answer = client.get(address)
        page = ids(answer.text)
        assert len(page) <= 4
        found += page
        assert f"<{address.split('?')[0]}?" in answer.headers["link"]
        address = answer.links["next"]["url"] if "next" in answer.links else None
    assert found == everything


def test_a_limit_given_is_a_limit_though_it_is_that_of_pages_in_json(client: TestClient) -> None:
    assert len(ids(client.get("/events?format=csv&limit=20").text)) == 20
    answer = client.get("/events?limit=20", headers={"Accept": "text/csv"})
    assert len(ids(client.get(answer.links["next"]["url"]).text)) == 2
    assert len(ids(client.get("/events?format=csv").text)) == 22
    assert answer.headers["etag"] != client.get("/events", headers={"Accept": "text/csv"}).headers["etag"]


def test_a_cursor_or_an_offset_without_a_limit_gives_the_rest(client: TestClient) -> None:
    everything = listed(client, "/events")
    following = client.get("/events?limit=5").json()["links"]["next"].replace("limit=5", "format=csv")
    assert ids(client.get(following).text) == everything[5:]
    assert ids(client.get("/events?offset=7&format=csv").text) == everything[7:]


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("/events?format=csv", "lagoon-sea-1.0-events.csv"),
        ("/events?actor=HU&date=1998/1999&format=ics", "lagoon-sea-1.0-events-actor-harbour-union-date-1998-1999.ics"),
        ("/events/lamp-talks-1998?format=jsonld", "lagoon-sea-1.0-events-lamp-talks-1998.jsonld"),
        ("/relations/velmora/HU?format=atom", "lagoon-sea-1.0-relations-velmora-harbour-union.atom"),
        ("/graph?topic=ferry-lines&format=graphml", "lagoon-sea-1.0-graph-topic-ferry-lines.graphml"),
        ("/sources/union-yearbook-2011/cite?style=ris", "lagoon-sea-1.0-sources-union-yearbook-2011.ris"),
        ("/dataset/cite?style=bibtex", "lagoon-sea-1.0-dataset.bib"),
    ],
)
def test_a_saved_file_is_named_for_what_it_holds(client: TestClient, address: str, name: str) -> None:
    assert client.get(address).headers["content-disposition"] == f'attachment; filename="{name}"'


@pytest.mark.parametrize(
    ("address", "parameter"),
    [
        ("/events?facets=type&format=csv", "facets"),
        ("/events?fields=id&format=ics", "fields"),
        ("/events?view=summary&format=jsonld", "view"),
        ("/events?id=none&format=csv", "id"),
        ("/events?id=none&format=csv&limit=3", "id"),
        ("/events?cursor=none&format=csv", "cursor"),
        ("/events/lamp-talks-1998?format=xlsx", "format"),
        ("/events/lamp-talks-1998?format=csv&format=ics", "format"),
        ("/events/lamp-talks-1998/cite?style=mla", "style"),
    ],
)
def test_what_means_nothing_in_a_form_is_refused(client: TestClient, address: str, parameter: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 422
    assert [one["parameter"] for one in answer.json()["errors"]] == [parameter]
    assert answer.headers["cache-control"] == "no-store"


def test_fields_narrow_tables(client: TestClient) -> None:
    assert client.get("/events?fields=title,id&format=csv").text.splitlines()[0].replace('"', "") == "id,title"
    line = client.get("/events?fields=title,id&format=ndjson").text.splitlines()[0]
    assert json.loads(line).keys() == {"id", "title"}


def test_under_a_prefix_exports_keep_it(chronology_url: str) -> None:
    with TestClient(create_app(Settings(database_url=chronology_url)), root_path="/api") as client:
        assert client.get("/events?limit=1&format=csv").links["next"]["url"].startswith("/api/events?")
        graph = client.get("/events/lamp-talks-1998?format=jsonld").json()["@graph"]
        assert "/api/events/lamp-talks-1998" in {node["@id"] for node in graph}


@pytest.fixture(scope="module")
def large(databases: Databases, tmp_path_factory: pytest.TempPathFactory) -> FastAPI:
    """A service of some thousands of records."""
    folder: Path = tmp_path_factory.mktemp("large")
    file = folder / "large.ndjson"
    settings = Settings(database_url=databases.new(folder), cache_bytes=0)  # each answer is made
    file.write_text("".join(f"{line}\n" for line in generate(EVENTS, 1)), encoding="utf-8")
    engine = make_writer(settings)
    migrate(engine)
    load_seed(engine, check_seed(file).chronology)
    engine.dispose()
    return create_app(settings)


def call(app: FastAPI, query: str, on_body: Callable[[bytes], bool | Awaitable[None]]) -> None:
    """Ask for all events; the client takes pieces of the body for as long as it wants to, and in its own time."""

    async def run() -> None:
        left = asyncio.Event()

        async def receive() -> dict[str, Any]:
            await left.wait()
            return {"type": "http.disconnect"}

        async def send(message: Any) -> None:  # noqa: ANN401 - an ASGI message
            if message["type"] == "http.response.body":
                wants = on_body(message["body"])
                if not isinstance(wants, bool):
                    await wants
                elif not wants:
                    left.set()
                    await asyncio.sleep(0)

        await app(
            {
                "type": "http",
                "asgi": {"version": "3.0", "spec_version": "2.3"},
                "http_version": "1.1",
                "method": "GET",
                "scheme": "http",
                "path": "/events",
                "raw_path": b"/events",
                "query_string": query.encode(),
                "root_path": "",
                "headers": [],
                "client": ("127.0.0.1", 1),
                "server": ("127.0.0.1", 80),
            },
            receive,
            send,
        )

    asyncio.run(run())


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[Item]:
    """The items that exports have made so far."""
    found: list[Item] = []

    def make(*fields: Any) -> Item:  # noqa: ANN401 - as Item
        found.append(Item(*fields))
        return found[-1]

    monkeypatch.setattr("app.routes.exports.Item", make)
    return found


@pytest.mark.parametrize("form", ["csv", "ndjson", "geojson", "jsonld", "ics", "atom", "timelinejs"])
def test_no_form_is_made_ahead_of_what_is_sent(large: FastAPI, made: list[Item], form: str) -> None:
    ahead: list[int] = []

    def note(body: bytes) -> bool:
        ahead.append(len(made))
        return len(body) < 2 * CHUNK

    call(large, f"format={form}", note)
    assert len(made) == EVENTS
    assert ahead[0] < EVENTS / 2
    assert max(later - earlier for earlier, later in pairwise(ahead[:-1])) < EVENTS / 2


def test_a_client_that_leaves_leaves_nothing_open(large: FastAPI) -> None:
    taken: list[bytes] = []

    def take_some(body: bytes) -> bool:
        taken.append(body)
        return len(taken) < 3

    call(large, "format=ndjson&view=full", take_some)
    whole: list[bytes] = []
    call(large, "format=ndjson&view=full", lambda body: not whole.append(body))  # type: ignore[func-returns-value]
    assert len(taken) < len(whole) / 2
    assert readers_in_use(large) == 0


def test_head_of_an_export_makes_no_more_than_its_start(large: FastAPI, made: list[Item]) -> None:
    with TestClient(large) as client:
        assert client.head("/events?format=csv").status_code == 200
    assert 0 < len(made) < EVENTS


@pytest.mark.parametrize("condition", [{"If-None-Match": "*"}, {"If-None-Match": "tag"}])
def test_what_is_not_sent_is_not_left_open(large: FastAPI, condition: dict[str, str]) -> None:
    with TestClient(large) as client:
        tag = client.head("/events?format=csv").headers["etag"]
        given = {name: tag if value == "tag" else value for name, value in condition.items()}
        assert client.get("/events?format=csv", headers=given).status_code == 304
    assert readers_in_use(large) == 0


def test_exports_leave_readers_to_others(chronology_url: str) -> None:
    """However many are asked for and not taken."""
    app = create_app(Settings(database_url=chronology_url))
    with TestClient(app) as client, ExitStack() as sent:
        for _ in range(most_streams(app.state.service.settings)):
            app.state.service.take_stream(sent)
        refused = client.get("/events?format=csv")
        assert (refused.status_code, refused.json()["type"]) == (503, "urn:communique:problem:busy")
        assert refused.headers["retry-after"] == "5"
        assert client.get("/events").status_code == 200
        assert client.get("/events?format=csv&limit=5").status_code == 200
        sent.close()
        assert client.get("/events?format=csv").status_code == 200


def test_a_client_that_takes_nothing_is_given_up(large: FastAPI, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.routes.streaming.PATIENCE", 0.05)
    taken: list[bytes] = []

    async def stall(body: bytes) -> None:
        taken.append(body)
        if len(taken) > 1:
            await asyncio.sleep(3600)

    call(large, "format=ndjson&view=full", stall)
    assert len(taken) == 2
    assert readers_in_use(large) == 0


@pytest.mark.parametrize("form", ["csv", "ndjson", "geojson", "jsonld", "ics", "atom", "timelinejs"])
def test_a_fault_before_the_first_piece_is_told(client: TestClient, monkeypatch: pytest.MonkeyPatch, form: str) -> None:
    def fail(snapshot: Snapshot, *_given: Any) -> Any:  # noqa: ANN401 - as app.database.fetch.stream_rows
        with explained_reads(snapshot.transaction):
            raise OperationalError("SELECT", {}, sqlite3.OperationalError("disk I/O error"))
        yield

    monkeypatch.setattr("app.routes.line.stream_rows", fail)
    answer = client.get(f"/events?format={form}", headers={"Origin": "https://frontend.example"})
    assert (answer.status_code, answer.headers["content-type"]) == (503, "application/problem+json")
    assert answer.headers["access-control-allow-origin"] == "*"


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("/events?actor=!HU&format=csv", 'filename="lagoon-sea-1.0-events-actor-not-harbour-union.csv"'),
        ("/events?sort=-date&format=csv", 'filename="lagoon-sea-1.0-events-sort-date-descending.csv"'),
        (
            "/events?q=як&format=csv",
            "filename=\"lagoon-sea-1.0-events-q-__.csv\"; filename*=UTF-8''lagoon-sea-1.0-events-q-%D1%8F%D0%BA.csv",
        ),
    ],
)
def test_what_was_asked_for_shows_in_the_name(client: TestClient, address: str, name: str) -> None:
    assert client.get(address).headers["content-disposition"] == f"attachment; {name}"
