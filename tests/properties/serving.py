"""An application that serves one random dataset after another, and its answers held against the reference."""

import asyncio
import html
import json
import re
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlencode

from starlette.types import ASGIApp, Message

from app.database.engine import make_writer
from app.database.migrate import migrate
from app.main import create_app
from app.seed.load import load_seed
from app.settings import Settings
from tests.properties.datasets import Written, checked
from tests.properties.reference import Ask, Term, World, fold, words_of

LABELS: Mapping[str, str] = {"type": "event_types", "role": "roles", "topic": "topics", "stance": "positions"}
"""The vocabulary that the labels of a facet come from."""


@dataclass
class Reply:
    """What an application answered."""

    status_code: int = 0
    headers: Mapping[str, str] = field(default_factory=dict)
    content: bytes = b""

    @property
    def text(self) -> str:
        """The body as text."""
        return self.content.decode()

    def json(self) -> Any:  # noqa: ANN401 - whatever it holds
        """The body, read."""
        return json.loads(self.content)


async def ask_directly(app: ASGIApp, target: str) -> Reply:
    """Send a GET request to an application as a server would, which takes a third of the time a client takes."""
    path, _, query = target.partition("?")
    scope = {
        "type": "http",
        "method": "GET",
        "path": unquote(path),
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "root_path": "",
        "headers": [(b"host", b"testserver")],
        "http_version": "1.1",
        "scheme": "http",
        "server": ("testserver", 80),
        "client": ("testclient", 50000),
    }
    reply = Reply()

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        if message["type"] == "http.response.start":
            reply.status_code = int(message["status"])
            reply.headers = {name.decode().lower(): value.decode() for name, value in message["headers"]}
        else:
            reply.content += message.get("body", b"")

    await app(scope, receive, send)
    return reply


class Served:
    """One application over one database, into which dataset after dataset is loaded."""

    def __init__(self, folder: Path) -> None:
        """Make the database and the application; nothing is served before the first load."""
        settings = Settings(database_url=f"sqlite:///{folder / 'random.sqlite3'}")
        self._folder = folder
        self._writer = make_writer(settings)
        migrate(self._writer)
        self._app = create_app(settings)
        self._runner = asyncio.Runner()

    def close(self) -> None:
        """Let go of the database."""
        self._runner.close()
        self._app.state.service.database.close()
        self._writer.dispose()

    def send(self, target: str) -> Reply:
        """Ask for an address, path and query as they stand on the wire."""
        return self._runner.run(ask_directly(self._app, target))

    def load(self, data: Written) -> World:
        """Load a dataset in place of the last one; the application has to notice."""
        load_seed(self._writer, checked(data, self._folder))
        return World(data)

    def get(self, address: str, ask: Ask = Ask()) -> dict[str, Any]:  # noqa: B008 - it is frozen
        """The body of an answer, which must be one."""
        response = self.send(f"{address}?{urlencode(ask.sent)}" if ask.sent else address)
        assert response.status_code == 200, f"{address} {ask.sent}: {response.status_code} {response.text}"
        return dict(response.json())


def serving() -> Iterator[Served]:
    """An application to load datasets into."""
    with tempfile.TemporaryDirectory() as folder:
        served = Served(Path(folder))
        yield served
        served.close()


def differences(served: Served, world: World, path: str, ask: Ask) -> list[str]:
    """What is wrong with the answer to a request, in words; all that is put right shortens this list."""
    response = served.send(f"/{path}?{urlencode([*ask.sent, ('limit', '200')])}")
    asked = f"/{path} {ask.sent}"
    if response.status_code != 200:
        return [f"{asked}: {response.status_code} {response.text[:300]}"]
    body, expected = response.json(), world.answer(path, ask)
    got = [item["id"] for item in body["items"]]
    found = []
    if ask.value("sort") == "relevance":
        got = sorted(got, key=expected.ids.index) if set(got) == set(expected.ids) else got
    if got != expected.ids:
        found.append(f"{asked}: ids {got}, expected {expected.ids}{_shown(world, path, got, expected.ids)}")
    if body["total"] != len(expected.ids):
        found.append(f"{asked}: total {body['total']}, expected {len(expected.ids)}")
    for item in body["items"] if got == expected.ids else []:
        found += [f"{asked}: {item['id']} {wrong}" for wrong in _match_faults(world, path, ask, item)]
    names = [name for name in (ask.value("facets") or "").split(",") if name]
    if set(body["facets"]) != set(names):
        found.append(f"{asked}: facets {list(body['facets'])}")
    for name in set(names) & set(body["facets"]) if got == expected.ids else set():
        wrong = facet_faults(world, name, body["facets"][name], expected.facets[name])
        found += [f"{asked}: facet {name}: {one}" for one in wrong]
    return found


