"""Compares two databases table by table, in order of their keys, a row of each at a time."""

from collections.abc import Iterator
from contextlib import closing
from itertools import zip_longest
from typing import Any

from sqlalchemy import Connection, Select, Table, select, type_coerce
from sqlalchemy.types import NullType

from app.database.fetch import stream_rows
from app.database.snapshot import Snapshot
from app.models import Base, Dataset

OF_ONE_LOAD = {"load_number", "loaded_at"}
"""The columns of the dataset that tell of the load itself, and not of what was loaded."""

_AT_A_TIME = 100
_LONGEST = 80


def differing_tables(snapshot: Snapshot, other: Connection) -> Iterator[str]:
    """The first row of each table in which the two differ, in words."""
    for table in Base.metadata.sorted_tables:
        rows = _rows_of(table)
        found = other.execute(rows, execution_options={"yield_per": _AT_A_TIME})
        with closing(stream_rows(snapshot, rows)) as mine, found:
            for row, expected in zip_longest(mine, found):
                if row is None or expected is None or tuple(row) != tuple(expected):
                    key = expected if row is None else row
                    yield f"{table.name} differs at {_told(table, key)}"
                    break


def _rows_of(table: Table) -> Select[*tuple[Any, ...]]:
    """All rows as the engine itself has them: what a type would smooth over is a difference, too."""
    apart = OF_ONE_LOAD if table.name == Dataset.__tablename__ else set[str]()
    compared = [column for column in _key_first(table) if column.name not in apart]
    return select(*(type_coerce(column, NullType()) for column in compared)).order_by(*table.primary_key)


def _key_first(table: Table) -> list[Any]:
    return [*table.primary_key, *(column for column in table.columns if not column.primary_key)]


def _told(table: Table, row: Any) -> str:  # noqa: ANN401 - of whichever table
    """The key of a row, on one line."""
    return ascii("/".join(str(value) for value in tuple(row)[: len(table.primary_key)]))[:_LONGEST]
