"""Runs the statements that app.queries builds and returns plain values. The only place that executes reads."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import CompoundSelect, Row, Select

from app.database.snapshot import Snapshot, explained_reads

_AT_A_TIME = 100


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a list: how many records match in all, this page's rows, and whether more follow."""

    total: int
    rows: Sequence[Row[*tuple[Any, ...]]]
    has_more: bool


def fetch_page(
    snapshot: Snapshot,
    count: Select[*tuple[Any, ...]],
    page: Select[*tuple[Any, ...]] | CompoundSelect[*tuple[Any, ...]],
    limit: int,
) -> tuple[Page, list[bool]]:
    """Fetch a page and its total, and what else the count's statement looks up.

    The page's statement asks for one row more than `limit`.
    """
    total, *known = snapshot.connection.execute(count).one()
    rows = snapshot.connection.execute(page).all()
    return Page(total, rows[:limit], len(rows) > limit), [bool(one) for one in known]


def fetch_text(snapshot: Snapshot, statement: Select[str]) -> str | None:
    """Fetch one text, or None where nothing matches."""
    found = snapshot.connection.execute(statement).scalar_one_or_none()
    return None if found is None else str(found)


def stream_rows(
    snapshot: Snapshot, statement: Select[*tuple[Any, ...]] | CompoundSelect[*tuple[Any, ...]]
) -> Iterator[Sequence[Any]]:
    """Fetch any number of rows, of which only a few stand in memory at a time."""
    with explained_reads():
        yield from snapshot.connection.execute(statement, execution_options={"yield_per": _AT_A_TIME})


def fetch_rows(snapshot: Snapshot, statement: Select[*tuple[Any, ...]]) -> Sequence[Row[*tuple[Any, ...]]]:
    """Fetch all rows of a statement known to give few."""
    return snapshot.connection.execute(statement).all()
