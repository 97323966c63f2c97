"""The columns of statements. Their names and order are a promise: put new ones last, never rename or move one."""

from operator import itemgetter

from app.formats.csv_columns.column import (
    Column,
    actor,
    actors,
    date,
    each,
    edtf_of,
    event,
    flag,
    id_of,
    value,
    values,
)
from app.formats.csv_columns.evidence import DISPUTES, SOURCES

SUMMARY: tuple[Column, ...] = (
    value("id"),
    *actors("speakers", "speaker_names"),
    value("capacity"),
    *actors("on_behalf_of", "on_behalf_of_names"),
    *actors("audience", "audience_names"),
    value("mode"),
    *actor("reported_by"),
    value("quote"),
    value("gist"),
    *date("said"),
    values("topics"),
    *actors("about", "about_names"),
    *event("event"),
    each("stance_topics", "stance", itemgetter("topic")),
    each("stance_positions", "stance", itemgetter("position")),
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
    each("chain", "chain", lambda one: one["actor"]["id"]),
    each("chain_names", "chain", lambda one: one["actor"]["name"]),
    each("chain_acts", "chain", itemgetter("act")),
    each("chain_sources", "chain", lambda one: id_of(one["source"])),
    each("chain_dates", "chain", lambda one: edtf_of(one["date"])),
)
