"""Half of what a server takes, for a long time: whether it grows, or becomes slow."""

import os
import resource
import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from statistics import quantiles

from tests.chaos.asking import Fate
from tests.chaos.line import Line
from tests.chaos.loader import Loader
from tests.chaos.outcome import Outcome
from tests.chaos.stage import Stage, sqlite
from tests.chaos.traffic import Traffic
from tests.cluster.services import Service

_SAMPLE, _RELOAD, _RAMP = 30.0, 60.0, 5.0
"""Seconds between two samples, between two loads, and for each step on the way to saturation."""
_SETTLED = 120.0
"""After so many seconds all caches are filled: memory is compared with what it is then."""
_MOST_GROWTH, _MOST_SLOWING, _SPARE_FILES = 1.05, 1.5, 10
_MOST_CLIENTS = 16


@dataclass(frozen=True, slots=True)
class Sample:
    """A server after so many seconds: bytes in memory, open files, and how long answers took since the last sample."""

    at: float
    memory: int
    files: int
    requests: int
    middle: float
    late: float


def soak(stage: Stage, minutes: float, outcome: Outcome) -> Sequence[Sample]:
    """Find saturation, then ask for half of it with one reload a minute; what does not hold is told by the outcome."""
    here = stage.editions[0]
    database, line = sqlite(here.copy(stage.folder)), Line(here.number)
    with stage.serving(database) as service:
        clients, most = _saturate(stage, service, line, outcome)
        pause = 2 * clients / most  # each then asks half as often as it could
        outcome.notes.append(f"saturated by {clients} clients with {most:.0f} requests a second")
        with stage.watched(service, line, outcome, clients, pause) as traffic:
            samples = _sampled(stage, service, database, line, traffic, minutes * 60, outcome)
    judge(samples, outcome)
    return samples


def judge(samples: Sequence[Sample], outcome: Outcome) -> None:
    """Note what is not as promised: memory, open files, and the slowest hundredth of answers."""
    settled = next((one for one in samples if one.at >= _SETTLED), samples[0])
    last, third = samples[-1], max(1, len(samples) // 3)
    growth = last.memory / settled.memory
    outcome.expect(growth <= _MOST_GROWTH, f"memory grew to {growth:.2f} of what it was at {settled.at:.0f} s")
    more = last.files - settled.files
    outcome.expect(more <= _SPARE_FILES, f"{more} more files are open than at {settled.at:.0f} s")
    rising = len(samples) > 4 and all(one.files < two.files for one, two in pairwise(samples[-4:]))
    outcome.expect(not rising, "open files become more and more")
    second = sum(one.late for one in samples[-2 * third : -third]) / third if len(samples) >= 3 else samples[0].late
    end = sum(one.late for one in samples[-third:]) / third
    outcome.expect(end <= _MOST_SLOWING * second, f"the 99th percentile went from {second:.3f} to {end:.3f} s")


def table_of_samples(samples: Sequence[Sample]) -> str:
    """One line for each."""
    heading = f"{'seconds':>8}{'memory':>12}{'open files':>12}{'requests':>10}{'p50':>10}{'p99':>10}"
    return "\n".join(
        [
            heading,
            *(
                f"{one.at:>8.0f}{one.memory / 1e6:>9.1f} MB{one.files:>12}{one.requests:>10,}"
                f"{one.middle * 1000:>7.1f} ms{one.late * 1000:>7.1f} ms"
                for one in samples
            ),
        ]
    )


def _saturate(stage: Stage, service: Service, line: Line, outcome: Outcome) -> tuple[int, float]:
    """With how many clients no more is gained by twice as many, and how many requests a second that are."""
    clients, most = 1, 0.0
    while clients <= _MOST_CLIENTS:
        with stage.watched(service, line, outcome, clients, pause=0) as traffic:
            time.sleep(_RAMP)
        speed = traffic.tally.fates[Fate.ANSWERED] / _RAMP
        if speed < 1.1 * most:
            return clients // 2, most
        clients, most = 2 * clients, speed
    return clients // 2, most


def _sampled(  # noqa: PLR0913, PLR0917 - what is loaded where, watched how, for how long
    stage: Stage, service: Service, database: str, line: Line, traffic: Traffic, seconds: float, outcome: Outcome
) -> list[Sample]:
    samples: list[Sample] = []
    began, here = time.monotonic(), stage.editions[0]
    sampled = loaded = began
    while time.monotonic() - began < seconds:
        time.sleep(0.5)
        now = time.monotonic()
        if now - loaded >= _RELOAD:
            loaded, here = now, stage.editions[here.number % len(stage.editions)]
            line.begin(here.number)
            ended = Loader(here.file, {"DATABASE_URL": database}).wait()
            outcome.expect(ended.code == 0, f"a load failed: {ended.said}")
            outcome.provoked += 1
        if now - sampled >= _SAMPLE:
            sampled = now
            samples.append(_sample(service, now - began, traffic.tally.take_times()))
    if not samples:
        samples.append(_sample(service, time.monotonic() - began, traffic.tally.take_times()))
    return samples


def _sample(service: Service, at: float, times: Sequence[float]) -> Sample:
    process = Path(f"/proc/{service.process.pid}")
    pages = int((process / "statm").read_text(encoding="ascii").split()[1])
    shares = quantiles(times, n=100) if len(times) > 1 else [0.0] * 99
    files = len(os.listdir(process / "fd"))  # noqa: PTH208 - links to what is no file, and may be gone
    return Sample(at, pages * resource.getpagesize(), files, len(times), shares[49], shares[98])
