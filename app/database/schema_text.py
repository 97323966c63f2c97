"""Compares what an SQLite file says of its tables and indexes with a file that was made anew. Changes nothing."""

from sqlalchemy import Connection

from app.database.snapshot import Snapshot

_SCHEMA = "SELECT type, name, tbl_name, sql FROM sqlite_schema"


def differing_schema(snapshot: Snapshot, other: Connection) -> list[str]:
    """What is declared otherwise than there, or on one side only, by name; on other engines, nothing is compared."""
    if snapshot.connection.dialect.name != other.dialect.name:
        return []
    differing = _declared(snapshot.connection) ^ _declared(other)
    return sorted({f"{kind} {name}" for kind, name, *_ in differing})


def _declared(connection: Connection) -> set[tuple[str, str, str, str]]:
    return {
        (str(kind), str(name), str(table), " ".join(str(sql).split()))
        for kind, name, table, sql in connection.exec_driver_sql(_SCHEMA)
    }
