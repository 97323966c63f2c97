"""Stances: every position that the API tells of is counted and drawn, for who took it and for whom it was taken."""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.served import Served
from tests.browser.visits import Visits

Statement = dict[str, Any]
Mark = tuple[str, str, str, str]
"""A statement, a topic, the position on it, and an actor for whom that counts."""

MODES = {
    "quoted": "In the speaker’s own words",
    "paraphrased": "Retold, not quoted",
    "attributed": "Attributed by somebody else",
    "asserted": "Said in the article’s own voice",
}
"""How the page says how a speaker's words are known."""


def statements(served: Served, **query: str) -> list[Statement]:
    """The statements that take a position."""
    positions = [("stance", term["id"]) for term in served.get("/vocabulary")["positions"]]
    answer = served.get(f"/statements?{urlencode([*query.items(), *positions, ('limit', '200')])}")
    assert answer["links"]["next"] is None
    found: list[Statement] = answer["items"]
    return found


def marks_of(said: Iterable[Statement], topic: str | None = None) -> Counter[Mark]:
    """What is to be drawn of them: one mark for each speaker, and each on whose behalf they spoke."""
    return Counter(
        (statement["id"], stance["topic"], stance["position"], actor)
        for statement in said
        for stance in statement["stance"]
        if topic in {None, stance["topic"]}
        for actor in {one["id"] for one in statement["speakers"] + statement["on_behalf_of"]}
    )


def drawn(page: Page) -> Counter[Mark]:
    """What is drawn."""
    names: list[str] = page.locator(".stance").evaluate_all("(all) => all.map((one) => one.dataset.mark)")
    return Counter((parts[0], parts[1], parts[2], parts[3]) for parts in (name.split(" ") for name in names))


def all_rows(page: Page) -> None:
    """Draw all rows, where only the first are."""
    more = page.locator(".stances-more button[aria-expanded=false]")
    if more.count():
        more.click()
        expect(page.locator(".stances-more button[aria-expanded=true]")).to_be_visible()


def address(**query: str) -> str:
    return f"?{urlencode({'view': 'stances', **query})}"


def chosen(page: Page) -> dict[str, list[str]]:
    """What the address says."""
    return parse_qs(urlsplit(page.url).query)


def busiest(marks: Counter[Mark]) -> tuple[str, str]:
    """The actor and topic with most stances, by id where several have."""
    cells = Counter((actor, topic) for _, topic, _, actor in marks)
    return max(sorted(cells), key=lambda cell: cells[cell])


def test_every_position_is_drawn_once_for_each_it_counts_for(open_page: Visits, served: Served) -> None:
    said = statements(served)
    page = open_page(served, address())
    heading = page.locator("h1")
    expect(heading).to_have_attribute("data-statements", str(len(said)))
    expect(heading).to_have_attribute("data-positions", str(sum(len(one["stance"]) for one in said)))
    all_rows(page)
    assert drawn(page) == marks_of(said)


def test_marks_tell_own_words_from_words_on_behalf(open_page: Visits, served: Served) -> None:
    page = open_page(served, address())
    all_rows(page)
    for statement in statements(served):
        speakers = {actor["id"] for actor in statement["speakers"]}
        for actor in {one["id"] for one in statement["speakers"] + statement["on_behalf_of"]}:
            row = page.locator(f".chart-rows [data-row='{actor}']")
            marks = row.locator(f".stance[data-record='statements/{statement['id']}']")
            own: list[str] = marks.evaluate_all("(all) => all.map((one) => one.dataset.own)")
            assert set(own) == {"true" if actor in speakers else "false"}


def test_the_overview_counts_them_and_leads_to_each_cell(open_page: Visits, served: Served) -> None:
    marks = marks_of(statements(served))
    page = open_page(served, address())
    cells: list[list[str]] = page.locator("[data-cell]").evaluate_all(
        "(all) => all.map((one) => [one.dataset.cell, one.dataset.count])"
    )
    counts = Counter(f"{actor} {topic}" for _, topic, _, actor in marks.elements())
    assert {cell: int(count) for cell, count in cells} == counts

    actor, topic = busiest(marks)
    page.locator(f"[data-cell='{actor} {topic}'] a").click()
    expect(page.locator("h1")).not_to_have_text("Stances", use_inner_text=True)
    expect(page.locator(".chart-rows [data-row]")).to_have_count(1)
    assert (chosen(page)["speaker"], chosen(page)["topic"]) == ([actor], [topic])
    wanted = Counter({mark: 1 for mark in marks_of(statements(served, topic=topic), topic) if mark[3] == actor})
    assert drawn(page) == wanted
    page.go_back()
    expect(page.locator("h1")).to_contain_text("Stances")
    assert "speaker" not in chosen(page)


