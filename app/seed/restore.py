"""Puts all that a snapshot of another database sees in the place of what is loaded, in one transaction."""

from sqlalchemy import Engine, select, update

from app.database.search_index import empty_search_index
from app.database.snapshot import Snapshot
from app.database.table_copy import fill_tables
from app.models import Base, Dataset
from app.seed.progress import Phase, Progress, untold
from app.seed.replace import emptied, loading_time


def restore_all(engine: Engine, snapshot: Snapshot, progress: Progress = untold) -> int:
    """Replace everything by what the snapshot sees, rendered as it is; returns how many rows that is.

    Whatever fails, the database stays as it was; it has this version's schema already. It counts as a load: its number
    is above that of the one before, so that whoever serves goes on to it, and above that of the backup, in case it
    takes the place of a lost database.
    """
    number = select(Dataset.load_number)
    with engine.connect() as connection, connection.begin():
        before = connection.execute(number).scalar_one_or_none() or 0
        with emptied(connection, Base.metadata.sorted_tables, progress):
            empty_search_index(connection)
            rows = fill_tables(snapshot, connection, lambda done, total: progress(Phase.WRITING, done, total))
        restored = connection.execute(number).scalar_one()
        connection.execute(update(Dataset).values(load_number=max(before, restored) + 1, loaded_at=loading_time()))
    return rows
