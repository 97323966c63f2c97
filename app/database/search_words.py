"""Compares the engine's own full-text index with that of a file that was filled anew. Changes nothing that lasts."""

import sqlite3
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import closing
from itertools import zip_longest
from typing import Any

from sqlalchemy import Connection, select, text

from app.database.search_index import tsvector_text
from app.database.snapshot import Snapshot
from app.folding import indexed
from app.models import SearchEntry

_BATCH = 500
_LONGEST = 80
_ENTRIES = select(SearchEntry.number, SearchEntry.title, SearchEntry.body).order_by(SearchEntry.number)
_TSVECTORS = text("""
    SELECT entry.number
    FROM unnest(CAST(:numbers AS integer[]), CAST(:words AS text[])) AS entry(number, words)
    LEFT JOIN search_index ON rowid = entry.number
    WHERE search_index.words IS DISTINCT FROM CAST(entry.words AS tsvector)
    ORDER BY 1 LIMIT 1
""")


def differing_words(snapshot: Snapshot, other: Connection) -> Iterator[str]:
    """The first place in which the index a snapshot sees differs from that of an SQLite file, in words."""
    yield from _DIFFERING[snapshot.connection.dialect.name](snapshot.connection, other)


def _differing_fts5(connection: Connection, other: Connection) -> Iterator[str]:
    """The index gives its words in order, each with all its places."""
    with closing(_fts5_words(connection)) as mine, closing(_fts5_words(other)) as expected:
        for word, wanted in zip_longest(mine, expected):
            if word != wanted:
                term, entry, *_ = wanted or word
                yield f"search_index differs at {ascii(term)[:_LONGEST]} in entry {entry}"
                return


def _fts5_words(connection: Connection) -> Generator[tuple[Any, ...]]:
    """Every word, entry, column and place; by a table that only this connection sees, and only for so long."""
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)  # noqa: S101 - chosen by the dialect
    (reads_only,) = driver.execute("PRAGMA query_only").fetchone()
    driver.execute("PRAGMA query_only = OFF")
    try:
        driver.execute("CREATE VIRTUAL TABLE temp.search_words USING fts5vocab(main, search_index, instance)")
        yield from driver.execute("SELECT term, doc, col, offset FROM temp.search_words")
        driver.execute("DROP TABLE temp.search_words")
    finally:
        driver.execute(f"PRAGMA query_only = {reads_only}")


def _differing_tsvectors(connection: Connection, other: Connection) -> Iterator[str]:
    """Each entry as a load would have sent it, read by the engine as it was then."""
    count = 0
    found = other.execute(_ENTRIES, execution_options={"yield_per": _BATCH})
    for entries in found.partitions():
        count += len(entries)
        words = [tsvector_text(indexed(title.split("\n")), indexed(body.split("\n"))) for _, title, body in entries]
        values = {"numbers": [number for number, *_ in entries], "words": words}
        differing = connection.execute(_TSVECTORS, values).scalar_one_or_none()
        if differing is not None:
            yield f"search_index differs at entry {differing}"
            return
    stored = connection.execute(text("SELECT count(*) FROM search_index")).scalar_one()
    if stored != count:
        yield f"search_index has {stored} entries, not {count}"


_DIFFERING: Mapping[str, Callable[[Connection, Connection], Iterator[str]]] = {
    "sqlite": _differing_fts5,
    "postgresql": _differing_tsvectors,
}
"""By dialect."""
