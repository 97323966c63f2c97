"""The list of the explorer, record by record against the API."""

from collections.abc import Callable
from urllib.parse import parse_qs, urlencode, urljoin, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.list_reading import counts_of, entries, listed, shown_total, total_of, word_of
from tests.browser.served import Served
from tests.browser.visits import Visits, settle

PAGE = 20


@pytest.mark.parametrize("kind", ["events", "statements"])
def test_it_leads_page_by_page_through_what_the_api_lists(open_page: Visits, served: Served, kind: str) -> None:
    total = total_of(served, kind)
    page = open_page(served, f"?view=list&list={kind}")
    seen = []
    for offset in range(0, min(total, 3 * PAGE), PAGE):
        settle(page)
        last = min(offset + PAGE, total)
        expect(page.locator(".paging-range").first).to_have_text(f"{offset + 1}–{last} of {total}")
        assert entries(page) == listed(served, kind, limit=PAGE, offset=offset)
        seen += entries(page)
        if last < total:
            page.get_by_role("link", name="Next").first.click()
            expect(page.locator(".paging").first).to_have_attribute("data-offset", str(offset + PAGE))
    assert len(seen) == len(set(seen)) == min(total, 3 * PAGE)
    if total > PAGE:
        page.get_by_role("link", name="First").first.click()
        settle(page)
        assert entries(page) == listed(served, kind, limit=PAGE)


@pytest.mark.parametrize(("kind", "sort"), [("events", "-date"), ("events", "title"), ("statements", "-date")])
def test_it_goes_by_the_order_asked_for(open_page: Visits, served: Served, kind: str, sort: str) -> None:
    page = open_page(served, f"?view=list&list={kind}")
    page.get_by_label("Order").select_option(sort)
    expect(page.locator("[aria-busy=true]")).to_have_count(0)
    settle(page)
    assert parse_qs(urlsplit(page.url).query)["sort"] == [sort]
    assert entries(page) == listed(served, kind, sort=sort)
    assert entries(page) != listed(served, kind)


def test_the_tabs_tell_how_many_of_each_are_selected(open_page: Visits, served: Served) -> None:
    actor = next(iter(counts_of(served, "events", "actor")))
    page = open_page(served, f"?view=list&actor={actor}")
    for kind in ("events", "statements"):
        expect(page.locator(f"[data-tab={kind}] .tab-total")).to_have_text(str(total_of(served, kind, actor=actor)))
    page.locator("[data-tab=statements] a").click()
    expect(page.locator("h1")).to_contain_text("Statements")
    settle(page)
    assert entries(page) == listed(served, "statements", actor=actor)


@pytest.mark.parametrize("kind", ["events", "statements"])
def test_words_are_marked_and_the_best_match_comes_first(open_page: Visits, served: Served, kind: str) -> None:
    word = word_of(served, kind)
    page = open_page(served, f"?{urlencode({'view': 'list', 'list': kind, 'q': word})}")
    assert entries(page) == listed(served, kind, q=word, sort="relevance")
    for record in entries(page):
        marks = page.locator(f"[data-record='{record}'] mark").all_inner_texts()
        assert marks
        assert {mark.casefold() for mark in marks} == {word.casefold()}
    kinds = {
        item["value"]: item["count"]
        for item in served.get(f"/search?{urlencode({'q': word, 'facets': 'kind'})}")["facets"]["kind"]
    }
    told = page.locator("[data-kind]").evaluate_all("(all) => all.map(({dataset: d}) => [d.kind, Number(d.count)])")
    assert dict(told) == kinds


def test_what_is_found_elsewhere_leads_to_its_page(open_page: Visits, real: Served) -> None:
    hits = real.get("/search?q=cable&kind=dispute&limit=50")["items"]
    page = open_page(real, "?view=list&q=cable")
    page.locator("[data-kind=dispute] button").click()
    expect(page.locator("[data-hit]")).to_have_count(len(hits))
    page.locator(f"[data-hit='dispute/{hits[0]['id']}'] a").click()
    expect(page.locator(f"[data-dispute='{hits[0]['id']}']")).to_be_visible()


def test_the_same_question_is_linked_at_the_api(open_page: Visits, served: Served) -> None:
    actor = next(iter(counts_of(served, "events", "actor")))
    page = open_page(served, f"?view=list&actor={actor}&sort=-date")
    meta = served.get(f"/events?actor={actor}&sort=-date")["meta"]
    for form, kind in {
        "json": "application/json",
        "csv": "text/csv",
        "ics": "text/calendar",
        "atom": "application/atom+xml",
    }.items():
        address = page.locator(f"[data-form={form}]").get_attribute("href") or ""
        assert address.startswith(urljoin(served.api, meta["query_url"]))
        answer = page.request.get(address)
        assert answer.status == 200
        assert answer.headers["content-type"].startswith(kind)
    expect(page.locator("[data-cite]")).to_have_text(meta["cite_as"])


def test_what_a_name_was_taken_for_is_told(open_page: Visits, served: Served) -> None:
    actors = served.get("/actors?kind=organization&view=full&limit=200")["items"]
    actor = next(one for one in actors if one["acronym"] and one["acronym"] != one["id"] and one["counts"]["events"])
    page = open_page(served, f"?{urlencode({'view': 'list', 'actor': actor['acronym']})}")
    assert shown_total(page) == actor["counts"]["events"]
    expect(page.locator("[data-notes]")).to_contain_text(f"“{actor['acronym']}” was taken for")
    expect(page.locator(f"[data-facet=actor] [data-value='{actor['id']}'] input")).to_be_checked()


def test_an_unknown_actor_leads_to_one_that_was_meant(open_page: Visits, served: Served) -> None:
    open_page.expect_complaint("status of 422")
    actor = next(iter(counts_of(served, "events", "actor")))
    page = open_page(served, f"?view=list&actor={actor}x")
    failed = page.locator("main .failed")
    expect(failed).to_contain_text("there is no actor of this name")
    failed.locator(f"[data-near='{actor}'] a").click()
    assert shown_total(page) == total_of(served, "events", actor=actor)


def test_a_date_that_is_none_is_told_in_words(open_page: Visits, served: Served) -> None:
    open_page.expect_complaint("status of 422")
    page = open_page(served, "?view=list&date=nonsense")
    expect(page.locator("main .failed")).to_contain_text("'nonsense' is not an EDTF date")
    expect(page.locator("main .failed")).to_contain_text("date=nonsense")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_words_and_dates_are_accessible(
    open_page: Visits, served: Served, expect_accessible: Callable[[Page], None], *, dark: bool
) -> None:
    years = sorted(counts_of(served, "statements", "year"))
    query = {
        "view": "list",
        "list": "statements",
        "q": word_of(served, "statements"),
        "date": f"{years[0]}/{years[-1]}",
    }
    page = open_page(served, f"?{urlencode(query)}", dark=dark)
    page.locator("[data-kind] button").first.click()
    settle(page)
    expect_accessible(page)
