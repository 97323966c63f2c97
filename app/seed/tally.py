"""Counts once, at load, what every list holds as a whole, so that no request has to look at all of it."""

import json

from sqlalchemy import Connection, insert

from app.models import Tally
from app.params import QUERIES
from app.queries import LIST_SELECTS
from app.queries.count import select_count
from app.queries.facets import select_facet


def fill_tallies(connection: Connection) -> None:
    """Store the total and all facets of each list that can be asked for without a filter; the tables are filled."""
    rows = []
    for name, select in LIST_SELECTS.items():
        if any(field.is_required() for field in QUERIES[name].model_fields.values()):
            continue
        listing = select(QUERIES[name](), {})
        if listing.clauses:  # what the list is narrowed by even without a filter
            continue
        counting = {facet: select_facet(one, listing.table, listing.id, []) for facet, one in listing.facets.items()}
        for facet, statement in {"": select_count(listing), **counting}.items():
            # In one order, whichever the engine finds them in.
            counts = sorted((list(row) for row in connection.execute(statement)), key=json.dumps)
            rows.append({"list": listing.table.__tablename__, "facet": facet, "counts": json.dumps(counts)})
    connection.execute(insert(Tally), rows)
