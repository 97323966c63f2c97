"""Downloads as requests ask for them: made once, in the background, and told plainly when they cannot be."""

import errno
import logging
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.database.copy import CopyError
from app.database.engine import open_database
from app.database.snapshot import Database, Snapshot
from app.downloads import Downloads, folder_of
from app.downloads.errors import BEING_MADE, FULL, UNWRITABLE, DownloadsUnavailableError
from app.downloads.writers import WRITERS
from app.errors import LostError, UnavailableError
from app.seed.document import SeedDocument
from app.settings import PROJECT_FOLDER, Settings
from app.vocabulary import BulkFormat
from tests.conftest import load_into

Progress = Callable[[int, int], None]


class Writing:
    """Stands in for the writing of NDJSON: counts, waits until it may go on, and fails where it is told to."""

    def __init__(self) -> None:
        """Begin without a call."""
        self.calls = 0
        self.may_go_on = threading.Event()
        self.begun = threading.Event()
        self.failure: Exception | None = None
        self.meanwhile: Callable[[], None] = lambda: None

    def __call__(self, _snapshot: Snapshot, path: Path, progress: Progress) -> None:
        """Write one file."""
        self.calls += 1
        self.begun.set()
        while not self.may_go_on.wait(0.01):
            progress(0, 1)
        if self.failure:
            raise self.failure
        self.meanwhile()
        path.write_text("written", encoding="utf-8")


@pytest.fixture
def writing(monkeypatch: pytest.MonkeyPatch) -> Writing:
    """In place of all writers but the copy of the database."""
    made = Writing()
    monkeypatch.setattr("app.downloads.making.WRITERS", {**WRITERS, BulkFormat.NDJSON: made})
    return made


@pytest.fixture
def downloads(database: Database, tmp_path: Path) -> Iterator[Downloads]:
    made = Downloads(database, tmp_path / "downloads", patience=10)
    yield made
    made.close()


def test_all_forms_are_made_and_found_again(downloads: Downloads, database: Database, tmp_path: Path) -> None:
    listing = downloads.current()
    assert [one.format for one in listing.files] == list(BulkFormat)
    assert [one.path.read_bytes()[:4] for one in listing.files] == [b'{"da', b"PK\x03\x04", b"SQLi"]
    with database.reading() as snapshot:
        assert listing.edition.revision == snapshot.loaded.revision
    times = [one.path.stat().st_mtime_ns for one in listing.files]
    assert downloads.current() == listing
    other = Downloads(database, tmp_path / "downloads")
    assert other.current() == listing
    assert [one.path.stat().st_mtime_ns for one in listing.files] == times


def test_many_requests_have_them_made_once(downloads: Downloads, writing: Writing) -> None:
    found: list[object] = []
    threads = [threading.Thread(target=lambda: found.append(downloads.current())) for _ in range(3)]
    for thread in threads:
        thread.start()
    assert writing.begun.wait(10)
    writing.may_go_on.set()
    for thread in threads:
        thread.join(10)
    assert writing.calls == 1
    assert len(found) == 3
    assert found[0] == found[1] == found[2]


def test_a_request_does_not_wait_for_long(database: Database, writing: Writing, tmp_path: Path) -> None:
    downloads = Downloads(database, tmp_path / "downloads", patience=0.05)
    for _ in range(2):
        with pytest.raises(DownloadsUnavailableError) as told:
            downloads.current()
        assert (told.value.status, told.value.detail) == (503, BEING_MADE)
    writing.may_go_on.set()
    patient = Downloads(database, tmp_path / "downloads", patience=10)
    assert patient.current().files
    assert writing.calls == 1, "the second found what the first had made"
    downloads.close()


def test_few_requests_wait_at_once(downloads: Downloads, writing: Writing) -> None:
    """Each waiting one keeps a thread of the server, which all others must share."""
    threads = [threading.Thread(target=downloads.current) for _ in range(4)]
    for thread in threads:
        thread.start()
    assert writing.begun.wait(10)
    deadline = time.monotonic() + 10
    while downloads._seats._value and time.monotonic() < deadline:  # noqa: SLF001 - until all four have sat down
        time.sleep(0.01)
    begun = time.monotonic()
    with pytest.raises(DownloadsUnavailableError, match="being made"):
        downloads.current()
    assert time.monotonic() - begun < 5
    writing.may_go_on.set()
    for thread in threads:
        thread.join(10)
    assert downloads.current().files


@pytest.mark.parametrize(
    ("failure", "detail"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), FULL),
        (OSError(errno.EDQUOT, "Disk quota exceeded"), FULL),
        (OSError(errno.EROFS, "Read-only file system"), UNWRITABLE),
        (CopyError("database or disk is full"), FULL),
        (CopyError("unable to open database file"), UNWRITABLE),
    ],
)
def test_a_fault_in_writing_is_told_with_its_remedy(
    downloads: Downloads, writing: Writing, caplog: pytest.LogCaptureFixture, failure: Exception, detail: str
) -> None:
    writing.failure = failure
    writing.may_go_on.set()
    with caplog.at_level(logging.WARNING, "communique"):
        for _ in range(2):
            with pytest.raises(DownloadsUnavailableError) as told:
                downloads.current()
            assert (told.value.status, told.value.detail) == (503, detail)
    assert writing.calls == 1, "it is not tried again at once"
    assert "COMMUNIQUE_DOWNLOADS_FOLDER" in detail
    assert [str(failure) in record.getMessage() for record in caplog.records] == [True]


