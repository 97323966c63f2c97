"""The application with its cache: every answer is the same with and without, and other data is served soon."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from httpx2 import ASGITransport, AsyncClient, Response

from app.database.engine import make_writer
from app.database.migrate import migrate
from app.main import create_app
from app.middleware.cache import ResponseCache
from app.seed.document import SeedDocument
from app.seed.load import load_seed
from app.settings import Settings
from tests.engines import Databases
from tests.middleware.fronting import ask
from tests.routes.test_formats_declared import address_of


@pytest.fixture
def plain(chronology_url: str) -> Iterator[TestClient]:
    """A client of a service without the cache."""
    with TestClient(create_app(Settings(database_url=chronology_url, cache_bytes=0))) as made:
        yield made


@pytest.fixture
def cached(chronology_url: str) -> Iterator[TestClient]:
    """A client of a service with it."""
    with TestClient(create_app(Settings(database_url=chronology_url))) as made:
        yield made


def cache_of(client: TestClient) -> ResponseCache:
    cache = client.app.cache  # type: ignore[attr-defined]
    assert isinstance(cache, ResponseCache)
    return cache


def test_every_answer_is_the_same_with_and_without(client: TestClient, plain: TestClient, cached: TestClient) -> None:
    """Each operation in each form: fresh and repeated, without the body, and to who has it; encodings take turns."""
    paths = client.get("/openapi.json").json()["paths"]
    pairs = [(path, one) for path, methods in paths.items() for one in methods["get"]["responses"]["200"]["content"]]
    pairs = [pair for pair in pairs if not pair[0].startswith(("/health", "/metrics", "/dataset/download"))]
    assert len(pairs) > 80

    async def test() -> None:
        for number, (path, media_type) in enumerate(pairs):
            address, encoding = address_of(path, media_type), ("identity", "gzip", "br", "zstd")[number % 4]
            given = {"Accept": media_type, "Accept-Encoding": encoding}
            given |= {"Origin": "https://page.example"} if number % 3 == 0 else {}
            expected = await ask(plain.app, address, "GET", given)
            assert expected.status == 200
            assert [await ask(cached.app, address, "GET", given) for _ in range(2)] == [expected] * 2, pairs[number]
            having = {**given, "If-None-Match": dict(expected.headers)[b"etag"].decode()}
            for method, headers in (("GET", having), ("HEAD", given), ("HEAD", having)):
                answers = [await ask(one.app, address, method, headers) for one in (cached, plain)]
                assert answers[0] == answers[1], (*pairs[number], method, headers)

    asyncio.run(test())
    counted = cache_of(cached).counted
    assert (counted.misses, counted.hits, counted.not_modified) == tuple(n * len(pairs) for n in (1, 2, 2))


def test_whoever_asks_under_another_name_gets_the_same(cached: TestClient) -> None:
    first = cached.get("/events?limit=1", headers={"Host": "here.example"})
    assert cached.get("/events?limit=1", headers={"Host": "there.example:81/x?"}).content == first.content
    assert cache_of(cached).counted.hits == 1


def test_errors_and_what_tells_of_the_moment_are_not_kept(cached: TestClient) -> None:
    for address in ("/events?x=1", "/events/none", "/none", "/health/live", "/health/ready", "/metrics"):
        cached.get(address)
        cached.get(address)
    for address in ("/dataset/download", "/dataset/download/ndjson"):
        cached.get(address)
    assert len(cache_of(cached).store) == 0


def test_a_hundred_requests_at_once_read_the_database_once(chronology_url: str) -> None:
    app = create_app(Settings(database_url=chronology_url))
    assert app.cache  # type: ignore[attr-defined]
    app.cache.watch.clock = lambda: 0.0  # type: ignore[attr-defined] # however long it takes
    readings: list[str] = []
    app.state.service.database.watchers.append(readings.append)

    async def ask_at_once() -> list[Response]:
        async with AsyncClient(transport=ASGITransport(app), base_url="http://here") as client:
            return await asyncio.gather(*(client.get("/events?actor=HU&facets=type") for _ in range(100)))

    answers = asyncio.run(ask_at_once())
    assert {one.status_code for one in answers} == {200}
    assert len({one.content for one in answers}) == 1
    assert len(readings) == 1


@pytest.fixture
def loaded(databases: Databases, chronology: SeedDocument, tmp_path: Path) -> Settings:
    """The settings of a service whose database may be changed."""
    settings = Settings(database_url=databases.new(tmp_path))
    load(settings, chronology)
    return settings


def load(settings: Settings, document: SeedDocument) -> None:
    engine = make_writer(settings)
    migrate(engine)
    load_seed(engine, document)
    engine.dispose()


def clocked(app: FastAPI) -> list[float]:
    """Stop the clock of an application; the one number is the time it shows."""
    now = [0.0]
    app.cache.watch.clock = lambda: now[0]  # type: ignore[attr-defined]
    return now


@pytest.mark.parametrize("other", ["/health/ready", "/dataset/download", "/actors?limit=1", "/openapi.json"])
def test_nothing_older_is_served_than_any_other_answer(loaded: Settings, chronology: SeedDocument, other: str) -> None:
    app = create_app(loaded)
    clocked(app)
    with TestClient(app) as client:
        before = client.get("/events").content
        load(loaded, chronology.model_copy(update={"disputes": []}))
        assert client.get("/events").content == before
        assert client.get(other).status_code == 200
        assert client.get("/events").content != before


def test_what_is_loaded_elsewhere_is_served_within_a_second(loaded: Settings, chronology: SeedDocument) -> None:
    workers = [create_app(loaded) for _ in range(2)]
    clocks, (one, other) = [clocked(app) for app in workers], [TestClient(app) for app in workers]
    with one, other:
        before = [client.get("/events").content for client in (one, other)]
        load(loaded, chronology.model_copy(update={"disputes": []}))
        assert [client.get("/events").content for client in (one, other)] == before
        one.get("/health/ready")  # reads, and sees
        changed = one.get("/events").content
        assert changed != before[0]
        assert other.get("/events").content == before[1]
        clocks[1][0] = 0.25
        assert other.get("/events").content == changed


def test_a_database_that_is_gone_is_not_hidden_for_long(chronology: SeedDocument, tmp_path: Path) -> None:
    loaded = Settings(database_url=f"sqlite:///{tmp_path / 'events.sqlite3'}")
    load(loaded, chronology)
    app = create_app(loaded)
    now = clocked(app)
    with TestClient(app) as client:
        assert client.get("/events").status_code == 200
        file = Path(loaded.database_url.removeprefix("sqlite:///"))
        file.rename(file.with_name("elsewhere.sqlite3"))
        now[0] = 0.25
        assert client.get("/events").status_code == 503
        file.with_name("elsewhere.sqlite3").rename(file)
        now[0] = 0.5
        assert client.get("/events").status_code == 200


def test_it_can_be_switched_off(plain: TestClient) -> None:
    assert plain.app.cache is None  # type: ignore[attr-defined]
    assert plain.get("/events").content == plain.get("/events").content
