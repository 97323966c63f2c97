"""The columns that say what vouches for a record and what speaks against it, and its ids elsewhere; for all kinds."""

from operator import itemgetter

from app.formats.csv_columns.column import Column, each, join

DISPUTES = each("disputes", "disputes", itemgetter("id"))
"""The disputes a record stands in, by id."""

SOURCES = Column("sources", "citations", lambda cited: join(dict.fromkeys(one["source"]["id"] for one in cited)))
"""The sources a record cites, by id, each once, in the order of its citations."""

IDENTIFIERS = each("identifiers", "identifiers", lambda one: f"{one['scheme']}:{one['id']}")
"""Ids in other schemes, each as `scheme:id`."""
