"""Pages as somebody opens them, and what is noticed while they are open."""

import re
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, expect

from tests.browser.served import Served

DESK, PHONE = {"width": 1360, "height": 900}, {"width": 390, "height": 844}
# What the policy forbids is an event on the document; the console gets it, so that one list holds all complaints.
TELL_VIOLATIONS = """document.addEventListener("securitypolicyviolation",
    (event) => console.error("policy:", event.effectiveDirective, event.blockedURI));"""


class Visits:
    """Opens pages, and notes what consoles say and which origins are asked."""

    def __init__(self, browser: Browser) -> None:
        """Nothing is open yet, and nothing noticed."""
        self._browser = browser
        self._contexts: list[BrowserContext] = []
        self._expected: list[str] = []
        self.told: list[str] = []
        self._requests: list[str] = []
        self._origins: set[str] = set()

    def __call__(self, served: Served, address: str = "", *, dark: bool = False, phone: bool = False) -> Page:
        """Open the explorer at an address such as `?view=list`, in a browser without a memory; wait for the view."""
        page = self.blank(served.explorer, served.api, dark=dark, phone=phone)
        page.goto(f"{served.explorer}/{address}")
        settle(page)
        return page

    def blank(self, *origins: str, dark: bool = False, phone: bool = False) -> Page:
        """An empty page that may ask these origins and no others, in a browser that remembers nothing."""
        context = self._browser.new_context(
            viewport=PHONE if phone else DESK,  # type: ignore[arg-type]  # a size
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
            locale="en-GB",
            timezone_id="America/New_York",  # what depends on where the reader is comes to light
        )
        context.add_init_script(TELL_VIOLATIONS)
        context.on("console", self._listen)
        context.on("weberror", lambda error: self.told.append(str(error.error)))
        context.on("request", self._note)
        self._contexts.append(context)
        self._origins |= set(origins)
        return context.new_page()

    def expect_complaint(self, pattern: str) -> None:
        """Let the console speak of what the test is about: a regular expression, such as `status of 404`."""
        self._expected.append(pattern)

    @property
    def complaints(self) -> list[str]:
        """What consoles called an error or a warning, and what nothing caught, but for what is expected."""
        return [told for told in self.told if not any(re.search(one, told) for one in self._expected)]

    @property
    def foreign(self) -> list[str]:
        """What was asked of other origins."""
        return [url for url in self._requests if _origin(url) not in self._origins]

    @property
    def requests(self) -> list[str]:
        """The addresses of all that was asked."""
        return self._requests

    def close(self) -> None:
        """Close all that is open."""
        for context in self._contexts:
            context.close()

    def _listen(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.told.append(f"{message.text} ({message.location['url']})")

    def _note(self, request: Request) -> None:
        if not request.url.startswith(("data:", "blob:")):
            self._requests.append(request.url)


def settle(page: Page) -> None:
    """Wait until a view is drawn and nothing is being read, or until the page says why not."""
    expect(page.locator("main h1, main .failed, main .nothing, #explorer > .failed").first).to_be_visible()
    expect(page.locator(".loading, .shown-stale, [aria-busy=true]")).to_have_count(0)


def _origin(url: str) -> str:
    return "{0.scheme}://{0.netloc}".format(urlsplit(url))
