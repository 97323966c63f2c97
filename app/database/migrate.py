"""Brings the database's schema up to date with the code. Touches no data."""

import sqlite3

from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, Engine, inspect, text

from alembic import command
from app.errors import OperatorError
from app.settings import PROJECT_FOLDER


def migrate(engine: Engine) -> None:
    """Run the migrations a database still lacks; raises OperatorError for one made by a newer version."""
    config = alembic_config()
    with engine.connect() as connection:
        current = current_schema(connection)
        connection.rollback()
        script = ScriptDirectory.from_config(config)
        if current == script.get_current_head():
            return
        try:
            if current:
                script.get_revision(current)
        except CommandError:
            raise OperatorError(
                f"the database has schema {current}, made by a newer version; update Communiqué, or point "
                "COMMUNIQUE_DATABASE_URL to another database"
            ) from None
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


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


def suspend_foreign_keys(connection: Connection) -> None:
    """Switch foreign keys off for migrations: recreating a parent table would otherwise delete its children."""
    raw = connection.connection.dbapi_connection
    if isinstance(raw, sqlite3.Connection):
        raw.execute("PRAGMA foreign_keys = OFF")
