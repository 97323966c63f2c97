"""TimelineJS's JSON: dates no finer than told, texts safe to show, against the seed file."""

import json
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest
from fastapi.testclient import TestClient

from app.edtf import Edtf
from app.formats.item import Item, ItemKind
from app.formats.timelinejs import TIMELINEJS_KINDS, write_timelinejs
from app.seed.document import SeedDocument
from tests.formats.dated import ABOUT, ELSEWHERE, HOSTILE, TOLD, date_read, item, items, one

DRAWN: dict[str, tuple[tuple[int, ...], tuple[int, ...] | None]] = {
    "ferry-treaty-signed-1958": ((1958, 6, 2), None),
    "eclipse-1968": ((1968,), None),
    "herring-truce": ((1985,), None),  # /1985: only the end is known
    "quiet-quarantine": ((1985, 3), None),  # ../1985-03
    "channel-collision-1985": ((1985, 4), None),  # 1985-04-XX
    "night-dredging": ((1980,), None),  # 198X
    "dark-lamp-1988": ((1988, 10, 1), None),
    "amsel-blockade": ((1989, 2), None),  # 1989-02/..
    "buoy-patrols": ((1989,), None),  # 1989/
    "dues-convention-1991": ((1991, 3, 15), None),
    "sundrel-returns-1991": ((1991, 3, 15), None),
    "envoy-visit-1998": ((1998, 2), None),  # [1998-02-14,1998-02-21]
    "lamp-talks-1998": ((1998, 3), None),  # [1998-03-15..1998-03-17]
    "dues-rise-1998": ((1998,), None),
    "pearl-run-1998": ((1998,), None),
    "storm-relief-1998": ((1998, 5), None),
    "regatta-summit-1998": ((1998, 5, 8), (1998, 5, 12)),
    "compact-overture": ((1999,), None),  # [..1999-04]
    "fishery-conference-1999": ((1999, 6), (1999, 8)),
    "eclipse-expedition-2001": ((2001,), None),  # a spring
    "keepers-ball-2003": ((2003, 9), None),
    "regatta-summit-2012": ((2012, 7, 14), None),
}
"""Where each event stands on the axis, and where it ends if it lasted."""


