"""The columns of sources and of what they vouch for. Names and order are a promise: put new ones last."""

from operator import itemgetter

from app.formats.csv_columns.column import Column, actor, date, each, flag, part, value, values
from app.formats.csv_columns.evidence import DISPUTES

COLUMNS: tuple[Column, ...] = (
    value("id"),
    value("title"),
    value("type"),
    value("publisher"),
    values("authors"),
    *date("created"),
    *date("published"),
    value("language"),
    *actor("party"),
    value("url"),
    value("archived_url"),
    flag("held"),
    value("summary"),
    each("copies", "copies", itemgetter("url")),
    each("copy_publishers", "copies", itemgetter("publisher")),
    DISPUTES,
    value("note"),
)

CITATION_COLUMNS: tuple[Column, ...] = (
    value("id"),
    part("record_kind", "record", "kind"),
    part("record_id", "record", "id"),
    part("record_title", "record", "title"),
    values("supports"),
    value("quote"),
    value("locator"),
    value("note"),
)
