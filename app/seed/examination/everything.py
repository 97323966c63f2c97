"""All there is to examine, in order: what others rest on comes first."""

import sqlite3
from collections.abc import Generator, Iterator
from pathlib import Path

from sqlalchemy import Engine

from app.database.engine import make_reader, open_database
from app.database.faults import explained_faults
from app.database.file_check import find_file_damage, is_held
from app.database.migrate import SchemaState, schema_state
from app.database.snapshot import Snapshot
from app.database_address import sqlite_file, without_password
from app.seed.contents import find_content_damage
from app.seed.examination.around import examine_downloads, examine_folders, examine_room
from app.seed.examination.derived import examine_derived
from app.seed.examination.finding import PERMISSIONS, Finding, Level, fault, guarded, ok, warning
from app.seed.examination.replicas import examine_replicas
from app.seed.examination.seed_file import examine_seed
from app.seed.revision import rendering_hash
from app.settings import Settings

RELOAD = "move the database away and load again, or restore a backup"
"""What helps against whatever is wrong in it."""

_UNREAD = f"not all of it can be read; if the database answers otherwise, {RELOAD}"
"""What helps where a table cannot be read, though the database could."""

_LOOK = "see that its disk works and that this user may read and write it and its folder, and run this again"
"""What helps where nothing is known to be wrong in it."""

_SCHEMAS = {
    SchemaState.OLDER: "it was made by an older version; run `communique load`",
    SchemaState.NEWER: "it was made by a newer version; update Communiqué",
    SchemaState.EMPTY: "it is empty; run `communique load`",
    SchemaState.FOREIGN: "it holds tables of something else; point COMMUNIQUE_DATABASE_URL to another one",
}


def examine(settings: Settings, *, seed: bool) -> Iterator[Finding]:
    """Look at everything a service rests on, the seed file too unless told otherwise; changes nothing."""
    # What a replica shows is the primary's; how far it has come is a line of its own.
    primary = settings.model_copy(update={"read_database_url": None})
    yield from guarded("folders", lambda: examine_folders(settings), PERMISSIONS)
    yield from guarded("room", lambda: examine_room(settings), PERMISSIONS)
    usable = yield from _examine_database(primary)
    if seed:
        compared = primary if usable else None
        yield from guarded("seed file", lambda: examine_seed(settings.seed_file, compared), "run `communique check`")
    yield from guarded("downloads", lambda: examine_downloads(settings), "remove the folder; it is made anew")
    if settings.read_database_url:
        yield from guarded("replicas", lambda: examine_replicas(settings), "mend COMMUNIQUE_READ_DATABASE_URL")


def _examine_database(settings: Settings) -> Generator[Finding, None, bool]:
    """The file, the schema and what is loaded, as long as there is something to go on with; whether all is sound."""
    file, whole = sqlite_file(settings.database_url), True
    if file:
        missing = [*guarded("file", lambda: _look_for(file), PERMISSIONS)]
        yield from missing
        if missing:
            return False
        for finding in guarded("file", lambda: _examine_file(file), _LOOK):
            yield finding
            if finding.level is Level.WARNING:
                return False  # nor could anything else be read
            whole &= finding.level is Level.OK
    for finding in guarded("database", lambda: _examine_schema(settings), RELOAD):
        yield finding
        if finding.level is not Level.OK:
            return False
    sound = whole
    for finding in guarded("dataset", lambda: _examine_dataset(settings, sound=whole), RELOAD):
        yield finding
        sound &= finding.level is not Level.FAULT
    return sound


def _look_for(file: Path) -> Iterator[Finding]:
    if not file.exists():
        yield fault("file", f"there is no {file}; run `communique load`, or mend COMMUNIQUE_DATABASE_URL")
    elif not file.is_file():
        yield fault("file", f"{file} is no file; mend COMMUNIQUE_DATABASE_URL")


def _examine_file(file: Path) -> Iterator[Finding]:
    try:
        damage = find_file_damage(file)
    except sqlite3.Error as error:
        if not is_held(error):
            raise
        yield warning("file", f"a load holds {file}, and nobody can read it; run this again when that has ended")
        return
    if damage:
        yield fault("file", f"{file} is damaged: {_first(damage)}; {RELOAD}")
    else:
        yield ok("file", f"{file} is whole")


def _examine_schema(settings: Settings) -> Iterator[Finding]:
    with explained_faults(settings):
        engine: Engine = make_reader(settings)
        try:
            with engine.connect() as connection:
                state = schema_state(connection)
        finally:
            engine.dispose()
    shown = without_password(settings.database_url)
    if state is SchemaState.CURRENT:
        yield ok("database", f"{shown} can be read and has this version's schema")
    else:
        yield fault("database", f"{shown}: {_SCHEMAS[state]}")


def _examine_dataset(settings: Settings, *, sound: bool) -> Iterator[Finding]:
    """What is loaded, all of it in one transaction."""
    database = open_database(settings)
    try:
        with database.reading() as snapshot:
            snapshot.transaction.lift_time_limit()
            for finding in guarded("records", lambda: _examine_records(snapshot), RELOAD, _UNREAD):
                yield finding
                sound &= finding.level is not Level.FAULT
            yield from _examine_rendering(snapshot)
            if sound:
                yield from guarded("derived data", lambda: examine_derived(snapshot), RELOAD, _UNREAD)
            else:
                yield warning("derived data", "not examined, since what it comes from is damaged")
    finally:
        database.close()


def _examine_records(snapshot: Snapshot) -> Iterator[Finding]:
    damage = find_content_damage(snapshot)
    if damage:
        yield fault("records", f"{_first(damage)}; {RELOAD}")
    else:
        yield ok("records", f"every one agrees with its hash, and all with revision {snapshot.loaded.revision[:12]}")


def _examine_rendering(snapshot: Snapshot) -> Iterator[Finding]:
    if snapshot.loaded.rendering == rendering_hash():
        yield ok("rendering", "by the code of this version")
    else:
        yield warning("rendering", "by the code of another version; run `communique load`")


def _first(damage: list[str]) -> str:
    """The first of what is wrong, and how much more there is."""
    return damage[0] if len(damage) == 1 else f"{damage[0]} (and {len(damage) - 1} more)"
