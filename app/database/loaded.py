"""What is loaded: the dataset in one state of it, and what follows from that alone. Worked out once for each state."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property

from sqlalchemy import Select, select

from app.database.memory import Memory
from app.models import Dataset


@dataclass(frozen=True)
class Loaded:
    """The row of the dataset; `memory` holds what requests found while it was loaded."""

    dataset_id: str
    title: str
    version: str
    revision: str
    rendering: str
    attribution: str
    examples: str
    first_year: int | None
    last_year: int | None
    history: str
    released: str | None
    released_order: int | None
    loaded_at: str | None
    memory: Memory = field(default_factory=Memory)

    @cached_property
    def state(self) -> str:
        """What tells it from any other: revision, rendering and release log."""
        return f"{self.revision}/{self.rendering}/{self.history}"

    @cached_property
    def last_released(self) -> datetime | None:
        """The day of the release that is served, else of the last one, at midnight (UTC); None without releases."""
        return datetime.combine(date.fromisoformat(self.released), time(), UTC) if self.released else None

    @cached_property
    def last_modified(self) -> datetime | None:
        """When what is served was released: later than midnight by a second for each release of that day before it.

        None where it is no release: whoever has the last one then has something else.
        """
        if self.last_released is None or self.released_order is None:
            return None
        return self.last_released + timedelta(seconds=self.released_order)


def select_loaded() -> Select[*tuple[object, ...]]:
    """Select the fields of Loaded, in order."""
    return select(
        Dataset.id,
        Dataset.title,
        Dataset.version,
        Dataset.revision,
        Dataset.rendering,
        Dataset.attribution,
        Dataset.examples,
        Dataset.first_year,
        Dataset.last_year,
        Dataset.history,
        Dataset.released,
        Dataset.released_order,
        Dataset.loaded_at,
    )
