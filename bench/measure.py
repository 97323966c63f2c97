"""Measures all candidates on one dataset side by side, in turns, for some rounds."""

import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass

from bench.ask import ListAsk, RecordAsk
from bench.candidates import CANDIDATES, COMMUNIQUE, UNCACHED, Candidate
from bench.client import Client, connected
from bench.datasets import Dataset
from bench.equality import check_equal
from bench.prepare import keep_bodies
from bench.results import Results
from bench.round_paths import Requests, write_load
from bench.servers import Server, start, wait_until_listening
from bench.settings import RunSettings
from bench.wrk import measure

_WARM_SECONDS = 0.4
_COMPARED = 20
Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Cores:
    """On which cores servers run, and on which the load is made."""

    servers: Sequence[int]
    load: Sequence[int]

    @classmethod
    def of(cls, available: Sequence[int], workers: int) -> "Cores":
        """A core for each worker and one for the load, where there are so many; else they share them all."""
        if len(available) > workers:
            return cls(available[:workers], available[workers : workers + 1])
        return cls(available, available)


@dataclass(frozen=True, slots=True)
class Bench:
    """What is measured: a dataset, the requests of each workload, and who does which."""

    dataset: Dataset
    requests: Sequence[Requests]
    plan: Mapping[str, str]
    settings: RunSettings
    cores: Cores
    workers: int = 1

    def turns(self) -> list[tuple[Requests, Candidate]]:
        """Who does what in a round, one after the other; without its cache where requests come again."""
        return [
            (requests, UNCACHED if _must_forget(requests, CANDIDATES[letter]) else CANDIDATES[letter])
            for requests in self.requests
            for letter in self.plan[requests.workload]
        ]

    def candidates(self) -> list[Candidate]:
        """Everybody who takes part."""
        return list(dict.fromkeys(candidate for _, candidate in self.turns()))

    def port(self, candidate: Candidate) -> int:
        """Where a candidate listens."""
        return self.settings.first_port + ord(candidate.letter) - ord("a")


def run_rounds(bench: Bench, results: Results, say: Say) -> None:
    """Start everybody, prove that answers are equal, then measure in turns; raises BenchError at the first fault."""
    with ExitStack() as opened:
        servers: dict[Candidate, Server] = {}
        clients: dict[Candidate, Client] = {}
        # Communiqué comes first: the constant peers send what it answers.
        for constant in (False, True):
            starting = [it for it in {COMMUNIQUE: 0, **dict.fromkeys(bench.candidates())} if it.constant is constant]
            if constant:
                keep_bodies(clients[COMMUNIQUE], bench.dataset, bench.requests)
            for candidate in starting:
                command, port = candidate.command(bench.dataset), bench.port(candidate)
                servers[candidate] = opened.enter_context(start(command, port, bench.cores.servers, bench.workers))
            for candidate in starting:
                wait_until_listening(servers[candidate])
                clients[candidate] = opened.enter_context(connected(bench.port(candidate)))
        _compare(bench, clients, results, say)
        for requests, candidate in bench.turns():
            _warm(requests, candidate, clients[candidate])
        for number in range(bench.settings.rounds):
            for requests, candidate in bench.turns():
                _measure(bench, requests, candidate, number, results, say)
                if bench.workers == 1:
                    results.note_memory(bench.dataset.size, candidate.letter, servers[candidate].memory())


def _measure(  # noqa: PLR0913, PLR0917 - one measurement, and where it is noted
    bench: Bench, requests: Requests, candidate: Candidate, number: int, results: Results, say: Say
) -> None:
    size, letter = bench.dataset.size, COMMUNIQUE.letter if candidate is UNCACHED else candidate.letter
    load = write_load(bench.dataset.folder / "paths", requests, candidate, number)
    measured = measure(bench.port(candidate), load, bench.settings.seconds, bench.cores.load)
    results.add((size, requests.workload, letter, bench.workers), measured)
    if candidate is UNCACHED:
        results.uncached.add((size, requests.workload))
    where = f"{size}, {bench.workers} workers" if bench.workers > 1 else size
    say(f"{where}, round {number + 1}: {requests.workload}, {candidate.name}: {measured.rate:,.0f}/s")


def _compare(bench: Bench, clients: Mapping[Candidate, Client], results: Results, say: Say) -> None:
    """Compare what those answer that work for it, on lists and records they are to be measured by."""
    others = {one: client for one, client in clients.items() if not one.constant and one is not COMMUNIQUE}
    asks = [ask for one in bench.requests for ask in one.warm[:_COMPARED] if isinstance(ask, ListAsk | RecordAsk)]
    compared, size = check_equal(clients[COMMUNIQUE], others, asks, COMMUNIQUE), bench.dataset.size
    results.compared[size] = results.compared.get(size, 0) + compared
    say(f"{size}: {compared} answers of others are equal to Communiqué's")


def _warm(requests: Requests, candidate: Candidate, client: Client) -> None:
    """Send a few requests that are not measured, for a second at most."""
    until = time.monotonic() + _WARM_SECONDS
    for ask in requests.warm:
        client.get(candidate.path(ask) if candidate.path else f"/{requests.workload}")
        if time.monotonic() > until:
            return


def _must_forget(requests: Requests, candidate: Candidate) -> bool:
    return candidate.remembers and not requests.repeated and not requests.enough
