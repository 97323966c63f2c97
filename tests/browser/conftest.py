"""Fixtures of the tests in a real browser: chronologies served as in use, pages, and what is noticed on them."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.accessibility import expect_accessible as expect_accessible_
from tests.browser.chromium import launched
from tests.browser.served import CHRONOLOGIES, Served, loaded, serving
from tests.browser.visits import Visits


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The installed browser; a missing one is a failure."""
    with launched() as opened:
        yield opened


@pytest.fixture(scope="session")
def database_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """The database of a chronology by its name in CHRONOLOGIES, loaded when it is first asked for."""
    return cache(lambda name: loaded(CHRONOLOGIES[name], tmp_path_factory.mktemp(f"database-{name}")))


@pytest.fixture(scope="session")
def served_by_name(
    database_of: Callable[[str], Path], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[[str], Served]]:
    """A chronology by its name, served from when it is first asked for until the tests end."""
    with ExitStack() as running:

        @cache
        def start(name: str) -> Served:
            folder = tmp_path_factory.mktemp(f"served-{name}")
            return running.enter_context(serving(CHRONOLOGIES[name], folder, database_of(name)))

        yield start


@pytest.fixture(scope="session", params=CHRONOLOGIES)
def served(request: pytest.FixtureRequest, served_by_name: Callable[[str], Served]) -> Served:
    """Each chronology in turn; read it, never stop it."""
    return served_by_name(request.param)


@pytest.fixture(scope="session")
def real(served_by_name: Callable[[str], Served]) -> Served:
    """The published chronology, for tests about records of it; read it, never stop it."""
    return served_by_name("seed")


@pytest.fixture
def stoppable(database_of: Callable[[str], Path], tmp_path: Path) -> Iterator[Served]:
    """The published chronology, served for one test alone: it may stop and start it."""
    with serving(CHRONOLOGIES["seed"], tmp_path, database_of("seed")) as started:
        yield started


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Visits]:
    """Opens pages: `open_page(served, "?view=list", dark=True)`. Complaints and other origins fail the test."""
    visits = Visits(browser)
    try:
        yield visits
    finally:
        visits.close()
    assert visits.complaints == []
    assert visits.foreign == []


@pytest.fixture(scope="session")
def expect_accessible() -> Callable[[Page], None]:
    """Runs axe on a page: `expect_accessible(page)` fails with every serious and critical finding."""
    return expect_accessible_
