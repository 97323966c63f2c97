"""A record under examination, as every rule takes it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from app.seed.document import Actor, Office, SeedModel
from app.seed.problem import Path, Problem
from app.seed.records import RawRecord


class Readable(NamedTuple):
    """A record, as far as it could be read, its fields with mistakes, and those that name what is not there."""

    raw: RawRecord
    record: SeedModel
    mistaken: frozenset[str]
    unresolved: frozenset[str]


@dataclass(frozen=True, slots=True)
class Subject:
    """A record under examination: as written, and as far as it could be read.

    `mistaken` names its fields with mistakes reported already, `id` where another has the same; `unresolved` those that
    name a record that is not there. `actors` holds all actors that could be read, and
    `misread` names those of them whose offices could not, at least in part.
    """

    raw: RawRecord
    record: SeedModel
    mistaken: frozenset[str]
    unresolved: frozenset[str]
    actors: Mapping[str, Actor]
    misread: Collection[str]

    def offices_of(self, actor: str) -> Sequence[Office] | None:
        """The offices somebody held; None where they are not all known, because of a mistake reported already."""
        known = self.actors.get(actor)
        return None if known is None or actor in self.misread else known.offices

    def problem(self, field: Path, wrong: str, remedy: str, *, warning: bool = False) -> Problem:
        """A problem at a field of this record, given as its path within the record."""
        position, name = self.raw.position(*field), ".".join(str(part) for part in field)
        return Problem(position, self.raw.id, name, wrong, remedy, warning)
