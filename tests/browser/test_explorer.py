"""The explorer as a whole, on data: what it asks of another origin, its addresses, and what it hides."""

import re
from typing import Any
from urllib.parse import urlencode, urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.reading import ids, logged, query_of, records
from tests.browser.served import Served
from tests.browser.views import VIEWS
from tests.browser.visits import Visits, settle


def asked_of(visits: Visits, served: Served) -> int:
    """How many requests pages have made to the API."""
    return sum(url.startswith(f"{served.api}/") for url in visits.requests)


@pytest.mark.parametrize("view", VIEWS)
def test_it_reads_from_another_origin_without_asking_whether_it_may(
    open_page: Visits, served: Served, view: str
) -> None:
    address = VIEWS[view](served)
    before = len(served.requests())
    open_page(served, address).wait_for_load_state("networkidle")
    found = logged(served, before, asked_of(open_page, served))
    assert urlsplit(served.api).netloc != urlsplit(served.explorer).netloc
    assert found
    assert {request["method"] for request in found} == {"GET"}
    assert {request["status"] for request in found} <= {200, 304}


@pytest.mark.parametrize("view", VIEWS)
def test_a_second_visit_is_told_that_nothing_has_changed(open_page: Visits, served: Served, view: str) -> None:
    address = VIEWS[view](served)
    page = open_page(served, address)
    page.wait_for_load_state("networkidle")
    first, before = asked_of(open_page, served), len(served.requests())
    page.goto("about:blank")
    page.goto(f"{served.explorer}/{address}")
    settle(page)
    page.wait_for_load_state("networkidle")
    again = logged(served, before, asked_of(open_page, served) - first)
    assert again
    assert {request["target"]: request["status"] for request in again if request["status"] != 304} == {}


def everything(served: Served) -> dict[str, Any]:
    """A selection by all that events can be selected by, which one event of the chronology surely meets."""
    events = served.get("/events?min_sources=1&view=full&limit=200")["items"]
    event = next(one for one in events if one["topics"] and one["participants"] and one["place"])
    published = served.get("/sources?facets=year&limit=1")["facets"]["year"]
    return {
        "q": max(re.findall(r"\w+", event["title"]), key=len),
        "actor": event["participants"][0]["actor"]["id"],
        "type": event["type"],
        "topic": event["topics"][0],
        "place": event["place"]["id"],
        "status": event["status"],
        "disputed": str(event["disputed"]).lower(),
        "date": f"{event['date']['earliest'][:4]}/{event['date']['latest'][:4]}",
        "known_on": f"{max(count['value'] for count in published)}-12-31",
    }


def test_an_address_holds_everything(open_page: Visits, served: Served) -> None:
    selection = everything(served)
    expected = served.get(f"/events?{urlencode({**selection, 'sort': '-date'})}")
    page = open_page(served, f"?{urlencode({**selection, 'view': 'list', 'sort': '-date'})}")
    assert ids(page) == [item["id"] for item in expected["items"]]
    assert expected["total"] > 0
    expect(page.locator("h1")).to_contain_text(str(expected["total"]))
    expect(page.locator("input[name=q]")).to_have_value(selection["q"])
    expect(page.locator("input[name=date]")).to_have_value(selection["date"])
    expect(page.locator(".chip")).to_have_count(len(selection) - len(["q", "date"]))
    expect(page.locator("#known-on")).to_have_value(selection["known_on"][:4])
    assert {name: value for name, (value,) in query_of(page).items()} == {**selection, "view": "list", "sort": "-date"}


def test_what_an_address_holds_in_vain_is_said(open_page: Visits, served: Served) -> None:
    page = open_page(served, "?view=list&actr=NATO&lanes=none")
    said = page.locator("main").get_by_text("that this view has no use for: actr, lanes.")
    expect(said).to_be_visible()
    page.get_by_role("navigation", name="Views").get_by_role("link", name="Timeline").click()
    expect(said).to_have_count(0)
    page.go_back()
    expect(said).to_be_visible()


