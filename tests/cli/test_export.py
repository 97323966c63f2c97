"""`communique export`: everything that is loaded as one file, in place at once or not at all."""

import errno
import io
import json
import os
import sqlite3
from contextlib import closing
from pathlib import Path
from zipfile import ZipFile

import pytest
from fastapi.testclient import TestClient
from rich.console import Console

from app.database.copy import Progress, SupersededError
from app.database.snapshot import Snapshot
from app.downloads.writers import WRITERS
from app.main import create_app
from app.seed.document import SeedDocument
from app.seed.releases import release
from app.settings import Settings
from app.vocabulary import BulkFormat
from tests.cli.running import Run
from tests.conftest import RELEASED
from tests.engines import Databases


@pytest.fixture
def released(chronology: SeedDocument, tmp_path: Path) -> Path:
    """A folder with the release log in it, which tells when the dataset was modified."""
    release(chronology, tmp_path / "releases.yaml", RELEASED, {})
    return tmp_path


def test_ndjson_loads_back_as_the_same_revision(run: Run, chronology_url: str, tmp_path: Path) -> None:
    file = tmp_path / "all.ndjson"
    ran = run("export", "--format", "ndjson", "--out", str(file), COMMUNIQUE_DATABASE_URL=chronology_url)
    assert (ran.code, ran.errors) == (0, "")
    loaded = run("load", str(file), COMMUNIQUE_DATABASE_URL=f"sqlite:///{tmp_path / 'again.sqlite3'}")
    assert loaded.code == 0
    revision = loaded.output.split("Loaded revision ")[1].split(":")[0]
    assert ran.output == f"Wrote revision {revision} to {file}: {file.stat().st_size:,} bytes.\n"


def test_what_loads_back_documents_itself_alike(
    run: Run,
    chronology_url: str,
    client: TestClient,
    databases: Databases,
    released: Path,
) -> None:
    """An export has the examples in order of their names, which is not that of the seed file."""
    file, url = released / "all.ndjson", databases.new(released)
    assert run("export", "--format", "ndjson", "--out", str(file), COMMUNIQUE_DATABASE_URL=chronology_url).code == 0
    assert run("load", str(file), COMMUNIQUE_DATABASE_URL=url).code == 0
    with TestClient(create_app(Settings(database_url=url))) as again:
        answer = again.get("/openapi.json")
        assert answer.status_code == 200
        assert answer.content == client.get("/openapi.json").content


def test_a_data_package_holds_every_event(
    run: Run, chronology_url: str, chronology: SeedDocument, tmp_path: Path
) -> None:
    file = tmp_path / "all.zip"
    ran = run("export", "--format", "datapackage", "--out", str(file), COMMUNIQUE_DATABASE_URL=chronology_url)
    assert ran.code == 0
    with ZipFile(file) as archive:
        assert json.loads(archive.read("datapackage.json"))["name"] == chronology.dataset.id
        events = archive.read("events.csv").decode()
    assert all(event.id in events for event in chronology.events)


def test_the_database_is_copied_whole(run: Run, chronology_url: str, tmp_path: Path) -> None:
    file = tmp_path / "all.sqlite3"
    ran = run("export", "--format", "sqlite", "--out", str(file), COMMUNIQUE_DATABASE_URL=chronology_url)
    assert ran.code == 0
    with closing(sqlite3.connect(file)) as copied:
        assert copied.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert copied.execute("SELECT count(*) FROM document").fetchone() > (100,)
    assert [one.name for one in tmp_path.iterdir()] == ["all.sqlite3"]


def test_what_is_served_is_what_is_exported(run: Run, chronology_url: str, client: TestClient, tmp_path: Path) -> None:
    for form in BulkFormat:
        file = tmp_path / form.value
        assert (
            run("export", "--format", form.value, "--out", str(file), COMMUNIQUE_DATABASE_URL=chronology_url).code == 0
        )
        assert client.get(f"/dataset/download/{form}").content == file.read_bytes()


