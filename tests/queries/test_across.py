"""Relations, graph, coverage and citations, compiled without a database."""

# ruff: noqa: S608 - SQL to compare with, run by nobody

from typing import Any

import pytest
from sqlalchemy.engine import Dialect

from app.edtf import Edtf
from app.params.coverage import CoverageQuery
from app.params.events import EventFilters
from app.params.graph import GraphQuery
from app.params.names import Selection
from app.params.relations import RelationQuery
from app.params.sources import CitationQuery
from app.queries.count import select_count
from app.queries.coverage import select_actor_years, select_event_years, select_statement_years
from app.queries.graph import select_edges, select_graph_count, select_nodes
from app.queries.page import select_page
from app.queries.relations import Strand, select_relation_count, select_relation_page, strands_of
from app.queries.sources import select_citations
from app.vocabulary import RecordKind, View
from tests.queries.compiling import Given, every_dialect, listed, names_in, spoken, sql

FIRST, LAST = Edtf.parse("1998").start_earliest, Edtf.parse("1998").end_latest
DAY = Edtf.parse("1998-05-12").start_earliest

# --- Relations --------------------------------------------------------------------------------------------------------


def strands(given: Given) -> list[Strand]:
    """What ties a and b, as far as a request asks for it."""
    return strands_of(RelationQuery.model_validate(given), names_in(given), ("a", "b"))


def taking_part(one: str) -> str:
    """The events an actor took part in."""
    return f"event.id IN (SELECT event_actor.event_id FROM event_actor WHERE event_actor.actor_id = '{one}')"


def appearing(one: str) -> str:
    """The statements an actor appears in, in whichever part."""
    return (
        "statement.id IN (SELECT statement_actor.statement_id FROM statement_actor "
        f"WHERE statement_actor.actor_id = '{one}' AND statement_actor.part = 'any')"
    )


BETWEEN = (
    "membership_change.member_id = 'a' AND membership_change.organization_id = 'b' OR "
    "membership_change.member_id = 'b' AND membership_change.organization_id = 'a'"
)


def count_of(table: str, where: str) -> str:
    """The count of one strand."""
    return f"(SELECT count(*) AS count_N FROM {table} WHERE {where})"


def counted(given: Given, dialect: Dialect) -> str:
    """The total of a request, its columns without numbers."""
    found = sql(select_relation_count(strands(given)), dialect)
    for number in "123":
        found = found.replace(f"count_{number}", "count_N")
    return found


@every_dialect
def test_two_actors_are_tied_by_events_statements_and_membership_changes(dialect: Dialect) -> None:
    counts = [
        count_of("event", f"{taking_part('a')} AND {taking_part('b')}"),
        count_of("statement", f"{appearing('a')} AND {appearing('b')}"),
        count_of("membership_change", BETWEEN),
    ]
    assert [one.kind for one in strands({})] == ["event", "statement", "membership-change"]
    assert counted({}, dialect) == f"SELECT 0 + {' + '.join(counts)} AS anon_1"


@every_dialect
def test_dates_and_known_on_hold_for_every_strand(dialect: Dialect) -> None:
    given = {"date": "1998", "known_on": "1998-05-12"}
    found = counted(given, dialect)
    for table in ("event", "statement", "membership_change"):
        touching = f"{table}.start_earliest <= {LAST} AND {table}.end_latest >= {FIRST}"
        assert f" AND {touching} AND {table}.public_day <= {DAY})" in found
    assert f"({BETWEEN}) AND " in found
    certain = counted({"date": "1998", "date_match": "certain"}, dialect)
    assert certain.count(spoken(".uncertain IS {no}", dialect)) == 3


@pytest.mark.parametrize(
    ("given", "kinds", "matches"),
    [
        ({}, ["event", "statement", "membership-change"], []),
        ({"date": "1998"}, ["event", "statement", "membership-change"], ["date"]),
        ({"known_on": "1998-05-12"}, ["event", "statement", "membership-change"], []),
        ({"member_of": ["o"]}, ["event"], ["membership"]),
        ({"member_of": ["!o"], "date": "1998"}, ["event"], ["date"]),
        ({"as_of": "1998-05-12"}, ["membership-change"], ["membership"]),
        ({"as_of": "1998-05-12", "date": "1998"}, ["membership-change"], ["date", "membership"]),
        ({"as_of": "1998-05-12", "member_of": ["o"]}, [], []),
    ],
    ids=str,
)
def test_a_filter_that_one_kind_alone_knows_leaves_that_kind_only(
    given: Given, kinds: list[str], matches: list[str]
) -> None:
    found = strands(given)
    assert [one.kind for one in found] == kinds
    assert [list(one.matches) for one in found] == [matches] * len(kinds)


