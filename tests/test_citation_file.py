"""CITATION.cff says of the software and its dataset what pyproject.toml, the seed and the release log say."""

import re
import tomllib
from typing import Any

import pytest
import yaml

from app.settings import PROJECT_FOLDER


@pytest.fixture(scope="module")
def citation() -> dict[str, Any]:
    """The file, with every value as the text it is written as."""
    text = (PROJECT_FOLDER / "CITATION.cff").read_text(encoding="utf-8")
    found: dict[str, Any] = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - makes text of everything
    return found


def test_the_software_is_cited_as_it_is_packaged(citation: dict[str, Any]) -> None:
    project = tomllib.loads((PROJECT_FOLDER / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert citation["cff-version"] == "1.2.0"
    assert citation["type"] == "software"
    assert citation["title"] == "Communiqué"
    assert (citation["version"], citation["license"]) == (project["version"], project["license"])
    assert citation["abstract"] == project["description"]
    assert citation["authors"] == [{"name": "Communiqué contributors"}]
    assert citation["message"]


def test_the_dataset_is_cited_as_it_was_last_released(citation: dict[str, Any]) -> None:
    seed = (PROJECT_FOLDER / "data" / "seed.yaml").read_text(encoding="utf-8")
    dataset = yaml.load(seed, Loader=yaml.BaseLoader)["dataset"]  # noqa: S506 - makes text of everything
    log = (PROJECT_FOLDER / "data" / "releases.yaml").read_text(encoding="utf-8")
    released = re.findall(r"^  date: (\S+)$", log, re.MULTILINE)
    (reference,) = citation["references"]
    assert reference["type"] == "data"
    assert reference["title"] == dataset["title"]
    assert (reference["version"], reference["license"]) == (dataset["version"], dataset["licence"])
    assert reference["date-released"] == released[-1]
    assert reference["authors"] == [{"name": dataset["attribution"]}]
    assert reference["publisher"] == {"name": dataset["attribution"]}
    assert reference["languages"] == [dataset["language"]]


def test_nothing_is_claimed_that_was_not_given(citation: dict[str, Any]) -> None:
    described = {*citation, *citation["references"][0]}
    assert not described & {"doi", "identifiers", "url", "repository", "repository-code", "orcid"}