def test_after_a_rest_it_is_tried_again(
    downloads: Downloads, writing: Writing, monkeypatch: pytest.MonkeyPatch
) -> None:
    writing.failure = OSError(errno.ENOSPC, "No space left on device")
    writing.may_go_on.set()
    with pytest.raises(DownloadsUnavailableError):
        downloads.current()
    writing.failure = None
    monkeypatch.setattr("app.downloads.downloads._REST", -1)
    assert downloads.current().files


def test_a_connection_that_is_lost_meanwhile_is_made_anew(downloads: Downloads, writing: Writing) -> None:
    def lose() -> None:
        if writing.calls == 1:
            raise LostError

    writing.meanwhile = lose
    writing.may_go_on.set()
    assert downloads.current().files
    assert writing.calls == 2


def test_a_database_that_could_not_be_read_is_asked_again_at_once(downloads: Downloads, writing: Writing) -> None:
    writing.failure = UnavailableError("The database cannot be read.")
    writing.may_go_on.set()
    with pytest.raises(UnavailableError):
        downloads.current()
    writing.failure = None
    assert downloads.current().files


def test_a_folder_that_is_a_file_is_told(database: Database, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(DownloadsUnavailableError) as told:
        Downloads(database, tmp_path / "file").current()
    assert told.value.detail == UNWRITABLE


def test_what_nobody_has_foreseen_is_not_taken_for_a_full_disk(downloads: Downloads, writing: Writing) -> None:
    writing.failure = ZeroDivisionError("odd")
    writing.may_go_on.set()
    with pytest.raises(ZeroDivisionError, match="odd"):
        downloads.current()


def test_the_end_of_the_service_gives_up_what_is_being_made(
    database: Database, writing: Writing, tmp_path: Path
) -> None:
    downloads = Downloads(database, tmp_path / "downloads", patience=0.05)
    with pytest.raises(DownloadsUnavailableError):
        downloads.current()
    assert writing.begun.wait(10)
    downloads.close()
    assert [one.name for one in (tmp_path / "downloads").iterdir()] == [".communique-lock"]
    writing.may_go_on.set()
    assert Downloads(database, tmp_path / "downloads").current().files, "nothing stands in the way of the next service"


def test_a_load_that_comes_between_is_not_mixed_in(
    own_file: Settings,
    another: SeedDocument,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    """The copy of the database would be of the new revision, the other files of the old one."""
    seen: list[str] = []

    def copy_late(snapshot: Snapshot, path: Path, progress: Progress) -> None:
        if not seen:
            load_into(own_file.database_url, another)
        seen.append(snapshot.loaded.revision)
        WRITERS[BulkFormat.SQLITE](snapshot, path, progress)

    monkeypatch.setattr("app.downloads.making.WRITERS", {**WRITERS, BulkFormat.SQLITE: copy_late})
    downloads = Downloads(open_database(own_file), tmp_path / "downloads")
    listing = downloads.current()
    assert len(seen) == 2
    assert listing.edition.revision == seen[1] != seen[0]
    ndjson, _, database = listing.files
    assert "Something else." in ndjson.path.read_text(encoding="utf-8")
    connection = sqlite3.connect(database.path)
    assert connection.execute("SELECT revision FROM dataset").fetchone() == (seen[1],)
    connection.close()
    assert len(list((tmp_path / "downloads").glob("lagoon-sea-*"))) == 1


def test_a_new_revision_has_files_of_its_own(
    own_settings: Settings, own_database: Database, another: SeedDocument, tmp_path: Path
) -> None:
    downloads = Downloads(own_database, tmp_path / "downloads")
    first = downloads.current()
    load_into(own_settings.database_url, another)
    second = downloads.current()
    assert {one.name for one in first.files}.isdisjoint(one.name for one in second.files)
    assert all(one.path.exists() for one in (*first.files, *second.files)), "downloads of the first may be going on"


def test_without_a_dataset_there_are_none(tmp_path: Path) -> None:
    database = open_database(Settings(database_url=f"sqlite:///{tmp_path / 'none.sqlite3'}"))
    with pytest.raises(UnavailableError):
        Downloads(database, tmp_path / "downloads").current()
    assert list(tmp_path.iterdir()) == []


def test_the_folder_is_as_set_or_beside_the_database(tmp_path: Path) -> None:
    assert folder_of(Settings()) == PROJECT_FOLDER / "var" / "downloads"
    beside = Settings(database_url=f"sqlite:///{tmp_path / 'it.sqlite3'}")
    assert folder_of(beside) == tmp_path / "downloads"
    assert folder_of(beside.model_copy(update={"downloads_folder": Path("/srv/files")})) == Path("/srv/files")
    assert not (tmp_path / "downloads").exists()
    assert list(tmp_path.iterdir()) == []
