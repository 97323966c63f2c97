"""One run from beginning to end: every size in turn, then two workers, then the report."""

import time
from contextlib import nullcontext
from dataclasses import replace

from bench.candidates import COMMUNIQUE
from bench.client import connected
from bench.cold import measure_cold, measure_start
from bench.datasets import Dataset, load
from bench.errors import BenchError
from bench.machine import cores
from bench.material import Material, gather
from bench.measure import Bench, Cores, Say, run_rounds
from bench.plan import TWO_WORKERS, planned
from bench.postgresql import postgresql
from bench.prepare import build_peer_database, make_requests
from bench.results import Results
from bench.servers import serving
from bench.settings import DATASETTE_PYTHON, RunSettings
from bench.wrk import find_wrk

TWO = 2


def run(settings: RunSettings, say: Say) -> Results:
    """Measure everything that was asked for; raises BenchError where something is missing, wrong or unequal."""
    find_wrk()
    if not DATASETTE_PYTHON.exists():
        raise BenchError("Datasette is missing; `make bench` sets it up")
    results, before = Results(), time.monotonic()
    for size in settings.sizes:
        _run_size(Dataset(size), settings, results, say)
    if not (results.rounds or results.cold or results.starts):
        raise BenchError(f"nothing of {', '.join(sorted(settings.only))} is measured at {', '.join(settings.sizes)}")
    results.seconds = time.monotonic() - before
    return results


def _run_size(dataset: Dataset, settings: RunSettings, results: Results, say: Say) -> None:
    pinned = Cores.of(cores(), 1)
    port, core = settings.first_port, pinned.servers[0]
    say(f"{dataset.size}: making the databases, unless they are there" + (" (long)" if dataset.events > 10**5 else ""))
    load(dataset)
    build_peer_database(dataset, port, core)
    material = gather(dataset.plain)
    plan = {name: letters for name, letters in planned(dataset.size).items() if settings.wants(name)}
    bench = _bench(dataset, material, plan, settings, pinned)
    if bench.requests:
        with postgresql(dataset) if any("h" in letters for letters in plan.values()) else nullcontext():
            run_rounds(bench, results, say)
    if dataset.size == settings.sizes[-1] and settings.wants("cold") and dataset.events:
        say(f"{dataset.size}: totals and facets the first time")
        results.cold[dataset.size] = measure_cold(dataset, material, port, core)
    if dataset.size in {settings.sizes[0], settings.sizes[-1]} and settings.wants("start"):
        say(f"{dataset.size}: from start to first answer")
        results.starts[dataset.size] = measure_start(dataset, port, core)
    if dataset.size == "real" and settings.wants("two-workers"):
        shared = _bench(dataset, material, dict(TWO_WORKERS), settings, Cores.of(cores(), TWO))
        run_rounds(replace(shared, workers=TWO), results, say)


def _bench(dataset: Dataset, material: Material, plan: dict[str, str], settings: RunSettings, pinned: Cores) -> Bench:
    """Make the requests; Communiqué runs for that, since only it knows tags and cursors."""
    port = settings.first_port
    with serving(COMMUNIQUE.command(dataset), port, pinned.servers), connected(port) as client:
        requests = make_requests(client, material, plan, settings)
    return Bench(dataset, requests, plan, settings, pinned)
