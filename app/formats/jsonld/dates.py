"""Dates as RDF literals: an exact day as XML Schema has it, anything else as EDTF text. Never works out a bound."""

import re
from collections.abc import Mapping
from typing import Any

from app.formats.interval import split_interval

_DAY = re.compile(r"(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}")  # XML Schema 1.0 (3.2.9) knows no year 0


def type_date(text: str | None) -> dict[str, str] | None:
    """A literal of the EDTF text of a date; None for none."""
    if text is None:
        return None
    return {"@value": text, "@type": "xsd:date" if _DAY.fullmatch(text) else "edtf:EDTF"}


def date_event(date: Mapping[str, Any] | None) -> dict[str, Any]:
    """When something began, and ended if it lasted: each by its own text. An open or unknown end is left out."""
    start, end = split_interval(date["edtf"]) if date else (None, None)
    return {"startDate": type_date(start), "endDate": type_date(end)}


def date_spell(
    date: Mapping[str, Any] | None, start_name: str = "startDate", end_name: str = "endDate"
) -> dict[str, Any]:
    """The same of a state of affairs: one told by a single date both began and ended then."""
    start, end = split_interval(date["edtf"]) if date else (None, None)
    if date and "/" not in date["edtf"]:
        end = start
    return {start_name: type_date(start), end_name: type_date(end)}
