"""Walks through random lists, page by page, by cursor and by offset, also while the dataset is loaded anew."""

from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.properties.asking import Asker
from tests.properties.datasets import Hand, Written, chronologies, edited, numbers, profile
from tests.properties.reference import LISTS, SORTS, Ask, World
from tests.properties.serving import Served

LISTS_WALKED = pytest.mark.parametrize("path", LISTS)


@st.composite
def editions(draw: st.DrawFn) -> tuple[Written, Written]:
    """A dataset, and what became of it."""
    before = draw(chronologies())
    return before, draw(edited(before))


def asked(hand: Hand, worlds: tuple[World, ...], path: str, limit: int) -> Ask:
    """A request that keeps records to walk through, if one comes up, and that every edition understands."""
    askers = [Asker(world, path) for world in worlds]
    for name in askers[0].universe:
        known = set.intersection(*(set(asker.universe[name]) for asker in askers))
        askers[0].universe[name] = sorted(known)
        if not known:
            askers[0].filters = [one for one in askers[0].filters if one != name]
    sort = (("sort", hand.pick(SORTS[path])), ("limit", str(limit)))
    for _ in range(20 if askers[0].filters else 0):
        ask = askers[0].given(hand, hand.pick(askers[0].filters))
        ask = Ask((*ask.pairs, *sort), ask.terms)
        if len(worlds[0].answer(path, ask).ids) > limit:
            return ask
    return Ask(sort)


def pages_from(served: Served, body: dict[str, Any]) -> list[dict[str, Any]]:
    """A page, and those that follow by its links."""
    pages = [body]
    while following := pages[-1]["links"]["next"]:
        assert len(pages) < 100, f"there is no end to {following}"
        pages.append(served.get(following))
    return pages


def ids_of(pages: list[dict[str, Any]]) -> list[str]:
    """The ids on these pages, in order."""
    return [item["id"] for page in pages for item in page["items"]]


@LISTS_WALKED
@profile(2)
@given(data=chronologies(), number=numbers, limit=st.integers(1, 4))
def test_pages_by_cursor_hold_every_record_once(
    served: Served, path: str, data: Written, number: int, limit: int
) -> None:
    world = served.load(data)
    filtered = asked(Hand(number), (world,), path, limit)
    for sort in SORTS[path]:
        ask = Ask((*(pair for pair in filtered.pairs if pair[0] != "sort"), ("sort", sort)), filtered.terms)
        expected = world.answer(path, ask).ids
        pages = pages_from(served, served.get(f"/{path}", ask))
        assert ids_of(pages) == expected, ask.sent
        assert {page["total"] for page in pages} == {len(expected)}, ask.sent
        assert {len(page["items"]) for page in pages[:-1]} <= {limit}, ask.sent
        assert not any(page["meta"]["revision_changed"] or page["links"]["prev"] for page in pages), ask.sent


@LISTS_WALKED
@profile(3)
@given(data=chronologies(), number=numbers, limit=st.integers(1, 4))
def test_pages_by_offset_lead_there_and_back(served: Served, path: str, data: Written, number: int, limit: int) -> None:
    world = served.load(data)
    ask = asked(Hand(number), (world,), path, limit)
    expected = world.answer(path, ask).ids
    pages = pages_from(served, served.get(f"/{path}", Ask((*ask.pairs, ("offset", "0")), ask.terms)))
    assert ids_of(pages) == expected, ask.sent
    back = [pages[-1]]
    while previous := back[-1]["links"]["prev"]:
        assert len(back) < 100, f"there is no end to {previous}"
        back.append(served.get(previous))
    assert ids_of(back[::-1]) == expected, ask.sent
    beyond = served.get(f"/{path}", Ask((*ask.pairs, ("offset", str(len(expected)))), ask.terms))
    assert (beyond["items"], beyond["total"], beyond["links"]["next"]) == ([], len(expected), None), ask.sent


@pytest.mark.parametrize("path", [path for path in LISTS if path != "member-states"])
@profile(3)
@given(data=chronologies(), number=numbers, limit=st.integers(1, 3))
def test_pages_by_relevance_are_one_order(served: Served, path: str, data: Written, number: int, limit: int) -> None:
    world = served.load(data)
    asker, hand = Asker(world, path), Hand(number)
    assume(asker.parts)
    asks = [asker.given(hand, "q") for _ in range(10)]
    ask = max(asks, key=lambda one: len(world.answer(path, one).ids))
    ask = Ask((("sort", "relevance"),), ask.terms)
    whole = ids_of([served.get(f"/{path}", Ask((*ask.pairs, ("limit", "200")), ask.terms))])
    assert sorted(whole) == sorted(world.answer(path, ask).ids), ask.sent
    limited = Ask((*ask.pairs, ("limit", str(limit))), ask.terms)
    assert ids_of(pages_from(served, served.get(f"/{path}", limited))) == whole, ask.sent
    by_offset = Ask((*limited.pairs, ("offset", "0")), ask.terms)
    assert ids_of(pages_from(served, served.get(f"/{path}", by_offset))) == whole, ask.sent


@LISTS_WALKED
@profile(5)
@given(both=editions(), number=numbers, limit=st.integers(1, 3), turn=st.integers(0, 3))
def test_a_walk_goes_on_in_the_next_edition(  # noqa: PLR0913, PLR0917 - what Hypothesis draws
    served: Served, path: str, both: tuple[Written, Written], number: int, limit: int, turn: int
) -> None:
    before, after = World(both[0]), World(both[1])
    ask = asked(Hand(number), (before, after), path, limit)
    served.load(both[0])
    pages = [served.get(f"/{path}", ask)]
    while len(pages) <= turn and len(ids_of(pages)) + limit < pages[0]["total"]:
        pages.append(served.get(pages[-1]["links"]["next"]))
    assume(pages[-1]["links"]["next"])
    served.load(both[1])
    rest = pages_from(served, served.get(pages[-1]["links"]["next"]))
    seen, later = ids_of(pages), ids_of(rest)

    sort = ask.value("sort") or ""
    old, new = ({row.id: row.key(sort) for row in world.rows[path]} for world in (before, after))
    here = old[seen[-1]]
    expected = [
        one for one in after.answer(path, ask).ids if (new[one] < here if sort.startswith("-") else new[one] > here)
    ]
    assert later == expected, ask.sent
    stayed = {one for one in set(old) & set(new) if old[one] == new[one]}
    assert not {*seen} & {*later} & stayed, ask.sent
    in_both = {*before.answer(path, ask).ids} & {*after.answer(path, ask).ids}
    assert in_both & stayed <= {*seen, *later}, ask.sent
    assert {page["total"] for page in rest} == {len(after.answer(path, ask).ids)}, ask.sent
    changed = [page["meta"]["revision_changed"] for page in rest]
    assert changed == [True, *(False for _ in rest[1:])], ask.sent
    assert {page["meta"]["revision"] for page in rest} != {pages[0]["meta"]["revision"]}


def test_the_walks_are_long_enough(served: Served) -> None:
    """Show that with limits this small the random walks cross pages."""
    lengths: list[int] = []

    @profile(10)
    @given(data=chronologies(), number=numbers)
    def walk(data: Written, number: int) -> None:
        world = served.load(data)
        ask = asked(Hand(number), (world,), "events", 2)
        lengths.append(len(pages_from(served, served.get("/events", ask))))

    walk()
    assert sum(length > 2 for length in lengths) >= len(lengths) // 4
