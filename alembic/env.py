"""Runs migrations: on the connection the application hands over, or on the database of the settings."""

import sys

from sqlalchemy import Connection

from alembic import context
from app.database.engine import make_writer
from app.database.faults import explained_faults
from app.database.migrate import foreign_keys_suspended
from app.errors import OperatorError
from app.models import Base
from app.settings import load_settings


def run_migrations(connection: Connection) -> None:
    """Run them in one transaction: a schema is migrated whole or not at all."""
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        render_as_batch=True,
        transactional_ddl=True,
        include_name=_is_modelled,
    )
    with foreign_keys_suspended(connection), context.begin_transaction():
        context.run_migrations()


def _is_modelled(name: str | None, kind: str, _parents: object) -> bool:
    """Leave the full-text index out of comparisons: its tables are the engine's own."""
    return not (kind == "table" and str(name).startswith("search_index"))


given = context.config.attributes.get("connection")
if given is not None:
    run_migrations(given)
else:
    try:
        settings = load_settings()
        with explained_faults(settings), make_writer(settings).connect() as own:
            run_migrations(own)
    except OperatorError as mistake:
        sys.exit(f"alembic: {mistake}")
