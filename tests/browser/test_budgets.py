"""The budgets of the timeline page, on which people arrive: how much script it loads, and when it shows a mark."""

import gzip
import json
from statistics import median
from typing import Any
from urllib.parse import urlsplit

import httpx2 as httpx
from playwright.sync_api import Page

from tests.browser.served import EXPLORER, Served
from tests.browser.visits import Visits, settle

MOST_SCRIPT = 300_000
"""Bytes, compressed."""
SOON = 1000
"""Milliseconds from the start of the navigation."""
NAVIGATIONS, ATTEMPTS = 3, 5
FIRST_MARK = """new MutationObserver((_, observer) => {
    if (!document.querySelector("main [data-record]")) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => { window.firstMark = performance.now(); }));
}).observe(document, { childList: true, subtree: true });"""
WAIT = """() => new Promise((done) => {
    const look = () => window.firstMark === undefined ? setTimeout(look, 20) : done(window.firstMark);
    look();
})"""
SCRIPTS = """() => performance.getEntriesByType("resource").map((entry) => entry.name)
    .filter((name) => new URL(name).pathname.endsWith(".js"))"""


def compressed(content: bytes) -> int:
    """How many bytes it is on its way."""
    return len(gzip.compress(content, mtime=0))


def built_for(view: str) -> set[str]:
    """The scripts that the build says a view loads: those of the page and its own, and what they import."""
    manifest: dict[str, Any] = json.loads((EXPLORER / "dist" / ".vite" / "manifest.json").read_text(encoding="utf-8"))
    wanted, found = ["index.html", f"src/views/{view}/index.tsx"], set[str]()
    while wanted:
        name = wanted.pop()
        if manifest[name]["file"] not in found:
            found.add(manifest[name]["file"])
            wanted += manifest[name].get("imports", [])
    return found


def test_the_timeline_page_loads_little_script(open_page: Visits, served: Served) -> None:
    page = open_page(served)
    page.wait_for_load_state("networkidle")
    loaded = {urlsplit(address).path.lstrip("/") for address in page.evaluate(SCRIPTS)}
    assert loaded == built_for("timeline")
    built = sum(compressed((EXPLORER / "dist" / file).read_bytes()) for file in loaded)
    came = sum(compressed(httpx.get(f"{served.explorer}/{file}").content) for file in loaded)
    assert built == came < MOST_SCRIPT


def first_mark(page: Page, address: str) -> float:
    """After how many milliseconds a navigation shows a record."""
    page.goto(address)
    settle(page)
    found: float = page.evaluate(WAIT)
    return found


def test_the_first_view_is_there_within_a_second(open_page: Visits, served: Served) -> None:
    page = open_page.blank(served.explorer, served.api)
    page.add_init_script(FIRST_MARK)
    first_mark(page, f"{served.explorer}/")
    medians: list[float] = []
    while len(medians) < ATTEMPTS and not (medians and min(medians) < SOON):
        medians.append(median(first_mark(page, f"{served.explorer}/") for _ in range(NAVIGATIONS)))
    assert min(medians) < SOON, medians
