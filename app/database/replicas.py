"""Asks each replica how far it has come. Serves no data."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import psycopg

from app.database.hosts import hosts_of
from app.database.postgresql import connect
from app.database.replication import ReplicaState, Replication

_PATIENCE = 1
"""Seconds to wait for each answer; whoever asks for health does not wait long himself."""

_POSITIONS = """
    SELECT
        pg_is_in_recovery(),
        CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() ELSE pg_current_wal_lsn() END,
        pg_last_wal_receive_lsn(),
        extract(epoch FROM clock_timestamp() - pg_last_xact_replay_timestamp())
"""


@dataclass(frozen=True, slots=True)
class _Server:
    """What a server says of itself: positions are bytes of the log."""

    standby: bool
    position: int
    received: int | None
    replayed_ago: float | None
    revision: str | None


def look_at_replicas(primary: str, replicas: str) -> Replication:
    """The state of each host in the address of the replicas, in their order; all are asked at once."""
    hosts = hosts_of(replicas)
    with ThreadPoolExecutor(len(hosts) + 1, "health") as threads:
        first, *others = threads.map(_look_at, (primary, *hosts))
    written = first.position if first and not first.standby else None
    return Replication(written is not None, [_state(one, written) for one in others])


def _look_at(address: str) -> _Server | None:
    """What a server says; None where it does not answer."""
    try:
        with connect(address, "health", connect_timeout=_PATIENCE) as connection:
            connection.execute(f"SET LOCAL statement_timeout = {_PATIENCE * 1000}")
            row = connection.execute(_POSITIONS).fetchone()
            if row is None:
                return None
            standby, position, received, ago = row
            return _Server(
                standby, _bytes(position), _bytes(received) if received else None, ago, _revision(connection)
            )
    except psycopg.Error:
        return None


def _revision(connection: psycopg.Connection) -> str | None:
    """What is loaded; None where nothing is, or not even the tables are there."""
    try:
        row = connection.execute("SELECT revision FROM dataset").fetchone()
    except psycopg.Error:
        connection.rollback()
        return None
    return str(row[0]) if row else None


def _bytes(position: str) -> int:
    """A position in the log, whose notation is two hexadecimal numbers (PostgreSQL, section 8.20)."""
    high, low = position.split("/")
    return (int(high, 16) << 32) + int(low, 16)


def _state(server: _Server | None, written: int | None) -> ReplicaState:
    if server is None:
        return ReplicaState(reachable=False)
    known = server.received if written is None else written
    ahead = known is None or server.position >= known
    seconds = 0 if ahead or not server.standby else server.replayed_ago
    behind = None if written is None else max(0, written - server.position)
    return ReplicaState(
        reachable=True,
        standby=server.standby,
        lag_bytes=behind if server.standby else 0,
        lag_seconds=None if seconds is None else round(float(seconds), 3),
        revision=server.revision,
        replayed=server.position if server.standby else None,
    )
