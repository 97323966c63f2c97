"""A database of one's own for what is too much for memory: on disk, without a name, gone with the object.

Nothing in it outlives the process, whatever happens, and the database that is served never sees it.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any
from weakref import finalize

from app.errors import OperatorError

_BATCH = 1000
_CACHE = 16 * 1024
"""Of the pages, this many kibibytes stay in memory."""

Values = Sequence[Any]


class Scratch:
    """Tables to be filled once and read many times."""

    def __init__(self, schema: str) -> None:
        """Create tables and indexes by the statements given."""
        with _explained():
            # Whichever thread collects the garbage closes it, and that may be any.
            self._connection = sqlite3.connect("", isolation_level=None, check_same_thread=False)
            finalize(self, self._connection.close)
            for setting in (f"cache_size = -{_CACHE}", "journal_mode = OFF", "synchronous = OFF"):
                self._connection.execute(f"PRAGMA {setting}")
            self._connection.executescript(schema)
            self._connection.execute("BEGIN")  # one transaction for good: nothing has to be made durable
        self._waiting: defaultdict[str, list[Values]] = defaultdict(list)

    def add(self, statement: str, values: Values) -> None:
        """Insert a row by this statement, soon; whatever is asked afterwards sees it."""
        waiting = self._waiting[statement]
        waiting.append(values)
        if len(waiting) >= _BATCH:
            self._flush()

    def add_all(self, statement: str, rows: Iterable[Values]) -> int:
        """Insert rows by this statement at once; returns how many there are."""
        if self._waiting:
            self._flush()
        with _explained():
            return self._connection.executemany(statement, rows).rowcount

    def run(self, statement: str, *values: object) -> int:
        """Run a statement at once; returns how many rows it changed."""
        return self._execute(statement, values).rowcount

    def rows(self, query: str, *values: object) -> Iterator[tuple[Any, ...]]:
        """What a query finds, row by row."""
        cursor = self._execute(query, values)
        with _explained():
            yield from cursor

    def all(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        """Everything a query finds, where that is little."""
        return self._execute(query, values).fetchall()

    def one(self, query: str, *values: object) -> tuple[Any, ...] | None:
        """The first row a query finds, or None."""
        row: tuple[Any, ...] | None = self._execute(query, values).fetchone()
        return row

    def _execute(self, statement: str, values: Values) -> sqlite3.Cursor:
        if self._waiting:
            self._flush()
        try:
            return self._connection.execute(statement, values)
        except sqlite3.OperationalError as error:
            raise _explain(error) from None

    def _flush(self) -> None:
        with _explained():
            for statement, rows in self._waiting.items():
                self._connection.executemany(statement, rows)
        self._waiting.clear()


@contextmanager
def _explained() -> Iterator[None]:
    try:
        yield
    except sqlite3.OperationalError as error:
        raise _explain(error) from None


def _explain(error: sqlite3.OperationalError) -> OperatorError:
    """Say what to do where the disk has no room for it."""
    return OperatorError(
        f"the folder for temporary files cannot be used ({error}); make room there, or set TMPDIR to another"
    )
