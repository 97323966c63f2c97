"""Full text is the same on every engine: for whatever is typed, the same records."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from hypothesis import given, settings
from hypothesis import strategies as st

from app.folding import words
from app.main import create_app
from app.seed.document import SeedDocument
from app.settings import Settings
from tests.conftest import CHRONOLOGY, load_into
from tests.engines import ENGINES, databases_of

WORDS = sorted({word for word in words(CHRONOLOGY.read_text(encoding="utf-8")) if len(word) > 1})
_PATHS = ("/events", "/statements", "/actors", "/sources", "/topics", "/places", "/search")


@pytest.fixture(scope="module")
def clients(chronology: SeedDocument, tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[TestClient]]:
    """A client of a service on each engine, both of the invented chronology."""
    with ExitStack() as opened:
        made = []
        for engine in ENGINES:
            folder: Path = tmp_path_factory.mktemp(engine)
            url = opened.enter_context(databases_of(engine)).new(folder)
            load_into(url, chronology)
            made.append(opened.enter_context(TestClient(create_app(Settings(database_url=url, cache_bytes=0)))))
        yield made


def ids_of(client: TestClient, path: str, q: str) -> set[tuple[str, str]] | int:
    """Which records are found, or the status of what is no query."""
    response = client.get(path, params={"q": q, "limit": 200})
    if response.status_code != 200:
        return response.status_code
    return {(item.get("kind", ""), item["id"]) for item in response.json()["items"]}


_word = st.sampled_from(WORDS)
_term = st.one_of(
    _word,
    _word.map(lambda word: f"{word[: max(1, len(word) // 2)]}*"),
    st.lists(_word, min_size=2, max_size=3).map(lambda several: f'"{" ".join(several)}"'),
    st.integers(0, len(WORDS) - 3).map(lambda place: f"{WORDS[place]}-{WORDS[place + 1]}"),
    st.text(max_size=8),
)
_query = st.lists(st.tuples(st.sampled_from(["", "", "-"]), _term), min_size=1, max_size=4).map(
    lambda terms: " ".join(f"{sign}{term}" for sign, term in terms)
)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(_query, st.sampled_from(_PATHS))
def test_whatever_is_typed_finds_the_same(clients: list[TestClient], q: str, path: str) -> None:
    first, *others = (ids_of(client, path, q) for client in clients)
    assert all(other == first for other in others)


@pytest.mark.parametrize("path", _PATHS)
def test_words_phrases_and_beginnings_of_the_data_find_something(clients: list[TestClient], path: str) -> None:
    found = {q: [ids_of(client, path, q) for client in clients] for q in ("s*", "l* -lamp", "c*", "m*")}
    assert all(one == other for one, other in found.values())
    assert any(one for one, _ in found.values())


@pytest.mark.parametrize(
    "path",
    [
        "/events/a%00b",
        "/actors/%00",
        "/sources/%00/citations",
        "/relations/%00/nato",
        "/events?id=%00",
        "/events?actor=%00",
        "/events?q=%00",
        "/events?%00=1",
        "/changes?since=%00",
        "/events?cursor=%00",
    ],
)
def test_nul_is_refused_alike(clients: list[TestClient], path: str) -> None:
    """PostgreSQL has no texts with it; it must not look like a database that cannot be read."""
    one, other = (client.get(path) for client in clients)
    assert (one.status_code, one.json()) == (other.status_code, other.json())
    assert one.status_code == 422
    assert "NUL" in one.json()["detail"]


def test_words_of_any_length_are_found(chronology: SeedDocument, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Scripts without spaces have long ones; a tsvector takes none of more than 2,046 bytes."""
    long = "港" * 3000
    event = chronology.events[0].model_copy(update={"summary": f"{long} and {long[:600]}."})
    document = chronology.model_copy(update={"events": [event, *chronology.events[1:]]})
    found = []
    for engine in ENGINES:
        with databases_of(engine) as databases:
            url = databases.new(tmp_path_factory.mktemp(engine))
            load_into(url, document)
            with TestClient(create_app(Settings(database_url=url))) as client:
                found.append(
                    [ids_of(client, "/events", q) for q in (long, long[:500], "港*", long[:499], f'"{long} and"')]
                )
    assert found[0] == found[1]
    assert [bool(one) for one in found[0]] == [True, True, True, False, True]
