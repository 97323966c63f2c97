"""Fills the engine's own full-text index. Folds no text and reads none."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import Connection

from app.errors import OperatorError

Text = tuple[int, str, str]
"""The number of an entry, and the words of its title and of its body (app.folding.indexed)."""


class _Index(NamedTuple):
    """How an engine's index is emptied and filled."""

    empty: Callable[[Connection], None]
    fill: Callable[[Connection, Sequence[Text]], None]


def empty_search_index(connection: Connection) -> None:
    """Take all entries out; raises OperatorError for an engine without an index."""
    _index_of(connection).empty(connection)


def fill_search_index(connection: Connection, texts: Sequence[Text]) -> None:
    """Add entries, in order of their numbers; raises OperatorError for an engine without an index."""
    _index_of(connection).fill(connection, texts)


def _index_of(connection: Connection) -> _Index:
    found = _INDEXES.get(connection.dialect.name)
    if found is None:
        raise OperatorError(
            f"full-text search is not built for {connection.dialect.name}; point COMMUNIQUE_DATABASE_URL to SQLite"
        )
    return found


def _empty_fts5(connection: Connection) -> None:
    connection.exec_driver_sql("INSERT INTO search_index(search_index) VALUES('delete-all')")


def _fill_fts5(connection: Connection, texts: Sequence[Text]) -> None:
    connection.exec_driver_sql("INSERT INTO search_index(rowid, title, body) VALUES (?, ?, ?)", list(texts))


_INDEXES: Mapping[str, _Index] = {"sqlite": _Index(_empty_fts5, _fill_fts5)}
