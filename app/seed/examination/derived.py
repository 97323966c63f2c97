"""All that follows from the records: loaded again elsewhere, it must come to the same, table by table, word by word."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Connection

from app.database.migrate import migrate
from app.database.schema_text import differing_schema
from app.database.search_words import differing_words
from app.database.snapshot import Snapshot
from app.database.sqlite import make_sqlite_writer
from app.database_address import sqlite_address
from app.downloads.ndjson import write_ndjson
from app.seed.check import check_seed
from app.seed.examination.finding import Finding, fault, ok, reason_of, warning
from app.seed.examination.tables import differing_tables
from app.seed.load import load_seed
from app.seed.problem import SeedError
from app.seed.progress import untold
from app.seed.releases.stored import StoredHistory
from app.seed.revision import rendering_hash
from app.seed.workers import Workers

_WHAT = "derived data"


def examine_derived(snapshot: Snapshot) -> Iterator[Finding]:
    """Compare every table and the text index with what a load of the same records comes to."""
    with TemporaryDirectory(prefix="communique-doctor-") as folder:
        try:
            with _loaded_again(snapshot, Path(folder)) as again:
                differing = [*differing_tables(snapshot, again), *differing_words(snapshot, again)]
                schema = differing_schema(snapshot, again)
        except SeedError as error:
            yield warning(
                _WHAT, f"not compared, as this version refuses what an earlier one loaded: {reason_of(error)}"
            )
            return
    if not differing:
        yield ok(_WHAT, "every table and the text index are what the records come to")
    elif snapshot.loaded.rendering != rendering_hash():
        yield warning(_WHAT, f"other than this version makes it ({', '.join(differing)}); run `communique load`")
    else:
        yield fault(_WHAT, f"{', '.join(differing)}; load into an empty database, or restore a backup")
    if schema:
        yield warning(
            "schema", f"{schema[0]} is not as migrations make it; restore a backup of it into an empty database"
        )


@contextmanager
def _loaded_again(snapshot: Snapshot, folder: Path) -> Iterator[Connection]:
    """A database of the same records and the same release log; raises SeedError where a check refuses them."""
    file = folder / "records.ndjson"
    write_ndjson(snapshot, file, lambda _done, _total: None)
    engine = make_sqlite_writer(sqlite_address(folder / "again.sqlite3"), 0)
    try:
        migrate(engine)
        with Workers.for_file(file) as workers:
            load_seed(engine, check_seed(file, workers).chronology, untold, StoredHistory(snapshot), workers)
        with engine.connect() as connection:
            yield connection
    finally:
        engine.dispose()
