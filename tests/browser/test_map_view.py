"""The map view, on data: places and numbers are those of /events, and what no map can show is counted."""

from collections import Counter
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.reading import ids
from tests.browser.served import Served
from tests.browser.visits import Visits, settle

MAP = ".map-drawing"


def events_of(served: Served, selection: str) -> list[dict[str, Any]]:
    """All events of a selection, one by one."""
    events: list[dict[str, Any]] = []
    while len(events) < (page := served.get(f"/events?{selection}&limit=200&offset={len(events)}"))["total"]:
        events += page["items"]
    return events


def circles(page: Page) -> dict[frozenset[str], int]:
    """The circles on the map: how many events, by the places that are in one."""
    found: list[list[str]] = page.locator(f"{MAP} .circle").evaluate_all(
        "(all) => all.map((one) => [one.dataset.places, one.dataset.count])"
    )
    return {frozenset(places.split()): int(count) for places, count in found}


def expect_shown(page: Page, served: Served, selection: str) -> None:
    """Expect the places and numbers of a selection, counted here event by event."""
    events = events_of(served, selection)
    counts = Counter(event["place"]["id"] for event in events if event["place"])
    located = {
        event["place"]["id"] for event in events if event["place"] and event["place"]["latitude"] is not None
    }  # fmt: skip
    rows: list[list[str]] = page.locator("[data-place]").evaluate_all(
        "(all) => all.map((one) => [one.dataset.place, one.dataset.count, one.dataset.located])"
    )
    assert {place: int(count) for place, count, _ in rows} == counts
    assert {place for place, _, on_map in rows if on_map == "true"} == located
    for places, count in circles(page).items():
        assert sum(counts[place] for place in places) == count
    assert sorted(place for places in circles(page) for place in places) == sorted(located)
    told = page.locator(".map-told")
    on_map = sum(counts[place] for place in located)
    expect(told).to_have_attribute("data-on-map", str(on_map))
    expect(told).to_have_attribute("data-unlocated", str(counts.total() - on_map))
    expect(told).to_have_attribute("data-placeless", str(len(events) - counts.total()))
    expect(page.locator("h1 [data-total]")).to_have_attribute("data-total", str(len(events)))


def asked(page: Page) -> dict[str, list[str]]:
    """The parameters in the address of a page."""
    return parse_qs(urlsplit(page.url).query)


def busiest(served: Served) -> str:
    """Where most events happened, among the places on the map."""
    found = next(
        count["value"]
        for count in served.get("/events?facets=place&limit=1")["facets"]["place"]
        if served.get(f"/places/{count['value']}")["latitude"] is not None
    )
    return str(found)


def test_it_shows_where_events_happened(open_page: Visits, served: Served) -> None:
    expect_shown(open_page(served, "?view=map"), served, "")


def test_it_shows_the_selection(open_page: Visits, served: Served) -> None:
    facets = served.get("/events?facets=actor,year&limit=1")["facets"]
    selection = urlencode({"actor": facets["actor"][0]["value"], "date": f"{facets['year'][0]['value']}/.."})
    expect_shown(open_page(served, f"?view=map&{selection}"), served, selection)


def test_it_shows_what_was_known(open_page: Visits, served: Served) -> None:
    total = served.get("/events?limit=1")["total"]
    published = [int(year["value"]) for year in served.get("/sources?facets=year&limit=1")["facets"]["year"]]
    year = next(
        year for year in reversed(published)
        if 0 < served.get(f"/events?known_on={year}-12-31&limit=1")["total"] < total
    )  # fmt: skip
    page = open_page(served, "?view=map")
    page.locator("#known-on").fill(str(year))
    settle(page)
    expect_shown(page, served, f"known_on={year}-12-31")


def test_the_years_are_a_selection_of_dates(open_page: Visits, served: Served) -> None:
    years = [int(year["value"]) for year in served.get("/events?facets=year&limit=1")["facets"]["year"]]
    middle = (years[0] + years[-1]) // 2
    page = open_page(served, "?view=map")
    page.get_by_label("To year").fill(str(middle))
    settle(page)
    assert asked(page)["date"] == [f"{years[0]}/{middle}"]
    expect_shown(page, served, f"date={years[0]}/{middle}")


