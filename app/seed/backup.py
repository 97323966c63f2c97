"""A backup as it is read: proven, and brought up to the schema of this version in a copy that goes again."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy.exc import SQLAlchemyError

from app.database.engine import open_file
from app.database.faults import one_line
from app.database.file_check import NO_SQLITE_FILE, companions_of, connect_to_read, find_file_damage
from app.database.migrate import SchemaState, migrate, schema_state
from app.database.snapshot import Snapshot
from app.database.sqlite import make_sqlite_reader, make_sqlite_writer
from app.database_address import sqlite_address
from app.errors import OperatorError
from app.seed.contents import find_content_damage

_ANOTHER = "name another backup"
_SEED_FILES = {".yaml", ".yml", ".ndjson"}


@contextmanager
def opened_backup(file: Path) -> Iterator[Snapshot]:
    """What a backup holds, every record proven by its hash; raises OperatorError for one that is damaged, or is none.

    Its file stays as it is, and so do those beside it.
    """
    with _apart(file) as copied, _of_this_schema(file, copied) as path:
        database = open_file(path)
        try:
            with database.reading() as snapshot:
                damage = find_content_damage(snapshot)
                if damage:
                    raise OperatorError(f"{file} is damaged: {damage[0]}; {_ANOTHER}")
                yield snapshot
        finally:
            database.close()


@contextmanager
def _apart(file: Path) -> Iterator[Path]:
    """The file, or a copy where a log or a journal stands beside it, which whoever opens it would fold into it.

    Raises OperatorError unless it is a sound SQLite file.
    """
    with TemporaryDirectory(prefix="communique-") as folder:
        yield _prove_file(file, Path(folder, "copied.sqlite3"))


def _prove_file(file: Path, copied: Path) -> Path:
    """Where it can be read: there, or as a copy."""
    try:
        if not file.exists():
            raise OperatorError(f"there is no file {file}; name a backup")
        if file.is_dir():
            raise OperatorError(f"{file} is a folder; name a backup in it")
        beside = companions_of(file)
        for one in (file, *beside) if beside else ():
            shutil.copyfile(one, copied.with_name(f"{copied.name}{one.name.removeprefix(file.name)}"))
        path = copied if beside else file
        damage = find_file_damage(path)
    except (OSError, sqlite3.Error) as error:
        raise OperatorError(f"{file} cannot be read: {one_line(error)}; {_ANOTHER}") from None
    if damage == [NO_SQLITE_FILE]:
        remedy = f"`communique load {file}` loads a seed file" if file.suffix.lower() in _SEED_FILES else _ANOTHER
        raise OperatorError(f"{file} is no backup: {damage[0]}; {remedy}")
    if damage:
        raise OperatorError(f"{file} is damaged: {damage[0]}; {_ANOTHER}")
    return path


@contextmanager
def _of_this_schema(file: Path, copied: Path) -> Iterator[Path]:
    """Where it stands, or a copy that is migrated; raises OperatorError for a file that this version cannot read."""
    state = _schema_of(file, copied)
    if state is SchemaState.CURRENT:
        yield copied
        return
    if state is not SchemaState.OLDER:
        raise OperatorError(f"{file} {_REFUSALS[state]}")
    with TemporaryDirectory(prefix="communique-") as folder:
        path = Path(folder, "migrated.sqlite3")
        try:
            _migrate_copy(copied, path)
        except (OSError, sqlite3.Error, SQLAlchemyError) as error:
            reason = one_line(getattr(error, "orig", error))
            raise OperatorError(f"{file} cannot be migrated in {folder}: {reason}; {_ANOTHER}") from None
        yield path


def _migrate_copy(file: Path, path: Path) -> None:
    with closing(connect_to_read(file)) as source, closing(sqlite3.connect(path)) as copy:
        source.backup(copy)
    engine = make_sqlite_writer(sqlite_address(path), 0)
    try:
        migrate(engine)
    finally:
        engine.dispose()


_REFUSALS = {
    SchemaState.EMPTY: f"is an empty database; {_ANOTHER}",
    SchemaState.FOREIGN: f"is a database of something else; {_ANOTHER}",
    SchemaState.NEWER: "was made by a newer version; update Communiqué, and restore it then",
}


def _schema_of(file: Path, copied: Path) -> SchemaState:
    engine = make_sqlite_reader(sqlite_address(copied))
    try:
        with engine.connect() as connection:
            return schema_state(connection)
    except SQLAlchemyError as error:
        raise OperatorError(f"{file} cannot be read: {one_line(getattr(error, 'orig', error))}; {_ANOTHER}") from None
    finally:
        engine.dispose()
