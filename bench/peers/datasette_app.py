"""Peer (d): Datasette on Communiqué's own SQLite file, in an environment of its own, with a query for each request.

The queries are written for speed: each drives from the index that Communiqué itself reads along, and the page comes as
one text that SQLite joins, so that Datasette handles a single row. With `_json` it serves that text as JSON.
"""

import os

from datasette.app import Datasette

DATABASE_VARIABLE = "BENCH_DATASETTE_DATABASE"
"""The environment variable that names the SQLite file to serve, `communique.sqlite3`."""

_PAGE = """
with matching as (select event.id, event.first_day from {source} where {narrowed}
  event.start_earliest <= cast(:last as integer) and event.end_latest >= cast(:first as integer))
select (select count(*) from matching) as total,
  (select '[' || group_concat(summary) || ']' from (select document.summary from
    (select id, first_day from matching order by first_day, id limit cast(:limit as integer)) as page
    join document on document.kind = 'event' and document.id = page.id order by page.first_day, page.id)) as items
"""
_LINKED = "event_{name} as link join event on event.id = link.event_id"


def _linked(name: str) -> str:
    source = _LINKED.format(name=name)
    return _PAGE.format(source=source, narrowed=f"link.{name}_id = :value and")


QUERIES = {
    "events_by_actor": _linked("actor"),
    "events_by_topic": _linked("topic"),
    "events_by_type": _PAGE.format(source="event", narrowed="event.type = :value and"),
    "events_by_date": _PAGE.format(source="event", narrowed=""),
    "event": "select full as item from document_whole where kind = 'event' and id = :id",
}

app = Datasette(
    [],
    immutables=[os.environ[DATABASE_VARIABLE]],
    metadata={"databases": {"communique": {"queries": QUERIES}}},
    settings={"sql_time_limit_ms": 60_000, "suggest_facets": False, "num_sql_threads": 1},
).app()
