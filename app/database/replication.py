"""What is known of the servers that are read from."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReplicaState:
    """One server that is read from: whether it answers and is a standby, and how far it lags behind the primary.

    `lag_bytes` counts log that it has not replayed, None where the primary does not answer. `lag_seconds` is the age
    of what it replayed last, 0 where there is no more that it knows of. `replayed` is how far it has come, in bytes of
    the log.
    """

    reachable: bool
    standby: bool | None = None
    lag_bytes: int | None = None
    lag_seconds: float | None = None
    revision: str | None = None
    replayed: int | None = None


@dataclass(frozen=True, slots=True)
class Replication:
    """Whether the primary answers, and what is known of each of its replicas."""

    primary_reachable: bool
    replicas: Sequence[ReplicaState]
