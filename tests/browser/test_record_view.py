"""The pages of records, field by field against the API."""

from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect
from tests.browser.served import Served
from tests.browser.visits import Visits, settle

KINDS = ["events", "statements", "actors", "member-states", "sources", "topics", "places"]
Record = dict[str, Any]


def at(kind: str, record_id: str, **more: str) -> str:
    """The address of a record's page."""
    return f"?{urlencode({'view': 'record', 'kind': kind, 'id': record_id, **more})}"


def everyone(served: Served, kind: str) -> Iterator[Record]:
    """All records of a list, in full."""
    path = f"/{kind}?view=full&limit=200"
    while path:
        answer = served.get(path)
        yield from answer["items"]
        path = answer["links"]["next"]


def richest(served: Served, kind: str, *fields: str) -> Record:
    """The record with most in the first of these fields that has something in all of them."""
    found = [record for record in everyone(served, kind) if all(record[field] for field in fields)]
    return max(found, key=lambda record: (len(record[fields[0]]), record["id"]))


def told(page: Page, attribute: str, within: str = "main") -> list[str]:
    """The values of an attribute `data-…`, in the order of the page."""
    script = "(all, name) => all.map((one) => one.getAttribute(name))"
    values: list[str] = page.locator(f"{within} [data-{attribute}]").evaluate_all(script, f"data-{attribute}")
    return values


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_record_has_a_page(open_page: Visits, served: Served, kind: str) -> None:
    record = served.get(f"/{kind}?limit=1")["items"][0]
    page = open_page(served, at(kind, record["id"]))
    name = (
        record.get("title")
        or record.get("gist")
        or record.get("label")
        or record.get("name")
        or record["member"]["name"]
    )
    expect(page.locator(f"[data-record='{kind}/{record['id']}'] h1")).to_contain_text(name)
    expect(page).to_have_title(f"{page.locator('h1').inner_text().split(' (')[0]} · {served.get('/dataset')['title']}")


@pytest.mark.parametrize("kind", ["events", "statements", "actors", "member-states", "places"])
def test_every_citation_is_shown(open_page: Visits, served: Served, kind: str) -> None:
    record = richest(served, kind, "citations")
    page = open_page(served, at(kind, record["id"]))
    section = page.locator("[data-section=Sources]")
    offices = [citation for office in record.get("offices", []) for citation in office["citations"]]
    citations = [*record["citations"], *offices]
    expect(section.locator("[data-citation]")).to_have_count(len(citations))
    for source_id in dict.fromkeys(citation["source"]["id"] for citation in citations):
        own = [citation for citation in citations if citation["source"]["id"] == source_id]
        cited = section.locator(f"[data-source='{source_id}']")
        assert cited.locator("[data-supports]").evaluate_all("(all) => all.map((one) => one.dataset.supports)") == [
            " ".join(citation["supports"]) for citation in own if citation["supports"]
        ]
        for citation in own:
            for text in (citation["quote"], citation["locator"], citation["note"], citation["source"]["publisher"]):
                expect(cited).to_contain_text(text or "")
        for address, name in (("url", "url"), ("archived_url", "archived")):
            expected = [own[0]["source"][address]] if own[0]["source"][address] else []
            assert (
                cited.locator(f"[data-address={name}] a").evaluate_all(
                    "(all) => all.map((one) => one.getAttribute('href'))"
                )
                == expected
            )


def test_an_archived_copy_is_linked(open_page: Visits, served: Served) -> None:
    cited = [
        (record, citation["source"])
        for record in everyone(served, "events")
        for citation in record["citations"]
        if citation["source"]["archived_url"]
    ]
    source = next((one for one in everyone(served, "sources") if one["archived_url"]), None)
    for record, archived in cited[:1]:
        page = open_page(served, at("events", record["id"]))
        link = page.locator(f"[data-section=Sources] [data-source='{archived['id']}'] [data-address=archived] a")
        expect(link).to_have_attribute("href", archived["archived_url"])
    if source is not None:
        page = open_page(served, at("sources", source["id"]))
        expect(page.locator("[data-address=archived] a")).to_have_attribute("href", source["archived_url"])
    assert served.seed.name != "chronology.yaml" or source is not None, "the small chronology has an archived source"


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


