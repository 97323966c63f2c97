"""What provoking a fault came to, and the table of all of them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from tests.chaos.asking import Fate
from tests.chaos.traffic import Tally

_HEADINGS = ("fault", "provoked", "requests", "wrong", "lost", "failed", "recovery")
_WIDTHS = (44, 10, 10, 8, 8, 8, 10)


@dataclass(slots=True)
class Outcome:
    """Filled while a fault is provoked. What must be zero is `wrong`, `lost`, `failed` and the length of `broken`."""

    fault: str
    provoked: int = 0
    requests: int = 0
    wrong: int = 0
    lost: int = 0
    failed: int = 0
    recovery: float | None = None
    """Seconds until answers were right again, at the slowest."""
    broken: list[str] = field(default_factory=list)
    """Other promises that were not kept."""
    reasons: list[str] = field(default_factory=list)
    """What the first wrong answers and failures were."""
    notes: list[str] = field(default_factory=list)
    """What was seen that breaks no promise."""

    def take(self, tally: Tally) -> None:
        """Add what clients saw."""
        self.requests += tally.requests
        self.wrong += tally.fates[Fate.WRONG]
        self.failed += tally.fates[Fate.FAILED]
        self.reasons += tally.reasons

    def recovered(self, seconds: float) -> None:
        """Note after how long answers were right again."""
        self.recovery = max(self.recovery or 0.0, seconds)

    def expect(self, holds: object, promise: str) -> None:
        """Note a promise, if it does not hold."""
        if not holds:
            self.broken.append(promise)

    @property
    def faults(self) -> Sequence[str]:
        """All that is not as promised, in words."""
        counted = {"wrong answers": self.wrong, "lost records": self.lost, "failed requests": self.failed}
        return [*(f"{number} {name}" for name, number in counted.items() if number), *self.broken]


def table_of(outcomes: Sequence[Outcome]) -> str:
    """One line for each, and below them what was wrong and what else was seen."""
    lines = [_line(_HEADINGS), _line(["-" * (width - 2) for width in _WIDTHS])]
    for one in outcomes:
        recovery = "–" if one.recovery is None else f"{one.recovery:.2f} s"
        numbers = (one.provoked, one.requests, one.wrong, one.lost, one.failed)
        lines.append(_line([one.fault, *(f"{number:,}" for number in numbers), recovery]))
    for one in outcomes:
        lines += [f"  {one.fault}: {note}" for note in one.notes]
        lines += [f"! {one.fault}: {fault}" for fault in one.faults]
        lines += [f"!   {reason[:300]}" for reason in one.reasons[:5]]
    return "\n".join(lines)


def _line(cells: Sequence[str]) -> str:
    first, *others = zip(cells, _WIDTHS, strict=True)
    return f"{first[0]:<{first[1]}}{''.join(f'{cell:>{width}}' for cell, width in others)}"
