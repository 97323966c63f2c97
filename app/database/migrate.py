"""Brings the database's schema up to date with the code. Touches no data."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum

from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, Engine, inspect, text

from alembic import command
from app.errors import OperatorError
from app.models.base import SCHEMA
from app.settings import PROJECT_FOLDER


def migrate(engine: Engine) -> None:
    """Run the migrations a database still lacks; raises OperatorError for one made by a newer version."""
    with engine.connect() as connection:
        current = schema_is_current(connection)
        connection.rollback()
        raw = connection.connection.dbapi_connection
        if isinstance(raw, sqlite3.Connection):
            raw.execute("PRAGMA journal_mode = WAL")  # from now on readers go on undisturbed while a load writes
        if not current:
            config = alembic_config()
            config.attributes["connection"] = connection
            command.upgrade(config, "head")


class SchemaState(Enum):
    """What the schema of a database is to this version."""

    CURRENT = "current"
    OLDER = "older"
    NEWER = "newer"
    EMPTY = "empty"
    FOREIGN = "foreign"


def schema_state(connection: Connection) -> SchemaState:
    """Whether a database has this version's schema, or which other."""
    try:
        current = current_schema(connection)
    except OperatorError:
        return SchemaState.FOREIGN
    if current in {None, SCHEMA}:
        return SchemaState.CURRENT if current else SchemaState.EMPTY
    try:
        ScriptDirectory.from_config(alembic_config()).get_revision(str(current))
    except CommandError:
        return SchemaState.NEWER
    return SchemaState.OLDER


def schema_is_current(connection: Connection) -> bool:
    """Whether no migration is missing; raises OperatorError for a newer schema or a foreign database."""
    current = current_schema(connection)
    if schema_state(connection) is SchemaState.NEWER:
        raise OperatorError(
            f"the database has schema {current}, made by a newer version; update Communiqué, or point "
            "COMMUNIQUE_DATABASE_URL to another database"
        )
    return current == SCHEMA


def alembic_config() -> Config:
    """Alembic's configuration, which stands in pyproject.toml."""
    return Config(toml_file=PROJECT_FOLDER / "pyproject.toml")


def current_schema(connection: Connection) -> str | None:
    """The migration a database stands at, or None for an empty one; raises OperatorError for a foreign one."""
    tables = inspect(connection).get_table_names()
    if "alembic_version" in tables:
        version = connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()
        return None if version is None else str(version)
    if tables:
        raise OperatorError(
            f"the database holds tables of something else ({', '.join(tables[:3])}); point COMMUNIQUE_DATABASE_URL "
            "to a file of its own"
        )
    return None


@contextmanager
def foreign_keys_suspended(connection: Connection) -> Iterator[None]:
    """Switch foreign keys off for migrations: recreating a parent table would otherwise delete its children."""
    raw = connection.connection.dbapi_connection
    if not isinstance(raw, sqlite3.Connection):
        yield
        return
    raw.execute("PRAGMA foreign_keys = OFF")
    try:
        yield
    finally:
        raw.execute("PRAGMA foreign_keys = ON")
