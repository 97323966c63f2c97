"""What axe finds on a page that keeps people from using it."""

from typing import Any

from playwright.sync_api import Page

from app.settings import PROJECT_FOLDER

AXE = PROJECT_FOLDER / "node_modules" / "axe-core" / "axe.min.js"
GRAVE = {"serious", "critical"}
_RUN = "async () => (await axe.run(document, { resultTypes: ['violations'] })).violations"


def expect_accessible(page: Page) -> None:
    """Run axe on all that the page shows now; fails with every serious and critical finding, and where it is."""
    assert AXE.exists(), "axe-core is not installed; `make test-browser` installs it"
    page.evaluate(AXE.read_text(encoding="utf-8"))
    violations = page.evaluate(_RUN)
    grave = [violation for violation in violations if violation["impact"] in GRAVE]
    assert not grave, "\n\n".join([f"on {page.url}:", *map(_told, grave)])


def _told(violation: dict[str, Any]) -> str:
    """A finding in full: what, how grave, and each element with what would mend it."""
    places = [f"  {' '.join(map(str, node['target']))}\n    {_indented(node)}" for node in violation["nodes"]]
    return "\n".join([f"{violation['impact']}: {violation['id']}: {violation['help']}", *places])


def _indented(node: dict[str, Any]) -> str:
    return f"{node['html']}\n{node['failureSummary']}".replace("\n", "\n    ")
