"""Opens the database: one engine for readers, one for the loader. Executes no queries of its own."""

from pathlib import Path

from sqlalchemy import Engine

from app.database.replication import Replication
from app.database.served import Served
from app.database.snapshot import Database
from app.database.sources import OneFile, Servers
from app.database.sqlite import make_sqlite_reader, make_sqlite_writer
from app.database_address import is_postgresql, sqlite_address
from app.settings import Settings

READERS = 40
"""How many requests may read at once: as many as have a thread to be answered in, exports among them."""

_WAIT = 5
"""For so many seconds a request waits for a connection."""


def open_database(settings: Settings, served: Served | None = None) -> Database:
    """The database as readers see it, with its replicas if there are any; nothing is connected yet.

    Two of one process share what was `served`.
    """
    served = served or Served()
    reader = make_reader(settings)
    if not is_postgresql(settings.database_url):
        return Database(OneFile(reader), served)
    return Database(_servers(settings, reader), served)


def open_file(path: Path) -> Database:
    """An SQLite file as readers see it, whatever the settings say; nothing is connected yet."""
    return Database(OneFile(make_sqlite_reader(sqlite_address(path))), Served())


def look_at_replication(settings: Settings) -> Replication | None:
    """How far replicas have come; None where there are none. Takes some seconds where one does not answer."""
    if not settings.read_database_url:
        return None
    from app.database.replicas import look_at_replicas  # noqa: PLC0415 - the driver is for who needs it

    return look_at_replicas(settings.database_url, settings.read_database_url)


def make_reader(settings: Settings) -> Engine:
    """An engine whose connections can only read, each transaction seeing one state of the data."""
    if is_postgresql(settings.database_url):
        return _make_postgresql_reader(settings, settings.database_url)
    timeout = settings.statement_timeout
    return make_sqlite_reader(settings.database_url, timeout, pool_size=READERS, max_overflow=0, pool_timeout=_WAIT)


def most_readers(settings: Settings) -> int:
    """How many may read at once."""
    return min(READERS, settings.pool_size) if is_postgresql(settings.database_url) else READERS


def make_writer(settings: Settings) -> Engine:
    """An engine for loads and migrations."""
    if is_postgresql(settings.database_url):
        from app.database.postgresql import make_postgresql_writer  # noqa: PLC0415 - as above

        return make_postgresql_writer(settings.database_url, settings.lock_timeout)
    return make_sqlite_writer(settings.database_url, settings.lock_timeout)


def _servers(settings: Settings, primary: Engine) -> Servers:
    """The primary, and each replica with connections of its own: so it is known who fails, and who lags."""
    if not settings.read_database_url:
        return Servers(primary)
    from app.database.hosts import asked_in_turn, readers_of  # noqa: PLC0415 - as above

    address = settings.read_database_url
    replicas = [_make_postgresql_reader(settings, one) for one in readers_of(address)]
    return Servers(primary, replicas, in_turn=asked_in_turn(address))


def _make_postgresql_reader(settings: Settings, address: str) -> Engine:
    from app.database.postgresql import ReadLimits, make_postgresql_reader  # noqa: PLC0415 - as above

    limits = ReadLimits(settings.pool_size, _WAIT, settings.statement_timeout, settings.prepared_statements)
    return make_postgresql_reader(address, limits)
