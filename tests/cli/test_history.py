"""`communique load` and the release log beside the seed file: loaded with it, told of, and refused if it is broken."""

import json
import re
from pathlib import Path

import pytest
import yaml

from app.seed.releases.history import log_beside
from tests.cli.running import Run
from tests.releasing import DAYS


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'chronology.sqlite3'}"


@pytest.fixture(params=["yaml", "ndjson"])
def seed(tmp_path: Path, chronology_file: Path, request: pytest.FixtureRequest) -> Path:
    """A copy of the chronology; in NDJSON, of its dataset and a topic alone."""
    file = tmp_path / f"lagoon.{request.param}"
    dataset = yaml.safe_load(chronology_file.read_text(encoding="utf-8"))["dataset"] | {
        "examples": {"request": "/topics"}
    }
    term = {"scheme": "topics", "id": "salt", "label": "Salt", "definition": "Salt."}
    if request.param == "yaml":
        file.write_bytes(chronology_file.read_bytes())
    else:
        file.write_text(f"{json.dumps({'dataset': dataset})}\n{json.dumps({'term': term})}\n", encoding="utf-8")
    return file


def test_the_log_beside_the_seed_file_is_loaded(run: Run, seed: Path, url: str) -> None:
    first = run("load", COMMUNIQUE_DATABASE_URL=url, COMMUNIQUE_SEED_FILE=str(seed))
    assert first.errors.count("mistake") == 0
    assert first.output.endswith(" added, 0 changed, 0 removed.\n")
    assert run("release", "--date", DAYS[0].isoformat()).code == 0
    unchanged = run("load", "--dry-run").output.partition(";")[0]
    assert re.fullmatch(r"Unchanged: \d+ records, revision [0-9a-f]{12}", unchanged)
    assert run("load", "--dry-run").output == f"{unchanged}; release log would be loaded anew: 1 release.\n"
    assert run("load").output == f"{unchanged}; release log loaded anew: 1 release.\n"
    assert run("load").output == f"{unchanged}.\n"
    log_beside(seed).unlink()
    assert run("load").output == f"{unchanged}; release log loaded anew: 0 releases.\n"


def test_a_load_says_so_where_records_change_as_well(run: Run, chronology_file: Path, url: str, tmp_path: Path) -> None:
    seed = tmp_path / "lagoon.yaml"
    seed.write_bytes(chronology_file.read_bytes())
    assert run("release", "--date", DAYS[0].isoformat(), str(seed)).code == 0
    output = run("load", str(seed), COMMUNIQUE_DATABASE_URL=url).output
    assert output.endswith("0 changed, 0 removed; release log: 1 release.\n")
    seed.write_text(seed.read_text(encoding="utf-8").replace("title: Herring truce", "title: Herring peace"))
    assert run("load", str(seed)).output.endswith(": 0 added, 1 changed, 0 removed.\n")


def test_a_broken_log_is_told_with_its_place_and_nothing_is_loaded(
    run: Run, chronology_file: Path, url: str, tmp_path: Path
) -> None:
    seed, log = tmp_path / "lagoon.yaml", tmp_path / "releases.yaml"
    seed.write_bytes(chronology_file.read_bytes())
    log.write_text("- {version: 1}\n", encoding="utf-8")
    for options in ((), ("--dry-run",)):
        ran = run("load", *options, str(seed), COMMUNIQUE_DATABASE_URL=url)
        assert (ran.code, ran.output) == (1, "")
        assert ran.errors.startswith(f"{log}:1:3: release 1: date: is missing; add it\n")
        assert ran.errors.endswith("; nothing was loaded.\n")
