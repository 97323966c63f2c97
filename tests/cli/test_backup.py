"""`communique backup` and `communique restore`: what was served is served again, to the byte, on either engine."""

import fcntl
import logging
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select, text, update

from alembic import command
from app.cli.whole_file import quiet_log
from app.database.engine import make_writer, open_database
from app.database.migrate import SchemaState, alembic_config, schema_state
from app.database.sqlite import make_sqlite_writer
from app.main import create_app
from app.models import Dataset, WholeDocument
from app.seed import restore as restoring
from app.seed.document import SeedDocument
from app.seed.releases import release
from app.settings import PROJECT_FOLDER, Settings
from tests.cli.running import Run
from tests.conftest import RELEASED, load_into
from tests.engines import Databases
from tests.permissions import forbidden, reachable_folder
from tests.seed.loading import communique, content_of

ADDRESSES = (
    "/events?view=full&limit=200&facets=type,actor,year",
    "/statements?view=full&limit=200",
    "/actors?view=full&limit=200",
    "/member-states?as_of=1990-01-01",
    "/sources?limit=200",
    "/search?q=herring",
    "/events?q=harbour&sort=relevance",
    "/changes?view=full",
    "/changes",
    "/vocabulary",
    "/coverage",
    "/graph",
    "/dataset",
    "/openapi.json",
)


def answers(url: str) -> Mapping[str, tuple[int, bytes, str | None]]:
    """What a service of this database answers."""
    with TestClient(create_app(Settings(database_url=url))) as client:
        found = {address: client.get(address) for address in ADDRESSES}
    return {address: (one.status_code, one.content, one.headers.get("ETag")) for address, one in found.items()}


def downgrade(url: str, schema: str) -> None:
    """Give a database the schema of an earlier version."""
    config, engine = alembic_config(), make_writer(Settings(database_url=url))
    with engine.connect() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, schema)
    engine.dispose()


def load_number_of(url: str) -> int:
    engine = make_writer(Settings(database_url=url))
    with engine.connect() as connection:
        number = connection.execute(select(Dataset.load_number)).scalar_one()
    engine.dispose()
    return number


@pytest.fixture
def other(chronology: SeedDocument) -> SeedDocument:
    """The chronology with another summary: another revision."""
    first, *rest = chronology.events
    return chronology.model_copy(update={"events": [first.model_copy(update={"summary": "Something else."}), *rest]})


@pytest.fixture
def sqlite_url(chronology: SeedDocument, tmp_path: Path) -> str:
    """An SQLite file that the released chronology was loaded into."""
    folder = tmp_path / "loaded"
    folder.mkdir()
    release(chronology, folder / "releases.yaml", RELEASED, {})
    url = f"sqlite:///{folder / 'loaded.sqlite3'}"
    load_into(url, chronology, folder / "releases.yaml")
    return url


@pytest.fixture
def backed_up(run: Run, chronology_url: str, tmp_path: Path) -> Path:
    """A backup of the chronology."""
    file = tmp_path / "a backup?%41#.sqlite3"  # a name that an address must not take apart
    ran = run("backup", "--out", str(file), COMMUNIQUE_DATABASE_URL=chronology_url)
    assert (ran.errors, ran.code) == ("", 0)
    with closing(sqlite3.connect(str(file))) as connection:
        (revision,) = connection.execute("SELECT revision FROM dataset").fetchone()
    size = f"{file.stat().st_size:,} bytes"
    assert ran.output == f"Backed up revision {revision[:12]} to {file}: {size}, its pages and records proven.\n"
    return file


@pytest.fixture
def target(databases: Databases, other: SeedDocument, tmp_path: Path) -> str:
    """A database that something else was loaded into."""
    url = databases.new(tmp_path)
    load_into(url, other)
    load_into(url, other.model_copy(update={"events": other.events[1:]}))
    return url


# What comes back ------------------------------------------------------------------------------------------------------


