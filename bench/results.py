"""What a run found: the measurements of all rounds, and how two candidates compare. Writes nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median

from bench.cold import Cold
from bench.servers import Memory
from bench.wrk import Measured

Key = tuple[str, str, str, int]
"""Size, workload, letter of the candidate, number of workers."""


@dataclass(frozen=True, slots=True)
class Spread:
    """The middle of several rounds, the least and the most."""

    middle: float
    least: float
    most: float

    @classmethod
    def of(cls, values: Sequence[float]) -> "Spread":
        """Take what the rounds gave, one or more."""
        return cls(median(values), min(values), max(values))


@dataclass(slots=True)
class Results:
    """All that was measured."""

    rounds: dict[Key, list[Measured]] = field(default_factory=dict)
    uncached: set[tuple[str, str]] = field(default_factory=set)
    """Sizes and workloads that Communiqué did without its response cache, for want of different requests."""
    memory: dict[tuple[str, str], Memory] = field(default_factory=dict)
    """By size and letter: the highest of all rounds."""
    cold: dict[str, list[Cold]] = field(default_factory=dict)
    starts: dict[str, list[float]] = field(default_factory=dict)
    compared: dict[str, int] = field(default_factory=dict)
    seconds: float = 0

    def add(self, key: Key, measured: Measured) -> None:
        """Take one round of one candidate."""
        self.rounds.setdefault(key, []).append(measured)

    def rate(self, key: Key) -> Spread | None:
        """Requests a second; None where it was not measured."""
        return Spread.of([one.rate for one in self.rounds[key]]) if key in self.rounds else None

    def ratio(self, key: Key, to: Key) -> Spread | None:
        """How many times the rate of another, round by round; None where one of the two was not measured.

        Within a round, the two were measured within seconds of each other.
        """
        if key not in self.rounds or to not in self.rounds:
            return None
        pairs = zip(self.rounds[key], self.rounds[to], strict=False)
        return Spread.of([mine.rate / other.rate for mine, other in pairs])

    def note_memory(self, size: str, letter: str, now: Memory) -> None:
        """Keep the highest of what a server held."""
        before = self.memory.get((size, letter), now)
        self.memory[size, letter] = Memory(max(before.peak, now.peak), max(before.own, now.own))
