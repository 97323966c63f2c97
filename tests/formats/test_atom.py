"""The feed as feedparser reads it, against the seed file, and against what RFC 4287 requires."""

import itertools
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from urllib.parse import urlsplit
from uuid import UUID
from xml.etree.ElementTree import Element, fromstring

import feedparser
import pytest
from fastapi.testclient import TestClient

from app.formats.atom import write_atom
from app.formats.item import Item, ItemKind
from app.seed.document import SeedDocument
from tests.formats.dated import ABOUT, ELSEWHERE, HOSTILE, PATHS, UNHOLDABLE, item, items, one

ATOM = "{http://www.w3.org/2005/Atom}"
TITLES = {
    "night-dredging": "Night dredging of the Drowned Bank (reported)",
    "pearl-run-1998": "Pearl run past the customs boats (denied)",
    "compact-overture": "The Compact's offer to the Harbour Union (reported)",
    "regatta-summit-2012": "Regatta summit of 2012 ⛵ (planned)",
}
"""The titles to which something is added."""


def _read(given: list[Item]) -> feedparser.FeedParserDict:
    """Parse a feed, which must be well-formed; text is taken as it stands, not as what a browser may show."""
    read = feedparser.parse("".join(write_atom(given, ABOUT)).encode(), sanitize_html=False)
    assert not read.bozo, read.get("bozo_exception")
    assert read.version == "atom10"
    assert len(read.entries) == len(given)
    return read


def _tree(given: list[Item]) -> Element:
    return fromstring("".join(write_atom(given, ABOUT)).encode())  # noqa: S314 - our own text


def _count(parent: Element, name: str) -> int:
    return len(parent.findall(f"{ATOM}{name}"))


def test_every_event_is_an_entry_in_the_order_given(client: TestClient, chronology: SeedDocument) -> None:
    given = items(client, ItemKind.EVENT)
    seeds = {seed.id: seed for seed in chronology.events}
    assert {each.data["id"] for each in given} == seeds.keys()
    for each, entry in zip(given, _read(given).entries, strict=True):
        seed = seeds[each.data["id"]]
        assert entry.title == TITLES.get(seed.id, seed.title)
        assert entry.link == f"https://lagoon.example/v1/events/{seed.id}"
        assert entry.summary == seed.summary
        assert [tag.term for tag in entry.tags] == ["event", seed.type, *seed.topics]
        assert entry.updated == "2012-07-14T00:00:00Z"
        date = f"EDTF {seed.date.edtf.text})"
        assert date in unescape(entry.content[0].value)
        assert seed.date.edtf.label in entry.content[0].value
        assert "published" not in entry


def test_the_content_tells_participants_and_sources_in_html(client: TestClient) -> None:
    (entry,) = _read([one(client, ItemKind.EVENT, "envoy-visit-1998")]).entries
    assert entry.content[0].type == "text/html"
    assert entry.content[0].value == (
        '<p dir="auto">Velmora&#x27;s envoy calls at Tyomlin Harbour on one of two Saturdays; '
        "the sources leave open which.</p>"
        '<ul><li dir="auto">Date: 14 February 1998 or 21 February 1998 (EDTF [1998-02-14,1998-02-21])</li>'
        '<li dir="auto">Status: confirmed</li>'
        '<li dir="auto">Place: Tyomlin Harbour, Tyomlin</li>'
        '<li dir="auto">Participants: Mei Shuilan (envoy, for Velmora); Tyomlin (host)</li></ul>'
        '<p>Sources:</p><ul><li dir="auto">The Lagoon Herald: '
        '<a href="https://lagoon.example/v1/sources/lagoon-herald-1998-05-13">Calm waters, quarrelsome crews</a>'
        " (13 May 1998), "
        "paragraph 5: “She had been in Tyomlin Harbour for Velmora on 14 or 21 February.”</li></ul>"
    )


def test_what_sources_disagree_on_is_not_told_without_saying_so(client: TestClient, chronology: SeedDocument) -> None:
    disputed = {record.id for dispute in chronology.disputes for record in dispute.records}
    given = items(client, ItemKind.EVENT)
    told = {
        each.data["id"]
        for each, entry in zip(given, _read(given).entries, strict=True)
        if "Disputed: sources disagree on it" in entry.content[0].value
    }
    assert told == disputed & {seed.id for seed in chronology.events} != set()


