"""Runs the statements that app.queries builds and returns plain values. The only place that executes reads."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, Select

from app.database.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a list: how many records match in all, this page's rows, and whether more follow."""

    total: int
    rows: Sequence[Row[*tuple[Any, ...]]]
    has_more: bool


def fetch_page(snapshot: Snapshot, count: Select[int], page: Select[*tuple[Any, ...]], limit: int) -> Page:
    """Fetch the total and a page; the page's statement asks for one row more than `limit`."""
    total = snapshot.connection.execute(count).scalar_one()
    rows = snapshot.connection.execute(page).all()
    return Page(total, rows[:limit], len(rows) > limit)


def fetch_text(snapshot: Snapshot, statement: Select[str]) -> str | None:
    """Fetch one text, or None where nothing matches."""
    found = snapshot.connection.execute(statement).scalar_one_or_none()
    return None if found is None else str(found)


def fetch_rows(snapshot: Snapshot, statement: Select[*tuple[Any, ...]]) -> Sequence[Row[*tuple[Any, ...]]]:
    """Fetch all rows of a statement known to give few."""
    return snapshot.connection.execute(statement).all()
