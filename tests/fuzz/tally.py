"""What was asked and answered, counted; and the table of it."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

_SHOWN = 25
_LONGEST = 1500
_NUMBERS = re.compile("[0-9]+")


@dataclass(slots=True)
class Tally:
    """Counts of one attacker, or of all together."""

    sources: Counter[str] = field(default_factory=Counter)
    statuses: Counter[int] = field(default_factory=Counter)
    shapes: Counter[tuple[str, int, str]] = field(default_factory=Counter)
    """By declared path, status and media type."""
    targets: set[int] = field(default_factory=set)
    """Digests of what was sent."""
    bodies: int = 0
    validated: int = 0
    unanswered: int = 0
    failures: list[str] = field(default_factory=list)

    @property
    def requests(self) -> int:
        """How many there were."""
        return self.sources.total()

    def add(self, other: "Tally") -> None:
        """Take in another one."""
        self.sources += other.sources
        self.statuses += other.statuses
        self.shapes += other.shapes
        self.targets |= other.targets
        self.bodies += other.bodies
        self.validated += other.validated
        self.unanswered += other.unanswered
        self.failures += other.failures

    def table(self, seconds: float) -> str:
        """All of it, in lines."""
        return "\n".join(self._lines(seconds))

    def _lines(self, seconds: float) -> Iterator[str]:
        yield f"{'requests':<34}{self.requests:>10,}"
        for source, count in self.sources.most_common():
            yield f"  {source:<32}{count:>10,}"
        yield f"{'answers, by status':<34}{self.statuses.total():>10,}"
        for status, count in sorted(self.statuses.items()):
            yield f"  {status:<32}{count:>10,}"
        yield f"{'connections closed unanswered':<34}{self.unanswered:>10,}"
        yield f"{'distinct requests':<34}{len(self.targets):>10,}"
        yield f"{'paths, statuses and media types':<34}{len(self.shapes):>10,}"
        yield f"{'  of declared paths':<34}{len({path for path, _, _ in self.shapes if path}):>10,}"
        share = self.validated / self.bodies if self.bodies else 0
        yield f"{'bodies held against their schema':<34}{self.validated:>10,}  ({share:.1%} of {self.bodies:,})"
        yield f"{'seconds':<34}{seconds:>10,.0f}  ({self.requests / max(seconds, 1e-9):,.0f} requests a second)"
        yield f"{'failures':<34}{len(self.failures):>10,}"
        kinds: dict[str, list[str]] = {}
        for one in self.failures:
            kinds.setdefault(_NUMBERS.sub("0", one.partition("\n")[0])[:120], []).append(one)
        for alike in sorted(kinds.values(), key=len, reverse=True)[:_SHOWN]:
            yield f"{len(alike)} x {min(alike, key=len)[:_LONGEST]}"
