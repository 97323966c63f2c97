"""What tests read off pages and logs."""

import time
from typing import Any
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page

from tests.browser.served import Served

_LONG = 10
"""Seconds in which a line of a log is surely written."""


def records(page: Page) -> list[str]:
    """The records in the view, such as `events/ID`, in the order in which they stand there; each once."""
    shown: list[str] = page.locator("main [data-record]").evaluate_all("(all) => all.map((one) => one.dataset.record)")
    return list(dict.fromkeys(shown))


def ids(page: Page) -> list[str]:
    """The ids of these records."""
    return [record.partition("/")[2] for record in records(page)]


def logged(served: Served, before: int, number: int) -> list[dict[str, Any]]:
    """The requests in the API's log behind the first `before`: exactly this number, once they are there."""
    deadline = time.monotonic() + _LONG
    while len(found := served.requests()[before:]) < number and time.monotonic() < deadline:
        time.sleep(0.05)
    assert len(found) == number, [request["target"] for request in found]
    return found


def query_of(page: Page) -> dict[str, list[str]]:
    """The parameters in the address of a page."""
    return parse_qs(urlsplit(page.url).query)
