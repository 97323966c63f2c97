"""What the test of the cluster found, and whether it is as promised."""

from dataclasses import dataclass, field

from tests.cluster.traffic import EXPORT, Seen

LEARNS_WITHIN = 1.0
"""Seconds after which every service shows what was loaded, where replicas do not lag."""

SLOWEST = 10.0
"""Seconds an answer may take while servers are away."""

NOTICED_WITHIN = 2.0
"""Seconds after which no export is under way any more that a server was sending when it was killed."""

REFUSAL = "cannot be used"
"""What a load says that finds no primary."""


@dataclass(slots=True)
class Report:
    """Filled while the test goes on; `broken` says in words what is not as promised."""

    seconds: float
    clients: int
    events: list[tuple[float, str]] = field(default_factory=list)
    times: list[tuple[str, float | None]] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    _faults: list[str] = field(default_factory=list)
    _seen: Seen | None = None

    @property
    def seen(self) -> Seen:
        """What clients saw."""
        assert self._seen is not None
        return self._seen

    @seen.setter
    def seen(self, seen: Seen) -> None:
        self._seen = seen
        if seen.mixed:
            self.broken.append(f"{seen.mixed} answers mix editions")
        if seen.older:
            self.broken.append(f"{seen.older} answers are older than one served before")
        if seen.slowest > SLOWEST:
            self.broken.append(f"an answer took {seen.slowest:.1f} s")
        killed = [at for at, name in self.events if "killed" in name]
        unforeseen = [
            one
            for one in seen.failures
            if one.kind != EXPORT or not any(at <= one.at < at + NOTICED_WITHIN for at in killed)
        ]
        if unforeseen:
            self.broken.append(f"{len(unforeseen)} requests failed that were no export being sent by a server killed")

    @property
    def faults(self) -> list[str]:
        """What exceptions stand in the logs of services."""
        return self._faults

    @faults.setter
    def faults(self, faults: list[str]) -> None:
        self._faults = faults
        if faults:
            self.broken.append(f"{len(faults)} exceptions stand in the logs of services")

    def event(self, name: str, at: float) -> None:
        """Note what was done to the cluster, so many seconds after the load began."""
        self.events.append((at, name))

    def recovered(self, name: str, seconds: float, most: float) -> None:
        """Note how long something took to be as before."""
        self.times.append((name, seconds))
        if seconds >= most:
            self.broken.append(f"{name}: not within {most:.0f} s")

    def learned(self, service: str, committed: float) -> None:
        """Note how long after the load was done a service showed it."""
        first = self.seen.first.get((service, 2))
        seconds = None if first is None else max(0.0, first - committed)  # it is committed before the command ends
        self.times.append((f"edition 2 shown by the service {service}", seconds))
        if seconds is None or seconds > LEARNS_WITHIN:
            self.broken.append(f"the service {service} did not show edition 2 within {LEARNS_WITHIN:.0f} s")

    def refused(self, code: int, said: str) -> None:
        """Note what a load did while the primary was away."""
        self.events.append((self.events[-1][0], f"load refused: {said.strip()}"))
        if code != 1 or REFUSAL not in said or "Traceback" in said:
            self.broken.append(f"a load without a primary ended with {code}: {said.strip()}")

    def table(self) -> str:
        """All of it, to be read."""
        seen = self.seen
        lines = [
            f"{'load':<52}{self.seconds:>10.0f} s by {self.clients} clients",
            f"{'requests':<52}{seen.requests:>10,}",
            f"{'failures':<52}{len(seen.failures):>10,}",
            f"{'answers mixing revisions':<52}{seen.mixed:>10,}",
            f"{'answers older than one served by that worker':<52}{seen.older:>10,}",
            f"{'exceptions in the logs of services':<52}{len(self.faults):>10,}",
            f"{'slowest answer':<52}{seen.slowest:>10.2f} s",
            *(f"{name:<52}{_seconds(taken)}" for name, taken in self.times),
            "",
            *(f"{at:8.1f} s  {name}" for at, name in self.events),
            *(f"{one.at:8.1f} s  failed ({one.kind}, {one.service}): {one.reason[:120]}" for one in seen.failures[:20]),
            *self.faults,
        ]
        return "\n".join(lines)


def _seconds(taken: float | None) -> str:
    return f"{'never':>10}" if taken is None else f"{taken:>10.2f} s"
