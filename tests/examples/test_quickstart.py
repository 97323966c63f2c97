"""The quickstart in Python does what its README says, on any chronology."""

import re
import runpy
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import httpx2 as httpx
import pandas as pd
import pytest
from PIL import Image

from app.settings import PROJECT_FOLDER
from tests.cluster.services import serving

FOLDER = PROJECT_FOLDER / "examples" / "python"
PROGRAM = FOLDER / "quickstart.py"


@pytest.fixture(scope="module")
def address(chronology_url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a service of the invented chronology is."""
    with serving(tmp_path_factory.mktemp("service"), chronology_url) as address:
        yield address


def run(folder: Path, *arguments: str) -> str:
    """What it prints."""
    ran = subprocess.run(  # noqa: S603 - our own interpreter, our own program
        [sys.executable, "-W", "error", PROGRAM, *arguments], cwd=folder, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


def test_it_reads_any_chronology_and_draws_it(address: str, tmp_path: Path) -> None:
    said = run(tmp_path, f"{address}/", "plot.png").splitlines()
    events = httpx.get(f"{address}/events?limit=200").json()["items"]
    days = [(event["date"]["earliest"], event["date"]["latest"]) for event in events]
    statements = httpx.get(f"{address}/statements?limit=200").json()["items"]
    assert said[0] == "The Lagoon Sea, 1948–2012, version 1.0"
    assert said[1].startswith(f"{len(events)} events in ")
    assert said[1].split("of ")[1].startswith(f"{sum(first != last for first, last in days)}, ")
    assert said[2].startswith(f"{sum(len(one['speakers']) for one in statements)} times somebody speaks")
    begun = [int(first[:4]) for first, _ in days if first]
    assert 0 < len(begun) < len(events)
    assert said[3] == f"{len(begun)} events from {min(begun)} to {max(begun)} are drawn in plot.png"
    with Image.open(tmp_path / "plot.png") as picture:
        assert picture.size == (1650, 825)
        colours = {colour for _, colour in picture.convert("RGB").getcolors(maxcolors=2**24) or ()}
    assert {(0x00, 0x72, 0xB2), (0xE6, 0x9F, 0x00), (0xBB, 0xBB, 0xBB)} <= colours


def test_each_event_is_counted_in_the_year_it_begins_in_under_its_type(address: str) -> None:
    names = runpy.run_path(str(PROGRAM))
    types = {one["type"]: f"The {one['type']}" for one in names["walk"](address, "/events", sort="-date")}
    counts: pd.DataFrame = names["count_by_year"](names["read_table"](address, "/events"), types)
    shown = list(types)[: len(names["COLOURS"])]
    expected = Counter(
        (int(event["date"]["earliest"][:4]), types[event["type"]] if event["type"] in shown else "all others")
        for event in names["walk"](address, "/events")
        if event["date"]["earliest"]
    )
    found = {(year, name): count for name, years in counts.items() for year, count in years.items() if count}
    assert found == expected
    assert "all others" in counts.columns
    assert list(counts.index) == list(range(counts.index.min(), counts.index.max() + 1))


def test_pages_are_followed_to_the_end(address: str) -> None:
    walk = runpy.run_path(str(PROGRAM))["walk"]
    whole, by_three = ([one["id"] for one in walk(address, "/events", **size)] for size in ({}, {"limit": "3"}))
    assert by_three == whole
    assert len(whole) > 3


def test_the_readme_tells_what_it_prints(dataset_url: str, tmp_path: Path) -> None:
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    [shown] = re.findall(r"^```text\n(.*?)^```$", readme, re.MULTILINE | re.DOTALL)
    with serving(tmp_path, dataset_url) as address:
        assert run(tmp_path, address, "events.png") == shown


def test_what_it_needs_is_what_the_tests_have() -> None:
    needed = (FOLDER / "requirements.txt").read_text(encoding="utf-8").split()
    developing = (PROJECT_FOLDER / "pyproject.toml").read_text(encoding="utf-8")
    assert needed
    assert all(f'"{one}"' in developing for one in needed)
