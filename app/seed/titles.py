"""The one line a record of any kind is known by. Reads records and the names of those they point to, nothing else."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Self

from app.seed import document as seed
from app.seed.chronology import Chronology
from app.vocabulary import RecordKind


@dataclass(frozen=True, slots=True)
class RecordNames:
    """What records that others point to are called, by id: actors, places, and membership statuses."""

    actors: Mapping[str, str]
    places: Mapping[str, str]
    statuses: Mapping[str, str]

    @classmethod
    def of(cls, chronology: Chronology) -> Self:
        """The names a dataset gives."""
        return cls(
            actors={one.id: one.name for one in chronology.actors},
            places={one.id: one.name for one in chronology.places},
            statuses={one.id: one.label for one in chronology.vocabulary.membership_statuses},
        )


def title_of(kind: RecordKind, record: seed.SeedModel, names: RecordNames) -> str:
    """The title of a record, or what stands for one: gist, name, label, question."""
    return _TITLES[kind](record, names)


def _membership_title(one: seed.Membership, names: RecordNames) -> str:
    return f"{names.actors[one.member]} in {names.actors[one.organization]}"


def _dispute_title(one: seed.Dispute, _names: RecordNames) -> str:
    return one.question or f"field: {one.field}"


_TITLES: Mapping[RecordKind, Callable[[Any, RecordNames], str]] = {
    RecordKind.EVENT: lambda one, _: one.title,
    RecordKind.STATEMENT: lambda one, _: one.gist,
    RecordKind.ACTOR: lambda one, _: one.name,
    RecordKind.MEMBERSHIP: _membership_title,
    RecordKind.SOURCE: lambda one, _: one.title,
    RecordKind.PLACE: lambda one, _: one.name,
    RecordKind.DISPUTE: _dispute_title,
    RecordKind.TOPIC: lambda one, _: one.label,
    RecordKind.TERM: lambda one, _: one.label,
    RecordKind.DATASET: lambda one, _: one.title,
}
