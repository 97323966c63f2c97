"""Keeps two loads into PostgreSQL apart: the second says who holds the database, and since when."""

import time

from sqlalchemy import Connection, text

from app.errors import OperatorError

_KEY = 0x436F6D6D756E6971
"""The number of the advisory lock: the first letters of this program's name."""
_PAUSE = 0.1
"""Seconds between two attempts to take it."""
_TAKE = text("""
    SELECT pg_try_advisory_xact_lock(:key) FROM (SELECT set_config('lock_timeout', :most, true)) AS patience
""")
_HOLDER = text("""
    SELECT activity.pid, activity.application_name, activity.client_addr, activity.xact_start
    FROM pg_locks AS held JOIN pg_stat_activity AS activity USING (pid)
    WHERE held.locktype = 'advisory' AND held.granted AND held.objsubid = 1
      AND (held.classid::bigint << 32) + held.objid::bigint = :key
      AND held.database = (SELECT oid FROM pg_database WHERE datname = current_database())
""")


def take_load_lock(connection: Connection, patience: float) -> None:
    """Take the lock until the transaction ends, waiting so many seconds; raises OperatorError naming who holds it.

    Nor does the transaction wait longer for any other lock, which only a migration needs: readers would wait behind it.
    """
    deadline = time.monotonic() + patience
    values = {"key": _KEY, "most": f"{max(1, round(patience * 1000))}ms"}
    while not connection.execute(_TAKE, values).scalar_one():
        if time.monotonic() >= deadline:
            raise OperatorError(
                f"another load holds the database{_told(connection)}; wait for that to end, or raise "
                "COMMUNIQUE_LOCK_TIMEOUT"
            )
        time.sleep(_PAUSE)


def _told(connection: Connection) -> str:
    """Who holds it, since when."""
    holder = connection.execute(_HOLDER, {"key": _KEY}).first()
    if holder is None:
        return ""
    place = f" at {holder.client_addr}" if holder.client_addr else ""
    since = f" since {holder.xact_start:%Y-%m-%d %H:%M:%S %Z}" if holder.xact_start else ""
    return f" (process {holder.pid}, {holder.application_name}{place}){since}"
