"""The pages for people, in a real browser: complete, quiet, and never asking another origin."""

from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.served import Served
from tests.browser.visits import Visits

METHODS = {"get", "put", "post", "delete", "options", "head", "patch", "trace"}


@pytest.fixture
def page(open_page: Visits, served: Served) -> Page:
    """An empty page that may reach the service alone."""
    return open_page.blank(served.api)


@pytest.fixture
def openapi(served: Served) -> Any:  # noqa: ANN401 - JSON
    """The OpenAPI document the service serves."""
    return served.get("/openapi.json")


def operation(page: Page, path: str) -> Locator:
    """The part of the page about a path."""
    return page.locator(".opblock", has=page.locator(f'[data-path="{path}"]'))


def test_the_page_shows_every_operation(page: Page, served: Served, openapi: Any) -> None:  # noqa: ANN401 - JSON
    operations = sum(method in METHODS for path in openapi["paths"].values() for method in path)
    page.goto(f"{served.api}/docs")
    expect(page.locator(".opblock")).to_have_count(operations)
    page.wait_for_load_state("networkidle")
    assert operations > 0


def test_an_operation_is_opened_by_keyboard_tried_out_and_answered(page: Page, served: Served) -> None:
    counts = served.get("/events?facets=type&limit=1")["facets"]["type"]
    commonest = counts[0]["value"]
    page.goto(f"{served.api}/docs")
    events = operation(page, "/events")
    events.locator(".opblock-summary-control").press("Enter")
    row = events.locator('tr[data-param-name="type"]')
    row.get_by_role("button", name="Add").click()
    row.locator("input").fill(commonest)
    events.locator('tr[data-param-name="limit"] input').fill("3")
    with page.expect_response(lambda answer: answer.url.startswith(f"{served.api}/events?")) as asked:
        events.get_by_role("button", name="Execute").click()
    answer = events.locator(".live-responses-table")
    expect(answer.locator("tbody .response-col_status").first).to_contain_text("200")
    expect(events.locator(".request-url")).to_contain_text(f"{served.api}/events?")
    expected = served.get(f"/events?type={commonest}&limit=3")
    shown = asked.value.json()
    assert (shown["total"], shown["items"]) == (counts[0]["count"], expected["items"])
    expect(answer.locator(".highlight-code").first).to_contain_text(f'"total": {expected["total"]}')
    for item in expected["items"]:
        expect(answer.locator(".highlight-code").first).to_contain_text(f'"id": "{item["id"]}"')


def test_a_link_to_an_operation_opens_it(open_page: Visits, page: Page, served: Served, openapi: Any) -> None:  # noqa: ANN401
    open_page.expect_complaint("^Deprecated: escaping deep link whitespace")  # the viewer's own, of any such address
    events = openapi["paths"]["/events"]["get"]
    page.goto(f"{served.api}/docs#/{events['tags'][0]}/{events['operationId']}")
    expect(page.locator(".opblock.is-open [data-path]")).to_have_attribute("data-path", "/events")


def test_the_examples_of_filters_are_told_and_not_filled_in(page: Page, served: Served, openapi: Any) -> None:  # noqa: ANN401
    parameters = openapi["paths"]["/events"]["get"]["parameters"]
    date = next(parameter for parameter in parameters if parameter["name"] == "date")
    page.goto(f"{served.api}/docs")
    operation(page, "/events").locator(".opblock-summary-control").click()
    row = page.locator('tr[data-param-name="date"]')
    expect(row).to_contain_text(f"For example: {date['example']}")
    expect(row.locator("input")).to_have_value("")


@pytest.mark.parametrize("dark", [False, True])
def test_the_page_follows_the_preferred_colours(open_page: Visits, real: Served, *, dark: bool) -> None:
    page = open_page.blank(real.api, dark=dark)
    page.goto(f"{real.api}/docs")
    expect(page.locator("html.dark-mode")).to_have_count(int(dark))


def test_every_link_of_the_home_page_answers(page: Page, served: Served) -> None:
    page.goto(f"{served.api}/")
    links: list[str] = page.locator("a").evaluate_all("(links) => links.map((link) => link.href)")
    answers = {link: page.request.get(link).status for link in links}
    assert f"{served.api}/docs" in answers
    assert {link: status for link, status in answers.items() if status != 200} == {}
