"""The migrations on PostgreSQL: up, down with data in them, up again, and always what the models say."""

from collections.abc import Iterator

import psycopg
import pytest
from sqlalchemy import Engine, inspect, text

from alembic import command
from app.database.engine import make_writer
from app.database.faults import explained_faults
from app.database.migrate import alembic_config, current_schema, migrate
from app.errors import OperatorError
from app.models import Base
from app.models.base import SCHEMA
from app.seed.document import SeedDocument
from app.seed.load import load_seed
from app.settings import Settings
from tests.engines import databases_of


@pytest.fixture(scope="module")
def databases() -> Iterator[object]:
    """Those of PostgreSQL alone."""
    with databases_of("postgresql") as made:
        yield made


@pytest.fixture
def engine(url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Engine]:
    """A writer on an empty database, which is also that of the settings."""
    monkeypatch.setenv("COMMUNIQUE_DATABASE_URL", url)
    made = make_writer(Settings(database_url=url))
    yield made
    made.dispose()


@pytest.fixture
def url(databases: object, tmp_path: object) -> str:
    made: str = databases.new(tmp_path)  # type: ignore[attr-defined]
    return made


def schema_of(engine: Engine) -> dict[str, object]:
    """Columns, keys and indexes of every table."""
    found = inspect(engine)
    return {
        table: (
            [(column["name"], str(column["type"]), column["nullable"]) for column in found.get_columns(table)],
            sorted(str(one) for one in found.get_foreign_keys(table)),
            sorted(str(one) for one in found.get_indexes(table)),
            str(found.get_pk_constraint(table)),
        )
        for table in sorted(found.get_table_names())
    }


def test_an_empty_database_is_brought_to_the_newest_schema(engine: Engine) -> None:
    migrate(engine)
    tables = set(inspect(engine).get_table_names())
    assert tables == {table.name for table in Base.metadata.sorted_tables} | {"alembic_version", "search_index"}
    with engine.connect() as connection:
        assert current_schema(connection) == SCHEMA


def test_models_and_migrations_agree_and_drift_would_be_found(engine: Engine) -> None:
    migrate(engine)
    command.check(alembic_config())
    with engine.begin() as connection:
        connection.execute(text("ALTER TABLE topic ADD COLUMN extra TEXT"))
    with pytest.raises(Exception, match="extra"):
        command.check(alembic_config())


@pytest.mark.parametrize("target", ["base", "0001", "0002", "0003", "0004", "0005"])
def test_down_with_data_in_it_and_up_again(engine: Engine, chronology: SeedDocument, target: str) -> None:
    migrate(engine)
    newest = schema_of(engine)
    load_seed(engine, chronology)
    engine.dispose()
    command.downgrade(alembic_config(), target)
    assert schema_of(engine) != newest
    migrate(engine)
    assert schema_of(engine) == newest
    report = load_seed(engine, chronology)
    assert report.total > 100
    assert load_seed(engine, chronology).unchanged


def test_a_migration_that_fails_leaves_nothing(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("CREATE VIEW search_index AS SELECT 1"))  # stands in the way of the last one
    with pytest.raises(Exception, match="search_index"):
        migrate(engine)
    assert inspect(engine).get_table_names() == []


def test_a_newer_schema_and_foreign_tables_are_left_alone(engine: Engine) -> None:
    migrate(engine)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(OperatorError, match="made by a newer version"):
        migrate(engine)


def test_every_text_compares_by_code_point(engine: Engine) -> None:
    migrate(engine)
    with engine.connect() as connection:
        others = connection.execute(
            text(
                "SELECT table_name, column_name, collation_name FROM information_schema.columns "
                "WHERE table_schema = 'public' AND data_type IN ('character varying', 'text') "
                "AND table_name <> 'alembic_version' AND collation_name IS DISTINCT FROM 'C'"
            )
        ).all()
    assert others == []


def test_a_migration_keeps_readers_waiting_no_longer_than_it_may(engine: Engine, url: str) -> None:
    migrate(engine)
    command.downgrade(alembic_config(), "0005")
    impatient = Settings(database_url=url, lock_timeout=0.2)
    writer = make_writer(impatient)
    with psycopg.connect(url) as reader:
        reader.execute("SELECT count(*) FROM dataset")  # and goes on to read
        with (
            pytest.raises(OperatorError, match="end that, or raise COMMUNIQUE_LOCK_TIMEOUT"),
            explained_faults(impatient),
        ):
            migrate(writer)
    migrate(writer)
    writer.dispose()
