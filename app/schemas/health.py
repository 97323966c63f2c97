"""The service's own state as served."""

from typing import Literal

from pydantic import Field

from app.schemas.base import ReadModel


class LiveRead(ReadModel):
    """The process answers."""

    status: Literal["live"]


class ReplicaRead(ReadModel):
    """One server that is read from."""

    reachable: bool
    standby: bool | None = Field(description="Whether it follows the primary; false for the primary itself.")
    lag_bytes: int | None = Field(description="Bytes of the primary's log not replayed; null if that cannot be told.")
    lag_seconds: float | None = Field(description="Age of what was replayed last; 0 where nothing is left to replay.")
    revision: str | None


class ReplicationRead(ReadModel):
    """The primary and its replicas, these in the order of COMMUNIQUE_READ_DATABASE_URL."""

    primary_reachable: bool
    replicas: list[ReplicaRead]


class ReadyRead(ReadModel):
    """A dataset is loaded and can be read."""

    status: Literal["ready"]
    revision: str
    dataset_version: str
    loaded_at: str | None = Field(description="When it was loaded, in UTC.", examples=["2026-01-31T12:00:00Z"])
    engine: str = Field(examples=["sqlite"])
    replication: ReplicationRead | None = Field(description="Where replicas are read from, how far each has come.")


class IndexRead(ReadModel):
    """What there is, for whoever starts at the root."""

    title: str
    description: str
    dataset_version: str
    revision: str
    licence: str
    counts: dict[str, int]
    links: dict[str, str] = Field(description="Where to go from here; those with braces are URI templates (RFC 6570).")
