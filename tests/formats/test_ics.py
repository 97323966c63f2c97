"""The calendar as the icalendar library reads it back, against the seed file."""

import itertools
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from fastapi.testclient import TestClient
from icalendar import Calendar, Component

from app.formats.ics import write_ics
from app.formats.item import Item, ItemKind
from app.seed.document import SeedDocument
from tests.formats.dated import ABOUT, ELSEWHERE, HOSTILE, PATHS, UNHOLDABLE, UPDATED, date_read, item, items, one

DRAWN = {
    "ferry-treaty-signed-1958": ("1958-06-02", "1958-06-02", ""),
    "eclipse-1968": ("1968-01-01", "1968-12-31", " (1968)"),
    "herring-truce": ("1985-12-31", "1985-12-31", " (from an unknown date until 1985)"),
    "quiet-quarantine": ("1985-03-31", "1985-03-31", " (until March 1985)"),
    "channel-collision-1985": ("1985-04-01", "1985-04-30", " (April 1985)"),
    "night-dredging": ("1980-01-01", "1980-01-01", " (reported; 1980s)"),
    "dark-lamp-1988": ("1988-10-01", "1988-10-01", ""),
    "amsel-blockade": ("1989-02-01", "1989-02-01", " (since February 1989)"),
    "buoy-patrols": ("1989-01-01", "1989-01-01", " (from 1989 until an unknown date)"),
    "dues-convention-1991": ("1991-03-15", "1991-03-15", ""),
    "sundrel-returns-1991": ("1991-03-15", "1991-03-15", ""),
    "envoy-visit-1998": ("1998-02-14", "1998-02-21", " (14 February 1998 or 21 February 1998)"),
    "lamp-talks-1998": ("1998-03-15", "1998-03-17", " (between 15 March 1998 and 17 March 1998)"),
    "dues-rise-1998": ("1998-01-01", "1998-12-31", " (1998 (uncertain))"),
    "pearl-run-1998": ("1998-01-01", "1998-12-31", " (denied; about 1998 (uncertain))"),
    "storm-relief-1998": ("1998-05-01", "1998-05-31", " (about May 1998)"),
    "regatta-summit-1998": ("1998-05-08", "1998-05-12", ""),
    "compact-overture": ("1999-04-30", "1999-04-30", " (reported; April 1999 or earlier)"),
    "fishery-conference-1999": ("1999-06-01", "1999-08-31", " (June–August 1999)"),
    "eclipse-expedition-2001": ("2001-03-01", "2001-06-21", " (spring 2001)"),
    "keepers-ball-2003": ("2003-09-01", "2003-09-30", " (September 2003)"),
    "regatta-summit-2012": ("2012-07-14", "2012-07-14", " (planned)"),
}
"""The first and the last day each event is drawn on, and what its summary adds to its title."""


def _read(text: str) -> Calendar:
    """Parse a calendar; no line of it may be too long, end otherwise than it must, or be passed over by the reader."""
    assert text.endswith("END:VCALENDAR\r\n")
    lines = text.split("\r\n")
    assert not [line for line in lines if len(line.encode()) > 75 or "\n" in line or "\r" in line]
    calendar = Calendar.from_ical(text)
    assert isinstance(calendar, Calendar)
    assert not [part.errors for part in calendar.walk() if part.errors]
    return calendar


def _components(given: list[Item]) -> list[Component]:
    return _read("".join(write_ics(given, ABOUT))).subcomponents


def _by_record(given: list[Item]) -> dict[str, Component]:
    components = _components(given)
    return {each.data["id"]: component for each, component in zip(given, components, strict=True)}


@pytest.fixture(scope="module")
def events(client: TestClient) -> dict[str, Component]:
    return _by_record(items(client, ItemKind.EVENT))


