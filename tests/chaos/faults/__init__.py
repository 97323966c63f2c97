"""The faults: one module each, with what provokes it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tests.chaos.faults import (
    bits_flipped,
    database_lost,
    disk_full,
    ended,
    loader_killed,
    loaders_at_once,
    migrations,
    on_postgresql,
    output_full,
    overload,
    reloads,
    seed_cut,
    worker_killed,
)
from tests.chaos.outcome import Outcome
from tests.chaos.stage import Stage


@dataclass(frozen=True, slots=True)
class Fault:
    """What provokes a fault so many times, in the whole run and in the short one."""

    name: str
    provoke: Callable[[Stage, int], Outcome]
    times: int
    few: int


FAULTS: Sequence[Fault] = (
    Fault(loader_killed.NAME, loader_killed.provoke, 50, 2),
    Fault(disk_full.NAME, disk_full.provoke, 12, 3),
    Fault(database_lost.NAME, database_lost.provoke, 18, 6),
    Fault(bits_flipped.NAME, bits_flipped.provoke, 40, 4),
    Fault(seed_cut.NAME, seed_cut.provoke, 60, 6),
    Fault(loaders_at_once.NAME, loaders_at_once.provoke, 10, 1),
    Fault(worker_killed.NAME, worker_killed.provoke, 10, 1),
    Fault(reloads.NAME, reloads.provoke, 25, 2),
    Fault(migrations.NAME, migrations.provoke, 10, 2),
    Fault(ended.NAME_ENDED, ended.provoke_end, 10, 2),
    Fault(ended.NAME_RESTARTED, ended.provoke_restart, 4, 1),
    Fault(overload.NAME, overload.provoke, 3, 1),
    Fault(on_postgresql.NAME_LOADER, on_postgresql.provoke_loader, 20, 1),
    Fault(on_postgresql.NAME_AT_ONCE, on_postgresql.provoke_at_once, 4, 1),
    Fault(on_postgresql.NAME_GONE, on_postgresql.provoke_gone, 6, 1),
    Fault(output_full.NAME, output_full.provoke, 3, 3),
)
