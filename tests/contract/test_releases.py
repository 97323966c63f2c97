"""The last release and the list of what is allowed: read strictly, and each entry is needed."""

import json
from pathlib import Path
from typing import Any

import pytest

from contract import FOLDER, ContractError
from contract.breaks import Break
from contract.releases import ALLOWED, Release, keep_release, objections, read_release

FIRST, SECOND = Break("EventSummary required", "`summary` may be missing."), Break("/places", "Removed.")
DOCUMENT: Any = {"openapi": "3.1.0", "info": {"title": "Ä", "version": "1.2.0"}, "paths": {}, "example": 1}


def kept(folder: Path, allowed: str) -> Path:
    keep_release(folder, DOCUMENT)
    (folder / ALLOWED).write_text(allowed, encoding="utf-8")
    return folder


def test_what_is_kept_is_one_release() -> None:
    release = read_release(FOLDER)
    assert release.version == release.document["info"]["version"]
    assert '"example"' not in json.dumps(release.document)


def test_each_entry_is_needed_and_each_break_allowed() -> None:
    release = Release("1.2.0", {}, [FIRST])
    assert objections(release, [FIRST]) == []
    assert objections(Release("1.2.0", {}, []), []) == []
    [unneeded] = objections(release, [])
    assert "allows a break that is none" in unneeded
    assert "EventSummary required: `summary` may be missing." in unneeded
    [broken] = objections(release, [FIRST, SECOND])
    assert "breaks clients of 1.2.0" in broken
    assert broken.endswith('- where: "/places"\n  what: "Removed."\n  reason: ')


def test_an_objection_can_be_taken_over_as_it_is_written(tmp_path: Path) -> None:
    [objection] = objections(Release("1.2.0", {}, []), [FIRST])
    entry = objection.split("\n", 1)[1]
    assert read_release(kept(tmp_path, f"{entry}it never came\n")).allowed == [FIRST]


@pytest.mark.parametrize(
    "allowed",
    [
        "",
        "where: a\n",
        "- a\n",
        "- {where: a, what: b}\n",
        "- {where: a, what: b, reason: ''}\n",
        "- {where: a, what: b, reason: c, until: d}\n",
    ],
)
def test_an_entry_without_a_reason_is_refused(tmp_path: Path, allowed: str) -> None:
    with pytest.raises(ContractError, match=r"where nothing is allowed|has where, what and a reason"):
        read_release(kept(tmp_path, allowed))


def test_a_release_takes_the_place_of_the_last_and_allows_nothing(tmp_path: Path) -> None:
    kept(tmp_path, "- {where: a, what: b, reason: c}\n")
    with pytest.raises(ContractError, match=r"1\.2\.0 is released already"):
        keep_release(tmp_path, DOCUMENT)
    assert keep_release(tmp_path, {**DOCUMENT, "info": {"title": "Ä", "version": "2.0.0"}}) == "2.0.0"
    release = read_release(tmp_path)
    assert (release.version, release.allowed) == ("2.0.0", [])
    assert release.document["info"]["title"] == "Ä"
    assert "example" not in release.document


def test_two_releases_are_none(tmp_path: Path) -> None:
    kept(tmp_path, "[]")
    (tmp_path / "openapi-1.3.0.json").write_text("{}", encoding="utf-8")
    with pytest.raises(ContractError, match="there are 2"):
        read_release(tmp_path)
