"""docs/reliability.md: every promise names tests that exist, and every fault that is provoked has a promise."""

import re

import pytest

from app.settings import PROJECT_FOLDER
from tests.chaos.faults import FAULTS

_TEXT = (PROJECT_FOLDER / "docs" / "reliability.md").read_text(encoding="utf-8")
_TEST = re.compile(r"`([\w/]+\.py)::(\w+)(?:\[([^`]*)\])?`")
ROWS = [
    [cell.strip() for cell in line.strip("|").split(" | ")]
    for line in _TEXT.splitlines()
    if line.startswith("| ") and not line.startswith("| fault |")
]
NAMED = sorted({match.groups() for match in _TEST.finditer(_TEXT)}, key=str)


def test_there_are_promises() -> None:
    assert len(ROWS) >= len(FAULTS) > 10


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0][:40])
def test_a_promise_tells_what_is_seen_and_names_a_test(row: list[str]) -> None:
    fault, seen, tests = row
    assert fault
    assert seen
    assert _TEST.fullmatch(tests.split(" `")[0])
    assert not _TEST.sub("", tests).strip()


@pytest.mark.parametrize(("file", "name"), sorted({(file, name) for file, name, _ in NAMED}))
def test_a_test_that_is_named_exists(file: str, name: str) -> None:
    text = (PROJECT_FOLDER / file).read_text(encoding="utf-8")
    assert re.search(rf"^(async )?def {name}\(", text, re.MULTILINE)


def test_each_fault_has_a_promise_and_no_other_is_named() -> None:
    told = {case for file, _, case in NAMED if file == "tests/chaos/test_short.py"}
    assert told == {fault.name.replace(" ", "-") for fault in FAULTS}