class _Shown(HTMLParser):
    """What a browser shows of a piece of HTML, and the tags in it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text, self.tags, self.links = "", set[str](), list[str]()
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.links += [value for name, value in attrs if name == "href" and value]

    def handle_data(self, data: str) -> None:
        self.text += data


def _read(given: list[Item], about: Any = ABOUT) -> dict[str, Any]:  # noqa: ANN401 - an About
    found: dict[str, Any] = json.loads("".join(write_timelinejs(given, about)))
    assert set(found) == {"scale", "events", "title"}
    assert found["scale"] == "human"
    return found


def _slides(given: list[Item], kind: ItemKind) -> dict[str, dict[str, Any]]:
    return {slide["unique_id"].removeprefix(f"{kind}-"): slide for slide in _read(given)["events"]}


def _day(date: dict[str, int] | None) -> tuple[int, ...] | None:
    assert date is None or list(date) == ["year", "month", "day"][: len(date)]
    return tuple(date.values()) if date else None


def test_every_event_stands_at_its_date_and_no_finer(client: TestClient, chronology: SeedDocument) -> None:
    slides = _slides(items(client, ItemKind.EVENT), ItemKind.EVENT)
    assert {name: (_day(slide["start_date"]), _day(slide.get("end_date"))) for name, slide in slides.items()} == DRAWN
    assert list(slides) == [one.data["id"] for one in items(client, ItemKind.EVENT)]
    assert {name: slide["display_date"] for name, slide in slides.items()} == {
        event.id: event.date.edtf.label for event in chronology.events
    }


@pytest.mark.parametrize(
    ("edtf", "start", "end"),
    [
        ("2010-02/2010-05-03", (2010, 2), (2010, 5, 3)),
        ("2010-05-03?/2011~", (2010, 5, 3), (2011,)),
        ("[2011-02-21,2011-02-14]", (2011, 2), None),
        ("[2010-03-15..2010-03-17]", (2010, 3), None),
        ("[2010-03-15..2010-03]", (2010, 3), None),
        ("[2005-10-10..2005-12]", (2005,), None),
        ("[2005-08-30..2006-04-03]", (2005,), None),
        ("[2005-08-30,2006-08-30]", (2005,), None),  # the same day of another year is not shared
        ("[2010..2011-03-04]", (2010,), None),
        ("[2010-03-15]", (2010, 3, 15), None),
        ("[2001-24,2001-24]", (2001,), None),
        ("[..2007-02-09]", (2007,), None),  # a bound, and no day
        ("[..1999-04,2000-02-03]", (2000,), None),
        ("[2000-02-03..]", (2000,), None),
        ("[..2000,2002-05..]", (2002,), None),
        ("2001-24", (2001,), None),
        ("2001-24/2002-22", (2001,), (2002,)),
        ("19XX", (1900,), None),
        ("2010-XX-XX", (2010,), None),
        ("-0043-03-15", (-43, 3, 15), None),
        ("0000", (0,), None),
        ("Y-50000", (-50000,), None),
    ],
)
def test_other_dates_stand_no_finer_either(
    edtf: str, start: tuple[int, ...], end: tuple[int, ...] | None, client: TestClient
) -> None:
    (slide,) = _read([one(client, ItemKind.EVENT, "eclipse-1968", date=date_read(edtf))])["events"]
    assert (_day(slide["start_date"]), _day(slide.get("end_date"))) == (start, end)
    assert slide["display_date"] == f"label of {edtf}"


def test_dates_read_as_they_were_written_down_by_hand(client: TestClient) -> None:
    slides = _slides(items(client, ItemKind.EVENT), ItemKind.EVENT)
    assert {name: slides[name]["display_date"] for name in TOLD} == {name: told[-1] for name, told in TOLD.items()}


def test_every_date_there_is_has_a_bound_to_stand_at() -> None:
    for edtf in ("..", "../..", "/", "../", "/..", "[..]", "XXXX"):
        with pytest.raises(ValueError, match="date"):
            Edtf.parse(edtf)


def test_what_no_browser_can_date_is_told_in_the_title(client: TestClient) -> None:
    near, far, farther = (
        one(client, ItemKind.EVENT, "eclipse-1968", id=edtf.lower(), date=date_read(edtf))
        for edtf in ("Y-271820", "Y-271822", "1900/Y300000")
    )
    found = _read([far, near, farther])
    assert [slide["unique_id"] for slide in found["events"]] == ["event-y-271820"]
    assert "Records that lie too far from today to be drawn here: 2." in found["title"]["text"]["text"]
    assert "too far" not in _read([near])["title"]["text"]["text"]


def test_events_tell_title_status_place_people_and_sources(client: TestClient, chronology: SeedDocument) -> None:
    slides = _slides(items(client, ItemKind.EVENT), ItemKind.EVENT)
    sources = {source.id: source for source in chronology.sources}
    for event in chronology.events:
        slide = slides[event.id]
        shown = _Shown(slide["text"]["text"])
        status = "" if event.status == "confirmed" else f" ({event.status})"
        assert _Shown(slide["text"]["headline"]).text == f"{event.title}{status}"
        assert slide["group"] == "Events"
        assert shown.tags <= {"p", "ul", "li", "a"}
        assert event.summary in shown.text
        assert f"Status: {event.status}" in shown.text
        for citation in event.citations:
            assert sources[citation.source].title in shown.text
            assert (citation.locator or "") in shown.text
        cited = dict.fromkeys((each.source, each.locator, each.quote) for each in event.citations)
        assert shown.links == [
            *(f"https://lagoon.example/v1/sources/{source}" for source, *_ in cited),
            f"https://lagoon.example/v1/events/{event.id}",
        ]
    assert "Disputed: " in slides["keepers-ball-2003"]["text"]["text"]
    assert "Disputed: " not in slides["eclipse-1968"]["text"]["text"]


def test_statements_tell_who_said_what(client: TestClient, chronology: SeedDocument) -> None:
    slides = _slides(items(client, ItemKind.STATEMENT), ItemKind.STATEMENT)
    assert set(slides) == {statement.id for statement in chronology.statements}
    for statement in chronology.statements:
        slide, shown = slides[statement.id], _Shown(slides[statement.id]["text"]["text"])
        headline = _Shown(slide["text"]["headline"])
        assert slide["group"] == "Statements"
        assert slide["display_date"] == statement.said.edtf.label
        assert (statement.quote or statement.gist) in headline.text
        assert not headline.tags
        assert statement.gist in shown.text
        assert f"Mode: {statement.mode}" in shown.text
    days = {name: (_day(slide["start_date"]), _day(slide.get("end_date"))) for name, slide in slides.items()}
    assert days["union-keeps-refusing"] == ((1999, 4), None)  # ../1999-04
    assert days["vathyra-on-the-blockade"] == ((1989, 2), (1989, 11))
    assert days["tyomlin-denies-pearls"] == ((1999,), None)  # [..1999-04-18]


def test_memberships_stand_from_start_to_end(client: TestClient, chronology: SeedDocument) -> None:
    slides = _slides(items(client, ItemKind.MEMBERSHIP), ItemKind.MEMBERSHIP)
    assert {name: (slide["group"], slide["display_date"]) for name, slide in slides.items()} == {
        spell.id: ("Memberships", spell.during.edtf.label) for spell in chronology.memberships
    }
    days = {name: (_day(slide["start_date"]), _day(slide.get("end_date"))) for name, slide in slides.items()}
    assert days["sundrel-hu-1991"] == ((1991, 3, 15), (1999, 6, 30))
    assert days["sundrel-rc-1983"] == ((1983, 1, 1), (1990,))
    assert days["cassar-hu-1958"] == ((1958, 6, 2), None)
    assert slides["sundrel-hu-1991"]["text"]["headline"] == "Sundrel in Harbour Union: member"


def test_changes_stand_on_the_day_they_were_made(client: TestClient) -> None:
    slides = _slides(items(client, ItemKind.MEMBERSHIP_CHANGE), ItemKind.MEMBERSHIP_CHANGE)
    left = slides["sundrel-hu-1958-ended"]
    assert (left["text"]["headline"], _day(left["start_date"])) == ("Sundrel left Harbour Union", (1982, 12, 31))
    assert left["group"] == "Membership changes"


def test_no_text_of_a_record_is_taken_for_html(client: TestClient) -> None:
    actor = {"id": "x", "name": "<script>alert(1)</script> & Sons", "kind": "person"}
    event = one(client, ItemKind.EVENT, "eclipse-1968", title=HOSTILE, summary=HOSTILE)
    statement = one(client, ItemKind.STATEMENT, "herald-on-the-mood", gist=HOSTILE, speakers=[actor])
    for slide in _read([event, statement])["events"]:
        assert _Shown(slide["text"]["text"]).tags <= {"p", "ul", "li", "a"}
        assert not _Shown(slide["text"]["headline"]).tags
    assert _Shown(_read([event])["events"][0]["text"]["headline"]).text == HOSTILE


def test_the_title_says_what_it_is_and_on_which_terms() -> None:
    title = _read([], replace(ELSEWHERE, title="<T> & co", cite_as='"C" <b>'))["title"]["text"]
    shown = _Shown(title["text"])
    assert title["headline"] == "&lt;T&gt; &amp; co"
    for told in (ELSEWHERE.description, '"C" <b>', ELSEWHERE.attribution, ELSEWHERE.licence):
        assert told in shown.text
    assert shown.links == [ELSEWHERE.licence_url]


def test_links_are_paths_where_the_public_address_is_not_known(client: TestClient) -> None:
    (slide,) = _read([one(client, ItemKind.MEMBERSHIP, "sundrel-hu-1991")], ELSEWHERE)["events"]
    assert _Shown(slide["text"]["text"]).links == [
        "/sources/union-yearbook-2011",
        "/sources/oumara-gazette-1991",
        "/member-states/sundrel-hu-1991",
    ]


def test_only_dated_kinds_are_declared(client: TestClient) -> None:
    for kind in TIMELINEJS_KINDS:
        assert _read(items(client, kind))["events"]
    with pytest.raises(KeyError):
        _read([item(ItemKind.PLACE, {"id": "amsel"})])


def test_records_are_written_one_by_one(client: TestClient) -> None:
    given, taken = one(client, ItemKind.EVENT, "regatta-summit-1998"), 0

    def many() -> Iterator[Item]:
        nonlocal taken
        for taken in range(1, 1001):  # noqa: B007 - how many were asked for
            yield replace(given)

    pieces = write_timelinejs(many(), ABOUT)
    assert (next(pieces)[0], taken) == ("{", 0)
    for number in (1, 2, 3):
        assert '"event-regatta-summit-1998"' in next(pieces)
        assert taken == number
