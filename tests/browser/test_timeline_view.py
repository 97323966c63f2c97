"""The timeline, on data: what it draws is what the API has, told as firmly and as exactly as the API tells it."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.reading import query_of
from tests.browser.served import Served
from tests.browser.timeline_reading import LISTS, drawn, is_day, keys, of_kind, one_drawn, whole
from tests.browser.visits import Visits, settle

GROUPED = {"type": "type", "actor": "actor", "topic": "topic"}
STATUSES = ("confirmed", "reported", "planned", "denied")


def test_every_record_is_drawn_once(open_page: Visits, served: Served) -> None:
    held = drawn(open_page(served))
    for kind in LISTS:
        expected = keys(served, kind)
        assert of_kind(kind, held) == expected
        assert expected


def test_the_heading_tells_the_exact_total(open_page: Visits, served: Served) -> None:
    page = open_page(served)
    total = served.get("/events?limit=1")["total"]
    expect(page.locator("h1")).to_contain_text(f"{total} events")
    expect(page.locator("h1")).to_have_attribute("data-total", str(total))


def fades(event: dict[str, Any]) -> bool:
    """Whether an event has two ends, and is not surely going on between them."""
    date = event["date"]
    return date["earliest"] is not None and date["latest"] is not None and date["certain"] is None


def spans(event: dict[str, Any]) -> bool:
    """Whether it surely was going on from its first day to another."""
    date = event["date"]
    sure = {"first": date["earliest"], "last": date["latest"]}
    return date["earliest"] != date["latest"] and None not in sure.values() and date["certain"] == sure


OPACITIES = """(mark) => {
    const body = mark.querySelector(".mark-body");
    const paint = [body.getAttribute("fill"), body.getAttribute("stroke")].find((one) => one?.startsWith("url("));
    if (!paint) return [];
    const stops = document.querySelectorAll(`${paint.slice(4, -1)} stop`);
    return [...stops].map((stop) => Number(stop.getAttribute("stop-opacity")));
}"""


def test_an_unsure_date_fades_to_both_ends(open_page: Visits, served: Served) -> None:
    _, unsure = one_drawn(open_page, served, fades)
    first, middle, last = unsure.evaluate(OPACITIES)
    assert first < middle > last
    assert max(first, last) < 0.2


def test_sure_days_do_not_fade(open_page: Visits, served: Served) -> None:
    _, sure = one_drawn(open_page, served, spans)
    assert sure.evaluate(OPACITIES) == []
    expect(sure.locator("rect.mark-body")).to_have_count(1)


def test_one_sure_day_is_a_point(open_page: Visits, served: Served) -> None:
    _, point = one_drawn(open_page, served, is_day)
    expect(point.locator("circle.mark-body")).to_have_count(1)


def begins_openly(event: dict[str, Any]) -> bool:
    """Whether nobody knows since when it was going on; not that it surely was for ever."""
    sure = event["date"]["certain"]
    return event["date"]["earliest"] is None and (sure is None or sure["first"] is not None)


def test_an_open_end_goes_on_to_the_edge_of_the_window(open_page: Visits, served: Served) -> None:
    open_ended = {f"events/{event['id']}" for event in whole(served, "/events") if begins_openly(event)}
    assert open_ended
    page = open_page(served, "?lanes=none")
    shown = page.locator("[data-record]").evaluate_all("(all) => all.map((one) => one.dataset.record)")
    alone = [key for key in shown if key in open_ended]
    lines = page.locator(".openings .opening").evaluate_all("(all) => all.map((one) => one.getAttribute('d'))")
    assert alone
    assert sum("H1m6" in line for line in lines) == len(alone), "each has a line to the left edge, with an arrow"


@pytest.mark.parametrize("status", STATUSES)
def test_a_status_has_a_form_of_its_own(open_page: Visits, served: Served, status: str) -> None:
    found = {event["id"] for event in whole(served, "/events", status=status)}
    page = open_page(served, f"?status={status}")
    if not found:
        expect(page.locator(".nothing")).to_be_visible()
        return
    marks = page.locator(".mark[data-record]")
    forms = marks.evaluate_all("""(all) => all.map((one) => [one.dataset.record,
        one.querySelector(".mark-hollow") !== null, one.querySelector(".mark-planned") !== null,
        one.querySelector(".mark-cross") !== null])""")
    expected = [status != "confirmed", status == "planned", status == "denied"]
    assert forms
    assert {record for record, *_ in forms} <= {f"events/{one}" for one in found}
    assert [form for _, *form in forms] == [expected] * len(forms)


def test_disputed_events_are_marked(open_page: Visits, served: Served) -> None:
    disputed = {f"events/{event['id']}" for event in whole(served, "/events", disputed="true")}
    page = open_page(served, "?lanes=none")
    drawn(page)
    marked = page.locator(".mark[data-record]").evaluate_all(
        "(all) => all.map((one) => [one.dataset.record, one.querySelector('.mark-disputed') !== null])"
    )
    assert any(sign for _, sign in marked)
    assert {record for record, sign in marked if sign} == disputed & {record for record, _ in marked}


@pytest.mark.parametrize("group", GROUPED)
def test_lanes_are_the_facet(open_page: Visits, served: Served, group: str) -> None:
    page = open_page(served, f"?group={group}")
    drawn(page)
    facet = served.get(f"/events?facets={GROUPED[group]}&limit=1")["facets"][GROUPED[group]]
    lanes: list[list[str | None]] = page.locator("[data-lane-name]").evaluate_all("""(all) => all.map((one) => [
        one.dataset.laneName, one.dataset.value ?? null, one.dataset.count,
        one.querySelector(".lane-name").innerText])""")
    of_facet = [lane for lane in lanes if lane[1] is not None]
    expected = [[count["value"], str(count["count"]), count["label"]] for count in facet[: len(of_facet)]]
    assert [lane[1:] for lane in of_facet] == expected
    assert len(of_facet) == min(len(facet), 8)
    for lane, _, count, _ in lanes:
        assert len(drawn(page, lane)) == int(str(count))
    held = of_kind("events", drawn(page))
    assert sorted(set(held)) == keys(served, "events")
    assert [lane[0] for lane in lanes[-2:]] == ["statements", "changes"]


def test_an_event_stands_in_the_lane_of_each_of_its_actors(open_page: Visits, served: Served) -> None:
    page = open_page(served, "?group=actor&lanes=none")
    drawn(page)
    lanes = page.locator("[data-lane-name][data-value]").evaluate_all("(all) => all.map((one) => one.dataset.value)")
    for actor in lanes:
        assert drawn(page, f"actor-{actor}") == keys(served, "events", actor=actor)
    expect(page.locator(".timeline-notes")).to_contain_text("stands in several lanes")


def test_changes_of_one_day_are_one_mark_that_lists_them(open_page: Visits, served: Served) -> None:
    page = open_page(served)
    several = page.locator(".mark[data-lane='changes'][role=button]").first
    held = str(several.get_attribute("data-holds")).split()
    assert len(held) > 1
    several.locator(".mark-body").click()
    links = page.locator("[data-card] li a")
    expect(links).to_have_count(len(held))
    expect(links.first).to_be_focused()
    changes = {f"changes/{item['id']}": item for item in whole(served, LISTS["changes"])}
    links.first.click()
    assert query_of(page)["id"][0] in {changes[key]["membership"] for key in held}
    assert query_of(page)["kind"] == ["member-states"]


def test_it_shows_what_was_known(open_page: Visits, served: Served) -> None:
    years = [count["value"] for count in served.get("/sources?facets=year&limit=1")["facets"]["year"]]
    total = served.get("/events?limit=1")["total"]
    known = {f"{year}-12-31": served.get(f"/events?limit=1&known_on={year}-12-31")["total"] for year in years}
    day = next(day for day, count in known.items() if total / 2 < count < total)
    held = drawn(open_page(served, f"?known_on={day}"))
    for kind in LISTS:
        assert of_kind(kind, held) == keys(served, kind, known_on=day)
    assert len(of_kind("events", held)) == known[day]


def test_lanes_are_switched_off_and_on(open_page: Visits, served: Served) -> None:
    page = open_page(served)
    drawn(page)
    page.get_by_role("checkbox", name="Statements").uncheck()
    expect(page.locator("[data-lane-name=statements]")).to_have_count(0)
    assert query_of(page)["lanes"] == ["changes"]
    page.get_by_role("checkbox", name="Membership changes").uncheck()
    expect(page.locator("[data-lane-name=changes]")).to_have_count(0)
    assert drawn(page) == keys(served, "events")
    page.go_back()
    expect(page.locator("[data-lane-name=changes]")).to_have_count(1)
    expect(page.locator("[data-lane-name=statements]")).to_have_count(0)


def test_what_only_events_have_leaves_the_rest_out_and_says_so(open_page: Visits, served: Served) -> None:
    kind = served.get("/events?facets=type&limit=1")["facets"]["type"][0]["value"]
    page = open_page(served, f"?type={kind}")
    assert drawn(page) == keys(served, "events", type=kind)
    expect(page.locator(".timeline-notes")).to_contain_text("left out")


def test_an_actor_selects_statements_and_changes_as_well(open_page: Visits, served: Served) -> None:
    facet = served.get("/member-states?facets=organization&limit=1")["facets"]["organization"]
    actor = facet[0]["value"]
    held = drawn(open_page(served, f"?actor={actor}"))
    assert of_kind("events", held) == keys(served, "events", actor=actor)
    assert of_kind("statements", held) == keys(served, "statements", actor=actor)
    expected = {*keys(served, "changes", organization=actor), *keys(served, "changes", state=actor)}
    assert of_kind("changes", held) == sorted(expected)
    assert expected


def test_the_table_holds_the_same(open_page: Visits, served: Served) -> None:
    page = open_page(served)
    held = drawn(page)
    page.get_by_text("As a table").click()
    expect(page.locator("[data-row]").first).to_be_visible()
    rows = page.locator("[data-row]").evaluate_all("(all) => all.map((one) => one.dataset.row)")
    assert sorted(rows) == held
    events = [f"events/{item['id']}" for item in whole(served, "/events", sort="date")]
    assert of_kind("events", rows) == events


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("phone", [False, True], ids=["desk", "phone"])
def test_it_is_accessible_in_all_its_parts(
    open_page: Visits, served: Served, expect_accessible: Callable[[Page], None], *, dark: bool, phone: bool
) -> None:
    page = open_page(served, "?group=actor", dark=dark, phone=phone)
    drawn(page)
    page.get_by_text("As a table").click()
    page.locator(".timeline-lanes").press("Enter")
    expect(page.locator("[data-card]")).to_be_visible()
    settle(page)
    expect_accessible(page)
