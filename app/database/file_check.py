"""Looks at an SQLite file as a file: whether its pages, indexes and references are whole. Changes nothing."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

_MOST = 20
"""So many faults are named."""

_START, _HEADER, _LARGEST_PAGE = b"SQLite format 3\0", 100, 65536
"""How such a file begins, and how large a page is whose size is written as 1 (sqlite.org, "Database File Format", 1.3).

SQLite itself takes what is missing at the end for zeros.
"""


def find_file_damage(file: Path) -> list[str]:
    """What is wrong with a file, in SQLite's own words, the first of it.

    Raises OSError or sqlite3.Error for one that cannot be read at all.
    """
    with file.open("rb") as opened:
        header, size = opened.read(_HEADER), opened.seek(0, os.SEEK_END)
    if header and not header.startswith(_START):
        return ["it is no SQLite file"]
    if len(header) == _HEADER and not file.with_name(f"{file.name}-wal").exists():  # in which the rest may stand
        page_size, pages = int.from_bytes(header[16:18]), int.from_bytes(header[28:32])
        expected = (page_size if page_size > 1 else _LARGEST_PAGE) * pages
        if size < expected:
            return [f"it has {size:,} bytes of {expected:,}"]
    with closing(connect_to_read(file)) as connection:
        told = [
            line for (said,) in connection.execute(f"PRAGMA integrity_check({_MOST})") for line in said.splitlines()
        ]
        damage = [line for line in told if line != "ok" and not line.startswith("***")][:_MOST]
        referring = connection.execute("PRAGMA foreign_key_check").fetchmany(_MOST)
        damage += [f"row {number} of {table} refers to nothing in {other}" for table, number, other, _ in referring]
    return damage


def connect_to_read(file: Path) -> sqlite3.Connection:
    """A connection that cannot write; raises sqlite3.Error."""
    return sqlite3.connect(f"file:{quote(str(file))}?mode=ro", uri=True, isolation_level=None)
