"""Members over time: rows and spells are those of the API, and so is who belonged on the day of the slider."""

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.served import Served
from tests.browser.visits import Visits

Spell = dict[str, Any]


def asked(served: Served, **query: str) -> dict[str, Any]:
    """What `/member-states` answers, whole: no organization of the tests has more than 200 spells."""
    answer: dict[str, Any] = served.get(f"/member-states?{urlencode({**query, 'limit': 200})}")
    assert answer["links"]["next"] is None
    return answer


def organizations(served: Served) -> list[str]:
    """Those that have members, the one with most spells first."""
    facets = served.get("/member-states?facets=organization&limit=1")["facets"]
    return [value["value"] for value in facets["organization"]]


def uncertain_day(served: Served) -> tuple[str, str]:
    """An organization, and a day on which a member certainly is one and another only possibly."""
    for organization in organizations(served):
        for spell in asked(served, organization=organization)["items"]:
            day = spell["during"]["earliest"]
            certain = spell["during"]["certain"]
            if day is None or (certain and certain["first"] == day) or not spell["counts_as_member"]:
                continue
            held = {one["match"]["membership"] for one in asked(served, organization=organization, as_of=day)["items"]}
            if held == {"certain", "possible"}:
                return organization, day
    pytest.fail("no day is uncertain in this chronology")


def address(**query: str) -> str:
    return f"?{urlencode({'view': 'members', **query})}"


def as_of(page: Page) -> list[str]:
    """The day in the address."""
    return parse_qs(urlsplit(page.url).query).get("as_of", [])


def told(page: Page, of: str) -> list[str]:
    """This attribute of all marks in the chart, in order."""
    found: list[str] = page.locator(f".chart-rows [data-{of}]").evaluate_all(
        f"(all) => all.map((one) => one.dataset.{of})"
    )
    return found


def expect_day(page: Page, served: Served, organization: str, day: str) -> None:
    """The panel tells of this day what the API does: how many, who, and how sure."""
    answer = asked(served, organization=organization, as_of=day)
    members = [spell for spell in answer["items"] if spell["counts_as_member"]]
    sure = {spell["member"]["id"] for spell in members if spell["match"]["membership"] == "certain"}
    maybe = {spell["member"]["id"] for spell in members} - sure
    panel = page.locator(".members-panel")
    expect(panel.locator(f".members-count[data-day='{day}']")).to_contain_text(
        f"{len(sure)} member{'' if len(sure) == 1 else 's'} certainly{f', {len(maybe)} possibly' if maybe else ''}"
    )
    assert listed(panel, "certain") == sure
    assert listed(panel, "possible") == maybe
    others = {spell["member"]["id"] for spell in answer["items"] if not spell["counts_as_member"]}
    assert {
        *panel.locator("[data-counts=false] li").evaluate_all("(all) => all.map((one) => one.dataset.member)")
    } == others
    for notice in answer["meta"]["notices"]:
        expect(panel.get_by_text(notice)).to_be_visible()


def listed(panel: Locator, certainty: str) -> set[str]:
    """The members of the panel that are so sure."""
    chosen = panel.locator(f"[data-counts=true][data-certainty={certainty}] li")
    found: list[str] = chosen.evaluate_all("(all) => all.map((one) => one.dataset.member)")
    assert len(set(found)) == len(found)
    return set(found)


def test_every_spell_is_a_bar_in_the_row_of_its_member(open_page: Visits, served: Served) -> None:
    for organization in organizations(served):
        answer = asked(served, organization=organization)
        page = open_page(served, address(organization=organization))
        expect(page.locator("h1")).to_have_attribute("data-total", str(answer["total"]))
        in_order = list(dict.fromkeys(spell["member"]["id"] for spell in answer["items"]))
        assert told(page, "row") == in_order
        assert sorted(told(page, "mark")) == sorted(spell["id"] for spell in answer["items"])
        page.context.close()


