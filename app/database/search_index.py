"""Fills the engine's own full-text index. Folds no text and reads none."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import Connection

from app.database.bulk import copy_rows
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
            f"full-text search is not built for {connection.dialect.name}; point COMMUNIQUE_DATABASE_URL to SQLite "
            "or PostgreSQL"
        )
    return found


def _empty_fts5(connection: Connection) -> None:
    connection.exec_driver_sql("INSERT INTO search_index(search_index) VALUES('delete-all')")


def _fill_fts5(connection: Connection, texts: Sequence[Text]) -> None:
    connection.exec_driver_sql("INSERT INTO search_index(rowid, title, body) VALUES (?, ?, ?)", list(texts))


def _empty_tsvectors(connection: Connection) -> None:
    connection.exec_driver_sql("DELETE FROM search_index")


def _fill_tsvectors(connection: Connection, texts: Sequence[Text]) -> None:
    rows = ((number, tsvector_text(title, body)) for number, title, body in texts)
    copy_rows(connection, "search_index", ("rowid", "words"), rows)


def tsvector_text(title: str, body: str) -> str:
    """An entry as a tsvector is written: words with their places, those of the title marked; none follow across."""
    first, rest = title.split(), body.split()
    placed = [f"'{word}':{place}A" for place, word in enumerate(first, start=1)]
    placed += [f"'{word}':{place}" for place, word in enumerate(rest, start=len(first) + 2)]
    return " ".join(placed)


_INDEXES: Mapping[str, _Index] = {
    "sqlite": _Index(_empty_fts5, _fill_fts5),
    "postgresql": _Index(_empty_tsvectors, _fill_tsvectors),
}
