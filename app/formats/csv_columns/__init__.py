"""Which columns records of each kind have in CSV. Knows the served documents, nothing of how tables are written."""

from collections.abc import Collection, Mapping, Sequence

from app.formats.csv_columns import across, actor, change, event, membership, place, source, statement, topic
from app.formats.csv_columns.column import Cell, Column, nested, value
from app.formats.item import ItemKind

__all__ = ["COLUMNS", "MATCH_COLUMNS", "Cell", "Column", "columns_of"]

COLUMNS: Mapping[ItemKind, Sequence[Column]] = {
    ItemKind.EVENT: event.COLUMNS,
    ItemKind.STATEMENT: statement.COLUMNS,
    ItemKind.ACTOR: actor.COLUMNS,
    ItemKind.MEMBERSHIP: membership.COLUMNS,
    ItemKind.MEMBERSHIP_CHANGE: membership.CHANGE_COLUMNS,
    ItemKind.SOURCE: source.COLUMNS,
    ItemKind.PLACE: place.COLUMNS,
    ItemKind.TOPIC: topic.COLUMNS,
    ItemKind.CITATION: source.CITATION_COLUMNS,
    ItemKind.HIT: across.HIT_COLUMNS,
    ItemKind.RELATION: across.RELATION_COLUMNS,
    ItemKind.CHANGE: change.COLUMNS,
}
"""All columns of each kind, in order: those of the summary view first."""

MATCH_COLUMNS: Mapping[str, Column] = {
    name: Column(f"match_{name}", "match", nested("match", value(name)).get)
    for name in ("date", "membership", "highlight")
}
"""By what a request can ask about, the column that answers; they stand last."""


def columns_of(kind: ItemKind, document_fields: Collection[str], matches: Collection[str]) -> Sequence[Column]:
    """The columns of a table of one kind of record, in fixed order.

    `document_fields` are the top-level fields served, as JSON names them; `matches` the members of `match` asked for.
    """
    return [
        *(column for column in COLUMNS[kind] if column.field in document_fields),
        *(column for name, column in MATCH_COLUMNS.items() if name in matches),
    ]
