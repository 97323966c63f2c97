"""The calendar's text, read by hand as RFC 5545 has it, against the seed file: icalendar must not judge itself."""

import re

from fastapi.testclient import TestClient

from app.formats.ics import write_ics
from app.formats.item import ItemKind
from app.seed.document import Citation, SeedDocument, Source
from tests.formats.dated import ABOUT, HOSTILE, TOLD, items, one

LINE = re.compile(r'([A-Z-]+)((?:;[A-Z-]+=(?:"[^"]*"|[^";:,]*))*):(.*)', re.DOTALL)
ESCAPE = re.compile(r"\\(.)", re.DOTALL)
FIRST_DAYS = {
    "ferry-treaty-signed-1958": "19580602",
    "herring-truce": "19851231",
    "channel-collision-1985": "19850401",
    "night-dredging": "19800101",
    "amsel-blockade": "19890201",
    "lamp-talks-1998": "19980315",
    "storm-relief-1998": "19980501",
    "compact-overture": "19990430",
    "eclipse-expedition-2001": "20010301",
}

Properties = dict[str, tuple[str, str]]
"""By name, the parameters of a property and its value, both as written."""


def _unfold(text: str) -> list[str]:
    """Content lines (3.1): folds lie between octets, so that they are taken out before the text is one."""
    octets = text.encode()
    assert octets.endswith(b"\r\n")
    return re.sub(rb"\r\n[ \t]", b"", octets).decode().removesuffix("\r\n").split("\r\n")


def _events(text: str) -> list[Properties]:
    found: list[Properties] = []
    for line in _unfold(text):
        read = LINE.fullmatch(line)
        assert read, line
        name, parameters, value = read.groups()
        if (name, value) == ("BEGIN", "VEVENT"):
            found.append({})
        elif found and name not in {"BEGIN", "END"}:
            assert name not in found[-1], "a property that may stand once only"
            found[-1][name] = (parameters, value)
    return found


def _text(event: Properties, name: str) -> str:
    """A value of the type TEXT (3.3.11): four escapes, and none of what they stand for left bare."""
    value = event[name][1]
    assert not re.search(r"[;,\n]", ESCAPE.sub("", value))
    assert {escape.lower() for escape in ESCAPE.findall(value)} <= {"\\", ";", ",", "n"}
    return ESCAPE.sub(lambda escape: "\n" if escape[1] in "nN" else escape[1], value)


def _line(citation: Citation, source: Source) -> str:
    """How a source is told, from its publisher to its address, as far as it does not take the app to know."""
    quote = f": “{citation.quote}”" if citation.quote else ""
    published = f" ({source.published.edtf.label})" if source.published else ""
    place = f", {citation.locator}" if citation.locator else ""
    line = f"- {source.publisher}: {source.title}{published}{place}{quote}"
    return f"{line} https://lagoon.example/v1/sources/{source.id}"


def test_events_say_what_the_seed_file_says(client: TestClient, chronology: SeedDocument) -> None:
    given = items(client, ItemKind.EVENT)
    read = _events("".join(write_ics(given, ABOUT)))
    found = {each.data["id"]: event for each, event in zip(given, read, strict=True)}
    sources = {source.id: source for source in chronology.sources}
    assert found.keys() == {seed.id for seed in chronology.events}
    for seed in chronology.events:
        description = _text(found[seed.id], "DESCRIPTION")
        assert _text(found[seed.id], "SUMMARY").startswith(seed.title)
        assert description.startswith(f"{seed.summary}\n\nDate: ")
        assert description.partition("\n\nSources:\n")[2] == "\n".join(
            _line(citation, sources[citation.source]) for citation in seed.citations
        )


def test_events_begin_on_days_written_down_by_hand(client: TestClient) -> None:
    given = [one(client, ItemKind.EVENT, name) for name in FIRST_DAYS]
    read = _events("".join(write_ics(given, ABOUT)))
    assert [event["DTSTART"] for event in read] == [(";VALUE=DATE", day) for day in FIRST_DAYS.values()]
    assert FIRST_DAYS.keys() == TOLD.keys()
    for event, (edtf, *_, label) in zip(read, TOLD.values(), strict=True):
        assert f"\nDate: {label} (" in f"\n{_text(event, 'DESCRIPTION')}"
        assert f"EDTF {edtf})" in _text(event, "DESCRIPTION")


def test_hostile_text_is_read_by_hand_as_it_was(client: TestClient) -> None:
    (read,) = _events("".join(write_ics([one(client, ItemKind.EVENT, "dark-lamp-1988", title=HOSTILE)], ABOUT)))
    assert _text(read, "SUMMARY") == HOSTILE.replace("\r\n", "\n").replace("\r", "\n")
