"""Sends many rows at once, as the driver does it soonest. Knows no table."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.exc import DatabaseError

Values = Sequence[Any]


def copy_rows(connection: Connection, table: str, columns: Sequence[str], rows: Iterable[Values]) -> None:
    """Insert rows by PostgreSQL's COPY; `table` and `columns` are names of our own. Raises DatabaseError."""
    driver: Any = connection.connection.driver_connection
    quoted = connection.dialect.identifier_preparer.quote
    statement = f"COPY {quoted(table)} ({', '.join(map(quoted, columns))}) FROM STDIN"
    try:
        with driver.cursor() as cursor, cursor.copy(statement) as copy:
            for row in rows:
                copy.write_row(row)
    except connection.dialect.loaded_dbapi.Error as error:
        raise DatabaseError(statement, None, error) from error
