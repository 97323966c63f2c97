"""The network view, on data: it draws what /graph says, and tells of an actor and a tie what the lists say."""

from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.reading import ids, records
from tests.browser.served import Served
from tests.browser.visits import Visits, settle

NETWORK = ".network-drawing"


def drawn(page: Page, selector: str, name: str) -> dict[str, int]:
    """What is drawn: by what `data-name` says, the number of events in `data-count`."""
    marks = page.locator(f"{NETWORK} {selector}")
    found: list[list[str]] = marks.evaluate_all(
        "(all, name) => all.map((one) => [one.dataset[name], one.dataset.count])", name
    )
    assert len({one for one, _ in found}) == len(found), "nothing is drawn twice"
    return {one: int(count) for one, count in found}


def least_of(page: Page) -> int:
    """Of how many events a tie has to be for the drawing."""
    return int(page.locator(".network-least output").inner_text().split()[0])


def expect_drawn(page: Page, served: Served, selection: str, least: int) -> None:
    """Expect what /graph says of a selection at this `min_weight`, and the rest counted."""
    graph = served.get(f"/graph?{selection}&min_weight={least}".replace("?&", "?"))
    whole = served.get(f"/graph?{selection}")
    tied = {end for edge in graph["edges"] for end in (edge["source"], edge["target"])}
    nodes = {node["id"]: node["count"] for node in graph["nodes"] if least == 1 or node["id"] in tied}
    assert drawn(page, ".actor", "actor") == nodes
    assert drawn(page, ".tie", "tie") == {f"{one['source']} {one['target']}": one["count"] for one in graph["edges"]}
    told = page.locator(".network-told")
    expect(told).to_have_attribute("data-hidden-ties", str(len(whole["edges"]) - len(graph["edges"])))
    expect(told).to_have_attribute("data-hidden-actors", str(len(whole["nodes"]) - len(nodes)))
    expect(page.locator("h1")).to_contain_text(str(graph["total"]))


def frequent(served: Served) -> str:
    """Who takes part in most events."""
    found: str = served.get("/events?facets=actor&limit=1")["facets"]["actor"][0]["value"]
    return found


def asked(page: Page) -> dict[str, list[str]]:
    """The parameters in the address of a page."""
    return parse_qs(urlsplit(page.url).query)


def mark(page: Page, actor: str) -> Locator:
    """An actor in the drawing."""
    return page.locator(f'{NETWORK} [data-mark="{actor}"]')


def test_it_draws_what_the_graph_says(open_page: Visits, served: Served) -> None:
    page = open_page(served, "?view=network")
    least = least_of(page)
    expect_drawn(page, served, "", least)
    assert len(served.get(f"/graph?min_weight={least}")["edges"]) <= 100
    assert least == 1 or len(served.get(f"/graph?min_weight={least - 1}")["edges"]) > 100


@pytest.mark.parametrize("least", [1, 2, 3])
def test_the_address_says_how_strong_ties_are(open_page: Visits, served: Served, least: int) -> None:
    expect_drawn(open_page(served, f"?view=network&min_weight={least}"), served, "", least)


def test_the_slider_hides_weaker_ties(open_page: Visits, served: Served) -> None:
    weights = sorted({edge["count"] for edge in served.get("/graph")["edges"]} | {1})
    page = open_page(served, "?view=network&min_weight=1")
    page.locator("input[name=min_weight]").focus()
    page.keyboard.press("ArrowRight")
    settle(page)
    assert least_of(page) == weights[1]
    expect_drawn(page, served, "", weights[1])
    page.get_by_role("button", name="Draw all").click()
    settle(page)
    expect_drawn(page, served, "", 1)


def test_it_draws_the_selection(open_page: Visits, served: Served) -> None:
    facets = served.get("/events?facets=topic,year&limit=1")["facets"]
    selection = urlencode({"topic": facets["topic"][0]["value"], "date": f"../{facets['year'][-1]['value']}"})
    expect_drawn(open_page(served, f"?view=network&min_weight=1&{selection}"), served, selection, 1)


def test_the_years_are_a_selection_of_dates(open_page: Visits, served: Served) -> None:
    years = [int(year["value"]) for year in served.get("/events?facets=year&limit=1")["facets"]["year"]]
    page = open_page(served, "?view=network&min_weight=1")
    middle = (years[0] + years[-1]) // 2
    page.get_by_label("From year").fill(str(middle))
    settle(page)
    assert asked(page)["date"] == [f"{middle}/{years[-1]}"]
    page.get_by_label("To year").fill(str(middle + 3))
    settle(page)
    assert asked(page)["date"] == [f"{middle}/{middle + 3}"]
    expect_drawn(page, served, f"date={middle}/{middle + 3}", 1)
    page.go_back()
    settle(page)
    expect_drawn(page, served, f"date={middle}/{years[-1]}", 1)
    page.locator("main").get_by_role("button", name="All years").click()
    settle(page)
    expect_drawn(page, served, "", 1)


