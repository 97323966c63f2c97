"""The installed browser, started so that it reaches this machine alone."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, expect, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)


@contextmanager
def launched() -> Iterator[Browser]:
    """The browser, for as long as the `with` lasts; fails where none is installed."""
    path = next(filter(None, map(shutil.which, NAMES)), None)
    assert path, f"no browser is installed ({', '.join(NAMES)}); on Debian: apt install chromium"
    expect.set_options(timeout=30_000)  # a busy machine takes seconds to draw the page
    with sync_playwright() as playwright, playwright.chromium.launch(executable_path=path, args=FLAGS) as browser:
        yield browser
