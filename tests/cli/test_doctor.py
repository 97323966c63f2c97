"""`communique doctor`: finds what is wrong, whatever it is, and neither changes anything nor fails itself."""

import os
import random
import shutil
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from hashlib import file_digest
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import text

from app.database.engine import make_writer
from app.database.replication import ReplicaState, Replication
from app.downloads import proof
from app.main import create_app
from app.seed.document import SeedDocument
from app.seed.examination import derived, replicas
from app.seed.examination.around import examine_downloads
from app.seed.examination.finding import Finding, Level
from app.seed.problem import Position, Problem, SeedError
from app.seed.releases import release
from app.settings import Settings
from tests.cli.running import Ran, Run
from tests.conftest import RELEASED, load_into
from tests.engines import Databases
from tests.permissions import forbidden, reachable_folder
from tests.seed.loading import content_of

PLACES, TOGETHER = 60, 5
"""So many bits are flipped, one at a time; so many in one test."""

ALL = [
    "settings",
    "folders",
    "room",
    "file",
    "database",
    "records",
    "rendering",
    "derived data",
    "seed file",
    "downloads",
]


class Case(NamedTuple):
    """A database with the released chronology in it, and the settings of a service of both."""

    url: str
    settings: Mapping[str, str]

    @property
    def file(self) -> Path:
        """Its file; there is none where it has none."""
        return Path(self.url.removeprefix("sqlite:///"))

    @property
    def settings_folder(self) -> Path:
        """Where downloads are made."""
        return Path(self.settings["COMMUNIQUE_DOWNLOADS_FOLDER"])


def found_in(ran: Ran) -> dict[str, tuple[str, str]]:
    """By what was looked at, how bad it is and what is told."""
    lines = [line[:8].rstrip() + "|" + line[9:] for line in ran.output.splitlines()]
    parts = [line.replace("|", ": ", 1).split(": ", 2) for line in lines]
    return {what: (level, told) for level, what, told in parts}


def levels_in(ran: Ran) -> dict[str, str]:
    return {what: level for what, (level, _) in found_in(ran).items()}