def test_an_actor_stands_about_where_it_stood(open_page: Visits, served: Served) -> None:
    """The same address draws the same; a tie more or less moves nobody to the other end."""

    def spots(address: str) -> dict[str, tuple[float, float]]:
        page = open_page(served, address)
        found: list[tuple[str, float, float]] = page.locator(f"{NETWORK} .actor path").evaluate_all(
            """(all) => all.map((one) => {
                const { e, f } = one.transform.baseVal.consolidate().matrix;
                return [one.parentElement.dataset.actor, e, f];
            })"""
        )
        return {actor: (x, y) for actor, x, y in found}

    first = spots("?view=network&min_weight=2")
    assert spots("?view=network&min_weight=2") == first
    other = spots("?view=network&min_weight=3")
    both = first.keys() & other.keys()
    assert both
    far = [abs(first[one][0] - other[one][0]) + abs(first[one][1] - other[one][1]) for one in both]
    assert sum(far) / len(far) < 250, "pixels, of a drawing about 650 wide and 550 high"


def test_choosing_an_actor_tells_its_events_and_ties(open_page: Visits, served: Served) -> None:
    actor = frequent(served)
    graph = served.get("/graph")
    page = open_page(served, "?view=network")
    mark(page, actor).locator("path").click()
    settle(page)
    assert asked(page)["chosen"] == [actor]
    expect(mark(page, actor)).to_have_attribute("aria-pressed", "true")
    ties = {one["target"] if one["source"] == actor else one["source"]: one["count"] for one in graph["edges"]
            if actor in {one["source"], one["target"]}}  # fmt: skip
    lit = {one for key in drawn(page, ".tie-lit", "tie") for one in key.split()}
    assert lit - {actor} == {one for one, count in ties.items() if count >= least_of(page)}
    more = page.get_by_role("button", name=f"All {len(ties)} ties")
    if more.is_visible():
        more.click()
    rows: list[list[str]] = page.locator("[data-tied]").evaluate_all(
        "(all) => all.map((one) => [one.dataset.tied, one.dataset.count])"
    )
    assert {one: int(count) for one, count in rows} == ties
    assert [int(count) for _, count in rows] == sorted(ties.values(), reverse=True)
    events = served.get(f"/events?actor={actor}&limit=100")
    expect(page.locator("[data-events]")).to_have_attribute("data-events", str(events["total"]))
    assert ids(page) == [event["id"] for event in events["items"]]
    page.get_by_role("link", name="Choose nobody").click()
    expect(page.locator("[data-chosen]")).to_have_count(0)


def test_a_tie_leads_to_the_events_of_both(open_page: Visits, served: Served) -> None:
    strongest = served.get("/graph")["edges"][0]
    one, other = strongest["source"], strongest["target"]
    page = open_page(served, f"?view=network&chosen={one}")
    row = page.locator(f'[data-tied="{other}"]')
    expect(row).to_have_attribute("data-count", str(strongest["count"]))
    row.locator(".network-events").click()
    settle(page)
    query = asked(page)
    assert (query["view"], sorted(query["actor"]), query["actor_op"]) == (["list"], sorted([one, other]), ["and"])
    both = served.get(f"/events?actor={one}&actor={other}&actor_op=and&limit=1")
    assert both["total"] == strongest["count"]


def test_a_tie_is_told_in_order_of_time(open_page: Visits, served: Served) -> None:
    strongest = served.get("/graph")["edges"][0]
    one, other = strongest["source"], strongest["target"]
    page = open_page(served, f"?view=network&chosen={one}")
    page.locator(f'[data-tied="{other}"] a').first.click()
    settle(page)
    assert asked(page)["tie"] == [other]
    relation = served.get(f"/relations/{one}/{other}?limit=200")
    told = page.locator(f'[data-relation="{one} {other}"]')
    expect(told.locator("[data-total]")).to_have_attribute("data-total", str(relation["total"]))
    # A membership that began and ended between the two is one record, twice in the line.
    assert records(page) == list(dict.fromkeys(record_of(item) for item in relation["items"]))
    expect(page.locator(f"{NETWORK} .tie-chosen")).to_have_attribute("data-count", str(strongest["count"]))


