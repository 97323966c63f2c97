"""Which citation a record has. Chooses no style."""

from collections.abc import Mapping
from typing import Any, Literal

from app.formats.about import About
from app.formats.citations.entry import cite_dataset, cite_event, cite_statement
from app.formats.citations.reference import Reference
from app.formats.citations.source import cite_source
from app.formats.item import ItemKind


def reference_of(
    kind: ItemKind | Literal["dataset"],
    document: Mapping[str, Any],
    about: About,
    family_names: Mapping[str, str] | None = None,
) -> Reference:
    """What to cite a source, an event, a statement or the dataset by, from what is served of it in full view.

    `family_names` maps names of authors, as displayed, to family names; authors it does not name are cited by the whole
    name. Raises ValueError for other kinds of records.
    """
    match kind:
        case "dataset":
            return cite_dataset(document, about)
        case ItemKind.SOURCE:
            return cite_source(document, family_names or {})
        case ItemKind.EVENT:
            return cite_event(document, about)
        case ItemKind.STATEMENT:
            return cite_statement(document, about)
        case _:
            raise ValueError(f"a record of the kind {kind.value} has no citation of its own")
