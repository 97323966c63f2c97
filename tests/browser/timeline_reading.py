"""What tests of the timeline read off its page, and off the API."""

from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.served import Served
from tests.browser.visits import Visits

LISTS = {"events": "/events", "statements": "/statements", "changes": "/member-states/changes"}


def whole(served: Served, path: str, **query: str) -> Iterator[dict[str, Any]]:
    """All records of a list, page by page."""
    following = f"{path}?{urlencode({**query, 'limit': 200})}"
    while following:
        page = served.get(following)
        yield from page["items"]
        following = page["links"]["next"]


def keys(served: Served, kind: str, **query: str) -> list[str]:
    """What a list holds, as the drawing names it: `events/ID`."""
    return sorted(f"{kind}/{item['id']}" for item in whole(served, LISTS[kind], **query))


def drawn(page: Page, lane: str | None = None) -> list[str]:
    """All records that the drawing stands for, in one lane or in all, each as often as it is drawn."""
    expect(page.locator(".timeline-lanes [data-key]").first).to_be_attached()
    within = "[data-key]" if lane is None else f"[data-key][data-lane='{lane}']"
    held: list[str] = page.locator(within).evaluate_all("(all) => all.flatMap((one) => one.dataset.holds.split(' '))")
    return sorted(held)


def of_kind(kind: str, held: list[str]) -> list[str]:
    """Those of one kind."""
    return [key for key in held if key.startswith(f"{kind}/")]


def window(page: Page) -> str:
    """Which days the window shows: `first/last`."""
    shown = page.locator("[data-window]").get_attribute("data-window")
    assert shown is not None
    return shown


def around(item: dict[str, Any]) -> str:
    """The address of a window about a dated event: a fortnight more on either side than its years and months say."""
    date = item["date"]
    known = sorted(filter(None, [date["earliest"], date["latest"]]))
    return f"?{urlencode({'from': f'{known[0][:4]}-01-01', 'to': f'{known[-1][:4]}-12-31', 'lanes': 'none'})}"


def at_rest(page: Page) -> None:
    """Wait until the window has moved, and moves no more."""
    page.wait_for_url("**from=*")
    expect(page.locator(".timeline")).to_have_attribute("data-moving", "false")


def mark(page: Page, item: dict[str, Any]) -> Locator:
    """The mark of an event."""
    return page.locator(f"[data-record='events/{item['id']}']")


def one_drawn(open_page: Visits, served: Served, wanted: Callable[[dict[str, Any]], bool]) -> tuple[Page, Locator]:
    """A page about the first event of a kind that is drawn by itself, and its mark."""
    found = [event for event in whole(served, "/events") if wanted(event)]
    assert found, "the chronology has none"
    for event in found:
        page = open_page(served, around(event))
        drawn(page)
        if mark(page, event).count() == 1:
            return page, mark(page, event)
    pytest.fail("none of them is drawn by itself")


def is_day(event: dict[str, Any]) -> bool:
    """Whether it is of one sure day."""
    sure = event["date"]["certain"]
    return sure is not None and sure["first"] == sure["last"] == event["date"]["earliest"] == event["date"]["latest"]
