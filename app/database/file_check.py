"""Looks at an SQLite file as a file: whether its pages, indexes and references are whole. Changes nothing."""

import sqlite3
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

_MOST = 20
"""So many faults are named."""

_START = b"SQLite format 3\0"
"""How such a file begins (sqlite.org, "Database File Format", section 1.3)."""


def find_file_damage(file: Path) -> list[str]:
    """What is wrong with a file, in SQLite's own words, the first of it.

    Raises OSError or sqlite3.Error for one that cannot be read at all.
    """
    with file.open("rb") as opened:
        start = opened.read(len(_START))
    if start and start != _START:
        return ["it is no SQLite file"]
    with closing(connect_to_read(file)) as connection:
        damage = [str(told) for (told,) in connection.execute(f"PRAGMA integrity_check({_MOST})") if told != "ok"]
        referring = connection.execute("PRAGMA foreign_key_check").fetchmany(_MOST - len(damage))
        damage += [f"row {number} of {table} refers to nothing in {other}" for table, number, other, _ in referring]
    return damage


def connect_to_read(file: Path) -> sqlite3.Connection:
    """A connection that cannot write; raises sqlite3.Error."""
    return sqlite3.connect(f"file:{quote(str(file))}?mode=ro", uri=True, isolation_level=None)
