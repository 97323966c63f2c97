"""EDTF dates as the columns of dated tables."""

from typing import Any

from app.edtf import OPEN_FUTURE, OPEN_PAST, Edtf, year_of
from app.models.base import SHORT_SPAN

Columns = dict[str, Any]


def bounds_of(date: Edtf) -> Columns:
    """The columns of app.models.Dated."""
    closed = date.start_earliest > OPEN_PAST and date.end_latest < OPEN_FUTURE
    return {
        "start_earliest": date.start_earliest,
        "start_latest": date.start_latest,
        "end_earliest": date.end_earliest,
        "end_latest": date.end_latest,
        "uncertain": date.uncertain,
        **sort_keys_of(date),
        "first_year": year_of(date.start_earliest),
        "last_year": year_of(date.end_latest),
        "lasting": not (closed and date.end_latest - date.start_earliest <= SHORT_SPAN),
    }


def sort_keys_of(date: Edtf) -> Columns:
    """The columns of app.models.Link."""
    return {"first_day": date.first_day, "last_day": date.last_day}


UNDATED: Columns = {
    "start_earliest": OPEN_PAST,
    "start_latest": OPEN_FUTURE,
    "end_earliest": OPEN_PAST,
    "end_latest": OPEN_FUTURE,
    "uncertain": True,
    "first_day": OPEN_FUTURE,  # last in either order
    "last_day": OPEN_PAST,
    "first_year": OPEN_PAST,
    "last_year": OPEN_FUTURE,
    "lasting": True,
}
"""The columns of a record without a date."""
