"""The files of paths that wrk walks through: each request once in a run, or where there are too few, over and over."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.ask import Ask
from bench.candidates import Candidate
from bench.errors import BenchError
from bench.settings import CONNECTIONS
from bench.wrk import Load

WARM = 60
"""How many requests are sent before anything is timed; none of them comes again."""


@dataclass(frozen=True, slots=True)
class Requests:
    """The requests of a workload at a size, and how many of them a round may take."""

    workload: str
    asks: Sequence[Ask]
    a_round: int
    rounds: int
    repeated: bool = False
    tag: str | None = None
    connections: int = CONNECTIONS

    @property
    def enough(self) -> bool:
        """Whether every round has requests of its own, so that no answer can come from memory."""
        return len(self.asks) >= WARM + self.rounds * self.a_round

    @property
    def warm(self) -> Sequence[Ask]:
        """The requests to warm up with."""
        return self.asks[:WARM]

    def of_round(self, number: int) -> Sequence[Ask]:
        """The requests of a round, counted from 0; where there are too few, those of all rounds are the same."""
        if not self.enough:
            return self.asks
        start = WARM + number * self.a_round
        return self.asks[start : start + self.a_round]


def write_load(folder: Path, requests: Requests, candidate: Candidate, number: int) -> Load:
    """Write the paths of a candidate's round; raises BenchError where one that remembers answers would repeat some."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{requests.workload}-{candidate.letter}-{number}.txt"
    if candidate.path is None:
        paths = [f"/{requests.workload}"]
    else:
        paths = [candidate.path(ask) for ask in requests.of_round(number)]
    again = requests.repeated or not requests.enough or candidate.constant
    if candidate.remembers and again and not requests.repeated:
        raise BenchError(f"{candidate.name} would be asked the same twice in {requests.workload}")
    file.write_text("".join(f"{path}\n" for path in paths), encoding="utf-8")
    return Load(file, again, requests.tag, requests.connections)
