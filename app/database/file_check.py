"""Looks at an SQLite file as a file: whether its pages, indexes and references are whole.

Changes nothing, but that, as whoever reads it, it takes back what a load has left that was killed.
"""

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

NO_SQLITE_FILE = "it is no SQLite file"

_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


def find_file_damage(file: Path) -> list[str]:
    """What is wrong with a file, in SQLite's own words, the first of it.

    Raises OSError or sqlite3.Error for one that cannot be read, for another reason than what is in it.
    """
    with file.open("rb") as opened:
        header, size = opened.read(_HEADER), opened.seek(0, os.SEEK_END)
    if header and not header.startswith(_START):
        return [NO_SQLITE_FILE]
    if len(header) == _HEADER and not companions_of(file):  # in which the rest may stand
        page_size, pages = int.from_bytes(header[16:18]), int.from_bytes(header[28:32])
        expected = (page_size if page_size > 1 else _LARGEST_PAGE) * pages
        if size < expected:
            return [f"it has {size:,} bytes of {expected:,}"]
    try:
        return _examine(file)
    except sqlite3.DatabaseError as error:
        if _code_of(error) not in _DAMAGED:
            raise
        return [str(error)]


def is_held(error: sqlite3.Error) -> bool:
    """Whether it says that somebody else keeps everyone out, as a first load does."""
    return _code_of(error) == sqlite3.SQLITE_BUSY


def companions_of(file: Path) -> list[Path]:
    """The files beside one, without which it is not whole: its log, or what a load that was killed is taken back by."""
    beside = (file.with_name(f"{file.name}{ending}") for ending in ("-wal", "-journal"))
    return [one for one in beside if one.exists()]


def connect_to_read(file: Path) -> sqlite3.Connection:
    """A connection that cannot write; raises sqlite3.Error."""
    return sqlite3.connect(f"file:{quote(str(file))}?mode=ro", uri=True, isolation_level=None)


def _examine(file: Path) -> list[str]:
    # Opened as read-only, a file could not be taken back to where it was before a load that was killed.
    address = f"file:{quote(str(file))}?mode=rw"
    with closing(sqlite3.connect(address, uri=True, isolation_level=None)) as connection:
        connection.execute("PRAGMA query_only = ON")
        told = [
            line for (said,) in connection.execute(f"PRAGMA integrity_check({_MOST})") for line in said.splitlines()
        ]
        damage = [line for line in told if line != "ok" and not line.startswith("***")][:_MOST]
        referring = connection.execute("PRAGMA foreign_key_check").fetchmany(_MOST)
        damage += [f"row {number} of {table} refers to nothing in {other}" for table, number, other, _ in referring]
    return damage


def _code_of(error: sqlite3.Error) -> int:
    """Which of SQLite's primary result codes it is (sqlite.org, "Result and Error Codes")."""
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
