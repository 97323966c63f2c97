"""Services of several seed files attacked at once, each from processes of its own."""

import asyncio
import time
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import ExitStack
from multiprocessing import get_context
from pathlib import Path

from tests.fuzz.attacker import attack
from tests.fuzz.described import ask_as_described
from tests.fuzz.material import gather
from tests.fuzz.server import Server
from tests.fuzz.tally import Tally

_CONNECTIONS = 4
"""To each service at once."""
_DESCRIBED = 20
"""For so many requests of ours there is one of schemathesis'; it takes twenty times as long to make one."""


def run(seeds: tuple[Path, ...], folder: Path, seed: int, requests: int) -> tuple[Tally, float]:
    """Start the services and attack them, each from a process of its own; returns the counts, and how long it took."""
    with ExitStack() as opened:
        servers = [Server(one, folder / str(number)) for number, one in enumerate(seeds)]
        for server in servers:
            opened.enter_context(server)
        # Forked, a process would have the threads of this one half.
        pool = opened.enter_context(ProcessPoolExecutor(2 * len(servers), get_context("spawn")))
        began = time.monotonic()
        each = -(-requests // len(servers))
        described = each // _DESCRIBED
        waiting: list[Future[Tally]] = []
        for server in servers:
            waiting.append(pool.submit(_attack, server.port, f"{seed} {server.name}", each))
            waiting.append(pool.submit(_describe, server.address, seed, described))
        tally = Tally()
        for one in waiting:
            tally.add(one.result())
        seconds = time.monotonic() - began
        for server in servers:
            tally.failures += server.log_faults()
    return tally, seconds


def _attack(port: int, seed: str, requests: int) -> Tally:
    return asyncio.run(attack(port, gather(f"http://127.0.0.1:{port}"), seed, requests, _CONNECTIONS))


def _describe(address: str, seed: int, requests: int) -> Tally:
    document, _ = gather(address)
    return ask_as_described(address, document, seed, requests)
