"""What the explorer says when the API does not answer, refuses, or has nothing."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.reading import ids
from tests.browser.served import CHRONOLOGIES, Served, loaded, serving
from tests.browser.visits import Visits, settle

REFUSED = "ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE"


def test_an_api_that_stops_is_told_and_asked_again(open_page: Visits, stoppable: Served) -> None:
    open_page.expect_complaint(REFUSED)
    expected = [item["id"] for item in stoppable.get("/events?sort=-date")["items"]]
    page = open_page(stoppable, "?view=list")
    before = ids(page)
    stoppable.stop()
    page.goto(f"{stoppable.explorer}/?view=list&sort=-date")
    settle(page)
    failed = page.locator("main .failed").first
    expect(failed).to_contain_text("The API does not answer")
    expect(failed).to_contain_text(stoppable.api)
    failed.get_by_role("button", name="Try again").click()
    expect(page.locator("main .failed").first).to_contain_text("The API does not answer")
    stoppable.start()
    page.locator("main .failed").first.get_by_role("button", name="Try again").click()
    expect(page.locator("main .failed")).to_have_count(0)
    settle(page)
    assert ids(page) == expected != before
    # What frames the view failed at the start, too, and comes back with it.
    title = stoppable.get("/dataset")["title"]
    expect(page.locator("#known-on")).to_be_visible()
    expect(page.locator("footer")).to_contain_text(title)
    expect(page.locator(".header-title")).to_have_text(title)
    expect(page).to_have_title(re.compile(re.escape(title)))


def test_what_was_read_stays_while_the_api_is_gone(open_page: Visits, stoppable: Served) -> None:
    open_page.expect_complaint(REFUSED)
    page = open_page(stoppable, "?view=list")
    before = ids(page)
    page.get_by_role("navigation", name="Views").get_by_role("link", name="Timeline").click()
    settle(page)
    stoppable.stop()
    page.go_back()
    settle(page)
    assert ids(page) == before
    stoppable.start()
    page.reload()
    settle(page)
    assert ids(page) == before
    expect(page.locator(".failed")).to_have_count(0)


def load_altered(served: Served, folder: Path, title: str) -> None:
    """Load the next version of a chronology: it has another title, and so has the event that had this one."""
    was, file = served.get("/dataset"), folder / "altered.yaml"
    text = served.seed.read_text(encoding="utf-8").replace(f'version: "{was["version"]}"', 'version: "1.1"', 1)
    file.write_text(text.replace(was["title"], "Altered title").replace(title, "An altered event"), "utf-8")
    loaded(file, folder)


@pytest.fixture
def reloadable(tmp_path: Path) -> Iterator[Served]:
    """The invented chronology, into whose database a test may load another."""
    seed = CHRONOLOGIES["chronology"]
    with serving(seed, tmp_path, loaded(seed, tmp_path)) as started:
        yield started


def test_other_data_that_is_loaded_is_shown_whole(open_page: Visits, reloadable: Served, tmp_path: Path) -> None:
    """Once one answer is of another revision, nothing of the earlier one stays: neither records nor how to cite it."""
    event = reloadable.get("/events?limit=1")["items"][0]
    page = open_page(reloadable, "?view=list")
    expect(page.locator("main")).to_contain_text(event["title"])
    load_altered(reloadable, tmp_path, event["title"])
    menu = page.get_by_role("navigation", name="Views")
    menu.get_by_role("link", name="Timeline").click()
    expect(page.locator("footer")).to_contain_text("Altered title. Version 1.1")
    expect(page.locator(".header-title")).to_have_text("Altered title")
    menu.get_by_role("link", name="List").click()
    expect(page.locator("main")).to_contain_text("An altered event")
    expect(page.locator("main")).not_to_contain_text(event["title"])


def test_a_record_is_read_again_when_somebody_comes_back_to_it(
    open_page: Visits, reloadable: Served, tmp_path: Path
) -> None:
    event = reloadable.get("/events?limit=1")["items"][0]
    page = open_page.blank(reloadable.explorer, reloadable.api)
    page.clock.install()
    page.goto(f"{reloadable.explorer}/?view=record&kind=events&id={event['id']}")
    expect(page.locator("h1")).to_have_text(event["title"])
    load_altered(reloadable, tmp_path, event["title"])
    page.clock.fast_forward(20_000)
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(page.locator("h1")).to_have_text("An altered event")
    expect(page.locator("footer")).to_contain_text("Altered title. Version 1.1")


def test_what_the_api_refuses_is_told_in_its_words(open_page: Visits, served: Served) -> None:
    open_page.expect_complaint("status of 422")
    actor = served.get("/actors?limit=1")["items"][0]["id"]
    page = open_page(served, f"?view=list&actor={actor}x")
    failed = page.locator("main .failed").first
    expect(failed).to_contain_text("there is no actor of this name")
    expect(failed).to_contain_text(f"actor={actor}x")
    expect(failed).to_contain_text("Did you mean")


@pytest.mark.parametrize("view", ["timeline", "list", "network", "map", "stances"])
def test_a_selection_without_records_is_told(open_page: Visits, served: Served, view: str) -> None:
    assert served.get("/events?q=xyzzyx")["total"] == served.get("/statements?q=xyzzyx")["total"] == 0
    page = open_page(served, f"?view={view}&q=xyzzyx")
    expect(page.locator("main .nothing").first).to_be_visible()
    expect(
        page.locator("main [data-mark], main [data-record], main .map-drawing, main .network-drawing")
    ).to_have_count(0)
    assert ids(page) == []
