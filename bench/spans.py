"""How many events may have happened between two days, told from sorted dates. Reads the plain peer's tables."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from random import Random

_OPEN_PAST, _OPEN_FUTURE = "", "~"
_TRIES = 20


@dataclass(frozen=True, slots=True)
class Spans:
    """The dates of some events: the first and the last days they may have touched (YYYY-MM-DD), each in order."""

    earliest: list[str]
    latest: list[str]

    @classmethod
    def of(cls, dates: Iterable[tuple[str | None, str | None]]) -> "Spans":
        """Take the dates; None is an open bound."""
        pairs = list(dates)
        return cls(
            sorted(earliest or _OPEN_PAST for earliest, _ in pairs),
            sorted(latest or _OPEN_FUTURE for _, latest in pairs),
        )

    def __len__(self) -> int:
        """How many events there are."""
        return len(self.earliest)

    def count(self, first: str, last: str) -> int:
        """How many may have touched a day from `first` to `last`: all but those wholly after or wholly before."""
        return bisect_right(self.earliest, last) - bisect_left(self.latest, first)

    def draw(self, rng: Random, least: int, most: int) -> tuple[str, str] | None:
        """Two days between which `least` to `most` events may have happened; None where chance finds none."""
        for turn in range(_TRIES):
            first = rng.choice(self.latest)
            if first == _OPEN_FUTURE:
                continue
            place = bisect_left(self.latest, first) + rng.randint(least, most) - 1
            if place < len(self):
                last = self.earliest[place]
                if turn % 2:  # where a few days more or less would make too much of a difference
                    first, last = _shifted(rng, first), _shifted(rng, last)
                if first <= last and least <= self.count(first, last) <= most:
                    return first, last
        return None


def _shifted(rng: Random, day: str) -> str:
    """A day of the same month, so that many pairs of days ask for much the same."""
    return f"{day[:8] or '1900-01-'}{rng.randint(1, 28):02}"
