"""EDTF dates as the columns of dated tables."""

from functools import lru_cache
from typing import Any

from app.edtf import Edtf
from app.edtf_days import OPEN_FUTURE, OPEN_PAST, year_of
from app.models.base import SHORT_SPAN

Columns = dict[str, Any]


def bounds_of(date: Edtf) -> Columns:
    """The columns of app.models.Dated; not to be changed, since dates that are written alike share them."""
    return _bounds_of(date.text)


def sort_keys_of(date: Edtf) -> Columns:
    """The columns of app.models.Link; likewise."""
    return _sort_keys_of(date.text)


@lru_cache(maxsize=32768)
def _bounds_of(text: str) -> Columns:
    date = Edtf.parse(text)
    return {
        **_sort_keys_of(text),
        "start_latest": date.start_latest,
        "end_earliest": date.end_earliest,
        "uncertain": date.uncertain,
        "first_year": year_of(date.start_earliest),
        "last_year": year_of(date.end_latest),
    }


@lru_cache(maxsize=32768)
def _sort_keys_of(text: str) -> Columns:
    date = Edtf.parse(text)
    closed = date.start_earliest > OPEN_PAST and date.end_latest < OPEN_FUTURE
    return {
        "first_day": date.first_day,
        "last_day": date.last_day,
        "start_earliest": date.start_earliest,
        "end_latest": date.end_latest,
        "lasting": not (closed and date.end_latest - date.start_earliest <= SHORT_SPAN),
    }


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
