"""A PostgreSQL server of the benchmark's own for each size, filled from Communiqué's SQLite file. Measures nothing."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from sqlalchemy import Connection, create_engine, select

from app.database.bulk import copy_rows
from app.database.engine import make_writer
from app.database.migrate import migrate
from app.database.search_index import fill_search_index
from app.folding import indexed
from app.models import Base, SearchEntry
from app.settings import Settings
from bench.datasets import Dataset, is_current, postgresql_made_by, stamp
from tests.postgresql import binaries_for, owned_folder, run, start_server

_BATCH = 5_000


@contextmanager
def postgresql(dataset: Dataset) -> Iterator[None]:
    """A server with the dataset in it, while the block lasts; its data is kept, and made anew if it is not current."""
    folder = owned_folder(dataset.postgresql)
    binaries, data = binaries_for(folder), folder / "data"
    made_by = postgresql_made_by(dataset)
    marker = folder / "filled"
    current = is_current(marker, made_by)
    if not current:
        shutil.rmtree(data, ignore_errors=True)
        shape = ["--auth=trust", "--username=postgres", "--encoding=UTF8", "--locale=C"]
        run([binaries / "initdb", "--pgdata", data, *shape])
    options = [
        "listen_addresses=",
        f"unix_socket_directories={folder}",
        "shared_buffers=1GB",
        "max_wal_size=8GB",
        "maintenance_work_mem=512MB",
    ]
    start_server(binaries, data, options)
    try:
        if not current:
            _fill(dataset)
            marker.touch()
            stamp(marker, made_by)
        yield
    finally:
        run([binaries / "pg_ctl", "--pgdata", data, "--mode=fast", "stop"])


def _fill(dataset: Dataset) -> None:
    with psycopg.connect(dataset.postgresql_address("postgres"), autocommit=True) as empty:
        empty.execute("CREATE DATABASE events")
    writer = make_writer(Settings(database_url=dataset.postgresql_address()))
    migrate(writer)
    source = create_engine(f"sqlite:///{dataset.database}")
    with source.connect() as reading, writer.connect() as connection, connection.begin():
        indexes = [index for table in Base.metadata.sorted_tables for index in table.indexes]
        for index in indexes:
            index.drop(connection)
        for table in Base.metadata.sorted_tables:
            _copy(reading, connection, table.name)
        for index in indexes:
            index.create(connection)
    writer.dispose()
    with psycopg.connect(dataset.postgresql_address(), autocommit=True) as filled:
        filled.execute("VACUUM ANALYZE")
    source.dispose()


def _copy(reading: Connection, connection: Connection, name: str) -> None:
    table = Base.metadata.tables[name]
    columns = [column.name for column in table.columns]
    with reading.execute(select(table), execution_options={"yield_per": _BATCH}) as found:
        for rows in found.partitions():
            copy_rows(connection, name, columns, (tuple(row) for row in rows))
            if name == SearchEntry.__tablename__:
                texts = [(row.number, indexed(row.title.split("\n")), indexed(row.body.split("\n"))) for row in rows]
                fill_search_index(connection, texts)
