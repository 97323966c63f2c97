"""`python -m tests.cluster`: hurt a cluster under load and print what its clients saw; fails where that is too much."""

import shutil
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from tests.cluster.cluster import Cluster, ClusterError
from tests.cluster.editions import write_edition
from tests.cluster.report import Report
from tests.cluster.services import load
from tests.cluster.traffic import Traffic

CLIENTS = 6
_PATIENCE = 60.0
"""Seconds for anything to recover in."""


def cluster(
    seconds: Annotated[float, typer.Option(min=10, help="How long the load goes on.")] = 60,
) -> None:
    """Kill a replica and the primary under load, load another edition, and count what clients notice."""
    pooler = shutil.which("pgbouncer") or shutil.which("pgbouncer", path="/usr/sbin:/usr/local/sbin")
    if pooler is None:
        sys.exit("cluster: there is no pgbouncer; install the package of that name")
    try:
        with ExitStack() as opened:
            folder = Path(opened.enter_context(TemporaryDirectory(prefix="communique-cluster-")))
            report = _run(folder, pooler, seconds, opened)
    except ClusterError as error:
        sys.exit(f"cluster: {error}")
    typer.echo(report.table())
    if report.broken:
        sys.exit(f"cluster: not as promised: {'; '.join(report.broken)}")


def _run(folder: Path, pooler: str, seconds: float, opened: ExitStack) -> Report:
    """What happens when: shares of the time the load goes on."""
    first, second = (write_edition(folder, number) for number in (1, 2))
    running = Cluster.started(folder, pooler, first, opened)
    report, traffic = Report(seconds, CLIENTS), Traffic(running.services, CLIENTS)
    opened.callback(traffic.stop)

    def at(share: float, name: str) -> None:
        time.sleep(max(0.0, share * seconds - traffic.now))
        report.event(name, traffic.now)
        typer.echo(f"{traffic.now:6.1f} s  {name}", err=True)

    at(0.10, "replica 1 killed")
    running.replicas[0].kill()
    at(0.25, "replica 1 started again")
    running.replicas[0].start()
    report.recovered("replica 1 follows again", _until(running.follows(0)), _PATIENCE)
    at(0.40, "primary killed")
    running.primary.kill()
    refused = load(second, running.direct)
    report.refused(refused.returncode, refused.stderr)
    at(0.55, "primary started again")
    running.primary.start()
    both = (running.follows(0), running.follows(1))
    report.recovered("both replicas follow again", _until(lambda: all(look() for look in both)), _PATIENCE)
    at(0.70, "edition 2 being loaded")
    loaded = load(second, running.direct)
    if loaded.returncode:
        raise ClusterError(f"the load of edition 2 failed: {loaded.stderr}")
    committed = traffic.now
    at(committed / seconds, "edition 2 loaded")
    at(max(1.0, (committed + 3) / seconds), "the end")
    report.seen = traffic.stop()
    for service in running.services:
        report.learned(service.name, committed)
    report.faults = [fault for service in running.services for fault in service.faults()]
    return report


def _until(holds: Callable[[], bool]) -> float:
    """After how many seconds something held; gives up in time."""
    began = time.monotonic()
    while not holds() and time.monotonic() - began < _PATIENCE:
        time.sleep(0.1)
    return time.monotonic() - began


command = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
command.command()(cluster)
command()
