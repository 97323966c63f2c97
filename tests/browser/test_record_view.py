"""The pages of records: every kind, its citations, how it is cited, and what is said where there is none."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.record_reading import at, everyone, richest
from tests.browser.served import Served
from tests.browser.visits import Visits, settle

KINDS = ["events", "statements", "actors", "member-states", "sources", "topics", "places"]


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
    record = max(everyone(served, kind), key=lambda one: (len(one["citations"]), one["id"]))
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


def test_a_record_that_was_removed_is_told(open_page: Visits, served: Served) -> None:
    open_page.expect_complaint("status of 410")
    page = open_page(served, "?view=list")
    told = "The event 'gone' was removed with release 2.0 of 2030-01-01."
    problem = {"type": "urn:communique:problem:record-gone", "title": "Record gone", "status": 410, "detail": told}
    page.route(
        f"{served.api}/events/gone",
        lambda route: route.fulfill(
            status=410,
            json={**problem, "instance": "/events/gone", "errors": []},
            headers={"Access-Control-Allow-Origin": "*", "Content-Type": "application/problem+json"},
        ),
    )
    page.goto(f"{served.explorer}/{at('events', 'gone')}")
    expect(page.locator("main .failed")).to_contain_text("Record gone")
    expect(page.locator("main .failed")).to_contain_text(told)


def test_a_record_that_has_another_id_now_is_shown_and_told(open_page: Visits, served: Served) -> None:
    present = served.get("/events?limit=1")["items"][0]["id"]
    page = open_page(served, "?view=list")
    page.route(f"{served.api}/events/former", lambda route: route.continue_(url=f"{served.api}/events/{present}"))
    page.goto(f"{served.explorer}/{at('events', 'former')}")
    expect(page.locator(f"article[data-record='events/{present}']")).to_be_visible()
    expect(page.locator(f"[data-moved='{present}']")).to_contain_text("former")


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
