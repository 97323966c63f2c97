"""Compares the engine's own full-text index with that of a file that was filled anew. Changes nothing that lasts."""

import sqlite3
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import closing
from itertools import zip_longest
from typing import Any

from sqlalchemy import Connection, select, text

from app.database.search_index import tsvector_text
from app.database.snapshot import Snapshot
from app.database.sqlite import own_tables_allowed
from app.folding import indexed
from app.models import SearchEntry

_BATCH = 500
_LONGEST = 80
_ENTRIES = select(SearchEntry.number, SearchEntry.title, SearchEntry.body).order_by(SearchEntry.number)
_PLACES = "SELECT term, doc, col, offset FROM temp.word_instance"
"""Every word, entry, column and place, in order."""
_LOST = """
    SELECT term, doc FROM temp.word_row
    WHERE doc <> (SELECT count(*) FROM search_index WHERE search_index MATCH '"' || term || '"') LIMIT 1
"""
"""A word that is there, and is not found in as many entries."""
_FTS5_TABLES = {
    "search_index_data": "id, block",
    "search_index_idx": "segid, term, pgno",
    "search_index_docsize": "id, sz",
    "search_index_config": "k, v",
}
"""The tables that FTS5 keeps an index in (sqlite.org, "SQLite FTS5 Extension", section 9)."""
_FTS5_LENGTHS = (
    "SELECT id, sz FROM search_index_docsize ORDER BY id",
    "SELECT id, block FROM search_index_data WHERE id = 1",
    "SELECT k, v FROM search_index_config ORDER BY k",
)
"""How long each entry is, how long all are, and how ranks are made of that."""
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
    """The words with all their places, then the lengths they are ranked by, then the way to each word."""
    with closing(_fts5_words(connection, _PLACES)) as mine, closing(_fts5_words(other, _PLACES)) as expected:
        for word, wanted in zip_longest(mine, expected):
            if word != wanted:
                term, entry, *_ = wanted or word
                yield f"search_index differs at {ascii(term)[:_LONGEST]} in entry {entry}"
                return
    for query in _FTS5_LENGTHS:
        lengths = (one.exec_driver_sql(query) for one in (connection, other))
        if any(length != wanted for length, wanted in zip_longest(*lengths)):
            yield "search_index differs in what entries are ranked by"
            return
    with closing(_fts5_words(connection, _LOST)) as lost:
        for term, entries in lost:
            yield f"search_index does not find {ascii(term)[:_LONGEST]}, which {entries} entries have"
            return
    other.rollback()
    with closing(sqlite3.connect(str(other.engine.url.database))) as copy:
        _take_fts5(connection, copy)
        try:
            copy.execute("INSERT INTO search_index(search_index) VALUES ('integrity-check')")
        except sqlite3.DatabaseError:
            yield "search_index is not as FTS5 leaves it"


def _take_fts5(connection: Connection, copy: sqlite3.Connection) -> None:
    """Put the index as it is stored in the place of another, where it can be asked to prove itself: that is a write."""
    for table, columns in _FTS5_TABLES.items():
        rows = connection.exec_driver_sql(f"SELECT {columns} FROM {table}")  # noqa: S608 - names of FTS5's own
        places = ", ".join("?" * len(columns.split(",")))
        copy.execute(f"DELETE FROM {table}")  # noqa: S608 - as above
        copy.executemany(f"INSERT INTO {table} ({columns}) VALUES ({places})", map(tuple, rows))  # noqa: S608 - as above
    copy.commit()


def _fts5_words(connection: Connection, query: str) -> Generator[tuple[Any, ...]]:
    """What a query finds in tables of all words, which only this connection sees, and only for so long."""
    with own_tables_allowed(connection) as driver:
        for form in ("instance", "row"):
            table = f"temp.word_{form} USING fts5vocab(main, search_index, {form})"
            driver.execute(f"CREATE VIRTUAL TABLE IF NOT EXISTS {table}")
        yield from driver.execute(query)


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
