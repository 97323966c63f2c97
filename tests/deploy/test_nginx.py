"""The configuration of nginx, with a real nginx before two real services on a loaded database."""

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest
from httpx2 import Client, HTTPError, Response

from app.seed.document import SeedDocument
from app.settings import PROJECT_FOLDER
from tests.cluster.services import Service
from tests.conftest import load_into
from tests.postgresql import free_port

CONFIGURATION = PROJECT_FOLDER / "deploy" / "nginx.conf"
KEPT = 1
"""Seconds for which answers may be used again, as deploy/compose.yaml sets it."""


@dataclass(frozen=True, slots=True)
class Front:
    """A running nginx and the services behind it."""

    client: Client
    services: list[Service]
    url: str


def nginx() -> str:
    """The program; it is part of what this test needs."""
    found = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
    assert found, "there is no nginx; install the package of that name"
    return found


def configured(folder: Path, ports: list[int], port: int) -> Path:
    """The configuration as it stands in deploy/, but for who listens where, and where files go."""
    text = CONFIGURATION.read_text(encoding="utf-8")
    for old, new in {
        "api-1:8000": f"127.0.0.1:{ports[0]}",
        "api-2:8000": f"127.0.0.1:{ports[1]}",
        "listen 8080": f"listen 127.0.0.1:{port}",
        "/run/nginx.pid": str(folder / "nginx.pid"),
        "/var/cache/nginx": str(folder / "cache"),
        "/dev/stderr": str(folder / "error.log"),
        "worker_processes auto;": "worker_processes 1;",
    }.items():
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    if os.geteuid() == 0:  # only root may look into the folders of root's tests
        text = f"user root;\n{text}"
    (folder / "cache").mkdir()
    file = folder / "nginx.conf"
    file.write_text(text, encoding="utf-8")
    return file


@pytest.fixture
def front(tmp_path: Path, chronology: SeedDocument) -> Iterator[Front]:
    """Nginx before two services, each a process of its own."""
    url = f"sqlite:///{tmp_path / 'events.sqlite3'}"
    load_into(url, chronology)
    (tmp_path / "file").touch()
    settings = {
        "DATABASE_URL": url,
        "CACHE_SECONDS": str(KEPT),
        "DOWNLOADS_FOLDER": str(tmp_path / "file"),  # so that there is something that answers 503
    }
    with ExitStack() as opened:
        services = [Service(f"service {number}", tmp_path, settings) for number in (1, 2)]
        for service in services:
            opened.callback(service.stop)
        for service in services:
            service.wait()
        port = free_port()
        file = configured(tmp_path, [service.port for service in services], port)
        checked = subprocess.run([nginx(), "-t", "-c", file], capture_output=True, text=True, check=False)  # noqa: S603
        assert checked.returncode == 0, checked.stderr
        running = subprocess.Popen([nginx(), "-c", file, "-g", "daemon off;"])  # noqa: S603 - checked just now
        opened.callback(running.wait, 10)
        opened.callback(running.terminate)
        client = opened.enter_context(Client(base_url=f"http://127.0.0.1:{port}", timeout=10))
        _wait(client)
        yield Front(client, services, url)


def _wait(client: Client) -> None:
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        try:
            client.get("/health/live")
        except HTTPError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError("nginx does not listen")


def kept(response: Response) -> str:
    """What nginx says of where an answer came from."""
    return str(response.headers["x-cache-status"])


def test_answers_are_kept_and_asked_for_by_their_tag(front: Front) -> None:
    first = front.client.get("/events?limit=5")
    again = front.client.get("/events?limit=5")
    assert (first.status_code, kept(first), kept(again)) == (200, "MISS", "HIT")
    assert again.content == first.content
    time.sleep(KEPT + 1.1)
    later = front.client.get("/events?limit=5")
    assert (kept(later), later.content) == ("REVALIDATED", first.content)
    assert kept(front.client.get("/events?limit=5")) == "HIT"


def test_a_client_with_the_tag_gets_304(front: Front) -> None:
    tag = front.client.get("/events?limit=6").headers["etag"]
    response = front.client.get("/events?limit=6", headers={"If-None-Match": tag})
    assert (response.status_code, response.content, kept(response)) == (304, b"", "HIT")


def test_forms_and_encodings_are_kept_apart(front: Front) -> None:
    plain = front.client.get("/events?limit=7", headers={"Accept-Encoding": "identity"})
    packed = front.client.get("/events?limit=7", headers={"Accept-Encoding": "gzip"})
    table = front.client.get("/events?limit=7", headers={"Accept": "text/csv"})
    assert [kept(one) for one in (plain, packed, table)] == ["MISS"] * 3
    assert packed.headers["content-encoding"] == "gzip"
    assert packed.json() == plain.json()
    assert table.headers["content-type"].startswith("text/csv")


def test_errors_and_the_state_of_the_service_are_not_kept(front: Front) -> None:
    for path in ("/events?nonsense=1", "/health/ready", "/metrics"):
        assert {kept(front.client.get(path)) for _ in range(3)} <= {"MISS", "EXPIRED", "BYPASS"}, path


def test_one_service_killed_is_not_noticed(front: Front) -> None:
    answers = [front.client.get(f"/events?limit={number}") for number in range(1, 30)]
    front.services[0].kill()
    answers += [front.client.get(f"/events?limit={number}") for number in range(30, 90)]
    assert [one.status_code for one in answers] == [200] * len(answers)


def test_a_503_of_a_service_is_an_answer_and_no_failure(front: Front) -> None:
    for number in range(1, 10):
        answer = front.client.get("/dataset/download")
        assert (answer.status_code, answer.headers["content-type"]) == (503, "application/problem+json")
        assert front.client.get(f"/actors?limit={number}").status_code == 200


def test_a_load_is_seen(front: Front, chronology: SeedDocument) -> None:
    before = front.client.get("/dataset").json()["revision"]
    kites = chronology.vocabulary.topics[0].model_copy(update={"id": "kites", "label": "Kites"})
    vocabulary = chronology.vocabulary.model_copy(update={"topics": [*chronology.vocabulary.topics, kites]})
    load_into(front.url, chronology.model_copy(update={"vocabulary": vocabulary}))
    deadline = time.monotonic() + KEPT + 5
    while front.client.get("/dataset").json()["revision"] == before:
        assert time.monotonic() < deadline
        time.sleep(0.1)