def test_a_bar_is_solid_where_it_is_sure_and_has_an_arrow_where_it_is_open(open_page: Visits, served: Served) -> None:
    organization, _ = uncertain_day(served)
    page = open_page(served, address(organization=organization))
    for spell in asked(served, organization=organization)["items"]:
        bar = page.locator(f".chart-rows [data-mark='{spell['id']}']")
        expect(bar).to_have_attribute("data-status", spell["status"])
        expect(bar.locator("[data-piece=solid]")).to_have_count(0 if spell["during"]["certain"] is None else 1)
        expect(bar.locator("[data-open=end]")).to_have_count(1 if spell["during"]["latest"] is None else 0)
        expect(bar.locator("[data-open=start]")).to_have_count(1 if spell["during"]["earliest"] is None else 0)


def test_another_organization_is_a_step_to_go_back_from(open_page: Visits, served: Served) -> None:
    page = open_page(served, address())
    first = page.locator("h1").get_attribute("data-organization")
    other = next(one for one in organizations(served) if one != first)
    page.get_by_label("Organization").select_option(other)
    expect(page.locator(f"h1[data-organization='{other}']")).to_be_visible()
    assert parse_qs(urlsplit(page.url).query)["organization"] == [other]
    page.go_back()
    expect(page.locator(f"h1[data-organization='{first}']")).to_be_visible()


def test_a_day_in_the_address_tells_what_the_api_does(open_page: Visits, served: Served) -> None:
    organization, day = uncertain_day(served)
    page = open_page(served, address(organization=organization, as_of=day))
    expect_day(page, served, organization, day)
    expect(page.locator(f".members-line[data-day='{day}']")).to_be_visible()


def test_what_may_be_missing_is_said(open_page: Visits, served: Served) -> None:
    """Before the day from which on the list is whole, the API's notice stands beside the members."""
    for organization in organizations(served):
        first = asked(served, organization=organization)["items"][0]["during"]
        day = first["earliest"] or first["latest"]
        if asked(served, organization=organization, as_of=day)["meta"]["notices"]:
            page = open_page(served, address(organization=organization, as_of=day))
            expect_day(page, served, organization, day)
            expect(page.locator(".members-panel .notice")).not_to_have_count(0)
            return
    pytest.fail("no list of members is incomplete in this chronology")


def test_the_slider_moves_by_keyboard(open_page: Visits, served: Served) -> None:
    organization, day = uncertain_day(served)
    page = open_page(served, address(organization=organization, as_of=day))
    slider = page.get_by_role("slider", name="Day", exact=True)
    slider.focus()
    page.keyboard.press("ArrowRight")
    [moved] = as_of(page)
    assert moved > day
    expect_day(page, served, organization, moved)
    page.go_back()
    expect_day(page, served, organization, day)
    slider.focus()
    page.keyboard.press("PageUp")
    assert as_of(page) == [f"{int(day[:4]) + 1}{day[4:]}"]
    expect_day(page, served, organization, as_of(page)[0])


def test_dragging_the_slider_is_one_step(open_page: Visits, served: Served) -> None:
    organization, day = uncertain_day(served)
    page = open_page(served, address(organization=organization, as_of=day))
    slider = page.get_by_role("slider", name="Day", exact=True)
    box = slider.bounding_box()
    assert box
    height = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + box["width"] * 0.3, height)
    page.mouse.down()
    passed = set()
    for share in (0.4, 0.5, 0.6):
        page.mouse.move(box["x"] + box["width"] * share, height, steps=3)
        passed.add(slider.get_attribute("aria-valuetext"))
    page.mouse.up()
    assert len(passed) == 3, "what is shown follows the slider"
    end = page.evaluate("new URLSearchParams(location.search).get('as_of')")
    expect_day(page, served, organization, end)
    page.go_back()
    assert as_of(page) == [day]
    expect_day(page, served, organization, day)


def test_the_day_can_be_typed_and_taken_away(open_page: Visits, served: Served) -> None:
    organization, day = uncertain_day(served)
    page = open_page(served, address(organization=organization))
    expect(page.locator(".members-panel, .members-line")).to_have_count(0)
    page.get_by_label("Members on").fill(day)
    expect_day(page, served, organization, day)
    assert as_of(page) == [day]
    page.get_by_role("button", name="No single day").click()
    expect(page.locator(".members-panel, .members-line")).to_have_count(0)
    assert as_of(page) == []