@every_dialect
def test_an_as_of_keeps_changes_of_spells_that_may_hold_that_day(dialect: Dialect) -> None:
    [changes] = strands({"as_of": "1998-05-12"})
    spell = "membership_change.{} IN (SELECT membership.id FROM membership WHERE {})"
    possible = f"membership.start_earliest <= {DAY} AND membership.end_latest >= {DAY}"
    certain = (
        f"membership.start_latest <= {DAY} AND membership.end_earliest >= {DAY} AND membership.uncertain IS {{no}}"
    )
    for clause, holds in (
        (changes.conditions[-1], possible),
        (changes.matches["membership"], spoken(certain, dialect)),
    ):
        started, ended = spell.format("membership_id", holds), spell.format("ended_id", holds)
        assert sql(clause, dialect) == f"{started} OR {ended}"


@every_dialect
def test_a_member_is_one_of_those_taking_part(dialect: Dialect) -> None:
    members = "event.id IN (SELECT event_member.event_id FROM event_member WHERE event_member.organization_id = 'o')"
    assert counted({"member_of": ["o"]}, dialect).endswith(
        f"WHERE {taking_part('a')} AND {taking_part('b')} AND {members}) AS anon_1"
    )


@every_dialect
@pytest.mark.parametrize("descending", [False, True])
def test_one_line_of_all_strands_in_order_with_one_row_more(dialect: Dialect, *, descending: bool) -> None:
    def page(**paging: Any) -> str:  # noqa: ANN401 - an offset or a place
        given = {"after": None, "offset": 0, **paging}
        return sql(
            select_relation_page(strands({"date": "1998"}), View.SUMMARY, 3, descending=descending, **given), dialect
        )

    way, than, key = ("DESC", "<", "last_day") if descending else ("ASC", ">", "first_day")
    found, following = page(), page(after=(5, "event/x"))
    assert found.count(" UNION ALL ") == 2
    for table in ("event", "statement", "membership_change"):
        kind = table.replace("_", "-")
        assert f"SELECT {table}.{key} AS key, '{kind}' || '/' || {table}.id AS id, '{kind}' AS kind" in found
    assert f" ORDER BY line.key {way}, line.id {way} LIMIT 4" in found
    assert found.endswith(f" ORDER BY page.key {way}, page.id {way}")
    for table in ("event", "statement", "membership_change"):
        here = f"({table}.{key}, '{table.replace('_', '-')}' || '/' || {table}.id)"
        assert f" WHERE {here} {than} (5, 'event/x') AND " in following
    assert " LIMIT 4 OFFSET 40) AS page" in page(offset=40)
    assert found.count("OUTER JOIN") == 2
    assert found.startswith("SELECT page.key, page.id, coalesce(document.summary, membership_change.document)")


# --- Graph ------------------------------------------------------------------------------------------------------------

TOPIC: Given = {"topic": ["t"]}
EVENTS = "event.id IN (SELECT event_topic.event_id FROM event_topic WHERE event_topic.topic_id = 't')"
PARTS = (
    "(SELECT event_actor.actor_id AS actor_id, event_actor.event_id AS event_id FROM event_actor "
    f"WHERE event_actor.event_id IN (SELECT event.id FROM event WHERE {EVENTS})) AS taking_part"
)


@every_dialect
def test_nodes_are_those_taking_part_with_the_number_of_events(dialect: Dialect) -> None:
    assert sql(select_nodes(GraphQuery.model_validate(TOPIC), names_in(TOPIC)), dialect) == (
        f"SELECT actor.id, actor.kind, count(*) AS count_1 FROM actor JOIN {PARTS} ON taking_part.actor_id = actor.id "
        "GROUP BY actor.id, actor.kind ORDER BY count(*) DESC, actor.id"
    )


