"""Dated records to the JSON of TimelineJS 3: slides with a date, a headline and a text. Draws nothing."""

from collections.abc import Iterable, Iterator
from html import escape
from typing import Any

from app.compact_json import compact
from app.formats.about import About
from app.formats.entry import Entry, entry_of
from app.formats.item import Item, ItemKind
from app.formats.source_link import link_source
from app.formats.timelinejs_dates import place_on_axis

_GROUPS = {
    ItemKind.EVENT: "Events",
    ItemKind.STATEMENT: "Statements",
    ItemKind.MEMBERSHIP: "Memberships",
    ItemKind.MEMBERSHIP_CHANGE: "Membership changes",
}
"""The row a slide stands in. Rows share the height of the axis, so that no more than a few can be read."""

TIMELINEJS_KINDS = frozenset(_GROUPS)
"""The kinds of item that can stand on a timeline."""

_DATE_FIELDS = {ItemKind.STATEMENT: "said", ItemKind.MEMBERSHIP: "during"}


def write_timelinejs(items: Iterable[Item], about: About) -> Iterator[str]:
    """The document in pieces, from items in full view (timeline.knightlab.com/docs/json-format.html).

    Headlines and texts are HTML, as TimelineJS takes them. The title comes last, since it tells how many
    records lie too far from today to be drawn.
    """
    yield '{"scale":"human","events":['
    separator, left_out = "\n", 0
    for item in items:
        axis = place_on_axis(item.data[_DATE_FIELDS.get(item.kind, "date")]["edtf"])
        if axis is None:
            left_out += 1
            continue
        yield f"{separator}{compact({**axis, **_slide(item, about)})}"
        separator = ",\n"
    yield f'\n],"title":{compact({"text": _title(about, left_out)})}}}\n'


def _slide(item: Item, about: About) -> dict[str, Any]:
    data, entry = item.data, entry_of(item)
    return {
        "display_date": data[_DATE_FIELDS.get(item.kind, "date")]["label"],
        "text": {"headline": escape(entry.headline()), "text": _text(entry, about)},
        "group": _GROUPS[item.kind],
        "unique_id": f"{item.kind}-{data['id']}",
    }


def _text(entry: Entry, about: About) -> str:
    parts = [f"<p>{escape(paragraph)}</p>" for paragraph in (entry.summary, *entry.facts) if paragraph]
    if entry.sources:
        parts.append(f"<p>Sources:</p><ul>{_list(entry, about)}</ul>")
    parts.append(f'<p><a href="{escape(about.base_url + entry.path)}">Record</a></p>')
    return "".join(parts)


def _list(entry: Entry, about: About) -> str:
    return "".join(f"<li>{link_source(source, about.base_url)}</li>" for source in entry.sources)


def _title(about: About, left_out: int) -> dict[str, str]:
    lines = [escape(about.description), escape(about.cite_as)]
    lines.append(f'{escape(about.attribution)}, <a href="{escape(about.licence_url)}">{escape(about.licence)}</a>')
    if left_out:
        lines.append(f"Records that lie too far from today to be drawn here: {left_out}.")
    return {"headline": escape(about.title), "text": "".join(f"<p>{line}</p>" for line in lines)}
