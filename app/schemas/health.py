"""The service's own state as served."""

from typing import Literal

from pydantic import Field

from app.schemas.base import ReadModel


class LiveRead(ReadModel):
    """The process answers."""

    status: Literal["live"]


class ReadyRead(ReadModel):
    """A dataset is loaded and can be read."""

    status: Literal["ready"]
    revision: str
    dataset_version: str
    engine: str = Field(examples=["sqlite"])


class IndexRead(ReadModel):
    """What there is, for whoever starts at the root."""

    title: str
    description: str
    dataset_version: str
    revision: str
    licence: str
    counts: dict[str, int]
    links: dict[str, str] = Field(description="Where to go from here; those with braces are URI templates (RFC 6570).")
