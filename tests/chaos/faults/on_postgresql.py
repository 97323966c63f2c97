"""The same on PostgreSQL: loaders killed and cut off, loads at once, and the server itself gone under load."""

import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import mkdtemp

import psycopg

from app.seed.check import check_seed
from tests.chaos.asking import Fate
from tests.chaos.editions import Edition
from tests.chaos.faults import loader_killed, loaders_at_once
from tests.chaos.line import Line
from tests.chaos.loader import Loader
from tests.chaos.outcome import Outcome
from tests.chaos.probes import Answers, answers_from
from tests.chaos.stage import Stage, recover
from tests.cluster.nodes import Node
from tests.conftest import load_into
from tests.postgresql import binaries_for, owned_folder

NAME_LOADER, NAME_AT_ONCE, NAME_GONE = (
    "PostgreSQL: loader killed or cut off",
    "PostgreSQL: several loaders at once",
    "PostgreSQL: server killed",
)
_ANSWERS: dict[Path, Answers] = {}
"""By file of an edition: the engines differ in the order of what is found, and so in entity tags."""
_CUT_OFF = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'communique load'"


def provoke_loader(stage: Stage, times: int) -> Outcome:
    """As on SQLite; a loader whose connection is ended from the other side says so in one line."""
    with _loaded(stage) as (node, here):
        outcome = Outcome(NAME_LOADER)

        def kill(loader: Loader) -> None:
            if stage.chance.random() < 0.5:
                loader.kill()
                return
            with psycopg.connect(node.address(), autocommit=True) as connection:
                connection.execute(_CUT_OFF)
            ended = loader.wait()
            outcome.expect(ended.code == 0 or ended.in_one_line, f"a loader cut off ended with {ended}")

        found = loader_killed.provoke_on(here, times, node.address("events"), NAME_LOADER, kill)
        found.broken += outcome.broken
        return found


def provoke_at_once(stage: Stage, times: int) -> Outcome:
    """As on SQLite."""
    with _loaded(stage) as (node, here):
        return loaders_at_once.provoke_on(here, times, node.address("events"), NAME_AT_ONCE)


def provoke_gone(stage: Stage, times: int) -> Outcome:
    """While the server is away the answer is 503, or right from memory; once it is back, all answers are right."""
    outcome = Outcome(NAME_GONE)
    with (
        _loaded(stage) as (node, here),
        here.serving(node.address("events")) as service,
        here.watched(service, Line(here.editions[0].number), outcome) as traffic,
    ):
        for _ in range(times):
            # Exports that are under way break off.
            with traffic.tolerating(Fate.UNAVAILABLE, Fate.BROKEN):
                node.kill()
                time.sleep(1)
                node.start()
                outcome.provoked += 1
                recover(service, traffic, outcome)
    return outcome


@contextmanager
def _loaded(stage: Stage) -> Iterator[tuple[Node, Stage]]:
    """A server of its own, with the first edition in its database, and a stage that knows its answers."""
    folder = Path(mkdtemp(prefix="communique-chaos-"))
    node = Node.primary(binaries_for(owned_folder(folder)), folder)
    try:
        node.start()
        with psycopg.connect(node.address(), autocommit=True) as connection:
            connection.execute("CREATE DATABASE events")
        yield node, replace(stage, editions=[_answered(node, one) for one in reversed(stage.editions[:2])][::-1])
    finally:
        node.stop()
        shutil.rmtree(folder, ignore_errors=True)


def _answered(node: Node, edition: Edition) -> Edition:
    """The edition with the answers that are given on this engine; the first one stays loaded."""
    database = node.address("events")
    if edition.number == 1 or edition.file not in _ANSWERS:
        load_into(database, check_seed(edition.file).chronology)
        _ANSWERS[edition.file] = answers_from(database)
    return replace(edition, answers=_ANSWERS[edition.file])
