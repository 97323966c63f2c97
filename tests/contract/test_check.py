"""The commands: what `make test-contract` and whoever releases a version run."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from contract import DOCUMENT, FOLDER, __main__
from contract.releases import ALLOWED, keep_release

RUNNER = CliRunner()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of what is kept of the last release, with the interface as it is now beside it."""
    for file in FOLDER.glob("openapi-*.json"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    (tmp_path / ALLOWED).write_bytes((FOLDER / ALLOWED).read_bytes())
    present = tmp_path / "openapi.json"
    present.write_bytes(DOCUMENT.read_bytes())
    monkeypatch.setattr(__main__, "FOLDER", tmp_path)
    monkeypatch.setattr(__main__, "DOCUMENT", present)
    return tmp_path


def test_the_interface_breaks_nothing_that_is_not_allowed() -> None:
    checked = RUNNER.invoke(__main__.cli, ["check"])
    assert checked.exit_code == 0, checked.output


def test_a_break_fails_until_it_is_allowed_and_its_permission_fails_after_it(folder: Path) -> None:
    whole = json.loads(DOCUMENT.read_text(encoding="utf-8"))
    (folder / "openapi.json").write_text(
        json.dumps({**whole, "paths": {path: it for path, it in whole["paths"].items() if path != "/coverage"}}),
        encoding="utf-8",
    )
    broken = RUNNER.invoke(__main__.cli, ["check"])
    assert broken.exit_code == 1
    assert '- where: "/coverage"\n' in broken.stderr

    [what] = [line.split(": ", 1)[1] for line in broken.stderr.splitlines() if line.startswith("  what: ")]
    (folder / ALLOWED).write_text(f"- {{where: /coverage, what: {what}, reason: a test}}\n", encoding="utf-8")
    allowed = RUNNER.invoke(__main__.cli, ["check"])
    assert (allowed.exit_code, "but for 1 " in allowed.stdout) == (0, True), allowed.output

    (folder / "openapi.json").write_text(json.dumps(whole), encoding="utf-8")
    unneeded = RUNNER.invoke(__main__.cli, ["check"])
    assert unneeded.exit_code == 1
    assert "Take the entry out: /coverage" in unneeded.stderr


def test_a_release_is_what_later_interfaces_are_compared_with(folder: Path) -> None:
    for file in folder.glob("openapi-*.json"):
        file.unlink()
    keep_release(folder, {"info": {"version": "0.0.9"}, "paths": {}})
    released = RUNNER.invoke(__main__.cli, ["release"])
    assert released.exit_code == 0, released.output
    [kept] = folder.glob("openapi-*.json")
    version = json.loads(DOCUMENT.read_text(encoding="utf-8"))["info"]["version"]
    assert kept.name == f"openapi-{version}.json"
    assert RUNNER.invoke(__main__.cli, ["check"]).exit_code == 0
