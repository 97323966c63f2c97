"""What a run of the benchmark is told: which parts, how long, and where things are kept. Measures nothing."""

from dataclasses import dataclass
from pathlib import Path

PROJECT_FOLDER = Path(__file__).resolve().parent.parent
WORK_FOLDER = PROJECT_FOLDER / "var" / "bench"
"""Databases, request paths and logs of servers; what is still good is used again."""
DATASETTE_PYTHON = WORK_FOLDER / "datasette" / "bin" / "python"
"""The interpreter of Datasette's own environment, which `make bench` sets up."""
RESULTS, RESULTS_FULL = (PROJECT_FOLDER / "bench" / name for name in ("RESULTS.md", "RESULTS-FULL.md"))
RESULTS_OF_A_PART = WORK_FOLDER / "RESULTS.md"
"""Where a whole run is written to, its long form, and a run that measures less."""
SIZES = {"real": 0, "1k": 1_000, "10k": 10_000, "100k": 100_000, "1M": 1_000_000}
"""By name, how many events are generated; `real` is the dataset in data/."""
SHORT, FULL = ("real", "1k", "10k"), tuple(SIZES)
CONNECTIONS, EXPORTS = 16, 8
"""How many requests are under way at once, and how many exports: Communiqué answers 503 to many more of those."""
MOST_A_SECOND = 6_000
"""More requests a second than any server reaches that does more than send the same bytes: how many paths are made."""


@dataclass(frozen=True, slots=True)
class RunSettings:
    """One run: the sizes and workloads to measure, seconds a measurement, rounds, and the first of the ports."""

    sizes: tuple[str, ...]
    only: frozenset[str]
    seconds: int
    rounds: int
    first_port: int

    def wants(self, part: str) -> bool:
        """Whether a workload or another part of the run was asked for; without a choice, all are."""
        return not self.only or part in self.only

    @property
    def paths_a_round(self) -> int:
        """How many different requests a round needs, so that none is sent twice."""
        return self.seconds * MOST_A_SECOND