def test_a_file_is_replaced_only_if_told_so(run: Run, chronology_url: str, tmp_path: Path) -> None:
    file = tmp_path / "all.ndjson"
    file.write_text("mine", encoding="utf-8")
    arguments = ("export", "--format", "ndjson", "--out", str(file))
    ran = run(*arguments, COMMUNIQUE_DATABASE_URL=chronology_url)
    assert (ran.code, ran.output) == (1, "")
    assert ran.errors == f"communique: {file} is there already; name another file, or replace it with --force\n"
    assert file.read_text(encoding="utf-8") == "mine"
    assert run(*arguments, "--force", COMMUNIQUE_DATABASE_URL=chronology_url).code == 0
    assert file.read_text(encoding="utf-8").startswith('{"dataset":')
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize(
    ("out", "told"),
    [
        ("nowhere/all.ndjson", "cannot be written: No such file or directory; name another file"),
        ("file/all.ndjson", "cannot be written: Not a directory; name another file"),
        ("folder", "is a folder; name a file in it"),
    ],
)
def test_a_file_that_cannot_be_written_is_one_line(
    run: Run, chronology_url: str, tmp_path: Path, out: str, told: str
) -> None:
    (tmp_path / "file").write_text("")
    (tmp_path / "folder").mkdir()
    ran = run("export", "--format", "ndjson", "--out", str(tmp_path / out), COMMUNIQUE_DATABASE_URL=chronology_url)
    assert (ran.code, ran.errors) == (1, f"communique: {tmp_path / out} {told}\n")


def test_a_full_disk_leaves_the_old_file_and_nothing_else(
    run: Run, chronology_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_snapshot: Snapshot, path: Path, _progress: object) -> None:
        path.write_text("half", encoding="utf-8")
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setitem(WRITERS, BulkFormat.NDJSON, fail)
    file = tmp_path / "all.ndjson"
    file.write_text("old", encoding="utf-8")
    arguments = ("export", "--format", "ndjson", "--out", str(file), "--force")
    ran = run(*arguments, COMMUNIQUE_DATABASE_URL=chronology_url)
    told = f"communique: {file} cannot be written: No space left on device; name another file\n"
    assert (ran.code, ran.errors) == (1, told)
    assert file.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [file]


def test_a_load_that_comes_between_makes_it_begin_again(
    run: Run, chronology_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls, write = 0, WRITERS[BulkFormat.SQLITE]

    def copy(snapshot: Snapshot, path: Path, progress: Progress) -> None:
        nonlocal calls
        calls += 1
        write(snapshot, path, progress)
        if calls == 1:
            raise SupersededError

    monkeypatch.setitem(WRITERS, BulkFormat.SQLITE, copy)
    file = tmp_path / "all.sqlite3"
    ran = run("export", "--format", "sqlite", "--out", str(file), COMMUNIQUE_DATABASE_URL=chronology_url)
    assert (ran.code, calls) == (0, 2)
    with closing(sqlite3.connect(file)) as copied:
        assert copied.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_without_a_database_it_says_so(run: Run, tmp_path: Path) -> None:
    database, file = tmp_path / "none.sqlite3", tmp_path / "all.ndjson"
    settings = {"COMMUNIQUE_DATABASE_URL": f"sqlite:///{database}"}
    ran = run("export", "--format", "ndjson", "--out", str(file), **settings)
    assert ran.code == 1
    assert ran.errors == (
        f"communique: there is no database {database}; run `communique load`, or mend COMMUNIQUE_DATABASE_URL\n"
    )
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"no database"])
def test_without_a_dataset_it_says_so_in_one_line(run: Run, tmp_path: Path, content: bytes) -> None:
    database, file = tmp_path / "bad.sqlite3", tmp_path / "all.ndjson"
    database.write_bytes(content)
    ran = run("export", "--format", "ndjson", "--out", str(file), COMMUNIQUE_DATABASE_URL=f"sqlite:///{database}")
    assert ran.code == 1
    assert ran.errors == (
        "communique: the database cannot be read; run `communique load`, or mend COMMUNIQUE_DATABASE_URL\n"
    )
    assert not file.exists()


@pytest.mark.parametrize("arguments", [("--format", "excel", "--out", "it"), ("--out", "it"), ("--format", "ndjson")])
def test_a_wrong_call_is_a_wrong_usage(run: Run, arguments: tuple[str, ...]) -> None:
    assert run("export", *arguments).code == 2
    assert not Path("it").exists()


@pytest.mark.parametrize("form", list(BulkFormat))
def test_who_watches_sees_the_progress(
    run: Run, chronology_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: BulkFormat
) -> None:
    screen = io.StringIO()
    monkeypatch.setattr("app.cli.console.errors", Console(file=screen, force_terminal=True, width=100))
    out = str(tmp_path / "all")
    ran = run("export", "--format", form.value, "--out", out, COMMUNIQUE_DATABASE_URL=chronology_url)
    assert ran.code == 0
    assert "Exporting" in screen.getvalue()
