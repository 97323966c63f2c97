"""A document is one record, and each of its addresses is given once; else a warning."""

from pathlib import Path

import pytest

from tests.seed.checking import MARK, expect, report_of
from tests.seed.rules.small import small

A, B = '"https://a.example/"', '"https://b.example/"'


def sources(*fields: str) -> str:
    """The small chronology with such fields at its source, and at further ones."""
    first, *more = (
        f"{{id: {name}, title: T, type: press, held: false, {one}}}" for name, one in zip("xy", fields, strict=False)
    )
    return small().replace("sources: [", f"sources: [{', '.join([first, *more])}, ")


@pytest.mark.parametrize(
    ("fields", "field", "first"),
    [
        (f"copies: [{{url: {A}}}, {{url: {MARK}{A}}}]", "copies.1.url", "copies.0.url"),
        (f"url: {A}, copies: [{{url: {B}}}, {{url: {MARK}{A}}}]", "copies.1.url", "url"),
        (f"archived_url: {A}, copies: [{{url: {MARK}{A}}}]", "copies.0.url", "archived_url"),
        (f"url: {A}, archived_url: {MARK}{A}", "archived_url", "url"),
    ],
)
def test_an_address_given_twice(tmp_path: Path, fields: str, field: str, first: str) -> None:
    message = f"warning: x: {field}: this address stands in '{first}' already; take one out"
    expect(tmp_path, sources(fields), message)


def test_an_address_of_two_sources(tmp_path: Path) -> None:
    message = "warning: y: url: 'x' has this address, too; join the two, or give each its own address"
    expect(tmp_path, sources(f"url: {A}", f"url: {MARK}{A}"), message)


def test_addresses_that_differ(tmp_path: Path) -> None:
    assert report_of(tmp_path, sources(f"url: {A}, copies: [{{url: {B}}}]", 'url: "https://a.example/2"')) == []
