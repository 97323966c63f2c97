"""The schema: made whole by the migrations, never half, never over something else, and always that of the models."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import CheckConstraint, Engine, UniqueConstraint, event, inspect, select

from alembic import command
from app.database.engine import make_reader, make_writer
from app.database.migrate import alembic_config, current_schema, migrate
from app.errors import OperatorError
from app.models import Base, Document
from app.models.base import SCHEMA
from app.seed.document import SeedDocument
from app.seed.load import load_seed
from app.settings import Settings

HEAD = "0007"
INDEX = {"search_index", *(f"search_index_{part}" for part in ("config", "data", "docsize", "idx"))}
"""The full-text index and the tables it keeps to itself: the engine's own, so no model tells of them."""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "chronology.sqlite3"


@pytest.fixture
def url(file: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The address of a database not made yet, which is also that of the settings."""
    address = f"sqlite:///{file}"
    monkeypatch.setenv("COMMUNIQUE_DATABASE_URL", address)
    return address


@pytest.fixture
def engine(url: str) -> Iterator[Engine]:
    made = make_writer(Settings(database_url=url))
    yield made
    made.dispose()


def tables_of(engine: Engine) -> set[str]:
    with engine.connect() as connection:
        return set(inspect(connection).get_table_names())


def schema_of(engine: Engine) -> list[str]:
    """The statements SQLite keeps as a database's schema."""
    with engine.connect() as connection:
        found = connection.exec_driver_sql("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name")
        return [str(text) for (text,) in found]


def test_an_empty_database_is_brought_to_the_newest_schema(engine: Engine) -> None:
    with engine.connect() as connection:
        assert current_schema(connection) is None
    migrate(engine)
    assert tables_of(engine) == {table.name for table in Base.metadata.sorted_tables} | {"alembic_version"} | INDEX
    with engine.connect() as connection:
        assert current_schema(connection) == HEAD == SCHEMA


def test_migrating_again_does_nothing(engine: Engine, file: Path) -> None:
    migrate(engine)
    engine.dispose()
    before = file.read_bytes()
    statements: list[str] = []
    event.listen(engine, "before_cursor_execute", lambda *given: statements.append(given[2]))
    migrate(engine)
    engine.dispose()
    assert not [text for text in statements if text.split()[0] in {"CREATE", "DROP", "ALTER", "INSERT", "UPDATE"}]
    assert file.read_bytes() == before


def test_down_to_nothing_and_up_again(engine: Engine) -> None:
    migrate(engine)
    before = schema_of(engine)
    command.downgrade(alembic_config(), "base")
    assert tables_of(engine) == {"alembic_version"}
    with engine.connect() as connection:
        assert current_schema(connection) is None
    migrate(engine)
    assert schema_of(engine) == before


def test_every_migration_goes_down_with_data_in_it(engine: Engine, chronology: SeedDocument) -> None:
    migrate(engine)
    load_seed(engine, chronology)
    engine.dispose()
    command.downgrade(alembic_config(), "base")
    migrate(engine)
    assert load_seed(engine, chronology).total > 100


def test_the_command_of_alembic_does_the_same(engine: Engine) -> None:
    command.upgrade(alembic_config(), "head")
    plain = schema_of(engine)
    command.downgrade(alembic_config(), "base")
    migrate(engine)
    assert schema_of(engine) == plain


def test_the_models_and_the_migrations_agree(engine: Engine) -> None:
    migrate(engine)
    command.check(alembic_config())


def test_the_full_text_index_keeps_no_texts_of_its_own(engine: Engine) -> None:
    """What it holds can be deleted and filled again by a load; the texts to show lie in search_entry."""
    migrate(engine)
    with engine.begin() as connection:
        connection.exec_driver_sql("INSERT INTO search_index (rowid, title, body) VALUES (7, 'lamp', 'dues')")
        found = connection.exec_driver_sql("SELECT rowid, title FROM search_index WHERE search_index MATCH 'dues'")
        assert found.all() == [(7, None)]
        connection.exec_driver_sql("INSERT INTO search_index (search_index) VALUES ('delete-all')")
        assert not connection.exec_driver_sql("SELECT rowid FROM search_index WHERE search_index MATCH 'dues'").all()


def test_the_first_schema_comes_back_and_goes_again(engine: Engine) -> None:
    migrate(engine)
    newest = schema_of(engine)
    command.downgrade(alembic_config(), "0001")
    assert not tables_of(engine) & (INDEX | {"search_entry", "event_role", "membership_change"})
    assert {"event", "document", "lexicon_name"} < tables_of(engine)
    migrate(engine)
    assert schema_of(engine) == newest


@pytest.mark.parametrize("schema", ["0002", "0003"])
def test_what_was_loaded_in_another_order_is_taken_out(engine: Engine, chronology: SeedDocument, schema: str) -> None:
    """The full-text index cannot be numbered anew; what is left of a dataset must not be served beside it."""
    migrate(engine)
    load_seed(engine, chronology)
    command.downgrade(alembic_config(), schema)
    assert ("release" in tables_of(engine)) == (schema == "0003")
    with engine.begin() as connection:
        connection.exec_driver_sql("INSERT INTO search_index (rowid, title, body) VALUES (7, 'lamp', 'dues')")
    migrate(engine)
    with engine.connect() as connection:
        for table in Base.metadata.sorted_tables:
            assert not connection.execute(select(table)).all()
        assert not connection.exec_driver_sql("SELECT rowid FROM search_index WHERE search_index MATCH 'dues'").all()
    report = load_seed(engine, chronology)
    assert report.added.count == report.total
    assert load_seed(engine, chronology).unchanged


def test_drift_would_be_found(engine: Engine) -> None:
    migrate(engine)
    with engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE topic ADD COLUMN extra TEXT")
    with pytest.raises(Exception, match="extra"):
        command.check(alembic_config())


def test_a_migration_that_fails_leaves_nothing(engine: Engine) -> None:
    """At whatever statement: a schema is migrated whole or not at all."""
    statements: list[str] = []

    def note(*given: object) -> None:
        statements.append(str(given[2]))

    migrate(engine)
    command.downgrade(alembic_config(), "base")
    event.listen(engine, "before_cursor_execute", note)
    migrate(engine)
    event.remove(engine, "before_cursor_execute", note)
    command.downgrade(alembic_config(), "base")
    before = schema_of(engine)
    assert len(statements) > 20
    for number in {*range(1, len(statements) + 1, len(statements) // 12), len(statements)}:
        left = [number]

        def fail(*_: object, left: list[int] = left) -> None:
            left[0] -= 1
            if not left[0]:
                raise KeyError

        event.listen(engine, "before_cursor_execute", fail)
        with pytest.raises(KeyError):
            migrate(engine)
        event.remove(engine, "before_cursor_execute", fail)
        assert schema_of(engine) == before
    migrate(engine)


def test_a_newer_schema_is_left_alone(engine: Engine, file: Path) -> None:
    migrate(engine)
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    engine.dispose()
    before = file.read_bytes()
    with pytest.raises(OperatorError) as caught:
        migrate(engine)
    engine.dispose()
    assert str(caught.value) == (
        "the database has schema 9999, made by a newer version; update Communiqué, or point "
        "COMMUNIQUE_DATABASE_URL to another database"
    )
    assert file.read_bytes() == before


def test_tables_of_something_else_are_left_alone(engine: Engine, file: Path) -> None:
    """Down to the last byte: it is somebody's database."""
    foreign = sqlite3.connect(file)
    for name in ("a", "b", "c", "d"):
        foreign.execute(f"CREATE TABLE {name} (x)")
    foreign.commit()
    foreign.close()
    before = file.read_bytes()
    with pytest.raises(OperatorError) as caught:
        migrate(engine)
    engine.dispose()
    assert str(caught.value) == (
        "the database holds tables of something else (a, b, c); point COMMUNIQUE_DATABASE_URL to a file of its own"
    )
    assert [path.name for path in file.parent.iterdir()] == [file.name]
    assert file.read_bytes() == before


def test_every_constraint_and_index_has_a_name(engine: Engine) -> None:
    """Those of the models and those in the database; without one, no engine but SQLite could drop it."""
    for table in Base.metadata.sorted_tables:
        assert all(constraint.name for constraint in table.constraints)
        assert all(index.name for index in table.indexes)
    migrate(engine)
    with engine.connect() as connection:
        found = inspect(connection)
        for table in Base.metadata.sorted_tables:
            assert found.get_pk_constraint(table.name)["name"] == f"pk_{table.name}"
            foreign = {key["name"] for key in found.get_foreign_keys(table.name)}
            assert foreign == {key.name for key in table.foreign_key_constraints}
            checks = {check["name"] for check in found.get_check_constraints(table.name)}
            assert checks == {one.name for one in table.constraints if isinstance(one, CheckConstraint)}
            uniques = {unique["name"] for unique in found.get_unique_constraints(table.name)}
            assert uniques == {one.name for one in table.constraints if isinstance(one, UniqueConstraint)}
            assert {index["name"] for index in found.get_indexes(table.name)} == {one.name for one in table.indexes}


def keys_during_load(engine: Engine, document: SeedDocument) -> set[int]:
    """What `PRAGMA foreign_keys` says while a load inserts its rows."""
    seen: set[int] = set()

    def look(connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        if statement.startswith("INSERT INTO"):
            raw = connection.connection.dbapi_connection  # type: ignore[attr-defined]
            seen.add(raw.execute("PRAGMA foreign_keys").fetchone()[0])

    event.listen(engine, "before_cursor_execute", look)
    load_seed(engine, document)
    event.remove(engine, "before_cursor_execute", look)
    return seen


def test_foreign_keys_are_enforced_by_a_load(engine: Engine, chronology: SeedDocument) -> None:
    migrate(engine)
    engine.dispose()
    assert keys_during_load(engine, chronology) == {1}


def test_foreign_keys_are_enforced_by_a_load_right_after_migrating(engine: Engine, chronology: SeedDocument) -> None:
    """As the command does it: on the same engine, whose connection the migration had them switched off on."""
    migrate(engine)
    assert keys_during_load(engine, chronology) == {1}


def test_a_row_that_refers_to_nothing_is_refused(engine: Engine, chronology: SeedDocument) -> None:
    migrate(engine)
    engine.dispose()
    nowhere = chronology.events[0].model_copy(update={"place": "nowhere"})
    place = chronology.places[0].model_copy(update={"id": "nowhere"})
    events = [nowhere, *chronology.events[1:]]
    document = chronology.model_copy(update={"events": events, "places": [*chronology.places, place]})
    load_seed(engine, document)
    with pytest.raises(Exception, match="FOREIGN KEY"), engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM place WHERE id = 'nowhere'")


def test_a_failed_migration_does_not_hand_its_connection_on_with_keys_off(engine: Engine) -> None:
    def fail(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        if "CREATE TABLE place" in statement:
            raise KeyError

    event.listen(engine, "before_cursor_execute", fail)
    with pytest.raises(KeyError):
        migrate(engine)
    event.remove(engine, "before_cursor_execute", fail)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar_one() == 1


def test_a_load_is_durable_and_readers_go_on_meanwhile(engine: Engine) -> None:
    migrate(engine)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar_one() == "wal"
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar_one() == 2


def test_a_reader_makes_no_database(url: str, file: Path) -> None:
    reader = make_reader(Settings(database_url=url))
    with pytest.raises(Exception, match="unable to open"), reader.connect():
        pass
    reader.dispose()
    assert not file.exists()


@pytest.mark.parametrize("name", ["with blank.sqlite3", "100%.sqlite3", "#1.sqlite3", "é⛵.sqlite3"])
def test_reader_and_writer_mean_the_same_file(tmp_path: Path, chronology: SeedDocument, name: str) -> None:
    settings = Settings(database_url=f"sqlite:///{tmp_path / name}")
    writer, reader = make_writer(settings), make_reader(settings)
    migrate(writer)
    load_seed(writer, chronology)
    writer.dispose()
    with reader.connect() as connection:
        assert len(connection.execute(select(Document.id)).all()) > 100
    reader.dispose()
    assert [path.name for path in tmp_path.glob("*.sqlite3")] == [name]
