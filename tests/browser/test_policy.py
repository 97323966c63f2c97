"""What the built page cannot be made to do, whatever an API or its data say."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import APIResponse, Page, Route, expect

from tests.browser.served import Served
from tests.browser.views import VIEWS
from tests.browser.visits import Visits, settle

MARKUP = '<img src=x onerror="window.ran = true"><script>window.ran = true</script><b>bold</b>'
PROGRAM = "javascript:window.ran=true"
ADDRESSES = {"url", "archived_url", "licence_url"}
TEXTS = {"title", "name", "label", "summary", "quote", "text", "publisher", "note", "definition", "attribution"}
INLINE = "<script>window.ran = true</script>"
SCHEMES = """(all) => all.map((one) => one.getAttribute("href") ?? one.getAttribute("xlink:href") ?? "")
    .map((address) => new URL(address, document.baseURI).protocol)"""
FETCH = """(address) => fetch(address).then(() => "answered", () => "refused")"""


@pytest.fixture
def page(open_page: Visits, real: Served) -> Page:
    """The explorer, which the policy is about to stop."""
    return open_page(real)


def answer_to(route: Route) -> APIResponse:
    """What the server answers.

    It closes connections that were idle for five seconds, perhaps with a request on its way: a browser then asks
    again by itself, `fetch` only if told to.
    """
    return route.fetch(timeout=120_000, max_retries=3)


def test_a_script_in_the_page_is_refused(open_page: Visits, real: Served) -> None:
    open_page.expect_complaint(
        ""
    )  # a browser is wary of a page altered on its way, and lets it ask nothing of this machine
    page = open_page.blank(real.explorer, real.api)

    def add_script(route: Route) -> None:
        answer = answer_to(route)
        route.fulfill(response=answer, body=answer.text().replace("</body>", f"{INLINE}</body>"))

    page.route(f"{real.explorer}/", add_script)
    page.goto(f"{real.explorer}/")
    settle(page)
    assert INLINE in page.content()
    assert page.evaluate("window.ran") is None
    assert "policy: script-src-elem inline" in "\n".join(open_page.told)


@pytest.mark.parametrize("sink", ["document.body.innerHTML = 'x'", "document.body.setAttribute('onclick', 'x')"])
def test_text_does_not_become_markup(open_page: Visits, page: Page, sink: str) -> None:
    open_page.expect_complaint("TrustedHTML|TrustedScript|trusted-types|require-trusted-types-for")
    refused = page.evaluate(f"() => {{ try {{ {sink}; return null; }} catch (error) {{ return error.name; }} }}")
    assert refused == "TypeError"


def test_it_asks_its_own_api_alone(open_page: Visits, page: Page, real: Served, stoppable: Served) -> None:
    open_page.expect_complaint("connect-src|Content Security Policy")
    assert page.evaluate(FETCH, f"{real.api}/dataset") == "answered"
    assert page.evaluate(FETCH, f"{stoppable.api}/dataset") == "refused"
    assert stoppable.api not in {url.removesuffix("/dataset") for url in open_page.requests}


def hostile(read: Any, name: str = "") -> Any:  # noqa: ANN401 - JSON
    """An answer in which all texts are markup, and all addresses programs."""
    if isinstance(read, dict):
        return {key: hostile(value, key) for key, value in read.items()}
    if isinstance(read, list):
        return [hostile(value, name) for value in read]
    if isinstance(read, str) and name in ADDRESSES:
        return PROGRAM
    return MARKUP + read if isinstance(read, str) and name in TEXTS else read


def answer_with(change: Callable[[Any], Any]) -> Callable[[Route], None]:
    """Answers of the API in JSON, altered on their way."""

    def handle(route: Route) -> None:
        answer = answer_to(route)
        told = answer.headers["content-type"].startswith("application/json")
        route.fulfill(response=answer, body=json.dumps(change(answer.json())) if told else answer.body())

    return handle


@pytest.mark.parametrize("view", VIEWS)
def test_what_the_api_says_is_shown_as_text(open_page: Visits, served: Served, view: str) -> None:
    page = open_page.blank(served.explorer, served.api)
    page.route(f"{served.api}/**", answer_with(hostile))
    page.goto(f"{served.explorer}/{VIEWS[view](served)}")
    page.wait_for_load_state("networkidle")  # controls ask for more than views wait for
    settle(page)
    expect(page.locator(".header-title")).to_contain_text(MARKUP)
    assert page.locator("img[src=x], main script, main b:text-is('bold')").count() == 0
    assert page.evaluate("window.ran") is None
    schemes: list[str] = page.locator("a").evaluate_all(SCHEMES)
    assert set(schemes) <= {"http:", "https:"}
    page.unroute_all(behavior="wait")  # no answer is cut off while it is altered
