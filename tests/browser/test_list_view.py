"""The list of the explorer, record by record and count by count against the API."""

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs, urlencode, urljoin, urlsplit

import pytest
from playwright.sync_api import Page, expect
from tests.browser.served import Served
from tests.browser.visits import Visits, settle

PAGE = 20


def entries(page: Page) -> list[str]:
    """The records of the list, such as `events/ID`, in their order."""
    shown: list[str] = page.locator(".entries > li").evaluate_all("(all) => all.map((one) => one.dataset.record)")
    return shown


def listed(served: Served, kind: str, **query: Any) -> list[str]:  # noqa: ANN401 - values of a query
    """What the API lists."""
    items = served.get(f"/{kind}?{urlencode(query, doseq=True)}")["items"]
    return [f"{kind}/{item['id']}" for item in items]


def counts_of(served: Served, kind: str, facet: str, **query: Any) -> dict[str, int]:  # noqa: ANN401 - the same
    """The counts of a facet, most frequent value first."""
    facets = served.get(f"/{kind}?{urlencode({**query, 'facets': facet, 'limit': 1}, doseq=True)}")["facets"]
    return {item["value"]: item["count"] for item in facets[facet]}


def total_of(served: Served, kind: str, **query: Any) -> int:  # noqa: ANN401 - the same
    """How many records the API counts."""
    total: int = served.get(f"/{kind}?{urlencode({**query, 'limit': 1}, doseq=True)}")["total"]
    return total


def shown_total(page: Page) -> int:
    """How many records the heading tells of; 0 where there are none."""
    settle(page)
    return int(page.locator("h1 [data-total]").get_attribute("data-total") or "")


def word_of(served: Served, kind: str) -> str:
    """A word that stands in a title, and is long enough to mean something."""
    text = served.get(f"/{kind}?limit=1")["items"][0]["title" if kind == "events" else "gist"]
    return max("".join(letter if letter.isalnum() else " " for letter in text).split(), key=len)


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


@pytest.mark.parametrize(
    ("kind", "facets"),
    [
        ("events", ["type", "actor", "topic", "country", "status"]),
        ("statements", ["speaker", "topic", "stance", "mode"]),
    ],
)
def test_the_counts_are_those_of_the_api(open_page: Visits, served: Served, kind: str, facets: list[str]) -> None:
    page = open_page(served, f"?view=list&list={kind}")
    for facet in facets:
        group = page.locator(".facet", has=page.locator(f"[data-facet={facet}]"))
        fold = group.get_by_role("button", name="All ")
        if fold.count():
            fold.click()
        shown = group.locator("[data-value]").evaluate_all(
            "(all) => all.map(({dataset: d}) => [d.value, Number(d.count)])"
        )
        assert shown == [list(pair) for pair in counts_of(served, kind, facet).items()], facet
    years = page.locator("[data-facet=year] [data-year]").evaluate_all(
        "(all) => all.filter(({dataset: d}) => d.count > 0).map(({dataset: d}) => [d.year, Number(d.count)])"
    )
    assert years == [list(pair) for pair in counts_of(served, kind, "year").items()]


@pytest.mark.parametrize(
    ("kind", "facet"),
    [("events", "type"), ("events", "actor"), ("events", "topic"), ("statements", "speaker"), ("statements", "mode")],
)
def test_a_value_narrows_the_list_to_its_count(open_page: Visits, served: Served, kind: str, facet: str) -> None:
    (value, count), *_ = counts_of(served, kind, facet).items()
    page = open_page(served, f"?view=list&list={kind}")
    page.locator(f"[data-facet={facet}] [data-value='{value}'] input").check()
    expect(page.locator(f"[data-chip='{facet}={value}']")).to_be_visible()
    assert shown_total(page) == count == total_of(served, kind, **{facet: value})


def test_a_second_value_adds_its_records_and_keeps_its_count(open_page: Visits, served: Served) -> None:
    (first, count), (second, other), *_ = counts_of(served, "events", "type").items()
    page = open_page(served, f"?view=list&type={first}")
    row = page.locator(f"[data-facet=type] [data-value='{second}']")
    expect(row).to_have_attribute("data-count", str(other))
    row.locator("input").check()
    assert shown_total(page) == count + other == total_of(served, "events", type=[first, second])


def test_a_value_is_left_out(open_page: Visits, served: Served) -> None:
    value, count = next(iter(counts_of(served, "events", "actor").items()))
    page = open_page(served, "?view=list")
    total = shown_total(page)
    page.locator(f"[data-facet=actor] [data-value='{value}'] .facet-not").click()
    expect(page.locator(f"[data-chip='actor=!{value}']")).to_be_visible()
    assert shown_total(page) == total - count == total_of(served, "events", actor=f"!{value}")
    expect(page.locator(f"[data-facet=actor] [data-value='{value}']")).to_have_attribute("data-choice", "excluded")


def test_any_or_all_of_two_actors(open_page: Visits, served: Served) -> None:
    first = next(iter(counts_of(served, "events", "actor")))
    second = next(value for value in counts_of(served, "events", "actor", actor=first) if value != first)
    page = open_page(served, f"?view=list&actor={first}&actor={second}")
    assert shown_total(page) == total_of(served, "events", actor=[first, second])
    page.get_by_role("radio", name="all of them").check()
    expect(page).to_have_url(re.compile("actor_op=and"))
    assert shown_total(page) == total_of(served, "events", actor=[first, second], actor_op="and")


def test_values_are_found_by_name(open_page: Visits, served: Served) -> None:
    counted = served.get("/events?facets=actor&limit=1")["facets"]["actor"]
    sought = counted[-1]["label"]
    page = open_page(served, "?view=list")
    page.get_by_label(f"Find among {len(counted)} actors").fill(sought.upper())
    expected = [item["value"] for item in counted if sought.lower() in item["label"].lower()]
    shown = page.locator("[data-facet=actor] [data-value]").evaluate_all("(all) => all.map((one) => one.dataset.value)")
    assert shown == expected


def test_years_set_the_date(open_page: Visits, served: Served) -> None:
    years = sorted(counts_of(served, "events", "year"))
    first, last = years[len(years) // 2], years[-1]
    page = open_page(served, "?view=list")
    page.locator(".year-ends").get_by_label("From").select_option(first)
    expect(page.locator("input[name=date]")).to_have_value(f"{first}/{last}")
    assert shown_total(page) == total_of(served, "events", date=f"{first}/{last}")
    bars = page.locator("[data-facet=year] [data-year]").count()
    assert bars >= len(years), "the years not chosen stay to choose from"
    matches = {
        f"events/{item['id']}": item["match"]["date"] for item in served.get(f"/events?date={first}/{last}")["items"]
    }
    shown = page.locator(".entries > li").evaluate_all(
        "(all) => all.map((one) => [one.dataset.record, one.querySelector('[data-match]').dataset.match])"
    )
    assert dict(shown) == matches


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