def test_a_backup_restored_answers_as_what_was_backed_up(
    run: Run, chronology_url: str, backed_up: Path, target: str
) -> None:
    before, number = answers(chronology_url), load_number_of(target)
    ran = run("restore", str(backed_up), COMMUNIQUE_DATABASE_URL=target)
    assert (ran.errors, ran.code) == ("", 0)
    assert ran.output.startswith("Restored revision ")
    assert all(status == 200 for status, *_ in before.values())
    assert answers(target) == before
    assert load_number_of(target) == number + 1
    unchanged = run("restore", str(backed_up), COMMUNIQUE_DATABASE_URL=target)  # as much is no reason not to
    assert (unchanged.code, load_number_of(target)) == (0, number + 2)


def test_a_backup_of_either_engine_is_restored_to_a_file(
    run: Run, sqlite_url: str, backed_up: Path, tmp_path: Path
) -> None:
    url = f"sqlite:///{tmp_path / 'restored.sqlite3'}"
    assert run("restore", str(backed_up), COMMUNIQUE_DATABASE_URL=url).code == 0
    assert answers(url) == answers(sqlite_url)


def test_a_backup_of_a_file_is_restored_to_either_engine(
    run: Run, sqlite_url: str, chronology_url: str, target: str, tmp_path: Path
) -> None:
    file = tmp_path / "backup.sqlite3"
    assert run("backup", "--out", str(file), COMMUNIQUE_DATABASE_URL=sqlite_url).code == 0
    assert run("restore", str(file), COMMUNIQUE_DATABASE_URL=target).code == 0
    assert answers(target) == answers(chronology_url)


def test_a_load_finds_nothing_to_change_in_what_was_restored(
    run: Run, backed_up: Path, target: str, chronology_file: Path, sqlite_url: str
) -> None:
    seed = Path(sqlite_url.removeprefix("sqlite:///")).with_name("seed.yaml")  # beside its release log
    shutil.copyfile(chronology_file, seed)
    assert run("restore", str(backed_up), COMMUNIQUE_DATABASE_URL=target).code == 0
    assert run("load", str(seed), COMMUNIQUE_DATABASE_URL=target).output.startswith("Unchanged: ")


def test_a_number_lost_with_its_database_is_not_given_again(
    run: Run, backed_up: Path, databases: Databases, tmp_path: Path
) -> None:
    """Whoever served the lost one then goes on to what took its place."""
    url = databases.new(tmp_path)
    assert run("restore", str(backed_up), COMMUNIQUE_DATABASE_URL=url).code == 0
    with closing(sqlite3.connect(str(backed_up))) as connection:
        (number,) = connection.execute("SELECT load_number FROM dataset").fetchone()
    assert load_number_of(url) == number + 1


def test_a_backup_of_an_older_schema_is_migrated_in_a_copy(
    run: Run, chronology_url: str, backed_up: Path, target: str
) -> None:
    older = backed_up.rename(backed_up.with_name("older"))
    downgrade(f"sqlite:///{older}", "0005")
    kept = older.read_bytes()
    ran = run("restore", str(older), COMMUNIQUE_DATABASE_URL=target)
    assert (ran.errors, ran.code) == ("", 0)
    assert answers(target) == answers(chronology_url)
    assert older.read_bytes() == kept


def test_what_another_version_rendered_is_restored_as_it_is(run: Run, backed_up: Path, target: str) -> None:
    with closing(sqlite3.connect(str(backed_up))) as connection, connection:
        connection.execute("UPDATE dataset SET rendering = ?", ("0" * 64,))
    ran = run("restore", str(backed_up), COMMUNIQUE_DATABASE_URL=target)
    assert ran.code == 0
    assert ran.output.endswith(
        "It was rendered by another version; `communique load` with its seed file renders it anew.\n"
    )


# While others are at it -----------------------------------------------------------------------------------------------


