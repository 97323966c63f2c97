"""`communique openapi`, and openapi.json, in which its word on the dataset of the project is kept."""

import json
from difflib import unified_diff
from itertools import islice
from pathlib import Path

import pytest

from app.settings import PROJECT_FOLDER
from tests.cli.running import Run

COMMITTED = PROJECT_FOLDER / "openapi.json"


def test_the_committed_document_is_what_the_service_says(run: Run, dataset_url: str) -> None:
    said = run("openapi", COMMUNIQUE_DATABASE_URL=dataset_url)
    assert (said.code, said.errors) == (0, "")
    committed = COMMITTED.read_text(encoding="utf-8")
    if said.output != committed:
        first = islice(unified_diff(committed.splitlines(), said.output.splitlines(), lineterm="", n=1), 2, 20)
        pytest.fail(
            "openapi.json is not what the service says. Run `make openapi` and, for the client, `make client`; look at "
            f"what has changed, and commit it. It begins with\n{chr(10).join(line[:200] for line in first)}"
        )


def test_the_document_tells_the_version_of_the_interface(run: Run, tmp_path: Path, dataset_url: str) -> None:
    """That of the program, since the data have a version of their own: clients are made from the interface."""
    without = run("openapi", COMMUNIQUE_DATABASE_URL=f"sqlite:///{tmp_path / 'none.sqlite3'}")
    full = run("openapi", COMMUNIQUE_DATABASE_URL=dataset_url)
    project = (PROJECT_FOLDER / "pyproject.toml").read_text(encoding="utf-8")
    for said in (without, full):
        document = json.loads(said.output)
        assert f'\nversion = "{document["info"]["version"]}"\n' in project
        assert document["servers"] == [{"url": "/"}]
