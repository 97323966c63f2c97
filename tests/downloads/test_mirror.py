"""A mirror that begins with a file of everything and follows /changes ends as the file of the last release."""

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from app.main import create_app
from app.seed.document import SeedDocument
from app.seed.releases import release
from app.settings import Settings
from app.vocabulary import RecordKind
from tests.conftest import load_into
from tests.releasing import VERSIONS, release_all

FOURTH = "2.1"
Mirror = dict[tuple[str, str], Any]
"""Records by kind and id, as /changes names them."""


def vocabulary_changed(last: SeedDocument) -> SeedDocument:
    """The chronology with a topic and a term reworded, a topic renamed, and a term more: what /changes keys by scheme.

    Each without anything else that would have to change with it: no record is about driftwood.
    """
    words = last.vocabulary
    topics = [
        one.model_copy(update={"id": "flotsam", "label": "Flotsam"})
        if one.id == "driftwood-salvage"
        else one.model_copy(update={"definition": "Who pays for the lights."})
        if one.id == "lighthouse-dues"
        else one
        for one in words.topics
    ]
    first, *others = words.roles
    reworded, added = (first.model_copy(update=new) for new in ({"definition": "Invited."}, {"id": "cook"}))
    vocabulary = words.model_copy(update={"topics": topics, "roles": [reworded, *others, added]})
    dataset = last.dataset.model_copy(update={"version": FOURTH})
    return last.model_copy(update={"dataset": dataset, "vocabulary": vocabulary})


@pytest.fixture(scope="module")
def editions(
    chronology: SeedDocument, tmp_path_factory: pytest.TempPathFactory
) -> Mapping[str, tuple[SeedDocument, Path]]:
    """By version, three releases of events and a fourth of terms, each with the log as it stood then."""
    folder = tmp_path_factory.mktemp("releases")
    made = release_all(chronology, folder)
    last, log = made[-1]
    fourth, its_log = vocabulary_changed(last), folder / "fourth.yaml"
    its_log.write_bytes(log.read_bytes())
    release(fourth, its_log, date(2012, 5, 6), {(RecordKind.TOPIC, "driftwood-salvage"): "flotsam"})
    return dict(zip((*VERSIONS, FOURTH), (*made, (fourth, its_log)), strict=True))


class Service:
    """One database, into which one release is loaded after another, and the service of it."""

    def __init__(self, client: TestClient, url: str) -> None:
        """Take a client, and where its data is."""
        self._client, self._url = client, url

    def load(self, edition: tuple[SeedDocument, Path]) -> list[str]:
        """Load a release; returns the lines of the file of everything that is then to be downloaded."""
        load_into(self._url, *edition)
        answer = self._client.get("/dataset/download/ndjson")
        assert (answer.status_code, [one.status_code for one in answer.history]) == (200, [307])
        return answer.text.splitlines()

    def changes(self, since: str | None) -> list[dict[str, Any]]:
        """What releases changed since one of them, page by page."""
        found: list[dict[str, Any]] = []
        following: str | None = f"/changes?view=full&limit=7{f'&since={since}' if since else ''}"
        while following:
            answer = self._client.get(following)
            assert answer.status_code == 200, answer.text
            found += answer.json()["items"]
            following = answer.json()["links"]["next"]
        return found


@contextmanager
def serve(folder: Path) -> Iterator[Service]:
    url = f"sqlite:///{folder / 'chronology.sqlite3'}"
    with TestClient(create_app(Settings(database_url=url))) as client:
        yield Service(client, url)


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Service]:
    """A service that nothing is loaded into yet."""
    with serve(tmp_path) as made:
        yield made


@pytest.fixture(scope="module")
def files(
    editions: Mapping[str, tuple[SeedDocument, Path]], tmp_path_factory: pytest.TempPathFactory
) -> Mapping[str, list[str]]:
    """By version, the lines of the file of everything, each exported afresh: from a database nothing else was in."""
    found = {}
    for version, edition in editions.items():
        with serve(tmp_path_factory.mktemp("fresh")) as fresh:
            found[version] = fresh.load(edition)
    return found


