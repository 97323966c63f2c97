"""How SQLite keeps what a load writes apart from what readers see."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from sqlalchemy import Engine


@contextmanager
def rollback_journal(engine: Engine) -> Iterator[bool]:
    """Write to the file itself meanwhile, where nobody has it open and it holds no dataset; on other engines, nothing.

    A load in the write-ahead log, that readers need to go on undisturbed, writes every page twice; and of a log of many
    gigabytes each page is slow to find again. Cut short, it is rolled back by whoever opens the file next. Gives
    whether it is so: a transaction must then keep readers out from its beginning, or one could stop it later on.
    """
    raw = engine.raw_connection()
    try:
        driver = raw.dbapi_connection
        if not isinstance(driver, sqlite3.Connection) or not _is_free(driver):
            yield False
            return
        try:
            yield True
        finally:
            with suppress(sqlite3.OperationalError):  # somebody reads already: the next load will do it
                driver.execute("PRAGMA journal_mode = WAL")
    finally:
        raw.close()


def _is_free(driver: sqlite3.Connection) -> bool:
    """Whether there is no dataset, and the log could be left: nobody else is connected."""
    if driver.execute("SELECT EXISTS (SELECT 1 FROM dataset)").fetchone()[0]:
        return False
    try:
        (mode,) = driver.execute("PRAGMA journal_mode = DELETE").fetchone()
    except sqlite3.OperationalError:
        return False
    return bool(mode == "delete")
