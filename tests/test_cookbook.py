"""docs/queries.md is true: every request in it is answered, and by what stands behind its arrow.

Run as a program, this writes the totals and counts in it anew; what else is wrong, the tests say.
"""

import json
import re
import shlex
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import parse_qsl, urlsplit

import pytest
from fastapi.testclient import TestClient
from httpx2 import Response

from app.database.engine import make_writer
from app.database.migrate import migrate
from app.main import create_app
from app.params import QUERIES
from app.seed.check import check_seed
from app.seed.load import load_seed
from app.seed.releases.history import History
from app.settings import PROJECT_FOLDER, Settings

if TYPE_CHECKING:  # run as a program, this finds no other tests
    from tests.engines import Databases

COOKBOOK = PROJECT_FOLDER / "docs" / "queries.md"
HOST = "http://127.0.0.1:8000"
FEWEST = 25
_ENTRY = re.compile(r"^```sh\n(?P<request>curl .*)\n```\n\n→ (?P<told>(?:.+\n)+)", re.MULTILINE)
_TOTAL = re.compile(r"^\*\*(\d+)\*\*")
_COUNT = re.compile(r"((?:`[^`\n]+`–)?`[^`\n]+`) \((\d+)\)")
_DENIED = re.compile(r"\bnot `([^`\n]+)`")
_SPAN = re.compile(r"`([^`\n]+)`")

Answer = Callable[[str], Response]


class Entry(NamedTuple):
    """A request of the page, and what the page tells of its answer."""

    address: str
    told: str


def read_entry(found: re.Match[str]) -> Entry:
    words = shlex.split(found["request"])
    return Entry(next(word for word in words if word.startswith("http")).removeprefix(HOST), found["told"])


ENTRIES = [read_entry(found) for found in _ENTRY.finditer(COOKBOOK.read_text(encoding="utf-8"))]


@contextmanager
def serving(url: str) -> Iterator[TestClient]:
    """A client of a service of the dataset that comes with the project, in an empty database."""
    settings = Settings(database_url=url)
    engine = make_writer(settings)
    migrate(engine)
    seed_file = PROJECT_FOLDER / "data" / "seed.yaml"
    load_seed(engine, check_seed(seed_file).chronology, history=History.beside(seed_file))
    engine.dispose()
    with TestClient(create_app(settings)) as client:
        yield client


def counted(body: Mapping[str, Any]) -> dict[str, set[int]]:
    """Every value that an answer counts records of, as the page writes it, with its counts."""
    pairs = [(value["value"], value["count"]) for values in body.get("facets", {}).values() for value in values]
    pairs += [(node["id"], node["count"]) for node in body.get("nodes", [])]
    pairs += [(f"{edge['source']}`–`{edge['target']}", edge["count"]) for edge in body.get("edges", [])]
    pairs += [(row["actor"]["id"], row["total"]) for row in body.get("actors", [])]
    counts: dict[str, set[int]] = {}
    for value, count in pairs:
        counts.setdefault(f"`{value}`", set()).add(count)
    return counts


def with_counts(told: str, body: Mapping[str, Any]) -> str:
    """What is told of an answer, with the numbers it really has."""
    counts = counted(body)

    def mend(found: re.Match[str]) -> str:
        there = counts.get(found[1], {0})
        assert len(there) == 1, f"{found[1]} stands in several facets with different counts; ask for one of them"
        return f"{found[1]} ({next(iter(there))})"

    return _COUNT.sub(mend, _TOTAL.sub(f"**{body.get('total')}**", told))


def refreshed(page: str, answer: Answer) -> str:
    """The page with the numbers that the answers have."""

    def mend(found: re.Match[str]) -> str:
        response = answer(read_entry(found).address)
        told = with_counts(found["told"], response.raise_for_status().json())
        return f"```sh\n{found['request']}\n```\n\n→ {told}"

    return _ENTRY.sub(mend, page)


def stands_in(span: str, text: str) -> bool:
    """Whether a word, id or date stands in a text, not as a part of a longer one."""
    return re.search(rf"(?<![\w-]){re.escape(span)}(?![\w-])", text) is not None


@pytest.fixture(scope="module")
def answer(databases: "Databases", tmp_path_factory: pytest.TempPathFactory) -> Iterator[Answer]:
    """Asks the service of the published dataset."""
    with serving(databases.new(tmp_path_factory.mktemp("cookbook"))) as client:
        yield partial(client.get)


def test_every_request_stands_with_its_answer() -> None:
    page = COOKBOOK.read_text(encoding="utf-8")
    assert len(ENTRIES) >= FEWEST
    assert page.count("curl ") == len(ENTRIES)
    assert page.count("\n→ ") == len(ENTRIES)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.address)
def test_answers_are_as_told(answer: Answer, entry: Entry) -> None:
    response = answer(entry.address)
    assert response.status_code == 200, response.text
    body = response.json()
    assert (_TOTAL.match(entry.told) is not None) == ("total" in body), "a total stands first, wherever there is one"
    assert body.get("total", 1) > 0
    assert entry.told == with_counts(entry.told, body), "run tests/test_cookbook.py as a program"
    answered = json.dumps({name: body[name] for name in body if name not in {"links", "meta"}}, ensure_ascii=False)
    denied = set(_DENIED.findall(entry.told))
    for span in set(_SPAN.findall(entry.told)):
        assert stands_in(span, answered) == (span not in denied), span


def test_every_operation_and_parameter_is_asked_for() -> None:
    asked = [urlsplit(entry.address) for entry in ENTRIES]
    selecting = {path: query for path, query in QUERIES.items() if set(query.model_fields) - {"format", "style"}}
    for path in selecting:
        operation = re.compile("/" + re.sub(r"{\w+}", "[^/]+", path))
        assert any(operation.fullmatch(one.path) for one in asked), path
    given = {name for one in asked for name, _ in parse_qsl(one.query)}
    there_are = {name for query in selecting.values() for name in query.model_fields}
    # The first is taken from an answer; with the second, the first release leaves nothing to tell; forms other than
    # JSON are another page's.
    assert there_are - given == {"cursor", "since", "format"}


def test_numbers_can_be_written_anew(answer: Answer) -> None:
    page = COOKBOOK.read_text(encoding="utf-8")
    aged = re.sub(r"^→ \*\*\d+\*\*", "→ **0**", re.sub(r" \(\d+\)", " (0)", page), flags=re.MULTILINE)
    assert aged != page
    assert refreshed(aged, answer) == page


def main() -> None:
    """Write the numbers of the page anew."""
    page = COOKBOOK.read_text(encoding="utf-8")
    with TemporaryDirectory() as folder, serving(f"sqlite:///{folder}/cookbook.sqlite3") as client:
        mended = refreshed(page, client.get)
    COOKBOOK.write_text(mended, encoding="utf-8")
    sys.stdout.write("Written anew.\n" if mended != page else "All numbers are as they were.\n")


if __name__ == "__main__":
    main()
