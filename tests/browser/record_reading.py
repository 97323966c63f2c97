"""What tests of the pages of records read off them, and off the API."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

from playwright.sync_api import Page

from tests.browser.served import Served

Record = dict[str, Any]


def at(kind: str, record_id: str, **more: str) -> str:
    """The address of a record's page."""
    return f"?{urlencode({'view': 'record', 'kind': kind, 'id': record_id, **more})}"


def everyone(served: Served, kind: str) -> Iterator[Record]:
    """All records of a list, in full."""
    path = f"/{kind}?view=full&limit=200"
    while path:
        answer = served.get(path)
        yield from answer["items"]
        path = answer["links"]["next"]


def richest(served: Served, kind: str, *fields: str) -> Record:
    """The record with most in the first of these fields that has something in all of them."""
    found = [record for record in everyone(served, kind) if all(record[field] for field in fields)]
    return max(found, key=lambda record: (len(record[fields[0]]), record["id"]))


def told(page: Page, attribute: str, within: str = "main") -> list[str]:
    """The values of an attribute `data-…`, in the order of the page."""
    script = "(all, name) => all.map((one) => one.getAttribute(name))"
    values: list[str] = page.locator(f"{within} [data-{attribute}]").evaluate_all(script, f"data-{attribute}")
    return values
