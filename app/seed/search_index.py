"""Fills the engine's own full-text index from the search entries just stored. Reads and writes within one load."""

from collections.abc import Callable, Iterator, Mapping

from sqlalchemy import Connection, select, text

from app.errors import OperatorError
from app.folding import indexed
from app.models import SearchEntry

_BATCH = 1000


def fill_search_index(connection: Connection) -> None:
    """Empty the index and fill it anew; raises OperatorError for an engine without one."""
    fill = _FILLERS.get(connection.dialect.name)
    if fill is None:
        raise OperatorError(
            f"full-text search is not built for {connection.dialect.name}; point COMMUNIQUE_DATABASE_URL to SQLite"
        )
    fill(connection)


def _fill_fts5(connection: Connection) -> None:
    connection.execute(text("INSERT INTO search_index(search_index) VALUES('delete-all')"))
    insert = text("INSERT INTO search_index(rowid, title, body) VALUES (:number, :title, :body)")
    for batch in _batches(connection):
        connection.execute(insert, batch)


def _batches(connection: Connection) -> Iterator[list[dict[str, object]]]:
    """The words of all entries, some at a time, in order of their numbers."""
    last, page = 0, select(SearchEntry.number, SearchEntry.title, SearchEntry.body).order_by(SearchEntry.number)
    while entries := connection.execute(page.where(SearchEntry.number > last).limit(_BATCH)).all():
        yield [
            {"number": number, "title": indexed(title.split("\n")), "body": indexed(body.split("\n"))}
            for number, title, body in entries
        ]
        last = entries[-1].number


_FILLERS: Mapping[str, Callable[[Connection], None]] = {"sqlite": _fill_fts5}
