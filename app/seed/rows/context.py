"""What the rows of one record depend on besides it: its sources, disputes, places, and who was a member when."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from app.seed.chronology import Chronology
from app.seed.publicity import Publicity
from app.seed.render.index import Index
from app.seed.rows.naming import spellings_of
from app.seed.spells import Spells
from app.seed.titles import RecordNames


@dataclass(frozen=True, slots=True)
class Context:
    """The small kinds of record of one dataset, in the forms that rows need."""

    index: Index
    names: RecordNames
    publicity: Publicity
    spells: Spells
    countries: dict[str, str | None]
    source_types: dict[str, str]
    counts: dict[str, bool]
    spellings: Mapping[str, str]

    @classmethod
    def of(cls, chronology: Chronology, index: Index) -> Self:
        """Gather it from a dataset; events and statements are not read."""
        counts = {term.id: term.counts_as_member for term in chronology.vocabulary.membership_statuses}
        return cls(
            index=index,
            names=RecordNames.of(chronology),
            publicity=Publicity(chronology.sources, chronology.disputes),
            spells=Spells(chronology.memberships, counts),
            countries={one.id: one.country for one in chronology.places},
            source_types={one.id: one.type.value for one in chronology.sources},
            counts=counts,
            spellings=spellings_of(
                value for source in chronology.sources for value in (source.publisher, source.language)
            ),
        )
