"""Requests whose answers are known beforehand, to the byte, for each edition of the data."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from fastapi.testclient import TestClient

from app.main import create_app
from app.settings import Settings

Answers = Mapping[str, "Answer"]

_LISTS = (
    "/events?limit=50",
    "/events?date=1990/..&sort=-date&limit=20",
    "/events?facets=type,actor,topic,country,year&limit=5",
    "/events?q=edition&view=full&limit=10",
    "/statements?limit=30&facets=mode",
    "/actors?limit=100&view=full",
    "/member-states?limit=50",
    "/sources?limit=50&facets=publisher",
    "/topics",
    "/places",
    "/search?q=edition&limit=20",
    "/coverage",
    "/vocabulary",
    "/dataset",
    "/",
)
_EXPORTS = tuple(
    f"/events?format={form}" for form in ("csv", "ndjson", "jsonld", "ics", "atom", "geojson", "timelinejs")
)
DESCRIPTION = "/openapi.json"
_OTHERS = ("/statements?format=ndjson", DESCRIPTION)
_RECORDS = {"/events": 4, "/statements": 3, "/actors": 3, "/sources": 2}
"""Of which lists single records are asked for, and how many."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What an edition answers: the body and its entity tag."""

    body: bytes
    tag: str


def answers_of(client: TestClient) -> Answers:
    """All probes, and what is answered to them now; raises AssertionError where one of them fails."""
    answers = {}
    for path in (*_LISTS, *_EXPORTS, *_OTHERS, *_records(client)):
        # As the clients of the load ask, whom no body is compressed for.
        response = client.get(path, headers={"Accept-Encoding": "identity"})
        assert response.status_code == 200, (path, response.text[:300])
        answers[path] = Answer(response.content, response.headers.get("ETag", ""))
    return answers


def answers_from(database: str) -> Answers:
    """The same of a database that nobody serves."""
    with TestClient(create_app(Settings(database_url=database, cache_bytes=0))) as client:
        return answers_of(client)


@cache
def description_without_data() -> Answer:
    """What /openapi.json answers while there is no database: the interface, without examples."""
    log = logging.getLogger("communique")
    log.disabled = True  # that there is none is no news
    try:
        with TestClient(create_app(Settings(database_url="sqlite:////nowhere/none.sqlite3", cache_bytes=0))) as client:
            response = client.get(DESCRIPTION, headers={"Accept-Encoding": "identity"})
            return Answer(response.content, response.headers["ETag"])
    finally:
        log.disabled = False


def _records(client: TestClient) -> Sequence[str]:
    """The addresses of some records, among them one and the same in all editions."""
    found = []
    for path, count in _RECORDS.items():
        items = client.get(path, params={"limit": 50, "sort": "id"}).json()["items"]
        found += [f"{path}/{item['id']}" for item in items[:: len(items) // count][:count]]
    return [*found, f"{found[0]}/cite?style=bibtex"]
