"""Dated records of the invented chronology as formats take them, and what an export of them says of itself."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime

from fastapi.testclient import TestClient

from app.formats.about import About
from app.formats.item import Item, ItemKind

PATHS = {
    ItemKind.EVENT: "/events?view=full",
    ItemKind.STATEMENT: "/statements?view=full",
    ItemKind.MEMBERSHIP: "/member-states?view=full",
    ItemKind.MEMBERSHIP_CHANGE: "/member-states/changes?sort=date",
    ItemKind.SOURCE: "/sources?view=full",
}
UPDATED = datetime(2012, 7, 14, tzinfo=UTC)
HOSTILE = (
    "a,b;c\\d \\N \\n \\\\ ]]> <b>&amp;</b> \"' =1+1\r\nnext\rline\ttab "
    "\u2067\u05e2\u05d1\u05e8\u05d9\u05ea، العربية\u2069 👩\u200d🚀 " + "長" * 60
)
UNHOLDABLE = "bell\x07 null\x00 escape\x1b delete\x7f feed\x0c half\ud800 none\uffff"
ABOUT = About(
    dataset_id="lagoon-sea",
    title="The Lagoon Sea, 1948–2012",
    description="An invented chronology; of an invented archipelago.",
    version="1.0",
    revision="0" * 64,
    attribution="The Lagoon Sea test chronology",
    licence="CC0-1.0",
    licence_url="https://creativecommons.org/publicdomain/zero/1.0/",
    language="en",
    cite_as="The Lagoon Sea test chronology: The Lagoon Sea, 1948–2012. Version 1.0.",
    base_url="https://lagoon.example/v1",
    address="https://lagoon.example/v1/events?actor=velmora&format=atom",
    page="https://lagoon.example/v1/events?actor=velmora",
    subject="events, actor: hu",
    released=date(2013, 1, 31),
    updated=datetime(2013, 1, 31, tzinfo=UTC),
)
ELSEWHERE = replace(
    ABOUT, base_url="", address="/events?actor=velmora&format=atom", page="/events?actor=velmora", revision="1" * 64
)
"""The same list of a later revision, from a service that does not know its public address."""

TOLD: Mapping[str, tuple[str, str, str, str, str]] = {
    "ferry-treaty-signed-1958": ("1958-06-02", "1958-06-02", "1958-06-02", "day", "2 June 1958"),
    "herring-truce": ("/1985", "", "1985-12-31", "year", "from an unknown date until 1985"),
    "channel-collision-1985": ("1985-04-XX", "1985-04-01", "1985-04-30", "month", "April 1985"),
    "night-dredging": ("198X", "1980-01-01", "1989-12-31", "decade", "1980s"),
    "amsel-blockade": ("1989-02/..", "1989-02-01", "", "month", "since February 1989"),
    "lamp-talks-1998": (
        "[1998-03-15..1998-03-17]",
        "1998-03-15",
        "1998-03-17",
        "day",
        "between 15 March 1998 and 17 March 1998",
    ),
    "storm-relief-1998": ("1998-05~", "1998-05-01", "1998-05-31", "month", "about May 1998"),
    "compact-overture": ("[..1999-04]", "", "1999-04-30", "month", "April 1999 or earlier"),
    "eclipse-expedition-2001": ("2001-21", "2001-03-01", "2001-06-21", "season", "spring 2001"),
}
"""Events' dates: EDTF, first and last day, precision, label; written by hand, for the app must not judge itself."""


def item(kind: ItemKind, data: Mapping[str, object]) -> Item:
    """A record that was last changed when all are."""
    return Item(kind, json.dumps(data), UPDATED)


def items(client: TestClient, kind: ItemKind) -> list[Item]:
    """Every record of a kind, as its list serves it in full."""
    found = client.get(f"{PATHS[kind]}&limit=200").json()
    assert len(found["items"]) == found["total"] > 0
    return [item(kind, one) for one in found["items"]]


def one(client: TestClient, kind: ItemKind, record_id: str, **changes: object) -> Item:
    """One record, with other values for some of its fields."""
    (found,) = [each for each in items(client, kind) if each.data["id"] == record_id]
    return item(kind, {**found.data, **changes})


def date_read(edtf: str) -> Mapping[str, str | None]:
    """A date as served, without the fields no format of dated records reads."""
    return {"edtf": edtf, "label": f"label of {edtf}", "basis": "stated", "note": None}
