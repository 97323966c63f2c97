"""A load that several processes share: the same database to the last row, and the same errors."""

import os
import random
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import pairwise
from pathlib import Path

import pytest

from app.database.engine import make_writer
from app.database.migrate import migrate
from app.errors import OperatorError
from app.seed.check import check_seed
from app.seed.generate import generate
from app.seed.load import load_seed
from app.seed.problem import SeedError
from app.seed.progress import Phase
from app.seed.workers import NO_WORKERS, Workers
from app.settings import Settings
from tests.engines import Databases

Content = dict[str, list[tuple[object, ...]]]
Load = Callable[[Path, Workers], Content]


@pytest.fixture(scope="module")
def lines() -> list[str]:
    """A generated chronology."""
    return list(generate(120, 1))


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    """Two processes, started once for all tests here."""
    with Workers(2) as started:
        yield started


@pytest.fixture
def load(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Load:
    """Load a file in many small tasks, and give every row of every table, those of the full-text index too."""
    monkeypatch.setattr("app.seed.ndjson_seed._CHUNK", 20_000)
    monkeypatch.setattr("app.seed.rendering.BATCH", 17)

    def loaded(file: Path, workers: Workers) -> Content:
        database = tmp_path / "chronology.sqlite3"
        database.unlink(missing_ok=True)
        engine = make_writer(Settings(database_url=f"sqlite:///{database}"))
        migrate(engine)
        load_seed(engine, check_seed(file, workers).chronology, workers=workers)
        engine.dispose()
        with closing(sqlite3.connect(database)) as connection:
            names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            connection.execute("UPDATE dataset SET loaded_at = NULL")  # no two are loaded at the same time
            return {name: sorted(connection.execute(f'SELECT * FROM "{name}"'), key=repr) for name in names}  # noqa: S608 - its own names

    return loaded


def write(folder: Path, lines: list[str]) -> Path:
    file = folder / "seed.ndjson"
    file.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return file


def test_it_is_loaded_the_same_by_one_process_and_by_several(
    tmp_path: Path, lines: list[str], workers: Workers, load: Load
) -> None:
    file = write(tmp_path, lines)
    alone, together = load(file, NO_WORKERS), load(file, workers)
    assert len(alone["event"]) == 120
    assert together == alone


def test_the_order_of_lines_leaves_no_trace(tmp_path: Path, lines: list[str], load: Load) -> None:
    shuffled = random.Random(1).sample(lines, len(lines))  # noqa: S311 - a seeded shuffle
    assert load(write(tmp_path, shuffled), NO_WORKERS) == load(write(tmp_path, lines), NO_WORKERS)


def test_search_entries_are_numbered_by_kind_and_date(tmp_path: Path, lines: list[str], load: Load) -> None:
    load(write(tmp_path, random.Random(2).sample(lines, len(lines))), NO_WORKERS)  # noqa: S311 - a seeded shuffle
    with closing(sqlite3.connect(tmp_path / "chronology.sqlite3")) as connection:

        def found(query: str) -> list[tuple[object, ...]]:
            return connection.execute(query).fetchall()

        entries = found("SELECT number, kind, record_id FROM search_entry ORDER BY number")
        assert [number for number, *_ in entries] == list(range(1, len(lines)))
        kinds = [kind for _, kind, _ in entries]
        assert len([kind for kind, after in pairwise([*kinds, None]) if kind != after]) == len(set(kinds)) > 8
        for kind in ("event", "statement"):
            in_order = found(f"SELECT id FROM {kind} ORDER BY first_day, id")  # noqa: S608 - two names
            assert [(name,) for _, its, name in entries if its == kind] == in_order
        for table in ("document", "document_whole"):
            stored = found(f"SELECT number, kind, id FROM {table} WHERE number ORDER BY number")  # noqa: S608 - two names
            assert stored == entries
        assert found("SELECT rowid FROM search_index ORDER BY rowid") == [(number,) for number, *_ in entries]


def mistaken(lines: list[str]) -> list[str]:
    """The same with mistakes of several sorts, in lines that different processes read."""
    events = [number for number, line in enumerate(lines) if line.startswith('{"event":')]
    wrong = list(lines)
    wrong[events[3]] = wrong[events[3]].replace('"summary"', '"sumary"')
    wrong[events[40]] = wrong[events[40]][:-1]
    wrong[events[80]] = wrong[events[80]].replace('"participants":[{"actor":"', '"participants":[{"actor":"not-')
    wrong[events[90]] = wrong[events[91]]
    related = next(number for number in events if '"related"' in lines[number] and number > events[95])
    wrong[related] = wrong[related].replace('"event":"', '"event":"no-', 1).replace('{"event":"no-', '{"event":"no-')
    return wrong


def test_mistakes_are_reported_the_same(
    tmp_path: Path, lines: list[str], workers: Workers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.seed.ndjson_seed._CHUNK", 20_000)
    file, reports = write(tmp_path, mistaken(lines)), []
    for by in (NO_WORKERS, workers):
        with pytest.raises(SeedError) as caught:
            check_seed(file, by)
        reports.append([str(problem) for problem in caught.value.problems])
    assert reports[0] == reports[1]
    for part in ("no field 'sumary'", "not JSON", "there is no 'not-", "stands twice", "there is no 'no-"):
        assert any(part in line for line in reports[0]), part


def test_a_file_that_changes_between_check_and_load_is_refused(
    databases: Databases, tmp_path: Path, lines: list[str], workers: Workers
) -> None:
    file = write(tmp_path, lines)
    chronology = check_seed(file, workers).chronology
    os.utime(file, (1, 1))
    engine = make_writer(Settings(database_url=databases.new(tmp_path)))
    migrate(engine)
    with pytest.raises(OperatorError, match="was changed while it was read; start again once it is left alone"):
        load_seed(engine, chronology, workers=workers)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM document").scalar_one() == 0
    engine.dispose()


def test_the_check_tells_how_far_it_is(tmp_path: Path, lines: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.seed.ndjson_seed._CHUNK", 20_000)
    told: list[tuple[Phase, int, int]] = []
    file = write(tmp_path, lines)
    check_seed(file, progress=lambda *told_: told.append(told_))
    done = [steps for _, steps, _ in told]
    assert len(done) > 5
    assert done == sorted(done)
    assert done[-1] == file.stat().st_size
    assert {(phase, of) for phase, _, of in told} == {(Phase.CHECKING, done[-1])}
