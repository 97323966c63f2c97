"""What was counted at load, for lists without a filter and for those by one value."""

import json

from sqlalchemy import Select, select

from app.models import Base, Tally


def select_tally(table: type[Base], facet: str = "") -> Select[str]:
    """Select the rows of a facet of all records of a table, as JSON; without a name, those of the total."""
    return select(Tally.counts).where(Tally.list == table.__tablename__, Tally.facet == facet)


def count_of(counts: str, value: str) -> int:
    """How many records have a value, by a tally's JSON; it is long, so that only this value's row is read.

    Within a text a quotation mark has a backslash before it: what is looked for can be nothing but the start of a row.
    """
    start = f"[{json.dumps(value)}, "
    _, found, rest = counts.partition(start)
    return int(rest[: rest.index("]")]) if found else 0
