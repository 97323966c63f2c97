"""What every format is made of: one record of a list, as it is served in JSON."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cached_property
from typing import Any


class ItemKind(StrEnum):
    """What a list can consist of; each has a response schema of its own."""

    EVENT = "event"
    STATEMENT = "statement"
    ACTOR = "actor"
    MEMBERSHIP = "membership"
    MEMBERSHIP_CHANGE = "membership-change"
    SOURCE = "source"
    PLACE = "place"
    TOPIC = "topic"
    CITATION = "citation"
    HIT = "hit"
    RELATION = "relation"
    CHANGE = "change"


@dataclass(frozen=True)
class Item:
    """One record: the JSON it is served as, `match` included, and when it was last changed (UTC).

    `updated` is the day of the release that last added or changed it, at midnight.
    """

    kind: ItemKind
    text: str
    updated: datetime

    @cached_property
    def data(self) -> Mapping[str, Any]:
        """What the JSON says."""
        found: Mapping[str, Any] = json.loads(self.text)
        return found