def test_readers_go_on_until_it_is_there_and_servers_then_show_it(run: Run, backed_up: Path, target: str) -> None:
    settings = Settings(database_url=target)
    with TestClient(create_app(settings)) as client, closing(open_database(settings)) as database:
        old = client.get("/dataset").json()["revision"]
        with database.reading() as snapshot:
            assert run("restore", str(backed_up), COMMUNIQUE_DATABASE_URL=target).code == 0
            assert snapshot.connection.execute(select(Dataset.revision)).scalar_one() == old
        new = client.get("/dataset").json()["revision"]
    with closing(sqlite3.connect(str(backed_up))) as connection:
        assert connection.execute("SELECT revision FROM dataset").fetchone() == (new,)
    assert new != old


def test_a_backup_is_made_while_a_load_goes_on(run: Run, target: str, tmp_path: Path) -> None:
    engine, file = make_writer(Settings(database_url=target)), tmp_path / "backup.sqlite3"
    with engine.connect() as connection, connection.begin() as loading:
        connection.execute(update(Dataset).values(revision="0" * 64))
        connection.execute(text("DELETE FROM event_actor"))
        ran = run("backup", "--out", str(file), COMMUNIQUE_DATABASE_URL=target)
        loading.rollback()
    assert (ran.errors, ran.code) == ("", 0)
    copy = make_sqlite_writer(f"sqlite:///{file}", 0)
    assert content_of(copy) == content_of(engine)
    copy.dispose()
    engine.dispose()


def test_a_restore_waits_for_a_load_and_says_so(run: Run, backed_up: Path, target: str) -> None:
    engine = make_writer(Settings(database_url=target))
    with engine.connect() as connection, connection.begin():
        connection.execute(update(Dataset).values(load_number=Dataset.load_number))
        ran = run("restore", str(backed_up), COMMUNIQUE_DATABASE_URL=target, COMMUNIQUE_LOCK_TIMEOUT="0.1")
    engine.dispose()
    assert ran.code == 1
    assert "another load holds" in ran.errors


# All or nothing -------------------------------------------------------------------------------------------------------

RESTORER = """
import os, signal, sys
from sqlalchemy import Engine, event
from app.cli import main

when, count = sys.argv.pop(), 0


@event.listens_for(Engine, "before_cursor_execute")
def before_execute(_connection, _cursor, statement, *_):
    global count
    count += statement.startswith("INSERT")
    if when == str(count):
        os.kill(os.getpid(), signal.SIGKILL)


@event.listens_for(Engine, "commit")
def before_commit(_):
    if when == "commit":
        os.kill(os.getpid(), signal.SIGKILL)


main()
"""


@pytest.mark.parametrize("when", ["1", "9", "25", "commit"])
def test_a_restore_that_is_killed_changes_nothing(backed_up: Path, target: str, when: str) -> None:
    engine = make_writer(Settings(database_url=target))
    before, number = content_of(engine), load_number_of(target)
    clean = {name: value for name, value in os.environ.items() if not name.startswith("COMMUNIQUE_")}
    killed = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", RESTORER, "restore", str(backed_up), when],
        env=clean | {"COMMUNIQUE_DATABASE_URL": target},
        cwd=PROJECT_FOLDER,
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    assert (content_of(engine), load_number_of(target)) == (before, number)
    engine.dispose()
    ran = communique("restore", str(backed_up), COMMUNIQUE_DATABASE_URL=target)
    assert ran.returncode == 0, ran.stderr


