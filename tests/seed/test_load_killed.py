"""A load that is killed outright, at any point: what was loaded before stays, whole, and the next load succeeds."""

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import event

from app.cli.load import load_into
from app.database.engine import make_writer
from app.database.migrate import migrate
from app.seed.check import check_seed
from app.seed.document import SeedDocument
from app.seed.load import load_seed
from app.settings import PROJECT_FOLDER, Settings

POINTS = 20

LOADER = """
import os, signal, sys
from pathlib import Path
from sqlalchemy import Engine, event
from app.database import engine
from app.database.engine import make_writer
from app.database.migrate import migrate
from app.seed.check import check_seed
from app.seed import load
from app.seed.load import load_seed
from app.settings import load_settings

file, when = Path(sys.argv[1]), sys.argv[2]
if os.environ.get("LARGE"):  # as a load is that is too large for memory
    load.MANY, engine._WRITER_CACHE = 0, 8
count = 0


def die():
    os.kill(os.getpid(), signal.SIGKILL)


@event.listens_for(Engine, "before_cursor_execute")
def before_execute(*_):
    global count
    count += 1
    if when == str(count):
        die()


@event.listens_for(Engine, "commit")
def before_commit(_):
    if when == "commit":
        die()


document = check_seed(file).document
writer = make_writer(load_settings())
migrate(writer)
load_seed(writer, document)
print(count)
"""


def run(url: str, file: Path, when: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Load a file in a process that kills itself at a statement, or right before its commit."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("COMMUNIQUE_")}
    return subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", LOADER, str(file), when],
        env=clean | {"COMMUNIQUE_DATABASE_URL": url} | environment,
        cwd=PROJECT_FOLDER,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def state_of(file: Path) -> dict[str, object]:
    """The revision, how many rows each table has, and whether the file is sound."""
    connection = sqlite3.connect(file)
    try:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        state: dict[str, object] = {
            name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608 - its own names
            for name in names
        }
        state["revision"] = connection.execute("SELECT revision FROM dataset").fetchone()[0]
        state["sound"] = connection.execute("PRAGMA integrity_check").fetchone()[0]
        return state
    finally:
        connection.close()


@pytest.fixture(scope="module")
def old(chronology: SeedDocument, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the chronology in it, to be copied."""
    file = tmp_path_factory.mktemp("old") / "old.sqlite3"
    engine = make_writer(Settings(database_url=f"sqlite:///{file}"))
    migrate(engine)
    load_seed(engine, chronology)
    engine.dispose()
    return file


@pytest.fixture(scope="module")
def new(chronology_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A seed file with one event less."""
    text = chronology_file.read_text(encoding="utf-8")
    start, end = text.index("  - id: dark-lamp-1988\n"), text.index("  - id: amsel-blockade\n")
    file = tmp_path_factory.mktemp("new") / "seed.yaml"
    file.write_text(text[:start] + text[end:], encoding="utf-8")
    return file


@pytest.fixture(scope="module")
def statements(old: Path, new: Path, tmp_path_factory: pytest.TempPathFactory) -> int:
    """How many statements the whole load is made of."""
    file = tmp_path_factory.mktemp("whole") / "whole.sqlite3"
    shutil.copyfile(old, file)
    done = run(f"sqlite:///{file}", new, "never")
    assert done.returncode == 0, done.stderr
    assert state_of(file)["revision"] != state_of(old)["revision"]
    return int(done.stdout)


def survives(folder: Path, old: Path, new: Path, when: str) -> None:
    """Kill a load at this point; the database must be as before, and the next load must succeed."""
    file = folder / "chronology.sqlite3"
    shutil.copyfile(old, file)
    url = f"sqlite:///{file}"
    killed = run(url, new, when)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    assert state_of(file) == state_of(old)
    report = load_into(Settings(database_url=url, lock_timeout=0), check_seed(new).document, dry_run=False)
    assert report.removed.first == (("event", "dark-lamp-1988"),)
    after = state_of(file)
    assert after["revision"] == report.revision
    assert after["sound"] == "ok"
    assert after["event"] == int(str(state_of(old)["event"])) - 1


@pytest.mark.parametrize("number", range(POINTS))
def test_a_load_killed_at_any_statement_changes_nothing(
    tmp_path: Path, old: Path, new: Path, statements: int, number: int
) -> None:
    chance = random.Random(1958)  # noqa: S311 - a seeded choice of tests
    points = chance.sample(range(1, statements + 1), POINTS)
    survives(tmp_path, old, new, str(points[number]))


def test_a_load_killed_right_before_its_commit_changes_nothing(tmp_path: Path, old: Path, new: Path) -> None:
    survives(tmp_path, old, new, "commit")


def test_the_commit_that_is_killed_is_the_only_one(tmp_path: Path, old: Path, new: Path) -> None:
    """Else a load killed between two would be found half done."""
    file = tmp_path / "chronology.sqlite3"
    shutil.copyfile(old, file)
    engine = make_writer(Settings(database_url=f"sqlite:///{file}"))
    commits: list[object] = []
    event.listen(engine, "commit", commits.append)
    migrate(engine)
    load_seed(engine, check_seed(new).document)
    engine.dispose()
    assert len(commits) == 1


@pytest.mark.parametrize("early", [1, 10, 40])
def test_a_large_first_load_that_is_killed_leaves_nothing(tmp_path: Path, new: Path, early: int) -> None:
    """It writes to the file itself, and is rolled back by whoever opens that next."""
    file = tmp_path / "chronology.sqlite3"
    url = f"sqlite:///{file}"
    whole = run(f"sqlite:///{tmp_path / 'whole.sqlite3'}", new, "never", LARGE="1")
    killed = run(url, new, str(int(whole.stdout) - early), LARGE="1")
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    assert Path(f"{file}-journal").exists()
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("SELECT count(*) FROM dataset").fetchone() == (0,)
        assert connection.execute("SELECT count(*) FROM document").fetchone() == (0,)
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    done = run(url, new, "never", LARGE="1")
    assert done.returncode == 0, done.stderr
    assert state_of(file)["sound"] == "ok"
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
