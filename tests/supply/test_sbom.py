"""The bill of materials holds all that is shipped, in a form that its own validator takes."""

import json
from typing import Any

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from supply import SHIPPED
from supply.licences import read_rules, shipped
from supply.locks import read_lock
from supply.sbom import write_sbom
from supply.vendored import vendored


@pytest.fixture(scope="module")
def text() -> str:
    return write_sbom()


@pytest.fixture(scope="module")
def bill(text: str) -> Any:  # noqa: ANN401 - it is JSON
    return json.loads(text)


def licences_of(component: dict[str, Any]) -> list[str]:
    return [one.get("expression") or one["license"]["id"] for one in component["licenses"]]


def test_it_is_valid(text: str) -> None:
    validator = JsonStrictValidator(SchemaVersion.V1_6)
    assert validator.validate_str(text) is None
    assert validator.validate_str(text.replace('"type": "library"', '"type": "book"')) is not None


def test_it_is_the_same_again(text: str) -> None:
    assert write_sbom() == text


def test_it_says_nothing_of_when_and_where_it_was_made(bill: dict[str, Any], text: str) -> None:
    assert "serialNumber" not in bill
    assert "timestamp" not in bill["metadata"]
    assert text.count("://") == bill["$schema"].count("://") == 1


def test_it_lists_everything_shipped_with_its_licence(bill: dict[str, Any]) -> None:
    listed = {(one["name"], one["version"], *licences_of(one)) for one in bill["components"]}
    data = {one for one in listed if one[0] == "communique-data"}
    assert {licence for _, _, licence in data} == {"CC-BY-4.0"}
    assert listed - data == {(one.name, one.version, one.licence) for one in shipped(read_rules())}
    itself = bill["metadata"]["component"]
    assert (itself["name"], licences_of(itself)) == ("communique", ["MIT"])


def test_it_has_the_hashes_that_are_installed_by(bill: dict[str, Any]) -> None:
    by_name = {one["name"]: one for one in bill["components"]}
    for locked in read_lock(SHIPPED):
        (files,) = by_name[locked.name]["externalReferences"]
        assert {one["content"] for one in files["hashes"]} == set(locked.hashes)
        assert by_name[locked.name]["purl"] == f"pkg:pypi/{locked.name}@{locked.version}"
        assert (by_name[locked.name]["scope"] == "optional") == bool(locked.marker)
    for one in vendored():
        files = by_name[one.name]["components"]
        assert {file["name"]: file["hashes"][0]["content"] for file in files} == one.checksums


def test_everything_in_it_is_needed_by_something(bill: dict[str, Any]) -> None:
    """But for what only other machines need."""
    needed = {one["ref"]: set(one.get("dependsOn", ())) for one in bill["dependencies"]}
    reached, new = set[str](), {bill["metadata"]["component"]["bom-ref"]}
    while new:
        reached |= new
        new = {one for each in new for one in needed.get(each, ())} - reached
    left = [one for one in bill["components"] if one["bom-ref"] not in reached]
    assert {one["scope"] for one in left} <= {"optional"}
    assert "sqlalchemy" in {one.split("@")[0] for one in needed[f"alembic@{version(bill, 'alembic')}"]}


def version(bill: dict[str, Any], name: str) -> str:
    return str(next(one["version"] for one in bill["components"] if one["name"] == name))
