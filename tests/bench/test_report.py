"""The report shows what was measured, and judges targets by ratios of the same round."""

from bench.cold import Cold
from bench.measure import Cores
from bench.report import spread_text, table, write_report
from bench.results import Results, Spread
from bench.servers import Memory
from bench.settings import RunSettings
from bench.targets import TARGETS
from bench.wrk import Measured

SETTINGS = RunSettings(("real",), frozenset(), seconds=2, rounds=3, first_port=8740)


def measured(rate: float, p50: float = 1.0) -> Measured:
    return Measured(rate, p50, 9.0, 1234.0)


def filled() -> Results:
    results = Results()
    for ours, raw in ((900, 1000), (700, 1000), (850, 2000)):
        results.add(("real", "repeated-list", "a", 1), measured(raw))
        results.add(("real", "repeated-list", "e", 1), measured(ours))
    return results


def outcome(results: Results, demand: str, workload: str) -> tuple[str, bool] | None:
    (target,) = (one for one in TARGETS if (one.demand, one.workload) == (demand, workload))
    found = target.judge(results)
    return None if found is None else (found.reached, found.holds)


def test_a_table_is_markdown() -> None:
    assert table(("a", "b"), [("1", "2")]) == "| a | b |\n| --- | --- |\n| 1 | 2 |"


def test_the_middle_stands_with_the_least_and_the_most() -> None:
    assert spread_text(Spread.of([1200, 900, 1000]), 0) == "1,000 (900–1,200)"
    assert spread_text(None, 0) == ""


def test_ratios_are_taken_round_by_round() -> None:
    results = filled()
    assert results.ratio(("real", "repeated-list", "e", 1), ("real", "repeated-list", "a", 1)) == Spread(
        0.7, 0.425, 0.9
    )
    assert outcome(results, "0.8 × raw ASGI", "repeated-list") == ("0.70", False)


def test_what_was_not_measured_is_not_judged() -> None:
    assert outcome(filled(), "0.8 × raw ASGI", "conditional") is None
    assert "| conditional | 0.8 × raw ASGI | not measured |  |" in write_report(SETTINGS, filled())


def test_first_times_memory_and_searches_are_judged_at_the_largest_size() -> None:
    results = Results()
    results.cold["1M"] = [Cold("total, one filter", "type=summit", 14.9, 0.8)]
    results.memory["1M", "e"] = Memory(peak=301, own=90)
    for p50 in (70.0, 90.0, 79.0):
        results.add(("1M", "search", "e", 1), measured(10, p50))
    assert outcome(results, "< 15 ms", "total at 1M, one filter, first time") == ("14.9 ms, then 0.8 ms", True)
    assert outcome(results, "≤ 300 MB", "peak memory at 1M, under load") == ("301 MB", False)
    assert outcome(results, "< 80 ms", "search at 1M, p50") == ("79.0 ms", True)


def test_a_report_names_machine_settings_and_what_is_not_compared() -> None:
    results = filled()
    results.uncached.add(("real", "repeated-list"))
    page = write_report(SETTINGS, results)
    assert "3 rounds of 2 s each" in page
    assert "| repeated-list | (e) Communiqué, cache off | 850 (700–900) | 1.00 | 9.00 | 1,234 |  | 0.700" in page
    assert all(heading in page for heading in ("| CPU |", "| kernel |", "| SQLAlchemy |", "only Communiqué tells"))


def test_the_highest_memory_of_all_rounds_is_kept() -> None:
    results = Results()
    for memory in (Memory(100, 70), Memory(120, 60)):
        results.note_memory("real", "e", memory)
    assert results.memory["real", "e"] == Memory(120, 70)


def test_servers_and_load_share_cores_only_where_there_are_too_few() -> None:
    assert Cores.of([0, 1], 1) == Cores([0], [1])
    assert Cores.of([0, 1, 2, 3], 2) == Cores([0, 1], [2])
    assert Cores.of([0, 1], 2) == Cores([0, 1], [0, 1])