@pytest.mark.parametrize("kind", ["events", "statements", "sources"])
def test_the_citation_that_is_copied_is_that_of_the_api(open_page: Visits, served: Served, kind: str) -> None:
    record = served.get(f"/{kind}?limit=1")["items"][0]["id"]
    page = open_page(served, at(kind, record))
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    for style, name in {"apa": "APA", "bibtex": "BibTeX", "ris": "RIS", "csl-json": "CSL-JSON"}.items():
        page.get_by_role("radio", name=name).check()
        settle(page)
        expected = page.request.get(f"{served.api}/{kind}/{record}/cite?style={style}").text()
        text = page.locator(f"[data-cite={style}]")
        expect(text).to_be_visible()
        assert text.text_content() == expected
        page.get_by_role("button", name="Copy the citation").click()
        expect(page.locator("[data-said='Copied.']")).to_be_visible()
        assert page.evaluate("navigator.clipboard.readText()").replace("\r\n", "\n") == expected.replace("\r\n", "\n")


def test_it_is_copied_where_the_browser_keeps_its_clipboard(open_page: Visits, served: Served) -> None:
    record = served.get("/events?limit=1")["items"][0]["id"]
    page = open_page(served, at("events", record))
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.get_by_role("button", name="Copy the citation").click()
    expect(page.locator("[data-said='Copied.']")).to_be_visible()


def test_a_record_that_is_not_there_is_told(open_page: Visits, served: Served) -> None:
    open_page.expect_complaint("status of 404")
    page = open_page(served, at("events", "no-such-event"))
    problem = page.request.get(f"{served.api}/events/no-such-event").json()
    expect(page.locator("main .failed")).to_contain_text(problem["title"])
    expect(page.locator("main .failed")).to_contain_text(problem["detail"])


def test_a_record_of_no_kind_is_told(open_page: Visits, served: Served) -> None:
    page = open_page(served, at("eventz", "x"))
    expect(page.locator("main .failed")).to_contain_text("member-states")


def test_what_was_not_public_yet_is_said_so(open_page: Visits, served: Served) -> None:
    event = next(one for one in everyone(served, "events") if one["public_since"] and one["public_since"]["latest"])
    day = event["public_since"]["latest"]
    known, unknown = f"{int(day[:4]) + 1}-01-01", f"{int(day[:4]) - 30}-01-01"
    expect(open_page(served, at("events", event["id"], known_on=unknown)).locator("[data-not-yet]")).to_be_visible()
    expect(open_page(served, at("events", event["id"], known_on=known)).locator("[data-not-yet]")).to_have_count(0)


def test_one_record_leads_to_the_next_and_back(open_page: Visits, served: Served) -> None:
    event = richest(served, "events", "related")
    page = open_page(served, at("events", event["id"]))
    related = page.locator("[data-section='Related events'] [data-record]").first
    other = related.get_attribute("data-record")
    related.get_by_role("link").click()
    expect(page.locator(f"article[data-record='{other}']")).to_be_visible()
    expect(page.locator("main")).to_be_focused()
    page.go_back()
    expect(page.locator(f"article[data-record='events/{event['id']}']")).to_be_visible()


def test_on_paper_there_is_only_the_record(open_page: Visits, served: Served) -> None:
    page = open_page(served, at("events", richest(served, "events", "citations")["id"]))
    page.emulate_media(media="print")
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator("[data-section=Sources]")).to_be_visible()
    for hidden in (".controls", ".header nav", ".copy button"):
        expect(page.locator(hidden).first).to_be_hidden()


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("kind", KINDS)
def test_it_is_accessible(
    open_page: Visits, served: Served, expect_accessible: Callable[[Page], None], kind: str, *, dark: bool
) -> None:
    field = {"sources": "title", "topics": "positions", "places": "name", "member-states": "citations"}.get(
        kind, "citations"
    )
    expect_accessible(open_page(served, at(kind, richest(served, kind, field)["id"]), dark=dark))