def test_choosing_a_place_lists_its_events(open_page: Visits, served: Served) -> None:
    place = busiest(served)
    page = open_page(served, "?view=map")
    page.locator(f'[data-place="{place}"] a').click()
    settle(page)
    assert asked(page)["chosen"] == [place]
    events = served.get(f"/events?place={place}&limit=100")
    assert ids(page) == [event["id"] for event in events["items"]]
    expect(page.locator(".map-chosen")).to_have_attribute("data-count", str(events["total"]))
    page.locator(".map-chosen .event-lines-all a").click()
    settle(page)
    assert (asked(page)["view"], asked(page)["place"]) == (["list"], [place])
    page.go_back()
    settle(page)
    page.locator(".map-chosen [data-record] a").first.click()
    settle(page)
    assert (asked(page)["kind"], asked(page)["id"]) == (["events"], [events["items"][0]["id"]])


def test_choosing_a_circle_lists_the_events_of_its_places(open_page: Visits, served: Served) -> None:
    page = open_page(served, "?view=map", phone=True)
    together, count = max(circles(page).items(), key=lambda one: (len(one[0]), sorted(one[0])))
    assert len(together) > 1, "on a small map some places are one circle"
    page.locator(f'{MAP} .circle[data-places~="{min(together)}"]').click()
    settle(page)
    assert set(asked(page)["chosen"]) == together
    query = urlencode({"place": sorted(together), "limit": 100}, doseq=True)
    events = served.get(f"/events?{query}")
    assert events["total"] == count
    assert ids(page) == [event["id"] for event in events["items"]]


def test_places_come_apart_nearer_by(open_page: Visits, served: Served) -> None:
    page = open_page(served, "?view=map")
    page.get_by_role("button", name="Whole world").click()
    world = circles(page)
    page.get_by_role("button", name="Selected places").click()
    home = circles(page)
    for _ in range(3):
        page.get_by_role("button", name="Zoom in").click()
    near = circles(page)
    assert len(world) <= len(home) < len(near) or len(world) < len(home) <= len(near)
    assert sum(world.values()) == sum(home.values()) == sum(near.values())


def test_keys_lead_over_the_map(open_page: Visits, served: Served) -> None:
    page = open_page(served, "?view=map")
    inside = page.locator(f'{MAP} .circle[tabindex="0"]')
    expect(inside).to_have_count(1)
    inside.focus()
    focused = "() => document.activeElement.dataset.mark"
    seen = {page.evaluate(focused)}
    for key in ("ArrowLeft", "ArrowUp", "ArrowRight", "ArrowDown"):
        page.keyboard.press(key)
        seen.add(page.evaluate(focused))
    assert len(seen) > 1, "the arrows lead on"
    page.keyboard.press("Enter")
    settle(page)
    assert page.evaluate(focused) in asked(page)["chosen"]
    ground = page.locator(f"{MAP} svg > g").first
    home = ground.get_attribute("transform")
    page.keyboard.press("+")
    nearer = ground.get_attribute("transform")
    page.keyboard.press("Shift+ArrowDown")
    assert len({home, nearer, ground.get_attribute("transform")}) == 3
    page.keyboard.press("0")
    assert ground.get_attribute("transform") == home


def test_the_world_is_drawn_from_what_the_page_brings(open_page: Visits, served: Served) -> None:
    """Land is there, whose data it is is said, and nobody else is asked for tiles: `open_page` sees to that."""
    page = open_page(served, "?view=map")
    land = page.locator(f"{MAP} .map-land").get_attribute("d")
    assert land is not None
    assert len(land) > 10_000
    expect(page.locator(".map-caption")).to_contain_text("Natural Earth (public domain)")


def test_other_views_do_not_load_the_world(open_page: Visits, served: Served) -> None:
    open_page(served, "?view=list").wait_for_load_state("networkidle")
    assert not [url for url in open_page.requests if "/map-" in url]
    open_page(served, "?view=map").wait_for_load_state("networkidle")
    assert [url for url in open_page.requests if "/map-" in url]


def test_a_place_where_nothing_happened_is_said(open_page: Visits, served: Served) -> None:
    page = open_page(served, "?view=map&chosen=no-such-place")
    expect(page.locator(".map-chosen")).to_contain_text("None of the selected events happened there")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_what_is_told_is_accessible(
    open_page: Visits, served: Served, expect_accessible: Callable[[Page], None], *, dark: bool
) -> None:
    expect_accessible(open_page(served, f"?view=map&chosen={busiest(served)}", dark=dark))
