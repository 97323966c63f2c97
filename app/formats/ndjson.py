"""Items to NDJSON: each as it is served in JSON, one to a line."""

from collections.abc import Iterable, Iterator

from app.formats.about import About
from app.formats.item import Item


def write_ndjson(items: Iterable[Item], _about: About) -> Iterator[str]:
    """One line an item, byte for byte what a list in JSON holds."""
    for item in items:
        yield f"{item.text}\n"
