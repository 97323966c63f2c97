"""The columns of memberships and of changes in them. Names and order are a promise: put new ones last."""

from app.formats.csv_columns.column import Column, actor, date, event, flag, value
from app.formats.csv_columns.evidence import DISPUTES, SOURCES

COLUMNS: tuple[Column, ...] = (
    value("id"),
    *actor("member"),
    *actor("organization"),
    value("status"),
    flag("counts_as_member"),
    *date("during"),
    DISPUTES,
    SOURCES,
    value("note"),
    *event("began_with"),
    *event("ended_with"),
)

CHANGE_COLUMNS: tuple[Column, ...] = (
    value("id"),
    value("change"),
    *date("date"),
    *actor("member"),
    *actor("organization"),
    value("from_status"),
    value("to_status"),
    value("membership"),
    *event("event"),
)