def test_every_event_stands_on_its_days_and_says_what_they_leave_open(
    events: dict[str, Component], chronology: SeedDocument
) -> None:
    assert events.keys() == DRAWN.keys()
    for seed in chronology.events:
        found, (first, last, mark) = events[seed.id], DRAWN[seed.id]
        assert found.name == "VEVENT"
        assert found["DTSTART"].params["VALUE"] == found["DTEND"].params["VALUE"] == "DATE"
        assert found.decoded("DTSTART") == date.fromisoformat(first)
        assert found.decoded("DTEND") == date.fromisoformat(last) + timedelta(days=1)
        assert found["SUMMARY"] == f"{seed.title}{mark}"
        assert found["STATUS"] == ("TENTATIVE" if mark else "CONFIRMED")
        assert found["X-COMMUNIQUE-EDTF"] == seed.date.edtf.text
        assert found["TRANSP"] == "TRANSPARENT"
        assert found.get("CATEGORIES").cats == ["event", seed.type, *seed.topics]
        assert found["URL"] == f"https://lagoon.example/v1/events/{seed.id}"


def test_every_event_stands_at_its_place(events: dict[str, Component], chronology: SeedDocument) -> None:
    actors = {actor.id: actor.name for actor in chronology.actors}
    places = {place.id: place for place in chronology.places}
    for seed in chronology.events:
        found = events[seed.id]
        if seed.place is None:
            assert not {"LOCATION", "GEO"} & found.keys()
            continue
        place = places[seed.place]
        assert found["LOCATION"] == (f"{place.name}, {actors[place.country]}" if place.country else place.name)
        geo = found.get("GEO")
        assert (geo and (geo.latitude, geo.longitude)) == (
            None if place.latitude is None else (place.latitude, place.longitude)
        )


def test_a_description_tells_participants_and_sources(events: dict[str, Component], chronology: SeedDocument) -> None:
    for seed in chronology.events:
        assert str(events[seed.id]["DESCRIPTION"]).startswith(seed.summary)
    assert str(events["compact-overture"]["DESCRIPTION"]) == (
        "The Reef Compact is reported to have offered the Harbour Union a shared fishing ground.\n\n"
        "Date: April 1999 or earlier (inferred; EDTF [..1999-04]). "
        "The report gives no date; it was published in April 1999, so the offer is not later.\n"
        "Status: reported\n"
        "Participants: Fyodor Myolkin (proposer, for Reef Compact); Harbour Union (addressee)\n\n"
        "Sources:\n"
        "- Reef Wire: The offer nobody heard (18 April 1999), paragraph 1: "
        "“Myolkin once offered the Harbour Union, in the Compact's name, a fishing ground to share.” "
        "https://lagoon.example/v1/sources/reef-wire-1999-04-18"
    )


def test_a_source_read_twice_without_its_words_stands_once(client: TestClient) -> None:
    event = one(client, ItemKind.EVENT, "dues-rise-1998")
    (citation,) = event.data["citations"]
    (found,) = _components([item(event.kind, {**event.data, "citations": [{**citation, "quote": None}] * 2})])
    assert str(found["DESCRIPTION"]).endswith(
        "\n\nSources:\n- Ediciones del Muelle: El Estrecho de Ámsel: una historia pequeña (2005), page 150 "
        "https://lagoon.example/v1/sources/estrecho-2005"
    )


def test_a_long_statement_is_cut_in_the_summary_only(client: TestClient) -> None:
    gist = "The Herald finds that nothing was settled. " * 5
    given = one(client, ItemKind.STATEMENT, "herald-on-the-mood", quote="word " * 50, gist=gist)
    (found,) = _components([given])
    assert found["SUMMARY"] == f"The Lagoon Herald: “{' '.join(['word'] * 19)}…”"
    assert str(found["DESCRIPTION"]).startswith(gist)
    assert f"\nQuote: “{'word ' * 50}”\n" in str(found["DESCRIPTION"])


def test_times_are_those_of_the_last_change_and_never_of_the_clock(events: dict[str, Component]) -> None:
    for found in events.values():
        assert found.decoded("DTSTAMP") == found.decoded("LAST-MODIFIED") == UPDATED
        assert found.decoded("DTSTAMP").utcoffset() == timedelta(0)


@pytest.mark.parametrize("kind", PATHS)
def test_ids_are_unique_and_the_same_wherever_a_record_is_served(client: TestClient, kind: ItemKind) -> None:
    given = items(client, kind)
    calendars = [_read("".join(write_ics(given, about))) for about in (ABOUT, ELSEWHERE)]
    here, there = ([part["UID"] for part in calendar.walk()] for calendar in calendars)
    assert here == there
    assert len(set(here)) == len(given) + 1
    assert all(UUID(str(uid)).version == 5 for uid in here)


