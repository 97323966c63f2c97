"""What a request asks for, told once, and how each candidate is asked for it. Sends nothing."""

from dataclasses import dataclass
from datetime import date
from typing import Literal
from urllib.parse import urlencode

Shape = Literal["actor", "topic", "type", "date"]
"""What a list is narrowed by besides its dates; `date` by nothing else."""


@dataclass(frozen=True, slots=True)
class ListAsk:
    """A page of the events between two days (YYYY-MM-DD), narrowed by a value or not."""

    shape: Shape
    value: str
    first: str
    last: str
    limit: int


@dataclass(frozen=True, slots=True)
class RecordAsk:
    """One event with everything known of it."""

    id: str


@dataclass(frozen=True, slots=True)
class PathAsk:
    """What only Communiqué can be asked, as its path."""

    path: str


Ask = ListAsk | RecordAsk | PathAsk


def filters_of(ask: ListAsk) -> str:
    """The part of Communiqué's address that says which events."""
    return urlencode({**_narrowed(ask), "date": f"{ask.first}/{ask.last}"}, safe="/")


def _narrowed(ask: ListAsk) -> dict[str, str]:
    return {} if ask.shape == "date" else {ask.shape: ask.value}


def communique_path(ask: Ask) -> str:
    """How Communiqué is asked."""
    match ask:
        case ListAsk():
            return f"/events?{filters_of(ask)}&limit={ask.limit}"
        case RecordAsk():
            return f"/events/{ask.id}"
        case PathAsk():
            return ask.path


def plain_path(ask: Ask) -> str:
    """How the plain FastAPI peer is asked; raises ValueError for what it does not offer."""
    match ask:
        case ListAsk():
            days = {"date_from": ask.first, "date_to": ask.last}
            return f"/events?{urlencode({**_narrowed(ask), **days, 'limit': ask.limit})}"
        case RecordAsk():
            return f"/events/{ask.id}"
        case PathAsk():
            raise ValueError(f"the plain FastAPI peer has no {ask.path}")


def datasette_path(ask: Ask) -> str:
    """How Datasette is asked for records as JSON; raises ValueError for what it does not offer."""
    return f"{datasette_text_path(ask)}&_json={'item' if isinstance(ask, RecordAsk) else 'items'}"


def datasette_text_path(ask: Ask) -> str:
    """How Datasette is asked for records as JSON written in a text; raises ValueError for what it does not offer."""
    match ask:
        case ListAsk():
            days = {"first": _day_number(ask.first), "last": _day_number(ask.last), "limit": ask.limit}
            narrowed = {} if ask.shape == "date" else {"value": ask.value}
            name, asked = f"events_by_{ask.shape}", {**narrowed, **days}
        case RecordAsk():
            name, asked = "event", {"id": ask.id}
        case PathAsk():
            raise ValueError(f"Datasette has no {ask.path}")
    return f"/communique/{name}.json?{urlencode({**asked, '_shape': 'array'})}"


def _day_number(day: str) -> int:
    """How Communiqué's tables count days."""
    return date.fromisoformat(day).toordinal()
