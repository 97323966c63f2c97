"""What tests of the list read off its page, and off the API."""

from typing import Any
from urllib.parse import urlencode

from playwright.sync_api import Page

from tests.browser.served import Served
from tests.browser.visits import settle


def entries(page: Page) -> list[str]:
    """The records of the list, such as `events/ID`, in their order."""
    shown: list[str] = page.locator(".entries > li").evaluate_all("(all) => all.map((one) => one.dataset.record)")
    return shown


def listed(served: Served, kind: str, **query: Any) -> list[str]:  # noqa: ANN401 - values of a query
    """What the API lists."""
    items = served.get(f"/{kind}?{urlencode(query, doseq=True)}")["items"]
    return [f"{kind}/{item['id']}" for item in items]


def counts_of(served: Served, kind: str, facet: str, **query: Any) -> dict[str, int]:  # noqa: ANN401 - the same
    """The counts of a facet, most frequent value first."""
    facets = served.get(f"/{kind}?{urlencode({**query, 'facets': facet, 'limit': 1}, doseq=True)}")["facets"]
    return {item["value"]: item["count"] for item in facets[facet]}


def total_of(served: Served, kind: str, **query: Any) -> int:  # noqa: ANN401 - the same
    """How many records the API counts."""
    total: int = served.get(f"/{kind}?{urlencode({**query, 'limit': 1}, doseq=True)}")["total"]
    return total


def shown_total(page: Page) -> int:
    """How many records the heading tells of; 0 where there are none."""
    settle(page)
    return int(page.locator("h1 [data-total]").get_attribute("data-total") or "")


def word_of(served: Served, kind: str) -> str:
    """A word that stands in a title, and is long enough to mean something."""
    text = served.get(f"/{kind}?limit=1")["items"][0]["title" if kind == "events" else "gist"]
    return max("".join(letter if letter.isalnum() else " " for letter in text).split(), key=len)