def test_back_and_forward_lead_through_the_views(open_page: Visits, served: Served) -> None:
    counts = served.get("/events?facets=actor&limit=1")["facets"]["actor"]
    page = open_page(served)

    def seen() -> tuple[str, str, list[str]]:
        settle(page)
        return page.url, page.locator("h1").inner_text(), records(page)

    steps = [seen()]
    page.get_by_role("navigation", name="Views").get_by_role("link", name="List").click()
    steps.append(seen())
    page.locator('[data-facet="actor"] input[type=checkbox]').first.check()
    steps.append(seen())
    assert query_of(page)["actor"] == [counts[0]["value"]]
    page.locator("main [data-record] a").first.click()
    steps.append(seen())
    page.get_by_role("navigation", name="Views").get_by_role("link", name="Members").click()
    steps.append(seen())
    assert len(set(map(str, steps))) == len(steps), "each step shows something else"
    for expected in reversed(steps[:-1]):
        page.go_back()
        expect(page).to_have_url(expected[0])
        assert seen() == expected
    for expected in steps[1:]:
        page.go_forward()
        expect(page).to_have_url(expected[0])
        assert seen() == expected


@pytest.mark.parametrize("view", ["list", "timeline"])
def test_what_was_not_known_yet_is_hidden(open_page: Visits, real: Served, view: str) -> None:
    cables = [item["id"] for item in real.get("/events?type=diplomatic-cable")["items"]]
    known = [item["id"] for item in real.get("/events?type=diplomatic-cable&known_on=2010-12-31")["items"]]
    assert set(cables) - set(known), "there is a cable that leaked later"
    page = open_page(real, f"?view={view}&type=diplomatic-cable")
    assert set(cables) <= set(ids(page))
    page.locator("#known-on").fill("2010")
    settle(page)
    assert query_of(page)["known_on"] == ["2010-12-31"]
    assert set(ids(page)) & set(cables) == set(known)
    page.go_back()
    settle(page)
    assert set(cables) <= set(ids(page))


def test_words_do_not_tell_what_was_not_known_yet(open_page: Visits, real: Served) -> None:
    known = {item["id"] for item in real.get("/events?type=diplomatic-cable&known_on=2010-12-31")["items"]}
    cables = real.get("/events?type=diplomatic-cable")["items"]
    cable = next(item for item in cables if item["id"] not in known)
    words = max(re.findall(r"\w+", cable["title"]), key=len)
    page = open_page(real, f"?{urlencode({'view': 'list', 'q': words})}")
    expect(page.locator("body")).to_contain_text(cable["title"])
    expect(page.locator(".elsewhere [data-kind]").first).to_be_visible()
    page.goto(f"{real.explorer}/?{urlencode({'view': 'list', 'q': words, 'known_on': '2010-12-31'})}")
    settle(page)
    expect(page.locator(".elsewhere")).to_contain_text("cannot tell what was known on a day")
    expect(page.locator("body")).not_to_contain_text(cable["title"])


def test_a_day_acts_when_it_is_typed_and_not_before(open_page: Visits, real: Served) -> None:
    page = open_page(real, "?view=list&known_on=2012-06-15")
    field = page.locator(".known-on-day input")
    steps = page.evaluate("history.length")
    field.focus()
    page.keyboard.press("Backspace")
    page.keyboard.type("06062010")  # the same day, whichever of day and month comes first
    assert query_of(page)["known_on"] == ["2012-06-15"]
    page.keyboard.press("Enter")
    settle(page)
    assert query_of(page)["known_on"] == ["2010-06-06"]
    assert page.evaluate("history.length") == steps + 1
    field.focus()
    page.keyboard.press("Backspace")
    field.blur()
    expect(field).to_have_value("2010-06-06")
    page.locator(".known-on-day").get_by_role("button").click()
    expect(field).to_have_count(0)
    assert "known_on" not in query_of(page)


def test_a_slider_let_go_where_it_was_taken_up_does_not_stick(open_page: Visits, real: Served) -> None:
    page = open_page(real, "?view=list&known_on=2012-06-15")
    slider = page.locator("#known-on")
    box = slider.bounding_box()
    assert box
    least, most = (int(slider.get_attribute(name) or "") for name in ("min", "max"))
    left, height = box["x"] + 8 + (box["width"] - 16) * (2012 - least) / (most - least), box["y"] + box["height"] / 2
    page.mouse.move(left, height)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.9, height, steps=3)
    expect(page.locator(".known-on output")).not_to_have_text("15 June 2012")
    page.mouse.move(left, height, steps=3)
    page.mouse.up()
    assert query_of(page)["known_on"] == ["2012-06-15"]
    expect(page.locator(".known-on output")).to_have_text("15 June 2012")
    page.locator(".known-on-day").get_by_role("button").click()
    expect(page.locator(".known-on output")).to_have_text("today")