@pytest.fixture
def _no_room(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the disk be full when rows are to be written."""

    def fail(*_: object) -> int:
        raise OSError(28, "No space left on device", "there")

    monkeypatch.setattr(restoring, "fill_tables", fail)


@pytest.mark.usefixtures("_no_room")
def test_a_restore_that_fails_changes_nothing(run: Run, backed_up: Path, target: str) -> None:
    engine = make_writer(Settings(database_url=target))
    before = content_of(engine)
    ran = run("restore", str(backed_up), COMMUNIQUE_DATABASE_URL=target)
    assert ran.code == 1
    assert ran.errors.endswith("cannot be used: No space left on device: there\n")
    assert content_of(engine) == before
    engine.dispose()


@pytest.mark.usefixtures("_no_room")
def test_a_restore_that_fails_changes_the_schema_at_most(run: Run, backed_up: Path, target: str) -> None:
    engine = make_writer(Settings(database_url=target))
    before = content_of(engine)
    downgrade(target, "0006")
    assert run("restore", str(backed_up), COMMUNIQUE_DATABASE_URL=target).code == 1
    with engine.connect() as connection:
        assert schema_state(connection) is SchemaState.CURRENT
    assert content_of(engine) == before
    engine.dispose()


ENDED = """
import os, signal, sys, time
from importlib import import_module
from app.cli import main


def end(*_):
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(60)


module, _, name = sys.argv.pop().rpartition(".")
setattr(import_module(module), name, end)
main()
"""


@pytest.mark.parametrize(
    ("arguments", "when"),
    [
        (("backup", "--force", "--out", "{file}"), "app.cli.whole_file._write"),
        (("export", "--format", "ndjson", "--out", "{file}", "--force"), "app.cli.whole_file._write"),
        (("restore", "{file}"), "app.cli.restore.restore_all"),
        (("doctor",), "app.seed.examination.derived.load_seed"),
    ],
)
def test_whoever_is_told_to_end_leaves_nothing_behind(
    backed_up: Path, sqlite_url: str, tmp_path: Path, arguments: tuple[str, ...], when: str
) -> None:
    file, temporary = tmp_path / "there" / "file", tmp_path / "temporary"
    temporary.mkdir()
    file.parent.mkdir()
    shutil.copyfile(backed_up, file)
    clean = {name: value for name, value in os.environ.items() if not name.startswith("COMMUNIQUE_")}
    ended = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", ENDED, *(one.format(file=file) for one in arguments), when],
        env=clean | {"COMMUNIQUE_DATABASE_URL": sqlite_url, "TMPDIR": str(temporary)},
        cwd=PROJECT_FOLDER,
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (128 + signal.SIGTERM, "")
    assert [*temporary.iterdir(), *file.parent.iterdir()] == [file]
    assert file.read_bytes() == backed_up.read_bytes()


def test_what_a_killed_backup_has_left_is_removed_by_the_next(run: Run, sqlite_url: str, tmp_path: Path) -> None:
    file = tmp_path / "there" / "backup"
    for name in (
        ".backup-a1b2c3d_.unfinished",
        ".backup-taken123.unfinished",
        ".backup-mine",
        ".backup-2-a1b2c3d_.unfinished",
    ):
        (file.with_name(name) / "made").mkdir(parents=True)
    taken = os.open(file.with_name(".backup-taken123.unfinished"), os.O_RDONLY)
    fcntl.flock(taken, fcntl.LOCK_EX)  # another backup is at it
    assert run("backup", "--out", str(file), COMMUNIQUE_DATABASE_URL=sqlite_url).code == 0
    os.close(taken)
    assert sorted(one.name for one in file.parent.iterdir()) == [
        ".backup-2-a1b2c3d_.unfinished",
        ".backup-mine",
        ".backup-taken123.unfinished",
        "backup",
    ]


# What is refused ------------------------------------------------------------------------------------------------------


def test_what_is_damaged_takes_no_backups_place(run: Run, backed_up: Path, target: str) -> None:
    kept = backed_up.read_bytes()
    engine = make_writer(Settings(database_url=target))
    with engine.begin() as connection:
        connection.execute(
            update(WholeDocument).where(WholeDocument.kind == "place", WholeDocument.id == "amsel").values(content="{}")
        )
    engine.dispose()
    ran = run("backup", "--out", str(backed_up), "--force", COMMUNIQUE_DATABASE_URL=target)
    assert ran.code == 1
    assert ran.errors == (
        "communique: what is loaded cannot be backed up: its copy is damaged: place amsel is not what it was when it "
        "was loaded; run `communique doctor`\n"
    )
    assert backed_up.read_bytes() == kept
    assert not list(backed_up.parent.glob(f".{backed_up.name}-*"))


def _break(file: Path) -> Iterator[tuple[str, str]]:
    """What is made of a backup, and what is said of it."""
    whole = file.read_bytes()
    file.unlink()
    yield "missing", "there is no file {file}; name a backup"
    file.mkdir()
    yield "folder", "{file} is a folder; name a backup in it"
    file.rmdir()
    file.write_bytes(b"")
    yield "nothing", "{file} is an empty database; name another backup"
    file.write_bytes(b"no database at all, but a text")
    yield "text", "{file} is no backup: it is no SQLite file; name another backup"
    file.write_bytes(whole[: len(whole) // 2])
    yield "half", "{file} "
    for statement, told in (
        ("UPDATE alembic_version SET version_num = '9999'", "was made by a newer version; update Communiqué"),
        ("DROP TABLE alembic_version", "is a database of something else; name another backup"),
        ("UPDATE document_whole SET content = '{{}}' WHERE kind = 'place'", "is damaged: place "),
        ("UPDATE document SET id = 'x' WHERE kind = 'place' AND id = 'amsel'", "is damaged: place "),
        ("DELETE FROM document_whole WHERE kind = 'place'", "is damaged: place "),
        ("DELETE FROM document WHERE kind = 'place'", "is damaged: there are "),
        ("INSERT INTO alembic_version VALUES ('0005')", "cannot be read: Multiple rows"),
        ("UPDATE alembic_version SET version_num = '0003'", "cannot be migrated in "),
        ("UPDATE dataset SET revision = x'00'", "is damaged: the records come to revision "),
        ("UPDATE dataset SET revision = 'x'", "is damaged: the records come to revision "),
        ("DELETE FROM dataset", "cannot be restored: the database holds no dataset yet"),
        ("DELETE FROM actor WHERE id = 'velmora'", "is damaged: row "),
    ):
        file.write_bytes(whole)
        with closing(sqlite3.connect(str(file))) as connection, connection:
            connection.execute(statement)
        yield statement, f"{{file}} {told}"


def test_what_is_no_whole_backup_is_refused(run: Run, backed_up: Path, target: str) -> None:
    engine = make_writer(Settings(database_url=target))
    before = content_of(engine)
    for what, told in _break(backed_up):
        ran = run("restore", str(backed_up), COMMUNIQUE_DATABASE_URL=target)
        assert ran.code == 1, what
        assert ran.errors.startswith(f"communique: {told.format(file=backed_up)}"), what
        assert ran.errors.count("\n") == 1, what
    assert content_of(engine) == before
    engine.dispose()


@pytest.mark.parametrize("name", ["seed.yaml", "seed.NDJSON"])
def test_a_seed_file_is_no_backup_but_can_be_loaded(run: Run, target: str, tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.write_text("dataset: {}", encoding="utf-8")
    ran = run("restore", str(file), COMMUNIQUE_DATABASE_URL=target)
    assert (ran.code, ran.output) == (1, "")
    told = f"is no backup: it is no SQLite file; `communique load {file}` loads a seed file"
    assert ran.errors == f"communique: {file} {told}\n"


def test_a_damaged_database_is_not_restored_into(run: Run, backed_up: Path, tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.sqlite3"
    damaged.write_bytes(backed_up.read_bytes()[:5_000])
    ran = run("restore", str(backed_up), COMMUNIQUE_DATABASE_URL=f"sqlite:///{damaged}")
    assert (ran.code, ran.output) == (1, "")
    told = "it is damaged; move it away, with the files beside it (-wal, -shm, -journal), and load or restore again"
    assert ran.errors == f"communique: the database sqlite:///{damaged} cannot be used: {told}\n"


@pytest.mark.parametrize("command", ["backup", "restore", "export"])
def test_what_may_not_be_looked_at_is_told_in_one_line(run: Run, sqlite_url: str, command: str) -> None:
    form = ("--format", "sqlite") if command == "export" else ()
    before = (command, *form) if command == "restore" else (command, *form, "--out")
    with reachable_folder() as folder:
        loaded, there = folder / "loaded", folder / "there"
        there.mkdir()
        loaded.mkdir()
        file, url = there / "file", f"sqlite:///{shutil.move(sqlite_url.removeprefix('sqlite:///'), loaded)}"
        for away, told in (
            (loaded, f"the database {url} cannot be used: Permission denied: "),
            (there, f"{file} cannot be "),
        ):
            with forbidden(away):
                ran = run(*before, str(file), COMMUNIQUE_DATABASE_URL=url)
            assert (ran.code, ran.output) == (1, "")
            assert ran.errors.startswith(f"communique: {told}"), ran.errors
            assert "Permission denied" in ran.errors
            assert ran.errors.count("\n") == 1


def test_only_a_regular_file_is_replaced(run: Run, sqlite_url: str, tmp_path: Path) -> None:
    pipe, loop = tmp_path / "pipe", tmp_path / "loop"
    os.mkfifo(pipe)
    loop.symlink_to(loop)
    link = tmp_path / "link"
    link.symlink_to(pipe)
    for out, shown in ((pipe, pipe), (loop, loop), (link, pipe)):
        for force in ((), ("--force",)):
            ran = run("backup", "--out", str(out), *force, COMMUNIQUE_DATABASE_URL=sqlite_url)
            assert (ran.code, ran.errors) == (1, f"communique: {shown} is no regular file; name another file\n")
    assert pipe.is_fifo()
    assert loop.is_symlink()
    assert link.is_symlink()


def test_what_a_link_leads_to_is_replaced_and_the_link_stays(run: Run, sqlite_url: str, tmp_path: Path) -> None:
    link, file = tmp_path / "link", tmp_path / "elsewhere" / "file"
    file.parent.mkdir()
    link.symlink_to(file)
    assert run("backup", "--out", str(link), COMMUNIQUE_DATABASE_URL=sqlite_url).code == 0
    assert (link.is_symlink(), file.is_file()) == (True, True)
    assert run("backup", "--out", str(link), COMMUNIQUE_DATABASE_URL=sqlite_url).code == 1
    file.write_bytes(b"")
    assert run("backup", "--out", str(link), "--force", COMMUNIQUE_DATABASE_URL=sqlite_url).code == 0
    assert (link.is_symlink(), file.stat().st_size > 0) == (True, True)


def test_a_backup_with_its_log_beside_it_is_restored_and_stays_as_it_is(
    run: Run, sqlite_url: str, chronology_url: str, target: str, tmp_path: Path
) -> None:
    """As who copies the files of a database has them."""
    folder, file = tmp_path / "copied", Path(sqlite_url.removeprefix("sqlite:///"))
    folder.mkdir()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("UPDATE dataset SET load_number = 1700")
        connection.commit()
        for ending in ("", "-wal"):
            shutil.copyfile(f"{file}{ending}", f"{folder / file.name}{ending}")
    kept = {one.name: one.read_bytes() for one in folder.iterdir()}
    assert all(kept.values())
    ran = run("restore", str(folder / file.name), COMMUNIQUE_DATABASE_URL=target)
    assert (ran.code, ran.errors) == (0, "")
    assert (answers(target), load_number_of(target)) == (answers(chronology_url), 1701)
    assert {one.name: one.read_bytes() for one in folder.iterdir()} == kept


def test_the_log_stays_quiet_until_the_outermost_has_ended() -> None:
    log = logging.getLogger("communique")
    with quiet_log():
        with quiet_log():
            assert log.disabled
        assert log.disabled
    assert not log.disabled


def test_the_database_itself_is_no_backup(run: Run, sqlite_url: str) -> None:
    file = sqlite_url.removeprefix("sqlite:///")
    kept = Path(file).read_bytes()
    for arguments in (("backup", "--force", "--out", file), ("restore", file)):
        ran = run(*arguments, COMMUNIQUE_DATABASE_URL=sqlite_url)
        assert ran.code == 1
        assert ran.errors.startswith(f"communique: {file} is the database itself; name ")
    assert Path(file).read_bytes() == kept
