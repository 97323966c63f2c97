"""The folder of downloads: whole or not at all, one maker at a time, and no old files without end."""

import errno
import fcntl
import json
import os
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from app.downloads.download import Edition
from app.downloads.folder import Folder
from app.vocabulary import BulkFormat

FORMATS = (BulkFormat.SQLITE, BulkFormat.NDJSON)


def edition_of(revision: str, dataset: str = "lagoon-sea") -> Edition:
    return Edition(dataset, "1.0", revision * 64, "r", "h", datetime(2012, 12, 31, tzinfo=UTC), tuple(BulkFormat))


def write(form: BulkFormat, path: Path) -> None:
    path.write_text(form.value, encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path / "downloads")


def make(folder: Folder, edition: Edition) -> None:
    with folder.locked():
        folder.make(edition, FORMATS, write)


def test_files_are_found_as_they_were_made(folder: Folder) -> None:
    edition = edition_of("a")
    assert folder.find(edition) is None
    make(folder, edition)
    found = folder.find(edition)
    assert found
    assert [(one.format, one.name) for one in found] == [
        (BulkFormat.NDJSON, f"lagoon-sea-1.0-{edition_of('a').key[:12]}.ndjson"),
        (BulkFormat.SQLITE, f"lagoon-sea-1.0-{edition_of('a').key[:12]}.sqlite3"),
    ]
    for one in found:
        content = one.path.read_bytes()
        assert (one.size, one.sha256) == (len(content), sha256(content).hexdigest())
    assert folder.find(edition_of("b")) is None


@pytest.mark.parametrize(
    "other",
    [
        Edition("lagoon-sea", "1.0", "a" * 64, "other", "h", None, tuple(BulkFormat)),
        Edition("lagoon-sea", "1.0", "a" * 64, "r", "other", None, tuple(BulkFormat)),
        Edition("other", "1.0", "a" * 64, "r", "h", None, tuple(BulkFormat)),
    ],
)
def test_other_rendering_log_or_dataset_is_another_edition(folder: Folder, other: Edition) -> None:
    make(folder, edition_of("a"))
    assert folder.find(other) is None


def test_other_code_makes_another_edition(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    make(folder, edition_of("a"))
    monkeypatch.setattr("app.downloads.download.serving_digest", lambda: "other")
    assert folder.find(edition_of("a")) is None


@pytest.mark.parametrize("harm", ["shorter", "gone", "no manifest", "bad manifest"])
def test_what_is_not_whole_is_not_found_and_made_anew(folder: Folder, harm: str) -> None:
    edition = edition_of("a")
    make(folder, edition)
    (file, *_) = folder.find(edition) or ()
    manifest = file.path.parent / "manifest.json"
    if harm == "shorter":
        file.path.write_bytes(file.path.read_bytes()[:-1])
    elif harm == "gone":
        file.path.unlink()
    elif harm == "no manifest":
        manifest.unlink()
    else:
        manifest.write_text(json.dumps([{"format": "floppy"}]), encoding="utf-8")
    assert folder.find(edition) is None
    make(folder, edition)
    assert folder.find(edition)


def test_nothing_half_made_is_found_or_left(folder: Folder) -> None:
    def fail(form: BulkFormat, path: Path) -> None:
        write(form, path)
        assert folder.find(edition_of("a")) is None
        if form is FORMATS[-1]:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with folder.locked(), pytest.raises(OSError, match="No space"):
        folder.make(edition_of("a"), FORMATS, fail)
    assert folder.find(edition_of("a")) is None
    assert [one.name for one in folder.path.iterdir()] == [".communique-lock"]


def test_what_a_killed_process_left_is_cleared_away(folder: Folder) -> None:
    folder.path.mkdir()
    left = folder.path / ".communique-making"
    left.mkdir()
    (left / "half.ndjson").write_text("half")
    make(folder, edition_of("a"))
    assert not left.exists()
    (file, *_) = folder.find(edition_of("a")) or ()
    assert {one.name for one in file.path.parent.iterdir()} == {
        "manifest.json",
        f"lagoon-sea-1.0-{edition_of('a').key[:12]}.ndjson",
        f"lagoon-sea-1.0-{edition_of('a').key[:12]}.sqlite3",
    }


def test_of_older_editions_the_last_one_stays(folder: Folder) -> None:
    for number, revision in enumerate("abcd"):
        make(folder, edition_of(revision))
        (file, *_) = folder.find(edition_of(revision)) or ()
        os.utime(file.path.parent, (1000 + number, 1000 + number))
    assert [bool(folder.find(edition_of(revision))) for revision in "abcd"] == [False, False, True, True]


def test_nothing_of_others_is_removed(folder: Folder) -> None:
    """The folder may be one that others use, too: for another dataset, or for anything."""
    make(folder, edition_of("a", "lagoon"))
    for name in ("lagoon-sea-notes", "lagoon-sea", "holiday", f"lagoon-sea-{'0' * 15}", f"x-lagoon-sea-{'0' * 16}"):
        (folder.path / name).mkdir()
    before = {one.name for one in folder.path.iterdir()}
    for revision in "abc":
        make(folder, edition_of(revision))
    assert before <= {one.name for one in folder.path.iterdir()}
    assert folder.find(edition_of("a", "lagoon"))


def test_one_process_makes_at_a_time(folder: Folder) -> None:
    folder.path.mkdir()
    pauses: list[float] = []

    def pause(seconds: float) -> None:
        pauses.append(seconds)
        if len(pauses) == 3:
            fcntl.flock(other, fcntl.LOCK_UN)

    with (folder.path / ".communique-lock").open("ab") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        with folder.locked(pause):
            assert len(pauses) == 3
            with pytest.raises(BlockingIOError):
                fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)
        fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)


def test_a_folder_that_cannot_be_made_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OSError, match="file"), Folder(tmp_path / "file").locked():
        pass


@pytest.mark.parametrize(
    ("version", "name"),
    [
        ("2026.1", "lagoon-sea-2026.1-KEY.zip"),
        ("1/../2 beta", "lagoon-sea-1-..-2-beta-KEY.zip"),
        ("Ä", "lagoon-sea-unnamed-KEY.zip"),
        ("9" * 300, f"lagoon-sea-{'9' * 40}-KEY.zip"),
    ],
)
def test_names_are_safe_whatever_the_version_is(version: str, name: str) -> None:
    edition = Edition("lagoon-sea", version, "a" * 64, "r", "h", None, tuple(BulkFormat))
    name = name.replace("KEY", edition.key[:12])
    assert edition.file_name(BulkFormat.DATAPACKAGE) == name
    assert "/" not in name


def test_names_of_other_revisions_are_known_as_such() -> None:
    edition = edition_of("a")
    assert edition.was_named(f"lagoon-sea-0.9-{'b' * 12}.zip")
    assert edition.was_named(edition.file_name(BulkFormat.SQLITE))
    for name in (
        f"other-0.9-{'b' * 12}.zip",
        f"lagoon-sea-0.9-{'b' * 11}.zip",
        f"lagoon-sea-0.9-{'b' * 12}.rar",
        f"lagoon-sea-0/9-{'b' * 12}.zip",
        "ndjson",
    ):
        assert not edition.was_named(name)
