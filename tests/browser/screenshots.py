"""`make screenshots`: each view of the explorer with the published chronology, light and dark, into docs/images/."""

import sys
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from app.settings import PROJECT_FOLDER
from tests.browser.chromium import launched
from tests.browser.served import CHRONOLOGIES, loaded, serving
from tests.browser.views import VIEWS, Address
from tests.browser.visits import Visits

IMAGES = PROJECT_FOLDER / "docs" / "images"
SHOWN: Mapping[str, Address] = {
    **VIEWS,
    "list": lambda _served: "?view=list&q=drugs",
    "members": lambda _served: "?view=members&organization=csto&as_of=2008-01-01",
    "network": lambda _served: "?view=network&chosen=csto",
}
"""What of each view is worth a picture: where nothing else is said, what the tests look at."""


def take(folder: Path) -> None:
    """Write `explorer-VIEW-light.png` and `explorer-VIEW-dark.png` for every view into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    seed = CHRONOLOGIES["seed"]
    with ExitStack() as opened:
        scratch = Path(opened.enter_context(TemporaryDirectory()))
        browser = opened.enter_context(launched())
        served = opened.enter_context(serving(seed, scratch, loaded(seed, scratch)))
        for view, address in SHOWN.items():
            for dark in (False, True):
                visits = Visits(browser)
                file = folder / f"explorer-{view}-{'dark' if dark else 'light'}.png"
                page = visits(served, address(served), dark=dark)
                page.wait_for_load_state("networkidle")
                page.screenshot(path=file, animations="disabled", caret="hide")
                visits.close()
                sys.stdout.write(f"{file.relative_to(PROJECT_FOLDER)}  {file.stat().st_size:,} bytes\n")


if __name__ == "__main__":
    take(IMAGES)