@pytest.fixture(scope="module")
def seed_file(chronology_file: Path, chronology: SeedDocument, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The chronology beside its release log."""
    file = tmp_path_factory.mktemp("seed") / "seed.yaml"
    shutil.copyfile(chronology_file, file)
    release(chronology, file.with_name("releases.yaml"), RELEASED, {})
    return file


def case_of(url: str, seed_file: Path, folder: Path) -> Case:
    settings = {"database_url": url, "seed_file": str(seed_file), "downloads_folder": str(folder / "downloads")}
    return Case(url, {f"COMMUNIQUE_{name.upper()}": value for name, value in settings.items()})


@pytest.fixture
def loaded(databases: Databases, seed_file: Path, chronology: SeedDocument, tmp_path: Path) -> Case:
    """One of one's own, on each engine."""
    url = databases.new(tmp_path)
    load_into(url, chronology, seed_file.with_name("releases.yaml"))
    return case_of(url, seed_file, tmp_path)


@pytest.fixture(scope="module")
def whole(seed_file: Path, chronology: SeedDocument, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite file, to be copied."""
    file = tmp_path_factory.mktemp("whole") / "whole.sqlite3"
    load_into(f"sqlite:///{file}", chronology, seed_file.with_name("releases.yaml"))
    return file


@pytest.fixture
def own(whole: Path, seed_file: Path, tmp_path: Path) -> Case:
    """A file of one's own."""
    file = tmp_path / "own.sqlite3"
    shutil.copyfile(whole, file)
    return case_of(f"sqlite:///{file}", seed_file, tmp_path)


def run_sql(url: str, statement: str) -> None:
    engine = make_writer(Settings(database_url=url))
    with engine.begin() as connection:
        connection.execute(text(statement))
    engine.dispose()


# Nothing is wrong -----------------------------------------------------------------------------------------------------


def test_a_sound_service_has_no_faults_and_stays_as_it_is(run: Run, loaded: Case) -> None:
    engine = make_writer(Settings(database_url=loaded.url))
    before = content_of(engine)
    engine.dispose()
    kept = loaded.file.read_bytes() if loaded.file.exists() else b""
    with TestClient(create_app(Settings(database_url=loaded.url, downloads_folder=loaded.settings_folder))) as client:
        assert client.get("/dataset/download").status_code == 200
    ran = run("doctor", **loaded.settings)
    assert (ran.code, ran.errors) == (0, "")
    assert levels_in(ran) == dict.fromkeys([one for one in ALL if one != "file" or loaded.file.exists()], "ok")
    assert found_in(ran)["downloads"][1].startswith("3 files in ")
    assert content_of(engine) == before
    engine.dispose()
    assert (loaded.file.read_bytes() if loaded.file.exists() else b"") == kept


def test_what_was_restored_is_sound(run: Run, loaded: Case, own: Case, tmp_path: Path) -> None:
    """From either engine to a file, and from a file to either: the indexes are declared alike, too."""
    for source, target in ((loaded, own), (own, loaded)):
        file = tmp_path / f"backup-{source is own}"
        assert run("backup", "--out", str(file), **source.settings).code == 0
        assert run("restore", str(file), **target.settings).code == 0
        ran = run("doctor", **target.settings)
        assert set(levels_in(ran).values()) == {"ok"}, ran.output
    shutil.copyfile(tmp_path / "backup-False", own.file)  # a backup is served as it is
    assert set(levels_in(run("doctor", **own.settings)).values()) == {"ok"}


# Something in the database is wrong -----------------------------------------------------------------------------------


def declared_and_stored(file: Path) -> list[str]:
    """All that a file says, in SQL; the words of the text index with their places as well."""
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE VIRTUAL TABLE temp.word USING fts5vocab(main, search_index, instance)")
        return [*connection.iterdump(), *map(repr, connection.execute("SELECT * FROM temp.word"))]


@pytest.mark.parametrize("group", range(PLACES // TOGETHER))
def test_a_flipped_bit_is_found_or_changes_nothing_that_is_served(run: Run, own: Case, whole: Path, group: int) -> None:
    chance = random.Random(1958)  # noqa: S311 - a seeded choice of places
    sound = run("doctor", **own.settings)
    assert levels_in(sound) == dict.fromkeys(ALL, "ok"), sound.output  # or it would find fault with anything
    content = whole.read_bytes()
    places = [(chance.randrange(len(content)), chance.randrange(8)) for _ in range(PLACES)]
    in_a_record = content.index(b'"supports":') + group % len('"supports":')
    for place, bit in (*places[group * TOGETHER : (group + 1) * TOGETHER], (in_a_record, 0)):
        broken = bytearray(content)
        broken[place] ^= 1 << bit
        own.file.write_bytes(broken)
        ran = run("doctor", **own.settings)
        assert ran.errors == ""
        assert {line[:8] for line in ran.output.splitlines()} <= {"ok      ", "warning ", "FAULT   "}
        wrong = {what for what, level in levels_in(ran).items() if level != "ok"}
        assert ran.code == (1 if "FAULT" in levels_in(ran).values() else 0)
        assert wrong or place != in_a_record
        if not wrong:
            assert declared_and_stored(own.file) == declared_and_stored(whole), (place, bit)


CHANGES = (
    {
        "UPDATE event_actor SET last_day = last_day + 1 WHERE event_id = 'regatta-summit-1998'": "event_actor",
        "DELETE FROM event_topic WHERE event_id = 'regatta-summit-1998'": "event_topic",
        "UPDATE event SET lasting = true WHERE id = 'regatta-summit-1998'": "event differs at 'regatta-summit-1998'",
        "UPDATE tally SET counts = '[[1]]' WHERE list = 'event' AND facet = ''": "tally differs at 'event/'",
        "UPDATE lexicon_name SET preferred = NOT preferred WHERE record_id = 'velmora'": "lexicon_name",
        "UPDATE search_entry SET body = body || 'x' WHERE number = 5": "search_entry differs at '5'",
        "UPDATE document SET summary = summary || ' ' WHERE number = 5": "document differs at '5'",
        'UPDATE document_whole SET "full" = "full" || \' \' WHERE number = 5': "document_whole differs at '5'",
        "UPDATE citation SET document = document || ' ' WHERE id LIKE 'event/regatta%'": "citation",
        "UPDATE release SET last_position = 7": "release differs at '1'",
        "UPDATE release_change SET latest = false WHERE position = 3": "release_change differs at '3'",
        "UPDATE dataset SET first_year = 7": "dataset differs at '1'",
    },
    {
        "UPDATE release SET date = '2012-12-30'": "dataset differs at '1', release_change differs at '1'",
    },
    {
        "UPDATE release_change SET record_id = 'x' WHERE position = 3": "release_change differs at '3'",
        "UPDATE dataset SET examples = '{}'": "dataset differs at '1'",
    },
)
"""What is done to a database, and what is told of which table."""


@pytest.mark.parametrize("changes", CHANGES)
def test_a_changed_row_is_found_in_any_table(run: Run, loaded: Case, changes: Mapping[str, str]) -> None:
    for statement in changes:
        run_sql(loaded.url, statement)
    ran = run("doctor", "--no-seed", **loaded.settings)
    assert ran.code == 1
    level, line = found_in(ran)["derived data"]
    assert level == "FAULT"
    for told in changes.values():
        assert told in line
    assert line.count(" differs at ") == sum(told.count(" differs at ") or 1 for told in changes.values())
    assert line.endswith("; load into an empty database, or restore a backup")


def test_a_changed_text_index_is_found(run: Run, loaded: Case) -> None:
    is_file = loaded.file.exists()
    into = "search_index(rowid, title, body) VALUES (5, 'word', 'words')"
    statement = f"INSERT INTO {into}" if is_file else "UPDATE search_index SET words = 'word' WHERE rowid = 5"
    run_sql(loaded.url, statement)
    ran = run("doctor", **loaded.settings)
    assert ran.code == 1
    assert "search_index " in found_in(ran)["derived data"][1]
    run_sql(loaded.url, "INSERT INTO search_index VALUES (77777, 'x')" if not is_file else statement)
    assert "search_index " in found_in(run("doctor", **loaded.settings))["derived data"][1]


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("UPDATE search_index_docsize SET sz = x'0101' WHERE id = 5", "differs in what entries are ranked by"),
        ("UPDATE search_index_data SET block = x'010101' WHERE id = 1", "differs in what entries are ranked by"),
        ("INSERT INTO search_index_config VALUES ('rank', 'bm25(1.0)')", "differs in what entries are ranked by"),
        ("DELETE FROM search_index_idx WHERE term > x'3068'", "does not find "),
        (
            "INSERT INTO search_index_idx SELECT segid, x'30ffff', 4 FROM search_index_idx LIMIT 1",
            "is not as FTS5 leaves it",
        ),
        ("DELETE FROM search_index_idx", "does not find "),
        (
            "DELETE FROM search_index_data WHERE id = 10",
            "disk image is malformed; move the database away and ",
        ),
    ],
)
def test_what_the_text_index_rests_on_is_examined(run: Run, own: Case, statement: str, told: str) -> None:
    run_sql(own.url, statement)
    ran = run("doctor", "--no-seed", **own.settings)
    assert ran.code == 1
    level, line = found_in(ran)["derived data"]
    assert (level, told in line) == ("FAULT", True), line


@pytest.mark.parametrize(
    ("statement", "what", "told"),
    [
        (
            "UPDATE document_whole SET content = '{}' WHERE number = 5",
            "records",
            " is not what it was when it was loaded",
        ),
        ("UPDATE dataset SET revision = 'x'", "records", "the records come to revision "),
        ("DELETE FROM document WHERE number = 5", "records", "there are "),
        ("UPDATE release_change SET verb = 'lost' WHERE position = 3", "derived data", "'lost' is not a valid"),
        ("DELETE FROM dataset", "dataset", "the database holds no dataset yet; run `communique load`\n"),
        ("UPDATE alembic_version SET version_num = '9999'", "database", "made by a newer version; update Communiqué"),
        (
            "UPDATE alembic_version SET version_num = '0001'",
            "database",
            "made by an older version; run `communique load`",
        ),
        ("DROP TABLE alembic_version", "database", "it holds tables of something else"),
        (
            "DROP TABLE tally",
            "derived data",
            "not all of it can be read; if the database answers otherwise, move the database away and load",
        ),
        (
            "ALTER TABLE document RENAME TO other",
            "records",
            "not all of it can be read; if the database answers otherwise, move the database away and load",
        ),
    ],
)
def test_what_is_at_fault_is_told(run: Run, loaded: Case, statement: str, what: str, told: str) -> None:
    run_sql(loaded.url, statement)
    ran = run("doctor", **loaded.settings)
    assert (ran.code, ran.errors) == (1, "")
    level, line = found_in(ran)[what]
    assert (level, told in f"{line}\n") == ("FAULT", True), ran.output
    level, line = found_in(ran)["seed file"]
    assert (level, line.endswith("chronology.yaml passes the check")) == ("warning", False)
    assert line.endswith(" passes the check; it is compared with what is loaded once that is sound")


def _files(whole: Path, file: Path) -> Iterator[str]:
    """What may stand in the place of a database, and what is told of it."""
    content = whole.read_bytes()
    file.unlink()
    yield f"file: there is no {file}; run `communique load`"
    file.mkdir()
    yield f"file: {file} is no file; mend COMMUNIQUE_DATABASE_URL"
    file.rmdir()
    file.write_bytes(b"")
    yield "it is empty; run `communique load`"
    file.write_bytes(b"no database at all, but a text")
    yield f"file: {file} is damaged: it is no SQLite file; "
    for length in (1, 50, 100, 4096, len(content) // 3, len(content) - 4096, len(content) - 1):
        file.write_bytes(content[:length])
        yield "file: "
    file.write_bytes(content[:100] + bytes(len(content) - 100))
    yield "file: "
    file.write_bytes(content[:4096] + random.Random(1).randbytes(len(content) - 4096))  # noqa: S311 - seeded
    yield "file: "


def test_what_is_no_whole_database_is_told(run: Run, own: Case, whole: Path) -> None:
    for told in _files(whole, own.file):
        ran = run("doctor", "--no-seed", **own.settings)
        assert (ran.code, ran.errors) == (1, "")
        assert f"FAULT    {told}" in ran.output or (told.startswith("it is") and told in ran.output), ran.output


def crashed(whole: Path, file: Path) -> None:
    """Make of a file what is left of a load into the file itself that was killed."""
    writing = file.with_name("writing.sqlite3")
    shutil.copyfile(whole, writing)
    with closing(sqlite3.connect(writing, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA cache_size = 10")  # so that pages are written before the end
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("UPDATE document_whole SET content = '{}'")
        for ending in ("", "-journal"):
            shutil.copyfile(f"{writing}{ending}", f"{file}{ending}")
    assert file.read_bytes() != whole.read_bytes()


def test_what_a_killed_load_has_left_is_taken_back(run: Run, own: Case, whole: Path) -> None:
    crashed(whole, own.file)
    ran = run("doctor", **own.settings)
    assert set(levels_in(ran).values()) == {"ok"}, ran.output
    assert declared_and_stored(own.file) == declared_and_stored(whole)


def test_a_load_that_keeps_everyone_out_is_no_damage(run: Run, own: Case) -> None:
    with closing(sqlite3.connect(own.file, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("BEGIN EXCLUSIVE")
        ran = run("doctor", **own.settings)
        connection.execute("ROLLBACK")
    assert (ran.code, ran.errors) == (0, "")
    told = f"a load holds {own.file}, and nobody can read it; run this again when that has ended"
    assert found_in(ran)["file"] == ("warning", told)
    assert "database" not in levels_in(ran)
    assert "move the database away" not in ran.output


def test_what_may_not_be_looked_at_is_told(run: Run, own: Case, tmp_path: Path) -> None:
    with forbidden(tmp_path):
        ran = run("doctor", **own.settings)
    assert (ran.code, ran.errors) == (1, "")
    level, line = found_in(ran)["file"]
    assert (level, "Permission denied" in line) == ("FAULT", True)
    assert line.endswith("; mend its permissions, or run this as the user that owns it")
    with forbidden(own.file):
        ran = run("doctor", "--no-seed", **own.settings)
    assert (ran.code, ran.errors, levels_in(ran)["file"]) == (1, "", "FAULT")
    assert "move the database away" not in ran.output


def test_an_index_that_is_declared_otherwise_is_told(run: Run, own: Case) -> None:
    run_sql(own.url, "DROP INDEX ix_event_type_first_day_id")
    ran = run("doctor", **own.settings)
    assert (ran.code, levels_in(ran)["schema"]) == (0, "warning")
    assert "index ix_event_type_first_day_id is not as migrations make it" in found_in(ran)["schema"][1]


def test_another_rendering_is_no_fault(run: Run, loaded: Case) -> None:
    run_sql(loaded.url, "UPDATE dataset SET rendering = 'x'")
    ran = run("doctor", **loaded.settings)
    assert (ran.code, levels_in(ran)["rendering"], levels_in(ran)["derived data"]) == (0, "warning", "warning")


def test_records_that_are_refused_by_now_are_not_compared(run: Run, own: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise SeedError([Problem(Position("records.ndjson", 1, 1), "x", "", "this is refused", "mend it")])

    monkeypatch.setattr(derived, "check_seed", refuse)
    ran = run("doctor", **own.settings)
    assert (ran.code, levels_in(ran)["derived data"]) == (0, "warning")
    assert "x: this is refused; mend it" in found_in(ran)["derived data"][1]


def test_a_server_that_does_not_answer_is_told(run: Run) -> None:
    ran = run("doctor", "--no-seed", COMMUNIQUE_DATABASE_URL="postgresql://somebody:secret@127.0.0.1:1/nothing")
    assert (ran.code, levels_in(ran)["database"]) == (1, "FAULT")
    assert "somebody:***@127.0.0.1" in ran.output
    assert "secret" not in ran.output


# Something around it is wrong -----------------------------------------------------------------------------------------


def test_a_setting_that_cannot_be_used_is_told(run: Run) -> None:
    ran = run("doctor", COMMUNIQUE_PROT="1")
    assert (ran.code, levels_in(ran)) == (1, {"settings": "FAULT"})
    assert "did you mean COMMUNIQUE_PORT?" in ran.output


def test_another_seed_file_is_a_warning_and_one_that_keeps_the_service_from_starting_a_fault(
    run: Run, own: Case, seed_file: Path, wrong: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other" / "seed.yaml"
    other.parent.mkdir()
    other.write_text(seed_file.read_text(encoding="utf-8").replace("Herring truce", "Herring peace"), encoding="utf-8")
    ran = run("doctor", **{**own.settings, "COMMUNIQUE_SEED_FILE": str(other)})
    assert (ran.code, levels_in(ran)["seed file"]) == (0, "warning")
    told = found_in(ran)["seed file"][1]
    assert told.startswith(f"{other} is not what is loaded: 0 to add, ")
    assert told.endswith("if it is to be; if not, set COMMUNIQUE_SEED_FILE, or pass it over with --no-seed")
    for file, told in ((wrong, f"{wrong}:"), (tmp_path / "none.yaml", f"{tmp_path / 'none.yaml'} does not exist; ")):
        ran = run("doctor", **{**own.settings, "COMMUNIQUE_SEED_FILE": str(file)})
        assert (ran.code, levels_in(ran)["seed file"]) == (1, "FAULT")
        assert found_in(ran)["seed file"][1].startswith(f"`communique serve` does not start with it: {told}")
    shutil.copyfile(seed_file, other)  # without its log
    ran = run("doctor", **{**own.settings, "COMMUNIQUE_SEED_FILE": str(other)})
    assert "the release log beside " in found_in(ran)["seed file"][1]
    assert "seed file" not in levels_in(run("doctor", "--no-seed", **own.settings))


@pytest.mark.parametrize("name", ["*.ndjson", "manifest.json"])
def test_a_download_that_is_not_what_was_made_is_told(run: Run, own: Case, name: str) -> None:
    folder = own.settings_folder
    with TestClient(create_app(Settings(database_url=own.url, downloads_folder=folder))) as client:
        assert client.get("/dataset/download").status_code == 200
    (file,) = folder.glob(f"*/{name}")
    content = bytearray(file.read_bytes())
    content[0] ^= 1
    file.write_bytes(content)
    ran = run("doctor", **own.settings)
    assert (ran.code, levels_in(ran)["downloads"]) == (1, "FAULT")
    assert f"{file} is not what was made" in ran.output
    if name != "manifest.json":
        file.unlink()
        assert levels_in(run("doctor", **own.settings))["downloads"] == "FAULT"


def made(own: Case) -> Path:
    """The folder of an edition that was made of what is loaded."""
    with TestClient(create_app(Settings(database_url=own.url, downloads_folder=own.settings_folder))) as client:
        assert client.get("/dataset/download").status_code == 200
    (folder,) = own.settings_folder.glob("*/manifest.json")
    return folder.parent


def test_downloads_that_are_being_made_are_passed_over(run: Run, own: Case) -> None:
    folder = own.settings_folder / ".communique-making"
    made(own)
    folder.mkdir()
    (folder / "manifest.json").write_text("[{", encoding="utf-8")
    assert found_in(run("doctor", **own.settings))["downloads"][1].startswith("3 files in ")


def test_downloads_that_are_removed_meanwhile_are_passed_over(
    run: Run, own: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    edition = made(own)

    def remove(opened: Any, name: str) -> Any:  # noqa: ANN401 - as hashlib has it
        shutil.rmtree(edition)
        monkeypatch.setattr(proof, "file_digest", file_digest)
        return file_digest(opened, name)

    monkeypatch.setattr(proof, "file_digest", remove)
    assert levels_in(run("doctor", "--no-seed", **own.settings))["downloads"] == "ok"
    assert not edition.exists()


def test_downloads_that_may_not_be_read_are_not_called_damaged(own: Case) -> None:
    with reachable_folder() as folder:
        downloads = shutil.copytree(made(own).parent, folder / "downloads")
        (file,) = downloads.glob("*/*.ndjson")
        for one, shown in (
            (downloads, downloads),
            (file.parent, file.with_name("manifest.json")),
            (file, file),
        ):
            with forbidden(one):
                found = list(examine_downloads(Settings(database_url=own.url, downloads_folder=downloads)))
            assert [finding.level for finding in found] == [Level.WARNING]
            assert found[0].told.startswith(f"{shown} cannot be read by this user; ")


def test_permissions_are_looked_at(run: Run, own: Case, tmp_path: Path) -> None:
    own.file.chmod(0o666)
    ran = run("doctor", "--no-seed", **own.settings)
    assert (ran.code, levels_in(ran)["folders"]) == (0, "warning")
    assert f"every user may write the file {own.file}; run `chmod o-w {own.file}`" in ran.output
    own.file.chmod(0o600)
    own.settings_folder.mkdir()
    own.settings_folder.chmod(0o777)
    ran = run("doctor", "--no-seed", **own.settings)
    assert f"every user may write the folder {own.settings_folder}; run " in ran.output
    own.settings_folder.chmod(0o1777)
    assert levels_in(run("doctor", "--no-seed", **own.settings))["folders"] == "ok"
    (tmp_path / "taken").write_text("", encoding="utf-8")
    settings = {**own.settings, "COMMUNIQUE_DOWNLOADS_FOLDER": str(tmp_path / "taken" / "downloads")}
    ran = run("doctor", "--no-seed", **settings)
    assert ran.code == 1
    assert f"no downloads can be made in {tmp_path / 'taken'}; " in ran.output


def test_what_cannot_be_written_is_told(run: Run, own: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    """As for another user; the tests may be run by one whom no permission stops."""
    monkeypatch.setattr(os, "access", lambda *_: False)
    ran = run("doctor", "--no-seed", **own.settings)
    assert f"{own.file} cannot be written by this user: no load from here" in ran.output
    assert ran.code == 1  # nor can downloads be made
    missing = own.file.with_name("not") / "yet" / "there.sqlite3"
    ran = run("doctor", "--no-seed", **{**own.settings, "COMMUNIQUE_DATABASE_URL": f"sqlite:///{missing}"})
    assert f"{own.file.parent} cannot be written by this user: no load from here" in ran.output


@pytest.mark.parametrize(("free", "level"), [(10, "FAULT"), (65 * 1024**2, "warning"), (10**12, "ok")])
def test_room_is_looked_at(run: Run, own: Case, monkeypatch: pytest.MonkeyPatch, free: int, level: str) -> None:
    usage = shutil.disk_usage(own.file.parent)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=free))
    ran = run("doctor", "--no-seed", **own.settings)
    assert levels_in(ran)["room"] == level
    assert ran.code == (1 if level == "FAULT" else 0)


def replica(*, lag_bytes: int | None = 0, lag_seconds: float | None = 0, replayed: int = 1_000) -> ReplicaState:
    return ReplicaState(
        reachable=True,
        standby=True,
        lag_bytes=lag_bytes,
        lag_seconds=lag_seconds,
        revision="abc",
        replayed=replayed,
    )


def replicas_found(monkeypatch: pytest.MonkeyPatch, *looks: Sequence[ReplicaState]) -> list[Finding]:
    """What is found where they are so at one look after the other."""
    left = iter(looks)
    monkeypatch.setattr(replicas, "sleep", lambda _: None)
    monkeypatch.setattr(
        replicas, "look_at_replication", lambda _: Replication(primary_reachable=True, replicas=next(left))
    )
    found = list(replicas.examine_replicas(Settings()))
    assert [one.what for one in found] == [f"replica {number}" for number in range(1, len(looks[0]) + 1)]
    assert next(left, None) is None
    return found


def test_replicas_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    lagging = replica(lag_bytes=9, lag_seconds=90)
    states = [replica(), lagging, ReplicaState(reachable=True, standby=False), ReplicaState(reachable=False)]
    found = replicas_found(monkeypatch, states, states)
    assert [one.level for one in found] == [Level.OK, Level.WARNING, Level.WARNING, Level.FAULT]
    assert found[1].told.startswith("it is 9 bytes behind, and takes over no changes, the last 90 seconds ago; ")
    assert [one.level for one in replicas_found(monkeypatch, [replica()])] == [Level.OK]  # no second look


def test_a_replica_that_takes_over_what_a_load_writes_does_not_lag(monkeypatch: pytest.MonkeyPatch) -> None:
    first = replica(lag_bytes=500, lag_seconds=86_400)
    for level, after in (
        (Level.OK, replica(lag_bytes=700, lag_seconds=86_405, replayed=1_500)),
        (Level.OK, replica()),
        (Level.WARNING, replica(lag_bytes=700, lag_seconds=86_405, replayed=1_499)),
    ):
        assert [one.level for one in replicas_found(monkeypatch, [first], [after])] == [level]
    unknown = replica(lag_bytes=None, lag_seconds=90)
    for level, after in (
        (Level.OK, replica(lag_bytes=None, lag_seconds=95, replayed=1_001)),
        (Level.WARNING, unknown),
    ):
        assert [one.level for one in replicas_found(monkeypatch, [unknown], [after])] == [level]


def test_a_replica_that_has_taken_over_nothing_yet_is_told_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    never = replica(lag_bytes=2_000, lag_seconds=None)
    (found,) = replicas_found(monkeypatch, [never], [never])
    assert found.level is Level.WARNING
    assert found.told.startswith("it is 2,000 bytes behind, and takes over no changes, none since it began; ")
