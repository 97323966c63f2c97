"""The columns of topics. Their names and order are a promise: put new ones last, never rename or move one."""

from collections.abc import Iterable
from operator import itemgetter

from app.formats.csv_columns.column import Column, Part, each, edtf_of, value


def _ids(entries: Iterable[Part]) -> str:
    """Several ids that are one value among others."""
    return ", ".join(one["id"] for one in entries)


COLUMNS: tuple[Column, ...] = (
    value("id"),
    value("label"),
    value("definition"),
    each("positions", "positions", itemgetter("position")),
    each("position_speakers", "positions", lambda one: _ids(one["speakers"])),
    each("position_on_behalf_of", "positions", lambda one: _ids(one["on_behalf_of"])),
    each("position_said", "positions", lambda one: edtf_of(one["said"])),
    each("position_statements", "positions", lambda one: one["statement"]["id"]),
)
