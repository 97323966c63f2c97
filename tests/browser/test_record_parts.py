"""What stands on the pages of records, part by part against the API."""

import pytest
from playwright.sync_api import expect

from tests.browser.record_reading import at, richest, told
from tests.browser.served import Served
from tests.browser.visits import Visits, settle


def test_an_event_is_told_in_full(open_page: Visits, served: Served) -> None:
    event = richest(served, "events", "related", "participants", "place")
    page = open_page(served, at("events", event["id"]))
    expect(page.locator("[data-fact=Date]")).to_contain_text(event["date"]["label"])
    expect(page.locator("[data-fact=Date]")).to_contain_text(event["date"]["note"] or "")
    expect(page.locator("[data-fact=Place]")).to_contain_text(event["place"]["name"])
    terms = {term["id"]: term for term in served.get("/vocabulary")["event_types"]}
    expect(page.locator("[data-fact=Type]")).to_contain_text(terms[event["type"]]["definition"])
    parts = {(one["role"], one["for"] and one["for"]["id"]) for one in event["participants"]}
    assert sorted(told(page, "role")) == sorted(role for role, _ in parts)
    acted_for = sum(bool(behalf) for _, behalf in parts)
    assert page.locator("[data-fact=Participants] a").count() == len(event["participants"]) + acted_for
    assert told(page, "relation") == [f"{one['direction']} {one['relation']}" for one in event["related"]]
    section = "[data-section='Related events']"
    assert told(page, "record", section) == [f"events/{one['event']['id']}" for one in event["related"]]


@pytest.mark.parametrize(("field", "attribute"), [("statements", "record"), ("documents", "document")])
def test_what_belongs_to_an_event_is_listed(open_page: Visits, served: Served, field: str, attribute: str) -> None:
    event = richest(served, "events", field)
    page = open_page(served, at("events", event["id"]))
    expected = [one["source"]["id"] if field == "documents" else f"statements/{one['id']}" for one in event[field]]
    section = "Documents" if field == "documents" else "Said there, or about it"
    assert told(page, attribute, f"[data-section='{section}']") == expected


def test_disputes_stand_side_by_side(open_page: Visits, served: Served) -> None:
    event = richest(served, "events", "disputes")
    page = open_page(served, at("events", event["id"]))
    assert told(page, "dispute") == [dispute["id"] for dispute in event["disputes"]]
    for dispute in event["disputes"]:
        place = f"[data-dispute='{dispute['id']}']"
        assert told(page, "claim", place) == [claim["id"] for claim in dispute["claims"]]
        preferred = [claim for claim in dispute["claims"] if claim["id"] == dispute["preferred"]]
        expect(page.locator(f"{place} [data-preferred=true]")).to_have_count(len(preferred))
        for claim in dispute["claims"]:
            column = page.locator(f"{place} [data-claim='{claim['id']}']")
            expect(column).to_contain_text(claim["claim"])
            expect(column.locator("[data-citation]")).to_have_count(len(claim["citations"]))
        expect(page.locator(place)).to_contain_text(dispute["reason"] or "")
        tops = page.locator(f"{place} [data-claim]").evaluate_all(
            "(all) => all.map((one) => one.getBoundingClientRect().top)"
        )
        assert len(tops) < 2 or tops[0] == tops[1], "claims stand beside one another"


def test_the_way_of_words_is_drawn(open_page: Visits, served: Served) -> None:
    statement = richest(served, "statements", "chain")
    page = open_page(served, at("statements", statement["id"]))
    links = [(link["act"], link["actor"]["id"]) for link in statement["chain"]]
    spoken = ("said", " ".join(speaker["id"] for speaker in statement["speakers"]))
    reporter = statement["reported_by"]
    told_by = {actor for _, actor in links}
    between = [("reported", reporter["id"])] if reporter and reporter["id"] not in told_by else []
    assert list(zip(told(page, "act"), told(page, "step"), strict=True)) == [spoken, *between, *links]
    expect(page.locator("[data-mode]")).to_have_attribute("data-mode", statement["mode"])
    assert told(page, "stance") == [f"{one['topic']}:{one['position']}" for one in statement["stance"]]


def test_an_actor_leads_to_what_it_is_in(open_page: Visits, served: Served) -> None:
    actor = richest(served, "actors", "counterparts")
    page = open_page(served, at("actors", actor["id"]))
    assert told(page, "counterpart") == [one["actor"]["id"] for one in actor["counterparts"]]
    for kind in ("events", "statements"):
        count = served.get(f"/{kind}?actor={actor['id']}&limit=1")["total"]
        assert actor["counts"][kind] == count
        expect(page.locator(f"[data-narrowed={kind}]")).to_contain_text(f"({count})")
    page.locator("[data-narrowed=statements] a").click()
    settle(page)
    expect(page.locator("h1 [data-total]")).to_have_attribute("data-total", str(actor["counts"]["statements"]))


@pytest.mark.parametrize("field", ["memberships", "members"])
def test_memberships_are_listed(open_page: Visits, served: Served, field: str) -> None:
    actor = richest(served, "actors", field)
    page = open_page(served, at("actors", actor["id"]))
    section = page.locator(f"[data-section={field.capitalize()}]")
    if section.get_by_role("button", name="All ").count():
        section.get_by_role("button", name="All ").click()
    shown = told(page, "record", f"[data-section={field.capitalize()}]")
    assert shown == [f"member-states/{spell['id']}" for spell in actor[field]]


def test_a_source_tells_all_it_vouches_for(open_page: Visits, served: Served) -> None:
    sources = [source["id"] for source in served.get("/sources?limit=20")["items"]]
    totals = {one: served.get(f"/sources/{one}/citations?limit=1")["total"] for one in sources}
    source = max(totals, key=lambda one: (totals[one], one))
    page = open_page(served, at("sources", source))
    first = served.get(f"/sources/{source}/citations?limit=20")
    assert told(page, "cited") == [one["id"] for one in first["items"]]
    expect(page.locator(".paging-range")).to_contain_text(f"of {first['total']}")
    if first["total"] > len(first["items"]):
        page.get_by_role("link", name="Next").click()
        settle(page)
        expect(page.locator(".paging")).to_have_attribute("data-offset", "20")
        assert told(page, "cited") == [
            one["id"] for one in served.get(f"/sources/{source}/citations?limit=20&offset=20")["items"]
        ]


def test_a_topic_tells_who_took_which_position(open_page: Visits, served: Served) -> None:
    topic = richest(served, "topics", "positions")
    page = open_page(served, at("topics", topic["id"]))
    expect(page.locator("main")).to_contain_text(topic["definition"])
    assert told(page, "position") == [f"{one['statement']['id']} {one['position']}" for one in topic["positions"]]


def test_a_place_tells_what_happened_there(open_page: Visits, served: Served) -> None:
    place = served.get("/events?facets=place&limit=1")["facets"]["place"][0]
    page = open_page(served, at("places", place["value"]))
    events = [f"events/{one['id']}" for one in served.get(f"/events?place={place['value']}&limit=50")["items"]]
    assert told(page, "record", "[data-section='What happened there']") == events
    assert len(events) == min(place["count"], 50)
