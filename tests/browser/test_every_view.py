"""What holds for every view: one heading, its place in the menu, no grave finding of axe, and a phone's width."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.served import Served
from tests.browser.views import VIEWS
from tests.browser.visits import PHONE, Visits

WIDER_THAN_THE_WINDOW = """() => {
    const width = document.documentElement.clientWidth;
    const found = [...document.querySelectorAll("body *")].filter((one) => one.getBoundingClientRect().right > width);
    return document.documentElement.scrollWidth > width ? found.map((one) => one.outerHTML.slice(0, 120)) : [];
}"""


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("view", VIEWS)
def test_it_is_accessible(
    open_page: Visits, served: Served, expect_accessible: Callable[[Page], None], view: str, *, dark: bool
) -> None:
    page = open_page(served, VIEWS[view](served), dark=dark)
    expect(page.locator("h1")).to_have_count(1)
    expect_accessible(page)


@pytest.mark.parametrize("view", VIEWS)
def test_it_fits_a_phone(
    open_page: Visits, served: Served, expect_accessible: Callable[[Page], None], view: str
) -> None:
    page = open_page(served, VIEWS[view](served), phone=True)
    assert page.evaluate(WIDER_THAN_THE_WINDOW) == []
    expect_accessible(page)


def test_a_phone_shows_the_whole_menu_in_one_line(open_page: Visits, served: Served) -> None:
    links = open_page(served, phone=True).get_by_role("navigation", name="Views").get_by_role("link")
    boxes = [box for link in links.all() if (box := link.bounding_box())]
    assert len(boxes) == len(VIEWS) - 1  # a record's page is led to from the others
    assert len({box["y"] for box in boxes}) == 1
    assert max(box["x"] + box["width"] for box in boxes) <= PHONE["width"]


@pytest.mark.parametrize("view", VIEWS)
def test_its_drawing_is_not_drawn_twice(open_page: Visits, served: Served, view: str) -> None:
    """No two elements have the same id."""
    page = open_page(served, VIEWS[view](served))
    named: list[str] = page.locator("[id]").evaluate_all("(all) => all.map((one) => one.id)")
    assert len(set(named)) == len(named)


@pytest.mark.parametrize("view", [view for view in VIEWS if view != "record"])
def test_the_menu_tells_which_it_is(open_page: Visits, served: Served, view: str) -> None:
    page = open_page(served, VIEWS[view](served))
    expect(page.get_by_role("navigation", name="Views").locator("[aria-current=page]")).to_have_text(view.capitalize())


def test_the_first_key_leads_to_the_content(open_page: Visits, served: Served) -> None:
    page = open_page(served)
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the content")
    expect(skip).to_be_focused()
    skip.press("Enter")
    expect(page.locator("main")).to_be_focused()