def test_the_topic_of_the_selection_is_that_of_the_view(open_page: Visits, served: Served) -> None:
    _, topic = busiest(marks_of(statements(served)))
    page = open_page(served, address(topic=topic))
    all_rows(page)
    assert drawn(page) == marks_of(statements(served, topic=topic), topic)
    expect(page.locator("select[name=topic]")).to_have_value(topic)
    page.locator("select[name=topic]").select_option("")
    expect(page.locator("h1")).to_contain_text("Stances")
    assert "topic" not in chosen(page)


def test_one_speaker_has_a_row_for_each_topic(open_page: Visits, served: Served) -> None:
    marks = marks_of(statements(served))
    actor, _ = busiest(marks)
    page = open_page(served, address())
    page.locator("select[name=speaker]").select_option(actor)
    expect(page.locator("h1")).not_to_contain_text("Stances")
    all_rows(page)
    own = Counter({mark: 1 for mark in marks if mark[3] == actor})
    assert drawn(page) == own
    rows: list[str] = page.locator(".chart-rows [data-row]").evaluate_all("(all) => all.map((one) => one.dataset.row)")
    assert set(rows) == {topic for _, topic, _, _ in own}


def test_signs_follow_the_vocabulary(open_page: Visits, served: Served) -> None:
    """The legend has the positions taken, in the order of the vocabulary, each with a sign of its own and its count."""
    said = statements(served)
    counts = Counter(stance["position"] for one in said for stance in one["stance"])
    page = open_page(served, address())
    entries = page.locator(".stances-legend [data-position]")
    order: list[str] = entries.evaluate_all("(all) => all.map((one) => one.dataset.position)")
    assert order == [term["id"] for term in served.get("/vocabulary")["positions"] if counts[term["id"]]]
    letters = page.locator(".stances-legend .sign").all_inner_texts()
    assert len(set(letters)) == len(order)
    for position, count in counts.items():
        expect(page.locator(f".stances-legend [data-position='{position}'] .aside")).to_have_text(str(count))


def test_the_selection_narrows_them(open_page: Visits, served: Served) -> None:
    """`known_on`, `date` and `actor` ask the API what they always ask."""
    said = statements(served)
    actor, _ = busiest(marks_of(said))
    years = [year["value"] for year in served.get("/sources?facets=year&limit=1")["facets"]["year"]]
    begun = sorted({one["said"]["earliest"][:4] for one in said if one["said"]["earliest"]})
    for narrowing in (
        [{"known_on": f"{year}-12-31"} for year in years],
        [{"date": f"{year}/.."} for year in begun],
        [{"actor": actor}],
    ):
        query = next(query for query in narrowing if 0 < len(statements(served, **query)) < len(said))
        page = open_page(served, address(**query))
        all_rows(page)
        assert drawn(page) == marks_of(statements(served, **query)), query
        page.context.close()


def test_a_card_tells_what_was_said(open_page: Visits, served: Served) -> None:
    statement = max(statements(served, view="full"), key=lambda one: len(one["chain"]))
    topic = statement["stance"][0]["topic"]
    page = open_page(served, address(topic=topic))
    all_rows(page)
    mark = page.locator(f".stance[data-record='statements/{statement['id']}'][data-topic='{topic}'] a").first
    mark.focus()
    card = page.locator(f"[data-card='{statement['id']}']")
    expect(card).to_contain_text(statement["gist"])
    expect(card).to_contain_text(statement["said"]["label"])
    expect(card).to_contain_text(MODES[statement["mode"]])
    expect(card.locator("[data-chain]")).to_have_attribute("data-chain", str(len(statement["chain"])))
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)
    mark.press("Enter")
    assert (chosen(page)["kind"], chosen(page)["id"]) == (["statements"], [statement["id"]])


def test_the_table_lists_each_position_once(open_page: Visits, served: Served) -> None:
    said = statements(served)
    page = open_page(served, address())
    if page.locator(".as-table[open]").count() == 0:
        page.get_by_text("Stances as a table").click()
    rows = page.locator(".as-table [data-statement]")
    expect(rows).not_to_have_count(0)
    listed: list[str] = rows.evaluate_all("(all) => all.map((one) => one.dataset.statement)")
    assert listed == [one["id"] for one in said for _ in one["stance"]]


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_a_cell_and_a_card_are_accessible(
    open_page: Visits, served: Served, expect_accessible: Callable[[Page], None], *, dark: bool
) -> None:
    actor, topic = busiest(marks_of(statements(served)))
    page = open_page(served, address(speaker=actor, topic=topic), dark=dark)
    page.locator(".stance a").first.focus()
    expect(page.locator("[data-card] [data-chain]")).to_be_visible()
    expect_accessible(page)