def _shown(world: World, path: str, got: list[str], expected: list[str]) -> str:
    """The records on which the two disagree."""
    rows = {row.id: row.data for row in world.rows[path]}
    return "".join(f"\n    {one}: {rows.get(one)}" for one in sorted(set(got) ^ set(expected))[:3])


def _match_faults(world: World, path: str, ask: Ask, item: dict[str, Any]) -> Iterator[str]:
    """What is wrong with the match of an item."""
    row = next(row for row in world.rows[path] if row.id == item["id"])
    match = dict(item.get("match", {}))
    highlight = match.pop("highlight", None)
    if not ask.chosen("member_of")[0] and ask.chosen("member_of")[1]:
        match.pop("membership", None)  # what only excludes leaves open what there is to say
    if match != (expected := world.match(row, ask)):
        yield f"match {match}, expected {expected}"
    if "match" in item and not item["match"]:
        yield "match is empty"
    if bool(ask.terms) != (highlight is not None):
        yield f"highlight {highlight!r}"
    elif highlight is not None:
        yield from _highlight_faults(highlight, ask.terms, {word for part in row.parts for word in part})


def _highlight_faults(highlight: str, terms: tuple[Term, ...], had: set[str]) -> Iterator[str]:
    """What is wrong with a highlight: it marks words that were searched for, in words of the record, escaped."""
    marked = re.findall(r"<mark>(.*?)</mark>", highlight)
    bare = re.sub(r"</?mark>", "", highlight)
    wanted = [term for term in terms if not term.excluded]
    if not marked:
        yield f"highlight marks nothing: {highlight!r}"
    if "<" in bare or ">" in bare or re.search(r"&(?![a-z]+;|#[0-9a-fx]+;)", bare):
        yield f"highlight is not escaped: {highlight!r}"
    for word in {word for one in marked for word in words_of(html.unescape(one))}:
        if not any(word == one or (term.begins and word.startswith(one)) for term in wanted for one in term.words):
            yield f"highlight marks {word!r}: {highlight!r}"
        if word not in had:
            yield f"highlight marks {word!r}, which the record has not: {highlight!r}"


def facet_faults(world: World, name: str, got: list[dict[str, Any]], expected: Mapping[str, int]) -> Iterator[str]:
    """What is wrong with a facet: values, counts, order, labels."""
    same = fold if name == "publisher" else str
    counts = {same(one["value"]): one["count"] for one in got}
    if counts != expected or len(counts) != len(got):
        yield f"{[(one['value'], one['count']) for one in got]}, expected {dict(expected)}"
    order = [(0 if name == "year" else -one["count"], one["value"]) for one in got]
    if order != sorted(order):
        yield f"order {order}"
    for one in got:
        labels = _labels(world, name, one["value"])
        if not isinstance(one["label"], str) or not one["label"] or (labels and one["label"] not in labels):
            yield f"label {one['label']!r} of {one['value']!r}, expected one of {labels}"


def _labels(world: World, name: str, value: str) -> set[str]:
    """How a value of a facet may be labelled; empty where that is left open."""
    if name in {"actor", "speaker", "country", "organization"}:
        actor = world.actors.get(value, {})
        return {actor.get("name", ""), actor.get("acronym", "")} - {""}
    if name in LABELS and value in world.terms.get(LABELS[name], {}):
        return {world.terms[LABELS[name]][value]["label"]}
    if name == "place":
        return {world.places[value]["name"]}
    if name == "source":
        return {world.sources[value]["title"]}
    return {value} if name == "year" else set()
