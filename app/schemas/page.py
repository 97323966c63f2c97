"""Where each record is served: the one place that knows the addresses of pages."""

from collections.abc import Mapping

from app.vocabulary import RecordKind

LISTS: Mapping[RecordKind, str] = {
    RecordKind.EVENT: "events",
    RecordKind.STATEMENT: "statements",
    RecordKind.ACTOR: "actors",
    RecordKind.MEMBERSHIP: "member-states",
    RecordKind.SOURCE: "sources",
    RecordKind.PLACE: "places",
    RecordKind.TOPIC: "topics",
}
"""The list of each kind of record that has one."""


def page_of(kind: RecordKind, record_id: str) -> str | None:
    """The page that a record has of its own; None where its kind has none."""
    return f"/{LISTS[kind]}/{record_id}" if kind in LISTS else None
