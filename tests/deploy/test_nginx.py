"""The configuration of nginx, before two real services on a loaded database."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from httpx2 import Response

from app.seed.document import SeedDocument
from tests.conftest import load_into
from tests.deploy.served import Served, serving

KEPT = 1
"""Seconds for which answers may be used again, as deploy/compose.yaml sets it."""


@pytest.fixture
def front(tmp_path: Path, chronology: SeedDocument) -> Iterator[Served]:
    """Nginx before two services; where they would keep downloads is a file, so that there is something that fails."""
    (tmp_path / "file").touch()
    with serving(tmp_path, chronology, KEPT, tmp_path / "file") as served:
        yield served


def kept(response: Response) -> str:
    """What nginx says of where an answer came from."""
    return str(response.headers["x-cache-status"])


def test_answers_are_kept_and_asked_for_by_their_tag(front: Served) -> None:
    first = front.client.get("/events?limit=5")
    again = front.client.get("/events?limit=5")
    assert (first.status_code, kept(first), kept(again)) == (200, "MISS", "HIT")
    assert again.content == first.content
    time.sleep(KEPT + 1.1)
    later = front.client.get("/events?limit=5")
    assert (kept(later), later.content) == ("REVALIDATED", first.content)
    assert kept(front.client.get("/events?limit=5")) == "HIT"


def test_a_client_with_the_tag_gets_304(front: Served) -> None:
    tag = front.client.get("/events?limit=6").headers["etag"]
    response = front.client.get("/events?limit=6", headers={"If-None-Match": tag})
    assert (response.status_code, response.content, kept(response)) == (304, b"", "HIT")


def test_forms_and_encodings_are_kept_apart(front: Served) -> None:
    plain = front.client.get("/events?limit=7", headers={"Accept-Encoding": "identity"})
    packed = front.client.get("/events?limit=7", headers={"Accept-Encoding": "gzip"})
    table = front.client.get("/events?limit=7", headers={"Accept": "text/csv"})
    assert [kept(one) for one in (plain, packed, table)] == ["MISS"] * 3
    assert packed.headers["content-encoding"] == "gzip"
    assert packed.json() == plain.json()
    assert table.headers["content-type"].startswith("text/csv")


def test_errors_and_the_state_of_the_service_are_not_kept(front: Served) -> None:
    for path in ("/events?nonsense=1", "/health/live"):
        assert {kept(front.client.get(path)) for _ in range(3)} <= {"MISS", "EXPIRED", "BYPASS"}, path


def test_pages_of_other_origins_may_ask(front: Served) -> None:
    asked = {"Origin": "https://page.example", "Access-Control-Request-Method": "GET"}
    preflight = front.client.options("/events", headers={**asked, "Access-Control-Request-Headers": "If-None-Match"})
    assert (preflight.status_code, preflight.headers["access-control-allow-origin"]) == (200, "*")
    assert front.client.get("/events", headers=asked).headers["access-control-allow-origin"] == "*"


def test_a_service_logs_who_asked_and_under_which_id(front: Served, tmp_path: Path) -> None:
    with front.proxy.client("127.0.0.3") as client:
        answer = client.get("/events?limit=8", headers={"X-Forwarded-For": "192.0.2.1", "X-Request-ID": "made-up"})
    (request_id,) = answer.headers.get_list("x-request-id")
    deadline = time.monotonic() + 10
    while not (lines := [one for one in _logged(tmp_path) if f"request_id={request_id}" in one]):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    assert ["client=127.0.0.3 " in line for line in lines] == [True]


def _logged(folder: Path) -> list[str]:
    """What the services have logged."""
    return [line for log in folder.glob("service-*.log") for line in log.read_text(encoding="utf-8").splitlines()]


def test_one_service_killed_is_not_noticed(front: Served) -> None:
    answers = [front.client.get(f"/events?limit={number}") for number in range(1, 30)]
    front.services[0].kill()
    answers += [front.client.get(f"/events?limit={number}") for number in range(30, 90)]
    assert [one.status_code for one in answers] == [200] * len(answers)


def test_a_503_of_a_service_is_an_answer_and_no_failure(front: Served) -> None:
    for number in range(1, 10):
        answer = front.client.get("/dataset/download")
        assert (answer.status_code, answer.headers["content-type"]) == (503, "application/problem+json")
        assert front.client.get(f"/actors?limit={number}").status_code == 200


def test_a_load_is_seen(front: Served, chronology: SeedDocument) -> None:
    before = front.client.get("/dataset").json()["revision"]
    kites = chronology.vocabulary.topics[0].model_copy(update={"id": "kites", "label": "Kites"})
    vocabulary = chronology.vocabulary.model_copy(update={"topics": [*chronology.vocabulary.topics, kites]})
    load_into(front.url, chronology.model_copy(update={"vocabulary": vocabulary}))
    deadline = time.monotonic() + KEPT + 5
    while front.client.get("/dataset").json()["revision"] == before:
        assert time.monotonic() < deadline
        time.sleep(0.1)
