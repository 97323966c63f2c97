"""The columns of events. Their names and order are a promise: put new ones last, never rename or move one."""

from operator import itemgetter

from app.formats.csv_columns import place
from app.formats.csv_columns.column import Column, date, each, flag, id_of, nested, part, plain, value, values
from app.formats.csv_columns.evidence import DISPUTES, SOURCES

_PLACE = {column.name: nested("place", column) for column in place.COLUMNS}

SUMMARY: tuple[Column, ...] = (
    value("id"),
    value("title"),
    value("type"),
    *date("date"),
    value("status"),
    part("place_id", "place", "id"),
    part("place_name", "place", "name"),
    *(_PLACE[name] for name in ("country_id", "country_name", "latitude", "longitude")),
    value("summary"),
    each("participants", "participants", lambda one: one["actor"]["id"]),
    each("participant_names", "participants", lambda one: one["actor"]["name"]),
    each("participant_roles", "participants", itemgetter("role")),
    each("participant_for", "participants", lambda one: id_of(one["for"])),
    values("topics"),
    value("source_count"),
    flag("disputed"),
)
"""What lists show of each."""

COLUMNS: tuple[Column, ...] = (
    *SUMMARY,
    DISPUTES,
    SOURCES,
    value("note"),
    *date("public_since"),
    each("related", "related", lambda one: one["event"]["id"]),
    each("related_relations", "related", itemgetter("relation")),
    each("related_directions", "related", itemgetter("direction")),
    each("documents", "documents", lambda one: one["source"]["id"]),
    each("document_roles", "documents", itemgetter("role")),
    each("figures", "figures", itemgetter("what")),
    each("figure_values", "figures", lambda one: str(plain(one["value"]))),
    each("figure_qualifiers", "figures", itemgetter("qualifier")),
    each("figure_units", "figures", itemgetter("unit")),
    each("statements", "statements", itemgetter("id")),
)