def begin(lines: Iterable[str]) -> Mirror:
    """A mirror of a file of everything: terms go by scheme and id, and those of the scheme `topics` are topics."""
    mirror: Mirror = {}
    for line in lines:
        ((kind, record),) = json.loads(line).items()
        if kind == "term" and record["scheme"] == "topics":
            key = ("topic", record["id"])
        elif kind == "term":
            key = ("term", f"{record['scheme']}/{record['id']}")
        else:
            key = (kind, record["id"])
        assert key not in mirror
        mirror[key] = record
    return mirror


def follow(mirror: Mirror, changes: Iterable[Mapping[str, Any]]) -> str:
    """Bring a mirror up to date, as docs/api.md says it is done; returns the release it is then at."""
    version = ""
    for one in changes:
        if one["change"] in {"removed", "renamed"}:
            mirror.pop((one["kind"], one["record_id"]), None)
    for one in changes:
        if one["record"] is not None:
            mirror[one["kind"], one["renamed_to"] or one["record_id"]] = one["record"]
        version = one["version"]
    return version


def written(mirror: Mirror) -> set[str]:
    """The lines of a mirror, spelt in one way."""
    return spelt({"term" if kind == "topic" else kind: record} for (kind, _), record in mirror.items())


def spelt(lines: Iterable[Any]) -> set[str]:
    return {json.dumps(line, sort_keys=True) for line in lines}


def exported(lines: Iterable[str]) -> set[str]:
    return spelt(map(json.loads, lines))


def test_a_mirror_that_follows_every_release_ends_as_a_fresh_export(
    service: Service, editions: Mapping[str, tuple[SeedDocument, Path]], files: Mapping[str, list[str]]
) -> None:
    since, *later = editions
    mirror = begin(service.load(editions[since]))
    for version in later:
        lines = service.load(editions[version])
        since = follow(mirror, service.changes(since))
        assert since == version
        assert written(mirror) == exported(lines) == exported(files[version])
        assert len(mirror) == len(lines)


@pytest.mark.parametrize(
    ("first", "last"), [(VERSIONS[0], VERSIONS[2]), *((first, FOURTH) for first in (*VERSIONS, None))]
)
def test_a_mirror_may_pass_over_releases(
    service: Service,
    editions: Mapping[str, tuple[SeedDocument, Path]],
    files: Mapping[str, list[str]],
    first: str | None,
    last: str,
) -> None:
    """From the first to the third at once, and from each of them, or from nothing at all, to the fourth."""
    mirror = begin(files[first]) if first else {}
    lines = service.load(editions[last])
    assert follow(mirror, service.changes(first)) == last
    assert written(mirror) == exported(lines) == exported(files[last])


def test_the_releases_differ_in_what_a_mirror_has_to_take_over(files: Mapping[str, list[str]]) -> None:
    """Or the mirrors above would show little."""
    first, second, third, fourth = (begin(lines) for lines in files.values())
    assert ("event", "dropped") in first.keys() - second.keys()
    assert ("event", "passing") in second.keys() - third.keys()
    assert ("event", "arrived") in third.keys() - second.keys()
    assert (third["event", "ebb"], third["event", "flow"]) == (
        {**second["event", "flow"], "id": "ebb", "title": "was flow"},
        {**second["event", "ebb"], "id": "flow", "title": "was ebb"},
    )
    assert fourth.keys() - third.keys() == {("topic", "flotsam"), ("term", "roles/cook")}
    assert third.keys() - fourth.keys() == {("topic", "driftwood-salvage")}
    assert fourth["topic", "lighthouse-dues"]["scheme"] == "topics"
    assert fourth["term", "roles/host"]["definition"] == "Invited."
