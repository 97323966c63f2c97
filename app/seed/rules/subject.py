"""A record under examination, as every rule takes it."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.seed.document import Actor, SeedModel
from app.seed.problem import Path, Problem
from app.seed.records import RawRecord


@dataclass(frozen=True, slots=True)
class Subject:
    """A record under examination: as written, and as far as it could be read.

    `mistaken` names its fields with mistakes reported already; `actors` holds those whose offices have none.
    """

    raw: RawRecord
    record: SeedModel
    mistaken: frozenset[str]
    actors: Mapping[str, Actor]

    def problem(self, field: Path, wrong: str, remedy: str, *, warning: bool = False) -> Problem:
        """A problem at a field of this record, given as its path within the record."""
        position, name = self.raw.position(*field), ".".join(str(part) for part in field)
        return Problem(position, self.raw.id, name, wrong, remedy, warning)
