"""Requests of a workload are as different, and lists as long, as they are said to be."""

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest

from bench.ask import Ask, ListAsk, PathAsk, RecordAsk, communique_path, datasette_path, plain_path
from bench.candidates import COMMUNIQUE, PLAIN, RAW, UNCACHED
from bench.errors import BenchError
from bench.material import LIST, Material
from bench.round_paths import WARM, Requests, write_load
from bench.spans import Spans
from bench.workloads import MOST_IN_A_LIST, WORKLOADS, Used

DAYS = [(date(1990, 1, 1) + timedelta(days=3 * number)).isoformat() for number in range(600)]
DATES = (
    [(day, day) for day in DAYS[:-20]] + [(None, day) for day in DAYS[-20:-10]] + [(day, None) for day in DAYS[-10:]]
)
RNG = Random(7)  # noqa: S311 - nothing secret
MATERIAL = Material(
    ends=[(day, f"event-{number}") for number, day in enumerate(DAYS)],
    values={"date": {"": Spans.of(DATES)}, "actor": {"hu": Spans.of(DATES[::3]), "rare": Spans.of(DATES[:LIST])}},
    words=["harbour", "talks", "grain", "map"],
)


def matching(first: str, last: str, dates: Sequence[tuple[str | None, str | None]]) -> int:
    return sum((start or "") <= last and (end or "9999") >= first for start, end in dates)


def test_events_between_two_days_are_counted_with_open_bounds() -> None:
    spans = Spans.of(DATES)
    for _ in range(200):
        first, last = sorted(RNG.choices(DAYS, k=2))
        assert spans.count(first, last) == matching(first, last, DATES)


def test_days_are_drawn_so_that_enough_events_match_and_not_too_many() -> None:
    spans = Spans.of(DATES)
    drawn = [spans.draw(RNG, 60, 90) for _ in range(100)]
    assert len({pair for pair in drawn if pair}) > 50
    assert all(60 <= matching(*pair, DATES) <= 90 for pair in drawn if pair)


def test_no_days_are_drawn_where_no_list_is_so_long() -> None:
    assert Spans.of(DATES[:10]).draw(RNG, 50, 60) is None


@pytest.mark.parametrize("name", ["distinct-lists", "facets", "csv", "graph", "search", "records"])
def test_no_request_of_a_workload_comes_twice(name: str) -> None:
    asks = WORKLOADS[name].make(MATERIAL, 400, set())
    paths = [communique_path(ask) for ask in asks]
    assert len(set(paths)) == len(paths) == {"search": 6}.get(name, 400)


def test_distinct_lists_are_full_and_bounded_whatever_the_filter() -> None:
    asks = [ask for ask in WORKLOADS["distinct-lists"].make(MATERIAL, 300, set()) if isinstance(ask, ListAsk)]
    assert {ask.value for ask in asks} == {"", "hu", "rare"}
    for ask in asks:
        assert LIST <= MATERIAL.values[ask.shape][ask.value].count(ask.first, ask.last) <= MOST_IN_A_LIST


def test_workloads_ask_for_different_days_so_that_no_total_is_known_from_another() -> None:
    used: Used = set()
    lists, tables = (WORKLOADS[name].make(MATERIAL, 100, used) for name in ("distinct-lists", "csv"))
    filters = {communique_path(ask).replace(f"&limit={LIST}", "") for ask in lists}
    assert not filters & {communique_path(ask).replace("&format=csv", "") for ask in tables}


def test_commonest_words_are_searched_first() -> None:
    asks = WORKLOADS["search"].make(MATERIAL, 3, set())
    assert [communique_path(ask).partition("q=")[2].partition("&")[0] for ask in asks] == [
        "harbour+talks",
        "harbour+grain",
        "talks+grain",
    ]


def test_rounds_share_no_request_with_each_other_or_with_the_warming_up(tmp_path: Path) -> None:
    asks = WORKLOADS["distinct-lists"].make(MATERIAL, WARM + 2 * 40, set())
    requests = Requests("distinct-lists", asks, a_round=40, rounds=2)
    loads = [write_load(tmp_path, requests, COMMUNIQUE, number) for number in range(2)]
    sent = [load.paths.read_text().splitlines() for load in loads]
    assert len({*sent[0], *sent[1], *map(communique_path, requests.warm)}) == len(asks)
    assert not any(load.again for load in loads)


def test_who_remembers_answers_is_not_asked_the_same_twice(tmp_path: Path) -> None:
    few = Requests("records", [RecordAsk("one"), RecordAsk("two")], a_round=40, rounds=1)
    with pytest.raises(BenchError, match="twice"):
        write_load(tmp_path, few, COMMUNIQUE, 0)
    assert write_load(tmp_path, few, UNCACHED, 0).again
    assert write_load(tmp_path, few, PLAIN, 0).paths.read_text() == "/events/one\n/events/two\n"
    assert write_load(tmp_path, few, RAW, 0).paths.read_text() == "/records\n"


def test_each_candidate_is_asked_in_its_own_way() -> None:
    ask: Ask = ListAsk("actor", "hu", "1998-03-09", "1999-01-01", 50)
    assert communique_path(ask) == "/events?actor=hu&date=1998-03-09/1999-01-01&limit=50"
    assert plain_path(ask) == "/events?actor=hu&date_from=1998-03-09&date_to=1999-01-01&limit=50"
    days = f"first={date(1998, 3, 9).toordinal()}&last={date(1999, 1, 1).toordinal()}"
    assert datasette_path(ask) == f"/communique/events_by_actor.json?value=hu&{days}&limit=50&_shape=array&_json=items"
    for path_of in (plain_path, datasette_path):
        with pytest.raises(ValueError, match="/graph"):
            path_of(PathAsk("/graph"))
