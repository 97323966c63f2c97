"""The targets that were set, and whether a run reached them. Reads results, and measures nothing."""

from collections.abc import Callable
from dataclasses import dataclass

from bench.results import Key, Results

SMALLEST, LARGEST = "1k", "1M"
_ONE, _TWO = 1, 2


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run reached of a target: the value, how it reads, and whether it will do."""

    reached: str
    holds: bool


@dataclass(frozen=True, slots=True)
class Target:
    """A target: the workload, what is asked of it, and how a run is judged; None where it was not measured."""

    workload: str
    demand: str
    judge: Callable[[Results], Outcome | None]


def _key(workload: str, letter: str = "e", size: str = "real", workers: int = _ONE) -> Key:
    return size, workload, letter, workers


def _at_least(least: float, key: Key, to: Key) -> Callable[[Results], Outcome | None]:
    def judge(results: Results) -> Outcome | None:
        ratio = results.ratio(key, to)
        return Outcome(f"{ratio.middle:.2f}", ratio.middle >= least) if ratio else None

    return judge


def _cursor(results: Results) -> Outcome | None:
    """How much longer a page far in takes than the first: the first's rate as a multiple of the far one's."""
    ratio = results.ratio(_key("cursor-first", size=LARGEST), _key("cursor-far", size=LARGEST))
    return Outcome(f"{ratio.middle:.2f} ×", ratio.middle <= 1.3) if ratio else None  # noqa: PLR2004


def _cold(name: str, most: float) -> Callable[[Results], Outcome | None]:
    def judge(results: Results) -> Outcome | None:
        found = next((one for one in results.cold.get(LARGEST, ()) if one.name == name), None)
        return Outcome(f"{found.first:.1f} ms, then {found.later:.1f} ms", found.first < most) if found else None

    return judge


def _search(results: Results) -> Outcome | None:
    rounds = results.rounds.get(_key("search", size=LARGEST))
    if not rounds:
        return None
    p50 = sorted(one.p50 for one in rounds)[len(rounds) // 2]
    return Outcome(f"{p50:.1f} ms", p50 < 80)  # noqa: PLR2004


def _memory(size: str, most: float) -> Callable[[Results], Outcome | None]:
    def judge(results: Results) -> Outcome | None:
        memory = results.memory.get((size, "e"))
        return Outcome(f"{memory.peak:.0f} MB", memory.peak <= most) if memory else None

    return judge


def _start(results: Results) -> Outcome | None:
    if not results.starts:
        return None
    best = {size: min(times) for size, times in results.starts.items()}
    told = ", ".join(f"{seconds:.2f} s ({size})" for size, seconds in best.items())
    return Outcome(told, max(best.values()) <= 1.5)  # noqa: PLR2004


def _ratio(workload: str, demand: str, least: float, to: str) -> Target:
    return Target(workload, demand, _at_least(least, _key(workload), _key(workload, to)))


_LISTS = "distinct-lists"
TARGETS = (
    _ratio("repeated-list", "0.8 × raw ASGI", 0.8, "a"),
    _ratio("conditional", "0.8 × raw ASGI", 0.8, "a"),
    _ratio(_LISTS, "0.20 × constant FastAPI", 0.20, "b"),
    _ratio(_LISTS, "4 × Datasette", 4, "d"),
    _ratio(_LISTS, "4 × Datasette, records as text", 4, "g"),
    _ratio(_LISTS, "4 × plain FastAPI", 4, "c"),
    _ratio("records", "0.30 × constant FastAPI", 0.30, "b"),
    _ratio("records", "3 × plain FastAPI", 3, "c"),
    Target(
        f"{_LISTS} at {LARGEST}",
        f"0.6 × the same at {SMALLEST}",
        _at_least(0.6, _key(_LISTS, size=LARGEST), _key(_LISTS, size=SMALLEST)),
    ),
    Target(
        f"{_LISTS} at {LARGEST}, on PostgreSQL",
        "0.5 × on SQLite",
        _at_least(0.5, _key(_LISTS, "h", LARGEST), _key(_LISTS, size=LARGEST)),
    ),
    Target(f"page 10,000 by cursor at {LARGEST}", "within 1.3 × the first", _cursor),
    Target(f"total at {LARGEST}, one filter, first time", "< 15 ms", _cold("total, one filter", 15)),
    Target(f"total at {LARGEST}, two filters, first time", "< 200 ms", _cold("total, two filters", 200)),
    Target(f"facets over all at {LARGEST}, first time", "< 400 ms", _cold("facets over all", 400)),
    Target(f"search at {LARGEST}, p50", "< 80 ms", _search),
    Target("peak memory, real dataset", "≤ 130 MB", _memory("real", 130)),
    Target(f"peak memory at {LARGEST}, under load", "≤ 300 MB", _memory(LARGEST, 300)),
    Target("start to first answer", "≤ 1.5 s", _start),
    Target(
        "repeated-list, two workers",
        "1.7 × one",
        _at_least(1.7, _key("repeated-list", workers=_TWO), _key("repeated-list")),
    ),
    Target(f"{_LISTS}, two workers", "1.7 × one", _at_least(1.7, _key(_LISTS, workers=_TWO), _key(_LISTS))),
)
