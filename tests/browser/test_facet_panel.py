"""The counts beside the list: those of the API, each what choosing it gives."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.list_reading import counts_of, shown_total, total_of
from tests.browser.served import Served
from tests.browser.visits import Visits


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


def test_a_year_is_chosen_by_its_bar(open_page: Visits, served: Served) -> None:
    counts = counts_of(served, "events", "year")
    year = max(counts, key=lambda one: (counts[one], one))
    page = open_page(served, "?view=list")
    page.locator(f"[data-facet=year] [data-year='{year}'] rect").last.click(position={"x": 1, "y": 1})
    expect(page.locator("input[name=date]")).to_have_value(year)
    assert shown_total(page) == counts[year] == total_of(served, "events", date=year)


def test_years_are_chosen_by_dragging_over_their_bars(open_page: Visits, served: Served) -> None:
    page = open_page(served, "?view=list")
    bars = page.locator(".year-bars").bounding_box()
    all_years = page.locator("[data-year]").evaluate_all("(all) => all.map((one) => one.dataset.year)")
    assert bars is not None
    width = bars["width"] / len(all_years)
    first, last = len(all_years) // 3, len(all_years) // 2
    page.mouse.move(bars["x"] + (last + 0.5) * width, bars["y"] + 10)
    page.mouse.down()
    page.mouse.move(bars["x"] + (first + 0.5) * width, bars["y"] + 10, steps=4)
    page.mouse.up()
    date = f"{all_years[first]}/{all_years[last]}"
    expect(page.locator("input[name=date]")).to_have_value(date)
    assert shown_total(page) == total_of(served, "events", date=date)


@pytest.mark.parametrize("view", ["timeline", "list", "network", "map"])
def test_the_years_are_chosen_in_one_place(open_page: Visits, real: Served, view: str) -> None:
    page = open_page(real, f"?view={view}")
    expect(page.locator("[data-facet=type]").first).to_be_attached()
    expect(page.locator("[data-facet=year], .date-range")).to_have_count(1)
