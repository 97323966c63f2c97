"""Writes the results as a Markdown page. Judges nothing and measures nothing."""

from collections.abc import Iterable, Iterator, Sequence

from bench.candidates import CANDIDATES, COMMUNIQUE
from bench.equality import NOT_COMPARED
from bench.machine import cores, describe_machine, describe_versions
from bench.measure import Cores
from bench.plan import LEFT_OUT
from bench.results import Key, Results, Spread
from bench.settings import CONNECTIONS, RunSettings
from bench.targets import TARGETS
from bench.workloads import TITLES

_HEAD = ("workload", "candidate", "requests/s", "p50 ms", "p99 ms", "bytes", "× (b)", "× (a)")


def write_report(settings: RunSettings, results: Results) -> str:
    """The page."""
    parts = [
        "# What was measured",
        "Written by `make bench` or `make bench-full`; [README.md](README.md) tells how to read it.",
        *_conditions(settings, results),
        "## Workloads",
        table(("name", "what is asked"), TITLES.items()),
        "## Targets",
        table(("workload", "at least", "reached", "holds"), _targets(results)),
    ]
    for size in settings.sizes:
        rows = list(_rows(results, size, 1))
        if rows:
            parts += [f"## {_named(size)}", table(_HEAD, rows)]
    rows = list(_rows(results, "real", 2))
    if rows:
        parts += ["## Two workers, real dataset", _shared_cores(), table(_HEAD, rows)]
    parts += [*_memory(results), *_first_times(results), *_remarks(results)]
    return "\n\n".join(parts) + "\n"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table; numbers and all else as they are given."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def spread_text(spread: Spread | None, digits: int) -> str:
    """The middle of the rounds with the least and the most, or nothing."""
    if spread is None:
        return ""
    middle, least, most = (f"{value:,.{digits}f}" for value in (spread.middle, spread.least, spread.most))
    return f"{middle} ({least}–{most})"


def _named(size: str) -> str:
    return "Real dataset" if size == "real" else f"{size} generated events"


def _conditions(settings: RunSettings, results: Results) -> Iterator[str]:
    pinned = Cores.of(cores(), 1)
    apart = "share the core" if pinned.servers == pinned.load else "run on different cores"
    yield table(("machine", ""), describe_machine().items())
    yield table(("version", ""), describe_versions().items())
    yield (
        f"{settings.rounds} rounds of {settings.seconds} s each, candidates in turns; {CONNECTIONS} connections; "
        f"servers and wrk {apart}; one uvicorn worker unless said otherwise, no access log, no compression asked for; "
        "middle of the rounds, with the least and the most; ratios round by round; no errors, since one ends the run. "
        f"The run took {results.seconds / 60:.1f} minutes."
    )


def _targets(results: Results) -> Iterator[Sequence[str]]:
    for target in TARGETS:
        outcome = target.judge(results)
        told = ("not measured", "") if outcome is None else (outcome.reached, "yes" if outcome.holds else "**no**")
        yield target.workload, target.demand, *told


def _rows(results: Results, size: str, workers: int) -> Iterator[Sequence[str]]:
    for key, rounds in results.rounds.items():
        one_size, workload, letter, number = key
        if (one_size, number) != (size, workers):
            continue
        cached = letter == COMMUNIQUE.letter and (size, workload) in results.uncached
        name = f"({letter}) {CANDIDATES[letter].name}{', cache off' if cached else ''}"
        yield (
            workload,
            name,
            spread_text(results.rate(key), 0),
            f"{Spread.of([one.p50 for one in rounds]).middle:.2f}",
            f"{Spread.of([one.p99 for one in rounds]).middle:.2f}",
            f"{Spread.of([one.size for one in rounds]).middle:,.0f}",
            *(spread_text(results.ratio(key, _beside(key, to)), 3) if letter != to else "1" for to in "ba"),
        )


def _beside(key: Key, letter: str) -> Key:
    """The same workload, of another candidate."""
    size, workload, _, workers = key
    return size, workload, letter, workers


def _shared_cores() -> str:
    shared = Cores.of(cores(), 2)
    if shared.servers == shared.load:
        return "Both workers and wrk share the cores of this machine, so that wrk takes from what the workers could do."
    return "Each worker has a core, and wrk another."


def _memory(results: Results) -> Iterator[str]:
    if results.memory:
        yield "## Memory of one worker, under load"
        yield "Peak: the most that was ever resident (VmHWM), mapped files included. Own: without them (RssAnon)."
        rows = (
            (_named(size), f"({letter}) {CANDIDATES[letter].name}", f"{memory.peak:.0f}", f"{memory.own:.0f}")
            for (size, letter), memory in results.memory.items()
        )
        yield table(("dataset", "candidate", "peak MB", "own MB"), rows)


def _first_times(results: Results) -> Iterator[str]:
    if results.cold:
        yield "## Counting, the first time and after, in a process that has just started"
        rows = (
            (_named(size), one.name, f"{one.first:.1f}", f"{one.later:.1f}", f"`{one.asked}`")
            for size, found in results.cold.items()
            for one in found
        )
        yield table(("dataset", "counted", "first ms", "later ms", "asked"), rows)
    if results.starts:
        yield "## From the start of the process to the first list"
        starts = ((_named(size), f"{min(times):.2f}", f"{max(times):.2f}") for size, times in results.starts.items())
        yield table(("dataset", "best of 5, s", "worst, s"), starts)


def _remarks(results: Results) -> Iterator[str]:
    yield "## What is compared, and what is not"
    compared = ", ".join(f"{count} ({_named(size).lower()})" for size, count in results.compared.items())
    yield f"Answers proved equal to Communiqué's before anything was timed: {compared or 'none'}. Left out:"
    yield "\n".join(f"- {line}" for line in NOT_COMPARED)
    yield "Blank, or not measured:"
    yield "\n".join(f"- {line}" for line in LEFT_OUT)