def record_of(item: dict[str, Any]) -> str:
    """Where the record of a relation has its page."""
    if item["kind"] == "membership-change":
        return f"member-states/{item['record']['membership']}"
    return f"{item['kind']}s/{item['id']}"


def test_the_table_has_the_same_ties(open_page: Visits, served: Served) -> None:
    page = open_page(served, "?view=network")
    edges = served.get(f"/graph?min_weight={least_of(page)}")["edges"]
    page.locator(".network-table summary").click()
    expect(page.locator("[data-row]").first).to_be_visible()
    rows: list[str] = page.locator("[data-row]").evaluate_all(
        "(all) => all.map((one) => `${one.dataset.row} ${one.querySelector('.number').innerText}`)"
    )
    assert rows == [f"{one['source']} {one['target']} {one['count']}" for one in edges]


def test_it_draws_what_was_known(open_page: Visits, served: Served) -> None:
    whole = served.get("/graph")
    published = [int(year["value"]) for year in served.get("/sources?facets=year&limit=1")["facets"]["year"]]
    year = next(
        year for year in reversed(published)
        if 0 < served.get(f"/graph?known_on={year}-12-31")["total"] < whole["total"]
    )  # fmt: skip
    page = open_page(served, "?view=network&min_weight=1")
    page.locator("#known-on").fill(str(year))
    settle(page)
    assert asked(page)["known_on"] == [f"{year}-12-31"]
    expect_drawn(page, served, f"known_on={year}-12-31", 1)


def test_keys_lead_through_the_drawing(open_page: Visits, served: Served) -> None:
    page = open_page(served, "?view=network")
    inside = page.locator(f'{NETWORK} .actor[tabindex="0"]')
    expect(inside).to_have_count(1)
    first = frequent(served)
    inside.focus()
    expect(mark(page, first)).to_be_focused()
    focused = "() => document.activeElement.dataset.mark"
    seen = {first}
    for key in ("ArrowLeft", "ArrowUp", "ArrowRight", "ArrowDown"):
        page.keyboard.press(key)
        seen.add(page.evaluate(focused))
    assert len(seen) > 1, "the arrows lead on"
    last = page.evaluate(focused)
    page.keyboard.press("Enter")
    settle(page)
    assert asked(page)["chosen"] == [last]
    expect(mark(page, last)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("[data-chosen]")).to_have_count(0)


def test_it_is_zoomed_by_keys_and_buttons(open_page: Visits, served: Served) -> None:
    page = open_page(served, "?view=network")
    path = mark(page, frequent(served)).locator("path")

    def stands() -> str:
        found: str = path.evaluate("(one) => one.getAttribute('transform')")
        return found

    home = stands()
    mark(page, frequent(served)).focus()
    page.keyboard.press("+")
    nearer = stands()
    page.keyboard.press("Shift+ArrowRight")
    moved = stands()
    page.keyboard.press("0")
    assert stands() == home
    page.get_by_role("button", name="Zoom in").click()
    assert stands() == nearer
    page.get_by_role("button", name="Whole network").click()
    assert len({home, nearer, moved}) == 3
    assert stands() == home


def test_names_do_not_cover_each_other(open_page: Visits, served: Served) -> None:
    page = open_page(served, "?view=network&min_weight=1")
    boxes: list[dict[str, float]] = page.locator(f"{NETWORK} .actor-name").evaluate_all(
        "(all) => all.map((one) => { const { x, y, width, height } = one.getBBox(); return { x, y, width, height }; })"
    )
    assert len(boxes) > 3
    for index, one in enumerate(boxes):
        for other in boxes[index + 1 :]:
            apart = (
                one["x"] + one["width"] <= other["x"] + 1
                or other["x"] + other["width"] <= one["x"] + 1
                or one["y"] + one["height"] <= other["y"] + 3
                or other["y"] + other["height"] <= one["y"] + 3
            )
            assert apart, (one, other)


def test_somebody_unknown_is_said(open_page: Visits, served: Served) -> None:
    page = open_page(served, "?view=network&chosen=nobody-of-this-name")
    expect(page.locator("[data-chosen]")).to_contain_text("Takes part in none of the selected events")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_what_is_told_is_accessible(
    open_page: Visits, served: Served, expect_accessible: Callable[[Page], None], *, dark: bool
) -> None:
    strongest = served.get("/graph")["edges"][0]
    page = open_page(served, f"?view=network&chosen={strongest['source']}&tie={strongest['target']}", dark=dark)
    page.locator(".network-table summary").click()
    expect_accessible(page)
