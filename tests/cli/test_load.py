"""`communique load` as it is watched: what it is at, and how far."""

import io
from pathlib import Path

import pytest
from rich.console import Console

from app.seed.generate import generate
from tests.cli.running import Run


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> io.StringIO:
    """What a terminal would show."""
    shown = io.StringIO()
    monkeypatch.setattr("app.cli.console.errors", Console(file=shown, force_terminal=True, width=100))
    return shown


def test_who_watches_sees_what_a_load_is_at(run: Run, tmp_path: Path, screen: io.StringIO) -> None:
    file = tmp_path / "generated.ndjson"
    file.write_text("".join(f"{line}\n" for line in generate(5, 1)), encoding="utf-8")
    assert run("load", str(file), COMMUNIQUE_DATABASE_URL=f"sqlite:///{tmp_path / 'a.sqlite3'}").code == 0
    places = [screen.getvalue().find(phase) for phase in ("Checking", "Comparing", "Writing", "Indexing")]
    assert -1 not in places
    assert places == sorted(places)
    assert "100%" in screen.getvalue()


def test_what_is_left_alone_is_not_said_to_be_written(
    run: Run, chronology_file: Path, tmp_path: Path, screen: io.StringIO
) -> None:
    url = f"sqlite:///{tmp_path / 'a.sqlite3'}"
    run("load", str(chronology_file), COMMUNIQUE_DATABASE_URL=url)
    assert "Writing" in screen.getvalue()
    screen.truncate(0)
    assert run("load", str(chronology_file), COMMUNIQUE_DATABASE_URL=url).code == 0
    assert "Comparing" in screen.getvalue()
    assert "Writing" not in screen.getvalue()
