"""Fixtures of the tests of commands: one that runs them as they are typed, and a seed file with mistakes."""

import sys
from pathlib import Path

import pytest

from app.cli import main
from tests.cli.running import Ran, Run


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command line in this process, as the installed command does."""

    def run_main(*arguments: str, **settings: str) -> Ran:
        for name, value in settings.items():
            monkeypatch.setenv(name, value)
        monkeypatch.setattr(sys, "argv", ["communique", *arguments])
        capsys.readouterr()
        with pytest.raises(SystemExit) as caught:
            main()
        output, errors = capsys.readouterr()
        return Ran(caught.value.code, output, errors)

    return run_main


@pytest.fixture
def wrong(tmp_path: Path, chronology_file: Path) -> Path:
    """The chronology with two mistakes and a warning."""
    text = chronology_file.read_text(encoding="utf-8")
    text = text.replace("    title: Herring truce", "    titel: Herring truce")
    text = text.replace("\nsources:\n", "\nsources:\n  - {id: unread, title: Unread, type: press}\n", 1)
    file = tmp_path / "wrong.yaml"
    file.write_text(text, encoding="utf-8")
    return file
