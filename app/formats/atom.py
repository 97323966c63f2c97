"""Records as a feed for feed readers (RFC 4287)."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from html import escape
from xml.etree.ElementTree import Element, SubElement, tostring

from app.formats.about import About
from app.formats.entry import Entry, entry_of
from app.formats.export_title import title_of
from app.formats.item import Item
from app.formats.printable import printable
from app.formats.source_link import link_source

_DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'
_NAMESPACE = "http://www.w3.org/2005/Atom"
_END = "</feed>\n"


def write_atom(items: Iterable[Item], about: About) -> Iterator[str]:
    """Give the feed piece by piece, one record at a time, in the order given.

    An entry's `updated` is when the record was last changed. The date a record tells of is no moment and stands in the
    text; `published` is left out. Raises KeyError for records of a kind that is not dated.
    """
    yield _DECLARATION
    yield _write(_feed(about)).removesuffix(_END)
    for item in items:
        yield _write(_entry(item, about))
    yield _END


def _feed(about: About) -> Element:
    feed = Element("feed", {"xmlns": _NAMESPACE, "xml:lang": about.language})
    # The list is the same one wherever it is served from (4.2.6).
    _add(feed, "id", about.uuid("feed", about.page.removeprefix(about.base_url)).urn)
    _add(feed, "title", title_of(about))
    _add(feed, "subtitle", about.cite_as)
    _add(feed, "updated", _moment(about.updated))
    _add(SubElement(feed, "author"), "name", about.attribution)
    _add(feed, "rights", f"{about.licence}: {about.licence_url}")
    _add(feed, "generator", "Communiqué")
    _add(feed, "link", rel="self", type="application/atom+xml", href=about.address)
    _add(feed, "link", rel="alternate", type="application/json", href=about.page)
    _add(feed, "link", rel="license", href=about.licence_url)
    return feed


def _entry(item: Item, about: About) -> Element:
    told = entry_of(item)
    entry = Element("entry")
    _add(entry, "id", about.uuid(item.kind, item.data["id"]).urn)
    _add(entry, "title", told.headline())
    _add(entry, "updated", _moment(item.updated))
    _add(entry, "link", rel="alternate", href=f"{about.base_url}{told.path}")
    for category in told.categories:
        _add(entry, "category", term=category)
    if told.summary:
        _add(entry, "summary", told.summary)
    _add(entry, "content", _html(told, about.base_url), type="html")
    return entry


def _html(told: Entry, base_url: str) -> str:
    """The text as paragraphs and lists; each line finds its own direction of writing."""
    summary = _tag("p", escape(told.summary)) if told.summary else ""
    lines = _list(link_source(source, base_url) for source in told.sources)
    sources = f"<p>Sources:</p>{lines}" if lines else ""
    return f"{summary}{_list(map(escape, told.facts))}{sources}"


def _list(lines: Iterable[str]) -> str:
    items = "".join(_tag("li", line) for line in lines)
    return f"<ul>{items}</ul>" if items else ""


def _tag(name: str, html: str) -> str:
    return f'<{name} dir="auto">{html}</{name}>'


def _moment(moment: datetime) -> str:
    """A date-time as RFC 3339 writes it, in UTC."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _add(parent: Element, name: str, text: str | None = None, **attributes: str) -> None:
    made = SubElement(parent, name, {key: printable(value) for key, value in attributes.items()})
    made.text = None if text is None else printable(text)


def _write(element: Element) -> str:
    return f"{tostring(element, encoding='unicode')}\n"