def test_statements_sources_and_spells_are_entries(client: TestClient, chronology: SeedDocument) -> None:
    names = {actor.id: actor.name for actor in chronology.actors}
    given = items(client, ItemKind.STATEMENT)
    titles = {each.data["id"]: entry.title for each, entry in zip(given, _read(given).entries, strict=True)}
    assert titles == {
        seed.id: f"{', '.join(names[one] for one in seed.speakers)}: {f'“{seed.quote}”' if seed.quote else seed.gist}"
        for seed in chronology.statements
    }
    assert {entry.title for entry in _read(items(client, ItemKind.SOURCE)).entries} == {
        seed.title for seed in chronology.sources
    }
    assert {entry.title for entry in _read(items(client, ItemKind.MEMBERSHIP)).entries} == {
        f"{names[seed.member]} in {names[seed.organization]}: {seed.status}" for seed in chronology.memberships
    }


@pytest.mark.parametrize("kind", PATHS)
def test_a_feed_has_what_the_rfc_requires_and_once(client: TestClient, kind: ItemKind) -> None:
    feed = _tree(items(client, kind))
    assert feed.tag == f"{ATOM}feed"
    assert [_count(feed, name) for name in ("id", "title", "updated", "author", "generator", "rights")] == [1] * 6
    links = {link.get("rel"): link for link in feed.findall(f"{ATOM}link")}
    assert len(links) == _count(feed, "link") == 3
    assert links["self"].get("href") == ABOUT.address
    assert (links["alternate"].get("href"), links["alternate"].get("type")) == (ABOUT.page, "application/json")
    ids = [feed.findtext(f"{ATOM}id")]
    for entry in feed.findall(f"{ATOM}entry"):
        assert [_count(entry, name) for name in ("id", "title", "updated", "content", "link")] == [1] * 5
        assert _count(entry, "summary") <= 1
        assert (_count(entry, "published"), _count(entry, "author")) == (0, 0)
        assert all(category.get("term") for category in entry.findall(f"{ATOM}category"))
        assert all(child.tag.startswith(ATOM) for child in entry)
        ids.append(entry.findtext(f"{ATOM}id"))
    assert len(set(ids)) == len(ids)
    assert all(one and urlsplit(one).scheme == "urn" and UUID(one).version == 5 for one in ids)


@pytest.mark.parametrize("kind", PATHS)
def test_ids_are_the_same_wherever_and_whenever_a_list_is_served(client: TestClient, kind: ItemKind) -> None:
    given = items(client, kind)
    here, there = ([*fromstring("".join(write_atom(given, one))).iter(f"{ATOM}id")] for one in (ABOUT, ELSEWHERE))  # noqa: S314 - our own text
    assert [one.text for one in here] == [one.text for one in there]


def test_the_feed_says_what_it_is() -> None:
    feed = _read([]).feed
    assert feed.title == "The Lagoon Sea, 1948–2012: events, actor: hu"
    assert feed.subtitle == ABOUT.cite_as
    whole = fromstring("".join(write_atom([], replace(ABOUT, subject=""))))  # noqa: S314 - our own text
    assert whole.findtext(f"{ATOM}title") == ABOUT.title
    assert feed.author == ABOUT.attribution
    assert feed.updated == "2013-01-31T00:00:00Z"
    assert feed.rights == f"CC0-1.0: {ABOUT.licence_url}"
    assert feed.generator == "Communiqué"
    assert feed.language == "en"


def test_hostile_text_comes_back_as_it_was(client: TestClient) -> None:
    event = one(client, ItemKind.EVENT, "dark-lamp-1988", title=HOSTILE, summary=HOSTILE, type=HOSTILE)
    text = HOSTILE.replace("\r\n", "\n").replace("\r", "\n")
    entry = _tree([event]).find(f"{ATOM}entry")
    assert entry is not None
    assert entry.findtext(f"{ATOM}title") == entry.findtext(f"{ATOM}summary") == text
    assert entry.findall(f"{ATOM}category")[1].get("term") == text
    (read,) = _read([event]).entries
    assert read.title == text
    assert "<b>" not in read.content[0].value
    assert f">{text}</p>" in unescape(read.content[0].value)


