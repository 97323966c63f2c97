"""The window of the timeline: zoom, wheel, keyboard, and how its address follows."""

from playwright.sync_api import Page, expect

from tests.browser.reading import query_of
from tests.browser.served import Served
from tests.browser.timeline_reading import at_rest, drawn, is_day, keys, whole, window
from tests.browser.visits import Visits

IN_SIGHT = """(mark) => {
    const { top, bottom } = mark.getBoundingClientRect();
    return [top, document.querySelector(".timeline-top").getBoundingClientRect().bottom, bottom, innerHeight];
}"""


def test_zooming_alters_the_address_and_back_returns(open_page: Visits, served: Served) -> None:
    page = open_page(served)
    drawn(page)
    everything = window(page)
    page.get_by_role("button", name="Zoom in").click()
    expect(page.locator("[data-window]")).not_to_have_attribute("data-window", everything)
    closer = window(page)
    assert query_of(page) == {"from": [closer.split("/")[0]], "to": [closer.split("/")[1]]}
    page.get_by_role("button", name="Whole").click()
    expect(page.locator("[data-window]")).to_have_attribute("data-window", everything)
    assert query_of(page) == {}
    page.go_back()
    expect(page.locator("[data-window]")).to_have_attribute("data-window", closer)
    page.go_back()
    expect(page.locator("[data-window]")).to_have_attribute("data-window", everything)


def point_at_lanes(page: Page) -> tuple[float, float]:
    """Move the pointer into the lanes, right of their middle; returns where it is."""
    box = page.locator(".timeline-lanes").bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] * 0.6, box["y"] + 40
    page.mouse.move(x, y)
    return x, y


def test_wheel_and_drag_move_the_window(open_page: Visits, served: Served) -> None:
    page = open_page(served)
    drawn(page)
    everything = window(page)
    x, y = point_at_lanes(page)
    page.keyboard.down("Control")
    page.mouse.wheel(0, -400)
    page.keyboard.up("Control")
    at_rest(page)
    zoomed = window(page)
    assert zoomed != everything
    page.mouse.down()
    page.mouse.move(x - 150, y, steps=5)
    page.mouse.up()
    at_rest(page)
    expect(page.locator("[data-window]")).not_to_have_attribute("data-window", zoomed)
    assert window(page) > zoomed, "dragging to the left shows what is later"
    page.go_back()
    expect(page.locator("[data-window]")).to_have_attribute("data-window", zoomed)
    page.go_back()
    expect(page.locator("[data-window]")).to_have_attribute("data-window", everything)


def test_the_wheel_alone_scrolls_the_page(open_page: Visits, served: Served) -> None:
    page = open_page(served)
    drawn(page)
    everything = window(page)
    point_at_lanes(page)
    page.mouse.wheel(0, 400)
    expect(page.locator("h1")).not_to_be_in_viewport()
    assert window(page) == everything


def test_an_address_names_a_window(open_page: Visits, served: Served) -> None:
    event = next(event for event in whole(served, "/events") if is_day(event))
    day = event["date"]["earliest"]
    page = open_page(served, f"?from={day[:7]}-01&to={day[:7]}-28&lanes=none")
    drawn(page)
    assert window(page) == f"{day[:7]}-01/{day[:7]}-28"
    expected = keys(served, "events", date=day)
    assert f"events/{event['id']}" in expected
    assert f"events/{event['id']}" in drawn(page)


def test_the_keyboard_moves_the_window(open_page: Visits, served: Served) -> None:
    page = open_page(served)
    drawn(page)
    everything = window(page)
    drawing = page.locator(".timeline-lanes")
    drawing.press("+")
    drawing.press("+")
    at_rest(page)
    closer = window(page)
    drawing.press("ArrowRight")
    expect(page.locator("[data-window]")).not_to_have_attribute("data-window", closer)
    assert window(page) > closer
    drawing.press("Home")
    expect(page.locator("[data-window]")).to_have_attribute("data-window", everything)


def test_the_keyboard_goes_through_the_marks_to_a_record(open_page: Visits, served: Served) -> None:
    page = open_page(served, "?lanes=none")
    drawn(page)
    page.locator(".timeline-lanes").press("Enter")
    focused = page.locator("[data-key]:focus")
    expect(focused).to_have_count(1)
    first = focused.get_attribute("data-key")
    page.keyboard.press("ArrowRight")
    expect(focused).not_to_have_attribute("data-key", str(first))
    page.keyboard.press("ArrowLeft")
    expect(focused).to_have_attribute("data-key", str(first))
    while focused.get_attribute("data-record") is None:
        page.keyboard.press("ArrowRight")
    record = str(focused.get_attribute("data-record"))
    title = served.get(f"/{record}")["title"]
    expect(page.locator("[data-card]")).to_contain_text(title)
    assert str(focused.get_attribute("aria-label")).startswith(title)
    page.keyboard.press("Enter")
    page.wait_for_url("**view=record**")
    assert query_of(page) | {"view": ["record"]} == {
        "kind": ["events"],
        "id": [record.split("/")[1]],
        "view": ["record"],
    }


def test_the_mark_with_the_focus_is_in_sight(open_page: Visits, served: Served) -> None:
    page = open_page(served, "?group=type")
    drawn(page)
    page.locator(".timeline-lanes").press("Enter")
    seen: set[str] = set()
    for _ in range(12):
        page.keyboard.press("ArrowRight")
        focused = page.locator("[data-key]:focus")
        expect(focused).to_have_count(1)
        seen.add(str(focused.get_attribute("data-lane")))
        top, above, bottom, below = focused.evaluate(IN_SIGHT)
        assert above <= top < bottom <= below
    assert len(seen) > 1


def test_pointing_at_a_mark_tells_of_it(open_page: Visits, served: Served) -> None:
    page = open_page(served, "?lanes=none")
    drawn(page)
    shown = page.locator(".mark[data-record]").last
    record = str(shown.get_attribute("data-record"))
    event = served.get(f"/{record}")
    shown.locator(".mark-body").hover()
    card = page.locator("[data-card]")
    for expected in [event["title"], event["date"]["label"], event["status"]]:
        expect(card).to_contain_text(expected)
    card.get_by_role("link", name="Open the record").click()
    assert query_of(page)["id"] == [event["id"]]


def test_a_sign_of_more_zooms_in_on_them(open_page: Visits, real: Served) -> None:
    page = open_page(real)
    sign = page.locator(".more[data-lane='events']").first
    before, held = window(page), str(sign.get_attribute("data-holds")).split()
    assert len(held) > 1
    sign.click()
    expect(page.locator("[data-window]")).not_to_have_attribute("data-window", before)
    assert set(held) <= set(drawn(page))
    expect(page.locator("[data-key]:focus")).to_have_count(1)
    page.go_back()
    expect(page.locator("[data-window]")).to_have_attribute("data-window", before)
