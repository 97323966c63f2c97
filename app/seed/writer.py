"""Sends rows to the database, whole batches at a time, in the order in which tables refer to each other."""

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, Table, insert

from app.database.bulk import copy_rows
from app.database.search_index import fill_search_index
from app.models import Base
from app.seed.rows.row import Row, Rows

BATCH = 5000
"""How many rows are kept back before they are sent."""


class Writer:
    """Inserts into the tables of one connection.

    Where rows stand in the order of a key they do not come in, the engine would look for the place of each among all
    before it: such rows are laid aside, and put in order once all are there.
    """

    def __init__(self, connection: Connection, *, in_order: bool = False) -> None:
        """Write each statement once: of a row of many it is only the values that differ.

        Rows that come `in_order` of their keys are never laid aside.
        """
        self._connection = connection
        tables = Base.metadata.sorted_tables
        self._copies = connection.dialect.name in _COPIES
        self._columns = {table.name: [column.name for column in table.columns] for table in tables}
        lays_aside = connection.dialect.name in _LAID_ASIDE and not in_order
        self._aside = [table for table in tables if lays_aside and _is_in_order(table)]
        self._statements: Mapping[str, str] = {
            table.name: str(insert(table).compile(dialect=connection.dialect)) for table in tables
        }
        for table in self._aside:
            columns = ", ".join(column.name for column in table.columns)
            connection.exec_driver_sql(f"CREATE TEMPORARY TABLE aside_{table.name} ({columns})")

    def write(self, rows: Rows) -> None:
        """Insert rows, those that others refer to first."""
        aside = {table.name for table in self._aside}
        for name, statement in self._statements.items():
            if rows.tables[name] and self._copies:
                copy_rows(self._connection, name, self._columns[name], rows.tables[name])
            elif rows.tables[name]:
                into = statement.replace(f"INTO {name} ", f"INTO aside_{name} ") if name in aside else statement
                self._connection.exec_driver_sql(into, rows.tables[name])
        if rows.texts:
            fill_search_index(self._connection, rows.texts)

    def write_all(self, rows: Iterable[Row]) -> None:
        """Insert any number of rows, each behind those it refers to."""
        waiting = Rows()
        for count, row in enumerate(rows, start=1):
            waiting.add([row])
            if not count % BATCH:
                self.write(waiting)
                waiting = Rows()
        self.write(waiting)

    def close(self) -> None:
        """Put what was laid aside in its tables, once all is written."""
        for table in self._aside:
            key = ", ".join(column.name for column in table.primary_key)
            rows = f"SELECT * FROM aside_{table.name} ORDER BY {key}"  # noqa: S608 - names of our own tables
            self._connection.exec_driver_sql(f"INSERT INTO {table.name} {rows}")
            self._connection.exec_driver_sql(f"DROP TABLE aside_{table.name}")


_COPIES = {"postgresql"}
"""The engines that are sent rows by COPY."""

_LAID_ASIDE = {"sqlite"}
"""The engines that keep rows in the order of their key."""


def _is_in_order(table: Table) -> bool:
    return table.dialect_options["sqlite"]["with_rowid"] is False
