"""Names as they are stored: of which record, and how firmly they belong to it."""

from enum import IntEnum
from typing import NamedTuple


class Level(IntEnum):
    """How firmly a name belongs to a record; the first level on which a word matches decides."""

    ID = 1
    IDENTIFIER = 2
    NAME = 3
    FAMILY_NAME = 4


class NameRow(NamedTuple):
    """One name of one record, as stored; the preferred one is that it is shown under."""

    namespace: str
    level: int
    folded: str
    record_id: str
    name: str
    preferred: bool
