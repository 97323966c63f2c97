"""The columns of places. Their names and order are a promise: put new ones last, never rename or move one."""

from app.formats.csv_columns.column import Column, actor, number, value, values
from app.formats.csv_columns.evidence import DISPUTES, IDENTIFIERS, SOURCES

COLUMNS: tuple[Column, ...] = (
    value("id"),
    value("name"),
    *actor("country"),
    number("latitude"),
    number("longitude"),
    values("aliases"),
    IDENTIFIERS,
    DISPUTES,
    SOURCES,
)
