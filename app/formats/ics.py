"""Records as a calendar of all-day events (RFC 5545, and RFC 7986 for what the calendar says of itself)."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from urllib.parse import urlsplit

from icalendar import Calendar, Component, Event, Journal
from icalendar.prop import vInline, vText

from app.edtf import Edtf
from app.formats.about import About
from app.formats.calendar_days import Days, days_of, is_exact
from app.formats.entry import entry_of
from app.formats.export_title import title_of
from app.formats.item import Item
from app.formats.printable import printable
from app.formats.wording import word_place

_END = "END:VCALENDAR\r\n"
_TEXT = {"VALUE": "TEXT"}  # The default (3.8.8.2), which not all readers go by.
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


class _Text(vText):
    """TEXT (RFC 5545, 3.3.11); the library takes a backslash before a capital N for a line break."""

    def to_ical(self) -> bytes:
        return printable(self).translate(_ESCAPES).encode()


def write_ics(items: Iterable[Item], about: About) -> Iterator[str]:
    """Give the calendar piece by piece, one record at a time, in the order given.

    A record is an all-day event on the days its date may have touched; what is inexact, planned, reported or denied
    is TENTATIVE, and its summary says so. One whose date no calendar can hold is a journal entry without a date.
    Raises KeyError for records of a kind that is not dated.
    """
    yield _head(about)
    none = True
    for item in items:
        none = False
        yield _write(_component(item, about))
    if none:
        yield _write(_nothing(about))
    yield _END


def _head(about: About) -> str:
    calendar = Calendar()
    calendar.add("PRODID", _Text(f"-//Communiqué//Chronology//{about.language.upper()}"))
    calendar.add("VERSION", "2.0")
    calendar.add("UID", str(about.uuid("calendar", about.page.removeprefix(about.base_url))))
    calendar.add("LAST-MODIFIED", about.updated)
    terms = f"{about.cite_as}\n{about.licence}: {about.licence_url}"
    # Under the names of the standard, and under those that calendars read before there was one.
    for name, old_name, text in (("NAME", "X-WR-CALNAME", title_of(about)), ("DESCRIPTION", "X-WR-CALDESC", terms)):
        calendar.add(name, _Text(text))
        calendar.add(old_name, _Text(text), _TEXT)
    _add_address(calendar, "URL", about.page)
    return _write(calendar).removesuffix(_END)


def _component(item: Item, about: About) -> Component:
    entry = entry_of(item)
    told = Edtf.parse(entry.date["edtf"]) if entry.date else None
    days = days_of(told) if told else None
    component: Component = Event() if days else Journal()
    component.add("UID", str(about.uuid(item.kind, item.data["id"])))
    component.add("DTSTAMP", item.updated)
    component.add("LAST-MODIFIED", item.updated)
    component.add("SUMMARY", _Text(entry.headline(_mark(told, days))))
    component.add("DESCRIPTION", _Text(entry.text(about.base_url if _is_whole(about.base_url) else None)))
    component.add("CATEGORIES", list(entry.categories))
    _add_address(component, "URL", f"{about.base_url}{entry.path}")
    if told:
        component.add("X-COMMUNIQUE-EDTF", _Text(told.text), _TEXT)
    if told and days:
        _draw(component, days)
        component.add("STATUS", "CONFIRMED" if is_exact(told) and not entry.status else "TENTATIVE")
        _add_place(component, item)
    return component


def _mark(told: Edtf | None, days: Days | None) -> str | None:
    """What the days drawn do not tell of the date."""
    if told is None:
        return "date unknown"
    return None if days and days.whole else told.label


def _draw(event: Component, days: Days) -> None:
    event.add("DTSTART", days.first)
    event.add("DTEND", days.last + timedelta(days=1))  # It ends before that day (3.6.1).
    event.add("TRANSP", "TRANSPARENT")


def _add_place(event: Component, item: Item) -> None:
    place = item.data.get("place")
    if not place:
        return
    event.add("LOCATION", _Text(word_place(place)))
    if place["latitude"] is not None and place["longitude"] is not None:
        event.add("GEO", vInline(f"{place['latitude']:.6f};{place['longitude']:.6f}"))


def _add_address(component: Component, name: str, address: str) -> None:
    if _is_whole(address):
        component.add(name, address)


def _is_whole(address: str) -> bool:
    """Whether it may be written: a path alone is no URI, and a calendar has nothing to complete it with."""
    return bool(urlsplit(address).scheme)


def _nothing(about: About) -> Component:
    """What stands in a calendar without records: there has to be a component (3.6)."""
    journal = Journal()
    journal.add("UID", str(about.uuid("calendar", "")))
    journal.add("DTSTAMP", about.updated)
    journal.add("SUMMARY", _Text("No record matches"))
    return journal


def _write(component: Component) -> str:
    return str(component.to_ical(), "utf-8")