@every_dialect
def test_edges_are_pairs_each_once_with_the_number_of_common_events(dialect: Dialect) -> None:
    query = GraphQuery.model_validate({**TOPIC, "min_weight": 2})
    assert sql(select_edges(query, names_in(TOPIC)), dialect) == (
        f"SELECT taking_part.actor_id, event_actor_1.actor_id AS actor_id_1, count(*) AS count_1 FROM {PARTS} "
        "JOIN event_actor AS event_actor_1 ON event_actor_1.event_id = taking_part.event_id "
        "AND event_actor_1.actor_id > taking_part.actor_id GROUP BY taking_part.actor_id, event_actor_1.actor_id "
        "HAVING count(*) >= 2 ORDER BY count(*) DESC, taking_part.actor_id, event_actor_1.actor_id"
    )


@every_dialect
def test_a_graph_of_everything_tests_no_event(dialect: Dialect) -> None:
    found = sql(select_edges(GraphQuery(), {}), dialect)
    assert " WHERE " not in found
    assert " HAVING count(*) >= 1 " in found


@every_dialect
def test_the_events_of_a_graph_are_those_of_the_list(dialect: Dialect) -> None:
    given = {"topic": ["t"], "id": ["x", "y"], "disputed": True, "known_on": "1998-05-12", "min_sources": 2}
    query = GraphQuery.model_validate(given)
    found = sql(select_graph_count(query, names_in(given), [(RecordKind.EVENT, "x")]), dialect)
    listed_count = sql(select_count(listed("events", given), [(RecordKind.EVENT, "x")]), dialect)
    assert found == listed_count
    assert set(GraphQuery.model_fields) - {"min_weight", "format"} == set(EventFilters.model_fields)


# --- Coverage and citations -------------------------------------------------------------------------------------------


@every_dialect
def test_coverage_counts_by_first_and_last_year(dialect: Dialect) -> None:
    for statement, table in ((select_event_years(), "event"), (select_statement_years(), "statement")):
        years = f"{table}.first_year, {table}.last_year"
        assert sql(statement, dialect) == f"SELECT {years}, count(*) AS count_1 FROM {table} GROUP BY {years}"


@every_dialect
@pytest.mark.parametrize(
    ("given", "where"),
    [
        ({}, ""),
        ({"actor": ["a"]}, " WHERE actor.id = 'a'"),
        ({"actor": ["a", "b", "!c"]}, " WHERE actor.id IN ('a', 'b') AND (actor.id NOT IN ('c'))"),
    ],
    ids=str,
)
def test_coverage_of_actors_counts_their_events(given: Given, where: str, dialect: Dialect) -> None:
    columns = "actor.id, actor.kind, event.first_year, event.last_year"
    assert sql(select_actor_years(names_in(given)), dialect) == (
        f"SELECT {columns}, count(*) AS count_1 FROM event_actor JOIN event ON event.id = event_actor.event_id "
        f"JOIN actor ON actor.id = event_actor.actor_id{where} GROUP BY {columns} ORDER BY actor.id"
    )
    assert set(CoverageQuery.model_fields) == {"actor"}


@every_dialect
@pytest.mark.parametrize(("sort", "way", "than"), [("record", "ASC", ">"), ("-record", "DESC", "<")])
def test_the_citations_of_a_source_come_by_record(sort: str, way: str, than: str, dialect: Dialect) -> None:
    listing = select_citations(CitationQuery.model_validate({"sort": sort}), {"of": Selection(("s",))})
    columns = "SELECT citation.id AS key, citation.id AS id, citation.document FROM citation WHERE"
    order = f"citation.source_id = 's' ORDER BY key {way}, id {way} LIMIT 4"
    assert sql(select_page(listing, View.SUMMARY, 3, after=None, offset=0), dialect) == f"{columns} {order}"
    assert sql(select_page(listing, View.SUMMARY, 3, after=("event/e/00001", "event/e/00001"), offset=0), dialect) == (
        f"{columns} (citation.id, citation.id) {than} ('event/e/00001', 'event/e/00001') AND {order}"
    )
    assert sql(select_count(listing), dialect) == (
        "SELECT count(*) AS count_1 FROM citation WHERE citation.source_id = 's'"
    )