def test_the_next_change_changes_something(open_page: Visits, served: Served) -> None:
    organization, day = uncertain_day(served)
    page = open_page(served, address(organization=organization, as_of=day))
    before = asked(served, organization=organization, as_of=day)["items"]
    page.get_by_role("button", name="Next change").click()
    page.wait_for_url(lambda url: f"as_of={day}" not in url)
    [after] = as_of(page)
    assert after > day
    expect_day(page, served, organization, after)
    assert asked(served, organization=organization, as_of=after)["items"] != before


def test_a_card_tells_of_a_spell(open_page: Visits, served: Served) -> None:
    """On focus, with the events in which it began and ended; it goes with Escape."""
    spells = [spell for one in organizations(served) for spell in asked(served, organization=one, view="full")["items"]]
    spell = max(spells, key=lambda one: (one["began_with"] is not None) + (one["ended_with"] is not None))
    page = open_page(served, address(organization=spell["organization"]["id"]))
    mark = page.locator(f".chart-rows [data-mark='{spell['id']}']")
    mark.get_by_role("link").first.focus()
    card = page.locator(f"[data-card='{spell['id']}']")
    expect(card).to_contain_text(spell["member"]["name"])
    expect(card).to_contain_text(spell["during"]["label"])
    for event in filter(None, (spell["began_with"], spell["ended_with"])):
        expect(card.get_by_role("link", name=event["title"], exact=True)).to_be_visible()
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)
    mark.get_by_role("link").first.press("Enter")
    query = parse_qs(urlsplit(page.url).query)
    assert (query["kind"], query["id"]) == (["member-states"], [spell["id"]])


def test_what_was_not_known_is_not_drawn(open_page: Visits, served: Served) -> None:
    """`known_on` narrows rows and members of the day alike, and the choice of organizations."""
    years = [int(year["value"]) for year in served.get("/sources?facets=year&limit=1")["facets"]["year"]]
    for organization in organizations(served):
        total = asked(served, organization=organization)["total"]
        for year in years:
            known = asked(served, organization=organization, known_on=f"{year}-12-31")
            if not 0 < known["total"] < total:
                continue
            page = open_page(
                served, address(organization=organization, known_on=f"{year}-12-31", as_of=f"{year}-12-31")
            )
            assert sorted(told(page, "mark")) == sorted(spell["id"] for spell in known["items"])
            day = asked(served, organization=organization, known_on=f"{year}-12-31", as_of=f"{year}-12-31")
            panel = page.locator(".members-panel")
            expect(panel.get_by_text(re.compile(rf"\b{day['total']} spells?\b"))).to_be_visible()
            return
    pytest.fail("all memberships were known from the start in this chronology")


def test_members_are_found_by_name(open_page: Visits, served: Served) -> None:
    organization = organizations(served)[0]
    member = asked(served, organization=organization)["items"][-1]["member"]
    page = open_page(served, address(organization=organization))
    page.get_by_label("Find a member").fill(member["name"].upper())
    expect(page.locator(f".chart-rows [data-row='{member['id']}']")).to_be_visible()
    assert len(told(page, "row")) < len(
        {spell["member"]["id"] for spell in asked(served, organization=organization)["items"]}
    )


def test_the_table_lists_the_same_spells(open_page: Visits, served: Served) -> None:
    page = open_page(served, address())
    page.get_by_text("Spells as a table").click()
    rows = page.locator(".as-table [data-spell]")
    expect(rows).not_to_have_count(0)
    listed_there: list[str] = rows.evaluate_all("(all) => all.map((one) => one.dataset.spell)")
    assert sorted(listed_there) == sorted(told(page, "mark"))


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_a_day_and_a_card_are_accessible(
    open_page: Visits, served: Served, expect_accessible: Callable[[Page], None], *, dark: bool
) -> None:
    organization, day = uncertain_day(served)
    page = open_page(served, address(organization=organization, as_of=day), dark=dark)
    page.get_by_text("Spells as a table").click()
    page.locator(".chart-rows [data-mark] a").first.focus()
    expect(page.locator("[data-card] .shown")).to_be_visible()
    expect_accessible(page)
