"""Runs the statements that app.queries builds and returns plain values. The only place that executes reads."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from typing import Any

from app.database.prepared import Question, Statement
from app.database.snapshot import Snapshot, explained_reads
from app.database.transaction import Rows

_AT_A_TIME = 100

Asked = Statement | Question
"""What is to be run: a statement, or one of those that are compiled once, with its values."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a list: how many records match in all, this page's rows, and whether more follow."""

    total: int
    rows: Rows
    has_more: bool


def fetch_page(snapshot: Snapshot, asked: Asked, limit: int, *, encoded: bool = False) -> tuple[Rows, bool]:
    """Fetch the rows of a page, and whether more follow; the statement asks for one row more than `limit`.

    With `encoded`, texts may be in UTF-8: what is sent as it was stored need not be read first.
    """
    if encoded and isinstance(asked, Question):
        rows = snapshot.rows(asked, encoded=True)
    else:
        rows = fetch_rows(snapshot, asked)
    return rows[:limit], len(rows) > limit


def fetch_text(snapshot: Snapshot, asked: Asked) -> str | None:
    """Fetch one text, or None where nothing matches."""
    rows = fetch_rows(snapshot, asked)
    return str(rows[0][0]) if rows else None


def stream_rows(snapshot: Snapshot, asked: Asked) -> Generator[Sequence[Any]]:
    """Fetch any number of rows, of which only a few stand in memory at a time."""
    statement, values = (asked.build(), dict(asked.values)) if isinstance(asked, Question) else (asked, {})
    connection = snapshot.connection
    with (
        explained_reads(snapshot.transaction),
        connection.execute(statement, values, execution_options={"yield_per": _AT_A_TIME}) as found,
    ):
        for rows in found.partitions():
            yield from rows
            snapshot.transaction.start_clock()


def fetch_rows(snapshot: Snapshot, asked: Asked) -> Rows:
    """Fetch all rows, which are known to be few."""
    if isinstance(asked, Question):
        return snapshot.rows(asked)
    return snapshot.connection.execute(asked).all()
