"""Facets: counts by value, each under the name its value goes by."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from app.database.snapshot import Snapshot
from app.database.transaction import Rows
from app.edtf_days import year_text
from app.edtf_label import label_year
from app.lexicon import Lexicon
from app.queries.facets import AnyFacet, YearFacet
from app.schemas.listing import FacetValue


def render_facet(snapshot: Snapshot, lexicon: Lexicon, facet: AnyFacet, rows: Rows) -> str:
    """A facet as a JSON list, of the rows of its statement: most frequent value first, years in order."""
    if isinstance(facet, YearFacet):
        years = spread_over_years(rows, snapshot)
        values = [FacetValue(value=year_text(year), label=label_year(year), count=count) for year, count in years]
    else:
        values = [FacetValue(value=one, label=lexicon.label(facet.labels, one), count=count) for one, count in rows]
        values.sort(key=lambda one: (-one.count, one.value))
    return f"[{','.join(value.model_dump_json() for value in values)}]"


def spread_over_years(rows: Iterable[Sequence[Any]], snapshot: Snapshot) -> list[tuple[int, int]]:
    """From (first year, last year, count) to the count of each year that has one, in order.

    A record counts in every year that it may fall in, of those the dataset tells of: an open date has no end.
    """
    if snapshot.loaded.first_year is None or snapshot.loaded.last_year is None:
        return []
    change: dict[int, int] = defaultdict(int)
    for first, last, count in rows:
        start, end = max(first, snapshot.loaded.first_year), min(last, snapshot.loaded.last_year)
        if start <= end:
            change[start] += count
            change[end + 1] -= count
    counted, current = [], 0
    for year in range(snapshot.loaded.first_year, snapshot.loaded.last_year + 1):
        current += change.get(year, 0)
        if current:
            counted.append((year, current))
    return counted
