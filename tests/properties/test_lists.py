"""Every list of random datasets, under every filter, sort and facet, against a reading of the data in plain Python."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.properties.asking import Asker
from tests.properties.datasets import Hand, Written, chronologies, empty, hands, invented, profile
from tests.properties.reference import FACETS, LISTS, OTHER, SORTS, Ask, World, parameters
from tests.properties.serving import Served, differences

SHOWN = 6
"""Of how many kinds of request, by their parameters, a difference is told; those with the fewest first."""


def compare(served: Served, world: World, path: str, asks: Iterable[Ask]) -> None:
    """Hold the answers to requests against the reference."""
    found = {ask: differences(served, world, path, ask) for ask in asks}
    wrong = {ask: texts for ask, texts in found.items() if texts}
    kinds = {tuple(sorted({name for name, _ in ask.sent})): texts[0] for ask, texts in reversed(wrong.items())}
    told = [kinds[names] for names in sorted(kinds, key=len)[:SHOWN]]
    if wrong:
        pytest.fail("\n".join([f"{len(wrong)} of {len(found)} answers to {world.data.keep()} are wrong:", *told]))


def every_shape(path: str) -> list[Ask]:
    """The requests without filters: each order, and all facets at once."""
    return [*(Ask((("sort", sort),)) for sort in SORTS[path]), *all_facets(path, Ask())]


def all_facets(path: str, ask: Ask) -> list[Ask]:
    """The request with every facet the list has, where it has any."""
    names = ",".join(FACETS[path])
    return [Ask((*ask.pairs, ("facets", names)), ask.terms)] if names else []


@pytest.fixture(params=LISTS)
def path(request: pytest.FixtureRequest) -> str:
    """Each list."""
    return str(request.param)


def test_the_reference_knows_every_parameter_and_facet(served: Served, path: str) -> None:
    served.load(empty())
    operation = served.get("/openapi.json")["paths"][f"/{path}"]["get"]
    assert {one["name"] for one in operation["parameters"]} == parameters(path)
    sort = next(one for one in operation["parameters"] if one["name"] == "sort")
    searched = {"relevance"} if "q" in OTHER[path] else set()
    assert set(sort["schema"]["enum"]) == {*SORTS[path]} | searched
    assert sort["schema"]["default"] == SORTS[path][0]


def test_an_empty_dataset_has_empty_lists(served: Served, path: str) -> None:
    compare(served, served.load(empty()), path, every_shape(path))


def test_the_invented_chronology(served: Served, path: str) -> None:
    world = served.load(invented())
    asker = Asker(world, path)
    compare(served, world, path, every_shape(path))
    compare(served, world, path, [asker.given(Hand(number), name) for name in asker.filters for number in range(3)])
    compare(served, world, path, [asker.combined(Hand(number), 3) for number in range(20)])


@pytest.mark.parametrize("path", LISTS)
@profile(4)
@given(data=chronologies(), drawn=hands(2, 2))
def test_every_filter_alone(served: Served, path: str, data: Written, drawn: list[Hand]) -> None:
    world = served.load(data)
    asker = Asker(world, path)
    asks = [asker.shaped(hand, asker.given(hand, name)) for hand in drawn for name in asker.filters]
    compare(served, world, path, [*every_shape(path), *asks])


@pytest.mark.parametrize("path", LISTS)
@profile(4)
@given(data=chronologies(), drawn=hands(16, 24))
def test_filters_together(served: Served, path: str, data: Written, drawn: list[Hand]) -> None:
    world = served.load(data)
    asker = Asker(world, path)
    compare(served, world, path, [asker.combined(hand, hand.pick((2, 2, 3, 4))) for hand in drawn])


@pytest.mark.parametrize("path", ["events", "statements"])
@profile(4)
@given(data=chronologies(), drawn=hands(10, 10))
def test_what_was_known_on_a_day(served: Served, path: str, data: Written, drawn: list[Hand]) -> None:
    world = served.load(data)
    asker = Asker(world, path)
    asks = []
    for hand in drawn:
        names = [name for name in ("source", "source_type", "min_sources", "disputed") if name in asker.filters]
        given_ = [asker.given(hand, name) for name in ("known_on", *hand.some(names, 2))]
        asks.append(Ask(tuple(pair for ask in given_ for pair in ask.pairs)))
    compare(served, world, path, [ask for one in asks for ask in (one, *all_facets(path, one))])


@pytest.mark.parametrize("path", [path for path in LISTS if FACETS[path]])
@profile(4)
@given(data=chronologies(), drawn=hands(8, 8))
def test_all_facets_at_once(served: Served, path: str, data: Written, drawn: list[Hand]) -> None:
    world = served.load(data)
    asker = Asker(world, path)
    asks = [asker.given(hand, hand.pick(asker.filters)) for hand in drawn]
    compare(served, world, path, [facets for ask in asks for facets in all_facets(path, ask)])


@profile(6)
@given(data=chronologies(), drawn=hands(8, 8), path=st.sampled_from(LISTS))
def test_search_finds_records_of_every_kind(served: Served, data: Written, drawn: list[Hand], path: str) -> None:
    world = served.load(data)
    asker = Asker(world, path if any(row.parts for row in world.rows[path]) else "topics")
    for hand in drawn:
        ask = asker.given(hand, "q")
        body = served.get("/search", Ask((("limit", "200"),), ask.terms))
        found = [(one["kind"], one["id"]) for one in body["items"]]
        assert len(found) == len(set(found)) == body["total"], ask.sent
        assert set(found) == world.search(ask.terms), ask.sent