@pytest.mark.parametrize("kind", PATHS)
@pytest.mark.parametrize("base_url", ["", "/api"])
def test_an_address_that_is_no_whole_one_is_left_out(client: TestClient, kind: ItemKind, base_url: str) -> None:
    about = replace(ELSEWHERE, base_url=base_url, page=f"{base_url}/events")
    calendar = _read("".join(write_ics(items(client, kind), about)))
    assert not [part for part in calendar.walk() if "URL" in part]
    assert not [part for part in calendar.walk() if "/sources/" in str(part.get("DESCRIPTION"))]


def test_statements_are_headed_by_who_said_what(client: TestClient, chronology: SeedDocument) -> None:
    found = _by_record(items(client, ItemKind.STATEMENT))
    names = {actor.id: actor.name for actor in chronology.actors}
    for seed in chronology.statements:
        said = f"“{seed.quote}”" if seed.quote else seed.gist
        title = f"{', '.join(names[speaker] for speaker in seed.speakers)}: {said}"
        assert str(found[seed.id]["SUMMARY"]).startswith(title)
        assert str(found[seed.id]["DESCRIPTION"]).startswith(seed.gist)
        assert found[seed.id]["X-COMMUNIQUE-EDTF"] == seed.said.edtf.text
    assert found["solano-on-lighthouses"]["STATUS"] == "CONFIRMED"
    assert "Inés Solano\nSpeaking as: Secretary General\n" in str(found["solano-on-lighthouses"]["DESCRIPTION"])


def test_memberships_stand_on_their_first_day(client: TestClient, chronology: SeedDocument) -> None:
    found = _by_record(items(client, ItemKind.MEMBERSHIP))
    assert found.keys() == {seed.id for seed in chronology.memberships}
    for seed in chronology.memberships:
        start = date.fromordinal(seed.during.edtf.start_earliest)
        assert found[seed.id].decoded("DTSTART") == start
        assert found[seed.id].decoded("DTEND") == start + timedelta(days=1)
        assert found[seed.id]["X-COMMUNIQUE-EDTF"] == seed.during.edtf.text
    shown = {name: (str(part["SUMMARY"]), part["STATUS"]) for name, part in found.items()}
    assert shown["sundrel-hu-2004"] == ("Sundrel in Harbour Union: member (since 2004)", "TENTATIVE")
    assert shown["thalissa-hu-suspended-1987"] == (
        "Thalissa in Harbour Union: suspended (1 July 1987 – 31 March 1990)",
        "CONFIRMED",
    )


def test_membership_changes_tell_the_turn_and_lead_to_the_spell(client: TestClient) -> None:
    found = {str(part["SUMMARY"]): part for part in _components(items(client, ItemKind.MEMBERSHIP_CHANGE))}
    joined = found["Sundrel joined Harbour Union"]
    assert joined.decoded("DTSTART") == date(1991, 3, 15)
    assert joined["URL"] == "https://lagoon.example/v1/member-states/sundrel-hu-1991"
    assert joined["STATUS"] == "CONFIRMED"
    assert "Sundrel left Harbour Union" in found
    assert found["Tyomlin in Harbour Union: applicant (March 2010)"]["STATUS"] == "TENTATIVE"
    assert "Free Divers of the Outer Banks in Reef Compact: no longer observer (2001)" in found


def test_sources_stand_on_the_day_they_were_published(client: TestClient, chronology: SeedDocument) -> None:
    found = _by_record(items(client, ItemKind.SOURCE))
    for seed in chronology.sources:
        assert str(found[seed.id]["SUMMARY"]).startswith(seed.title)
    leaked = found["tyomlin-cable-1998"]
    assert leaked.decoded("DTSTART") == date(2001, 11, 4)
    assert "Written: 20 March 1998 (EDTF 1998-03-20)\n" in str(leaked["DESCRIPTION"])


