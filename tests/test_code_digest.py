"""The digest of the code: it changes with every file that answers are made by, and with no other."""

from pathlib import Path

import pytest

from app import code_digest
from app.code_digest import digest_code


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "pages").mkdir()
    (tmp_path / "main.py").write_text("a = 1\n", encoding="utf-8")
    (tmp_path / "pages" / "home.html").write_text("<p>Home</p>\n", encoding="utf-8")
    monkeypatch.setattr(code_digest, "_APP", tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", ["main.py", "pages/home.html"])
def test_it_changes_with_each_file(folder: Path, name: str) -> None:
    before = digest_code()
    (folder / name).write_text("something else\n", encoding="utf-8")
    assert digest_code() != before


def test_it_changes_with_a_name(folder: Path) -> None:
    before = digest_code()
    (folder / "main.py").rename(folder / "other.py")
    assert digest_code() != before


def test_what_the_interpreter_leaves_does_not_count(folder: Path) -> None:
    before = digest_code()
    (folder / "main.pyc").write_bytes(b"bytes")
    assert digest_code() == before


def test_files_and_folders_can_be_left_out(folder: Path) -> None:
    without = digest_code(["pages"])
    (folder / "pages" / "home.html").write_text("<p>Other</p>\n", encoding="utf-8")
    assert digest_code(["pages"]) == without
    assert digest_code(["main.py"]) != digest_code()
