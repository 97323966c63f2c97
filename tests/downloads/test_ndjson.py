"""NDJSON of everything: loaded again it is the same revision, whichever chronology it is."""

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from app.database.engine import open_database
from app.database.snapshot import Database
from app.downloads.ndjson import write_ndjson
from app.seed.check import check_seed
from app.seed.document import SeedDocument
from app.seed.revision import content_hash, records_of
from app.settings import Settings
from tests.conftest import load_into


def export(database: Database, file: Path) -> str:
    """Write NDJSON; returns the revision."""
    with database.reading() as snapshot:
        write_ndjson(snapshot, file, lambda _done, _total: None)
        return snapshot.loaded.revision


def test_loaded_again_it_is_the_same_revision(any_database: Database, tmp_path: Path) -> None:
    revision = export(any_database, tmp_path / "first.ndjson")
    url = f"sqlite:///{tmp_path / 'second.sqlite3'}"
    load_into(url, check_seed(tmp_path / "first.ndjson").chronology)
    second = open_database(Settings(database_url=url))
    assert export(second, tmp_path / "second.ndjson") == revision
    second.close()
    assert (tmp_path / "second.ndjson").read_bytes() == (tmp_path / "first.ndjson").read_bytes()


def written(database: Database, file: Path) -> list[tuple[str, dict[str, Any]]]:
    """The kind and the record on each line."""
    export(database, file)
    found = []
    for line in file.read_bytes().decode().removesuffix("\n").split("\n"):
        ((kind, record),) = json.loads(line).items()
        found.append((kind, record))
    return found


def key_of(kind: str, record: dict[str, Any]) -> tuple[str, str]:
    """The kind and id under which a record counts."""
    scheme = record.get("scheme")
    if scheme == "topics":
        return "topic", record["id"]
    return kind, f"{scheme}/{record['id']}" if scheme else record["id"]


def test_each_record_is_what_the_seed_file_says(database: Database, chronology: SeedDocument, tmp_path: Path) -> None:
    found = {}
    for kind, record in written(database, tmp_path / "all.ndjson"):
        scheme = record.pop("scheme", None)
        key = (
            ("topic", record["id"])
            if scheme == "topics"
            else (kind, f"{scheme}/{record['id']}" if scheme else record["id"])
        )
        assert key not in found
        found[key] = record
    expected = {(kind.value, record_id): record for kind, record_id, record in records_of(chronology)}
    assert found.keys() == expected.keys()
    for key, seed in expected.items():
        again = type(seed).model_validate(found[key])
        assert again == seed
        assert content_hash(again) == content_hash(seed)


def test_the_dataset_stands_first_and_then_all_by_kind_and_id(database: Database, tmp_path: Path) -> None:
    (first, dataset), *rest = written(database, tmp_path / "all.ndjson")
    assert (first, dataset["id"]) == ("dataset", "lagoon-sea")
    keys = [key_of(kind, record) for kind, record in rest]
    assert all(one < other for one, other in pairwise(keys))
    assert len({kind for kind, _ in keys}) == 9


def test_progress_tells_of_every_record_and_may_stop_the_work(database: Database, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    with database.reading() as snapshot:
        write_ndjson(snapshot, tmp_path / "all.ndjson", lambda done, total: seen.append((done, total)))
    lines = (tmp_path / "all.ndjson").read_text(encoding="utf-8").count("\n")
    assert seen[-1] == (lines, lines)

    def stop(done: int, _total: int) -> None:
        if done == 10:
            raise InterruptedError

    with database.reading() as snapshot, pytest.raises(InterruptedError):
        write_ndjson(snapshot, tmp_path / "part.ndjson", stop)
    assert (tmp_path / "part.ndjson").read_text(encoding="utf-8").count("\n") == 10