@pytest.mark.parametrize("edtf", ["-0044-03-15", "Y12000", "9999-12-31"])
def test_what_no_calendar_can_hold_is_a_journal_entry_without_a_date(client: TestClient, edtf: str) -> None:
    (found,) = _components([one(client, ItemKind.EVENT, "regatta-summit-1998", date=date_read(edtf))])
    assert found.name == "VJOURNAL"
    assert found["X-COMMUNIQUE-EDTF"] == edtf
    assert str(found["SUMMARY"]).startswith("Regatta summit of Amsel: “Calm Waters” (")
    # What a journal entry must not have (3.6.3).
    assert not {"DTSTART", "DTEND", "TRANSP", "LOCATION", "GEO"} & found.keys()


def test_an_undated_source_is_a_journal_entry_and_says_so(client: TestClient) -> None:
    (found,) = _components([one(client, ItemKind.SOURCE, "phos-1985-05-03", published=None)])
    assert (found.name, found["SUMMARY"]) == ("VJOURNAL", "Νύχτα στο Κανάλι (date unknown)")
    assert "X-COMMUNIQUE-EDTF" not in found


def test_hostile_text_comes_back_as_it_was(client: TestClient) -> None:
    place = {"id": "a", "name": HOSTILE, "country": None, "latitude": 0.000001, "longitude": -180.0}
    event = one(client, ItemKind.EVENT, "dark-lamp-1988", title=HOSTILE, summary=HOSTILE, place=place)
    (found,) = _components([event])
    text = HOSTILE.replace("\r\n", "\n").replace("\r", "\n")
    assert found["SUMMARY"] == text
    assert found["LOCATION"] == text
    assert str(found["DESCRIPTION"]).startswith(f"{text}\n\nDate: ")
    assert "GEO:0.000001;-180.000000\r\n" in "".join(write_ics([event], ABOUT))


def test_what_a_calendar_cannot_hold_is_replaced_and_nothing_else(client: TestClient) -> None:
    (found,) = _components([one(client, ItemKind.EVENT, "dark-lamp-1988", title=UNHOLDABLE)])
    assert found["SUMMARY"] == "bell\ufffd null\ufffd escape\ufffd delete\ufffd feed\ufffd half\ufffd none\ufffd"


def test_the_calendar_says_what_it_is() -> None:
    calendar = _read("".join(write_ics([], ABOUT)))
    assert calendar["VERSION"] == "2.0"
    assert calendar["PRODID"] == "-//Communiqué//Chronology//EN"
    assert calendar["X-WR-CALNAME"] == "The Lagoon Sea, 1948–2012: events, actor: hu"
    assert (
        calendar["NAME"] == "The Lagoon Sea\\, 1948–2012: events\\, actor: hu"
    )  # The reader leaves what it does not know as written.
    assert calendar["URL"] == ABOUT.page
    assert calendar.decoded("LAST-MODIFIED") == datetime(2013, 1, 31, tzinfo=UTC)
    assert calendar["DESCRIPTION"] == calendar["X-WR-CALDESC"] == f"{ABOUT.cite_as}\nCC0-1.0: {ABOUT.licence_url}"
    assert "METHOD" not in calendar


def test_a_calendar_of_nothing_holds_the_component_it_must() -> None:
    (only,) = _components([])
    assert (only.name, only["SUMMARY"]) == ("VJOURNAL", "No record matches")


def test_each_record_leaves_before_the_next_is_asked_for(client: TestClient) -> None:
    event = items(client, ItemKind.EVENT)[0]
    taken = 0

    def endless() -> Iterator[Item]:
        nonlocal taken
        for taken in itertools.count(1):  # noqa: B007 - counted for the test
            yield item(event.kind, event.data)

    pieces = write_ics(endless(), ABOUT)
    assert next(pieces).startswith("BEGIN:VCALENDAR\r\n")
    for number in range(1, 4):
        assert next(pieces).startswith("BEGIN:VEVENT\r\n")
        assert taken == number


def test_kinds_without_a_date_are_refused() -> None:
    with pytest.raises(KeyError):
        list(write_ics([item(ItemKind.TOPIC, {"id": "pearl-trade"})], ABOUT))
