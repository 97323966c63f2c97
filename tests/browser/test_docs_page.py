"""The pages for people, in a real browser: complete, quiet, and never asking another origin."""

import os
import shutil
import socket
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from threading import Thread
from typing import Any
from urllib.parse import urlsplit

import pytest
import uvicorn
from playwright.sync_api import Browser, ConsoleMessage, Page, Route, expect, sync_playwright

from app.main import create_app
from app.settings import Settings

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
METHODS = {"get", "put", "post", "delete", "options", "head", "patch", "trace"}
# What the policy forbids is an event on the document; the console gets it, so that one list holds all complaints.
TELL_VIOLATIONS = """document.addEventListener("securitypolicyviolation",
    (event) => console.error("policy:", event.effectiveDirective, event.blockedURI));"""


@dataclass
class Visit:
    """A page of the service, and what was noticed while it was open."""

    page: Page
    origin: str
    complaints: list[str] = field(default_factory=list)
    foreign_requests: list[str] = field(default_factory=list)

    def guard(self, route: Route) -> None:
        """Let requests to the service pass; block and note all others."""
        url = route.request.url
        if "{0.scheme}://{0.netloc}".format(urlsplit(url)) == self.origin:
            route.continue_()
        else:
            self.foreign_requests.append(url)
            route.abort()

    def listen(self, message: ConsoleMessage) -> None:
        """Note what the console calls an error."""
        if message.type == "error":
            self.complaints.append(message.text)

    def read_openapi(self) -> dict[str, Any]:
        """Return the OpenAPI document the service serves."""
        document: dict[str, Any] = self.page.request.get(f"{self.origin}/openapi.json").json()
        return document


@pytest.fixture(scope="module")
def origin(chronology_url: str) -> Iterator[str]:
    """The address of the real application, served on a free port."""
    server = uvicorn.Server(
        uvicorn.Config(create_app(Settings(database_url=chronology_url)), log_level="warning", ws="none")
    )
    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        deadline = time.monotonic() + 30
        while not server.started and thread.is_alive() and time.monotonic() < deadline:
            time.sleep(0.02)
        try:
            assert server.started, "the server did not start"
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The installed browser; without one there is nothing to show, but CI must have one."""
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None and os.environ.get("CI") == "true":
        pytest.fail("a missing browser is a failure in CI")
    if path is None:
        pytest.skip(f"no browser is installed: {', '.join(BROWSERS)}")
    expect.set_options(timeout=30_000)  # a busy machine takes seconds to draw the page
    with sync_playwright() as playwright, playwright.chromium.launch(executable_path=path, args=FLAGS) as launched:
        yield launched


@pytest.fixture
def visit(browser: Browser, origin: str) -> Iterator[Visit]:
    """An empty page that only reaches the service, and notes every complaint."""
    with browser.new_context() as context:
        noted = Visit(context.new_page(), origin)
        context.add_init_script(TELL_VIOLATIONS)
        context.route("**/*", noted.guard)
        noted.page.on("console", noted.listen)
        noted.page.on("pageerror", lambda error: noted.complaints.append(str(error)))
        yield noted


def test_the_page_shows_every_operation_and_asks_no_other_origin(visit: Visit) -> None:
    paths = visit.read_openapi()["paths"].values()
    operations = sum(method in METHODS for path in paths for method in path)
    visit.page.goto(f"{visit.origin}/docs")
    expect(visit.page.locator(".opblock")).to_have_count(operations)
    visit.page.wait_for_load_state("networkidle")
    assert operations > 0
    assert visit.complaints == []
    assert visit.foreign_requests == []


def test_an_operation_is_opened_by_keyboard_and_executed(visit: Visit) -> None:
    visit.page.goto(f"{visit.origin}/docs")
    operation = visit.page.locator(".opblock", has=visit.page.locator('[data-path="/events"]'))
    operation.locator(".opblock-summary-control").press("Enter")
    operation.locator("button.execute").click()
    answer = operation.locator(".live-responses-table")
    expect(answer.locator("tbody .response-col_status").first).to_contain_text("200")
    expect(answer.locator(".highlight-code").first).to_contain_text('"total"')
    expect(operation.locator(".request-url")).to_contain_text(f"{visit.origin}/events")
    assert visit.complaints == []
    assert visit.foreign_requests == []


def test_a_link_to_an_operation_opens_it(visit: Visit) -> None:
    events = visit.read_openapi()["paths"]["/events"]["get"]
    visit.page.goto(f"{visit.origin}/docs#/{events['tags'][0]}/{events['operationId']}")
    expect(visit.page.locator(".opblock.is-open [data-path]")).to_have_attribute("data-path", "/events")


def test_the_examples_of_filters_are_told_and_not_filled_in(visit: Visit) -> None:
    parameters = visit.read_openapi()["paths"]["/events"]["get"]["parameters"]
    date = next(parameter for parameter in parameters if parameter["name"] == "date")
    visit.page.goto(f"{visit.origin}/docs")
    visit.page.locator('.opblock-summary-control:has([data-path="/events"])').click()
    row = visit.page.locator('tr[data-param-name="date"]')
    expect(row).to_contain_text(f"For example: {date['example']}")
    expect(row.locator("input")).to_have_value("")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_follows_the_preferred_colours(visit: Visit, scheme: Any) -> None:  # noqa: ANN401 - a literal
    visit.page.emulate_media(color_scheme=scheme)
    visit.page.goto(f"{visit.origin}/docs")
    expect(visit.page.locator("html.dark-mode")).to_have_count(int(scheme == "dark"))


def test_every_link_of_the_home_page_answers(visit: Visit) -> None:
    visit.page.goto(f"{visit.origin}/")
    links: list[str] = visit.page.locator("a").evaluate_all("(links) => links.map((link) => link.href)")
    answers = {link: visit.page.request.get(link).status for link in links}
    assert f"{visit.origin}/docs" in answers
    assert {link: status for link, status in answers.items() if status != 200} == {}
    assert visit.complaints == []
    assert visit.foreign_requests == []