def test_what_xml_cannot_hold_is_replaced_and_nothing_else(client: TestClient) -> None:
    (entry,) = _read([one(client, ItemKind.EVENT, "dark-lamp-1988", title=UNHOLDABLE)]).entries
    assert entry.title == "bell\ufffd null\ufffd escape\ufffd delete\ufffd feed\ufffd half\ufffd none\ufffd"


def test_sources_that_read_the_same_stand_once(client: TestClient) -> None:
    event = one(client, ItemKind.EVENT, "dark-lamp-1988")
    (citation,) = event.data["citations"]
    wordless = {**citation, "quote": None}
    elsewhere = {**wordless, "locator": "paragraph 5"}
    (entry,) = _read([item(event.kind, {**event.data, "citations": [wordless, elsewhere, wordless]})]).entries
    listed = entry.content[0].value.partition("Sources:")[2]
    assert (listed.count("<li"), listed.count("paragraph 4"), listed.count("paragraph 5")) == (2, 1, 1)


def test_no_text_of_a_source_is_taken_for_html(client: TestClient) -> None:
    event = one(client, ItemKind.EVENT, "dark-lamp-1988")
    (citation,) = event.data["citations"]
    source = {**citation["source"], "id": 'a"><b>', "title": "<i>&", "publisher": "<i>&"}
    (entry,) = _read([item(event.kind, {**event.data, "citations": [{**citation, "source": source}]})]).entries
    assert (
        '<li dir="auto">&lt;i&gt;&amp;: '
        '<a href="https://lagoon.example/v1/sources/a&quot;&gt;&lt;b&gt;">&lt;i&gt;&amp;</a> (2 April 1990), '
    ) in entry.content[0].value


@pytest.mark.parametrize("quote", [None, "word " * 50])
def test_a_long_statement_is_cut_in_the_title_only(client: TestClient, quote: str | None) -> None:
    gist = f"{'The Herald finds that nothing was settled and says so at length. ' * 4}".strip()
    given = one(client, ItemKind.STATEMENT, "herald-on-the-mood", gist=gist, quote=quote)
    (entry,) = _read([given]).entries
    assert len(entry.title) <= 120
    if quote:
        assert entry.title == f"The Lagoon Herald: “{' '.join(['word'] * 19)}…”"
        assert f"Quote: “{quote}”" in entry.content[0].value
    else:
        assert entry.title == (
            "The Lagoon Herald: The Herald finds that nothing was settled and says so at length. "
            "The Herald finds that nothing was…"
        )
    assert entry.summary == gist


def test_many_speakers_leave_room_for_what_was_said(client: TestClient) -> None:
    speakers = [{"id": "a", "name": f"State {number}", "kind": "state"} for number in range(30)]
    (entry,) = _read([one(client, ItemKind.STATEMENT, "herald-on-the-mood", speakers=speakers)]).entries
    assert entry.title == (
        "State 0, State 1, State 2, State 3, State 4, State 5, State…: The paper finds that the summit settled nothing."
    )
    assert "State 28, State 29" in entry.content[0].value


def test_a_text_without_spaces_is_cut_all_the_same(client: TestClient) -> None:
    (entry,) = _read([one(client, ItemKind.STATEMENT, "herald-on-the-mood", quote=None, gist="長" * 200)]).entries
    assert entry.title == f"The Lagoon Herald: {'長' * 100}…"


def test_a_long_quote_is_cut_and_says_so(client: TestClient) -> None:
    event = one(client, ItemKind.EVENT, "dark-lamp-1988")
    (citation,) = event.data["citations"]
    long = item(event.kind, {**event.data, "citations": [{**citation, "quote": "長" * 201}]})
    (entry,) = _read([long]).entries
    assert f"“{'長' * 200}…”" in entry.content[0].value


def test_each_record_leaves_before_the_next_is_asked_for(client: TestClient) -> None:
    event = items(client, ItemKind.EVENT)[0]
    taken = 0

    def endless() -> Iterator[Item]:
        nonlocal taken
        for taken in itertools.count(1):  # noqa: B007 - counted for the test
            yield item(event.kind, event.data)

    pieces = write_atom(endless(), ABOUT)
    assert next(pieces).startswith("<?xml ")
    assert next(pieces).startswith("<feed ")
    for number in range(1, 4):
        assert next(pieces).startswith("<entry>")
        assert taken == number
