"""Counts by value, compiled without a database: each facet counts what its list's total counts, one statement each."""

# ruff: noqa: S608 - SQL to compare with, run by nobody

import pytest
from sqlalchemy.engine import Dialect

from app.edtf import Edtf
from app.params import QUERIES
from app.queries import LIST_SELECTS
from app.queries.facets import select_facet
from app.queries.listing import Listing
from tests.queries.compiling import every_dialect, every_list, listed, spoken, sql

DAY = Edtf.parse("1998-05-12").start_earliest
VALUES = {
    ("events", "type"): "event.type",
    ("events", "actor"): "event_actor.actor_id",
    ("events", "topic"): "event_topic.topic_id",
    ("events", "place"): "event.place_id",
    ("events", "country"): "event.country_id",
    ("events", "status"): "event.status",
    ("events", "source"): "event_source.source_id",
    ("events", "role"): "event_role.role",
    ("statements", "speaker"): "statement_actor.actor_id",
    ("statements", "topic"): "statement_topic.topic_id",
    ("statements", "stance"): "statement_stance.position",
    ("statements", "mode"): "statement.mode",
    ("statements", "source"): "statement_source.source_id",
    ("actors", "kind"): "actor.kind",
    ("actors", "country"): "actor.country_id",
    ("member-states", "organization"): "membership.organization_id",
    ("member-states", "status"): "membership.status",
    ("sources", "publisher"): "source.publisher",
    ("sources", "type"): "source.type",
    ("sources", "language"): "source.language",
    ("search", "kind"): "search_entry.kind",
}
"""By list and facet, the column that is counted."""
YEARS = {
    ("events", "year"): "event",
    ("statements", "year"): "statement",
    ("sources", "year"): "source",
}
NARROWED = {
    ("events", "role"): "event_role.paired IS {no}",
    ("statements", "speaker"): "statement_actor.part = 'speaker'",
    ("statements", "stance"): "statement_stance.paired IS {no}",
}
"""What else of a link table counts: plain roles and positions, not those paired with an actor or a topic."""


def facet_of(listing: Listing, name: str, dialect: Dialect) -> str:
    """The statement of a facet."""
    return sql(select_facet(listing.facets[name], listing.table, listing.id, listing.conditions), dialect)


@every_list
def test_every_facet_a_request_may_name_is_counted(path: str) -> None:
    marks = QUERIES[path].model_fields.get("facets")
    named = str(marks.annotation) if marks else ""
    schema = QUERIES[path].model_json_schema()["properties"].get("facets", {})
    pattern = next((branch["pattern"] for branch in schema.get("anyOf", []) if "pattern" in branch), "")
    allowed = set(pattern.removeprefix("^ *(").partition(")")[0].split("|")) - {""}
    assert bool(named) == bool(allowed)
    assert set(listed(path).facets) == allowed == {name for one, name in [*VALUES, *YEARS] if one == path}


@every_dialect
@pytest.mark.parametrize(("path", "name"), [key for key in VALUES if key[0] != "search"])
def test_a_facet_of_everything_counts_each_value(path: str, name: str, dialect: Dialect) -> None:
    listing, value = listed(path), VALUES[path, name]
    table = value.partition(".")[0]
    narrowed = NARROWED.get((path, name), f"{value} IS NOT NULL" if table == listing.table.__tablename__ else "")
    where = f" WHERE {spoken(narrowed, dialect)}" if narrowed else ""
    assert facet_of(listing, name, dialect) == (
        f"SELECT {value}, count(*) AS count_1 FROM {table}{where} GROUP BY {value}"
    )


@every_dialect
@pytest.mark.parametrize(("path", "name"), [key for key in VALUES if key[0] != "search"])
def test_a_facet_has_the_conditions_of_the_total(path: str, name: str, dialect: Dialect) -> None:
    listing, value = listed(path, {"id": ["x", "!y"]}), VALUES[path, name]
    record, table = listing.table.__tablename__, value.partition(".")[0]
    wanted = f"{record}.id = 'x' AND ({record}.id NOT IN ('y'))"
    found = facet_of(listing, name, dialect)
    if table == record:
        assert found.endswith(f" WHERE {value} IS NOT NULL AND {wanted} GROUP BY {value}")
    else:
        links = f"{table}.{record}_id IN (SELECT {record}.id FROM {record} WHERE {wanted}) GROUP BY {value}"
        assert found.endswith(f" {links}")
        assert spoken(NARROWED.get((path, name), ""), dialect) in found
    assert "JOIN" not in found
    assert "LIMIT" not in found


@every_dialect
@pytest.mark.parametrize(("path", "record"), [("events", "event"), ("statements", "statement")])
def test_known_on_counts_only_sources_published_by_then(path: str, record: str, dialect: Dialect) -> None:
    listing = listed(path, {"known_on": "1998-05-12"})
    known = f"SELECT {record}.id FROM {record} WHERE {record}.public_day <= {DAY}"
    assert facet_of(listing, "source", dialect) == (
        f"SELECT {record}_source.source_id, count(*) AS count_1 FROM {record}_source "
        f"WHERE {record}_source.published_day <= {DAY} AND {record}_source.{record}_id IN ({known}) "
        f"GROUP BY {record}_source.source_id"
    )
    assert "published_day" not in facet_of(listing, "topic", dialect)


@every_dialect
@pytest.mark.parametrize(("path", "record"), [(path, table) for (path, _), table in YEARS.items()])
def test_years_are_counted_by_the_first_and_last_a_date_can_touch(path: str, record: str, dialect: Dialect) -> None:
    years = f"{record}.first_year, {record}.last_year"
    dated = spoken(f"{record}.dated IS {{yes}}", dialect) if record == "source" else ""
    for given, condition in (({}, ""), ({"id": ["x"]}, f"{record}.id = 'x'")):
        where = " AND ".join(part for part in (condition, dated) if part)
        assert facet_of(listed(path, given), "year", dialect) == (
            f"SELECT {years}, count(*) AS count_1 FROM {record}{f' WHERE {where}' if where else ''} GROUP BY {years}"
        )


def test_hits_are_counted_by_kind() -> None:
    listing = LIST_SELECTS["search"](QUERIES["search"].model_validate({"q": "sea"}), {})
    statement = select_facet(listing.facets["kind"], listing.table, listing.id, listing.conditions)
    assert sql(statement) == (
        "SELECT search_entry.kind, count(*) AS count_1 FROM search_entry WHERE search_entry.kind IS NOT NULL AND "
        "search_entry.number IN (SELECT search_index.rowid FROM search_index WHERE search_index MATCH '\"sea\"') "
        "GROUP BY search_entry.kind"
    )
