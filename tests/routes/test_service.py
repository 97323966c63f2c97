"""/, /health, /dataset and /vocabulary, with a dataset and without."""

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from app.database.engine import make_writer
from app.database.migrate import migrate
from app.main import create_app
from app.params import LIST_QUERIES
from app.seed.document import SeedDocument
from app.seed.load import load_seed
from app.settings import Settings
from app.vocabulary import Scheme
from tests.engines import Databases


@pytest.fixture
def empty(tmp_path: Path) -> TestClient:
    """A client of a service whose database does not exist."""
    return TestClient(create_app(Settings(database_url=f"sqlite:///{tmp_path / 'none.sqlite3'}")))


def test_index_links_to_everything(client: TestClient) -> None:
    index = client.get("/").json()
    further = {"member-states/changes", "search", "relations", "graph", "coverage", "vocabulary", "changes"}
    further |= {"dataset", "dataset/download"}
    assert set(index["links"]) == {*LIST_QUERIES, *further, "documentation", "openapi", "example"}
    filled = {"/search{?q}": "/search?q=lamp", "/relations/{a}/{b}": "/relations/velmora/HU"}
    assert {address for address in index["links"].values() if "{" in address} == filled.keys()
    for address in index["links"].values():
        assert client.get(filled.get(address, address)).status_code == 200
    assert index["counts"]["event"] == 22


def test_browsers_get_a_page(client: TestClient) -> None:
    page = client.get("/", headers={"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"})
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert "default-src 'none'" in page.headers["content-security-policy"]
    assert "22 events" in page.text
    assert "The Lagoon Sea" in page.text
    assert {page.headers["vary"], client.get("/").headers["vary"]} == {"Accept, Origin"} or (
        "Accept" in page.headers["vary"]
    )


def test_page_links_lead_somewhere(client: TestClient) -> None:
    page = client.get("/", headers={"Accept": "text/html"}).text
    targets = [part.split('"')[0] for part in page.split('href="')[1:]]
    own = [target for target in targets if not target.startswith("data:")]
    assert len(own) > 8
    for target in own:
        assert client.get(f"/{target.removeprefix('./').replace('&amp;', '&')}").status_code == 200, target


def test_dataset_and_vocabulary(client: TestClient, chronology: SeedDocument) -> None:
    dataset = client.get("/dataset").json()
    assert dataset["licence"] == "CC0-1.0"
    assert dataset["revision"] == client.get("/health/ready").json()["revision"]
    assert dataset["revision"][:12] in dataset["cite_as"]
    vocabulary = client.get("/vocabulary").json()
    for scheme in Scheme:
        expected = {term.id: term.definition for term in chronology.vocabulary.terms(scheme)}
        assert {term["id"]: term["definition"] for term in vocabulary[scheme]} == expected


def test_a_database_put_in_the_place_of_another_is_served(chronology: SeedDocument, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'a.sqlite3'}"
    load(url, chronology)
    with TestClient(create_app(Settings(database_url=url))) as client:
        before = client.get("/health/ready").json()["revision"]
        for file in tmp_path.glob("a.sqlite3*"):
            file.rename(file.with_name(file.name.replace("a.", "old.")))
        load(url, chronology.model_copy(update={"disputes": []}))
        assert client.get("/health/ready").json()["revision"] != before


def load(url: str, document: SeedDocument) -> None:
    engine = make_writer(Settings(database_url=url))
    migrate(engine)
    load_seed(engine, document)
    engine.dispose()


def test_ready_names_engine_and_version(client: TestClient, databases: Databases) -> None:
    ready = client.get("/health/ready").json()
    assert (ready["status"], ready["engine"], ready["dataset_version"]) == ("ready", databases.engine, "1.0")
    assert client.get("/health/live").json() == {"status": "live"}


def test_without_a_dataset_it_lives_and_says_what_to_do(empty: TestClient, tmp_path: Path) -> None:
    assert empty.get("/health/live").status_code == 200
    for address in (
        *("/health/ready", "/events", "/events/x", "/", "/dataset", "/vocabulary", "/search?q=x", "/relations/a/b"),
        *(
            "/graph",
            "/coverage",
            "/sources/x/citations",
            "/member-states/changes",
            "/actors?member_of=x&as_of=1998-05-12",
        ),
    ):
        response = empty.get(address)
        assert response.status_code == 503
        assert response.headers["retry-after"] == "5"
        assert "communique load" in response.json()["detail"]
    assert list(tmp_path.iterdir()) == []
