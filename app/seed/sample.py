"""Draws records for an audit, at random but again and again the same."""

from collections.abc import Iterator
from hashlib import sha256
from heapq import nsmallest

from app.seed.chronology import Chronology
from app.seed.records import TOLD
from app.seed.revision import records_of
from app.vocabulary import RecordKind


def draw(chronology: Chronology, count: int, seed: int) -> list[tuple[RecordKind, str]]:
    """Up to `count` records by kind and id, in the order in which they were drawn.

    Each record has a lot of its own, which depends on nothing but the seed, its kind and its id: what is added or taken
    away later changes the draw by no more than itself.
    """
    return [(kind, record_id) for _, kind, record_id in nsmallest(count, _lots(chronology, seed))]


def _lots(chronology: Chronology, seed: int) -> Iterator[tuple[bytes, RecordKind, str]]:
    for kind, record_id, _ in records_of(chronology):
        if kind in TOLD:
            yield sha256(f"{seed} {kind.value} {record_id}".encode()).digest(), kind, record_id
