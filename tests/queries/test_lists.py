"""Each list's SQL, compiled without a database: every parameter adds its clause and no other, in either dialect."""

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Any, NamedTuple, get_args

import pytest
from sqlalchemy import ColumnElement
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Dialect
from sqlalchemy.sql import ClauseElement

from app.edtf import Edtf
from app.models import Event
from app.params import LIST_QUERIES
from app.params.names import Selection
from app.queries import LIST_SELECTS
from app.queries.dates import certainly_within, possibly_within
from app.queries.listing import Listing, select_count, select_page
from app.vocabulary import View

DIALECTS: list[Dialect] = [sqlite.dialect(), postgresql.dialect()]  # type: ignore[no-untyped-call]
every_dialect = pytest.mark.parametrize("dialect", DIALECTS, ids=[dialect.name for dialect in DIALECTS])
every_list = pytest.mark.parametrize("path", LIST_SELECTS)


def sql(clause: ClauseElement, dialect: Dialect) -> str:
    """SQL on one line, values in it."""
    return " ".join(str(clause.compile(dialect=dialect, compile_kwargs={"literal_binds": True})).split())


def listed(path: str, given: Mapping[str, Any] | None = None) -> Listing:
    """The list that parameters ask for, every name taken for an id."""
    query = LIST_QUERIES[path].model_validate(given or {})
    names = {
        name: Selection(
            tuple(value for value in values if not value.startswith("!")),
            tuple(value.removeprefix("!") for value in values if value.startswith("!")),
        )
        for name, values in (given or {}).items()
        if isinstance(values, list)
    }
    return LIST_SELECTS[path](query, names)


def page(listing: Listing, limit: int = 3, after: tuple[int | str, str] | None = None, offset: int = 0) -> Any:  # noqa: ANN401 - a Select of any row
    """The statement of a lean page."""
    return select_page(listing, View.SUMMARY, limit, after=after, offset=offset)


# --- One clause a parameter -------------------------------------------------------------------------------------------


class Case(NamedTuple):
    """A parameter as given, and the conditions it adds; `{no}` stands for how a dialect writes false."""

    path: str
    given: Mapping[str, Any]
    clauses: Sequence[str]


def linked(record: str, thing: str, chosen: str, *, none: bool = False, further: str = "") -> str:
    """The clause for records linked to any, or none, of the things chosen."""
    table = f"{record}_{thing}"
    links = f"SELECT {table}.{record}_id FROM {table} WHERE {table}.{thing}_id IN ({chosen}){further}"  # noqa: S608 - run by nobody
    return f"({record}.id NOT IN ({links}))" if none else f"{record}.id IN ({links})"


def by_actor(*ids: str) -> str:
    """The clause for events somebody took part in."""
    return linked("event", "actor", ", ".join(f"'{one}'" for one in ids))


FIRST, LAST = Edtf.parse("1998").start_earliest, Edtf.parse("1998").end_latest
DAY = Edtf.parse("1998-05-12").start_earliest
MAY_1998 = [f"event.start_earliest <= {LAST}", f"event.end_latest >= {FIRST}"]
SPEAKER = " AND statement_actor.part = 'speaker'"
CASES = [
    *(
        case
        for path, table in {
            "events": "event",
            "actors": "actor",
            "statements": "statement",
            "member-states": "membership",
            "sources": "source",
            "topics": "topic",
            "places": "place",
        }.items()
        for case in (
            Case(path, {"id": ["a"]}, [f"{table}.id IN ('a')"]),
            Case(path, {"id": ["a", "b"]}, [f"{table}.id IN ('a', 'b')"]),
            Case(path, {"id": ["!a", "!b"]}, [f"({table}.id NOT IN ('a', 'b'))"]),
            Case(path, {"id": ["a", "!b"]}, [f"{table}.id IN ('a')", f"({table}.id NOT IN ('b'))"]),
        )
    ),
    Case("events", {"actor": ["a"]}, [by_actor("a")]),
    Case("events", {"actor": ["a", "b"]}, [by_actor("a", "b")]),
    Case("events", {"actor": ["a", "b"], "actor_op": "or"}, [by_actor("a", "b")]),
    Case("events", {"actor": ["a", "b"], "actor_op": "and"}, [by_actor("a"), by_actor("b")]),
    Case("events", {"actor": ["!a", "!b"]}, [linked("event", "actor", "'a', 'b'", none=True)]),
    Case(
        "events",
        {"actor": ["!a", "!b"], "actor_op": "and"},
        [linked("event", "actor", "'a', 'b'", none=True)],
    ),
    Case(
        "events",
        {"actor": ["a", "!b"], "actor_op": "and"},
        [by_actor("a"), linked("event", "actor", "'b'", none=True)],
    ),
    Case("events", {"actor_op": "and"}, []),
    Case("events", {"type": ["t"]}, ["event.type IN ('t')"]),
    Case("events", {"type": ["!t"]}, ["(event.type NOT IN ('t'))"]),
    Case("events", {"topic": ["t", "u"]}, [linked("event", "topic", "'t', 'u'")]),
    Case("events", {"topic": ["!t"]}, [linked("event", "topic", "'t'", none=True)]),
    Case("events", {"date": "1998"}, MAY_1998),
    Case("events", {"date": "1998?"}, MAY_1998),
    Case("events", {"date": "1998", "date_match": "possible"}, MAY_1998),
    Case(
        "events",
        {"date": "1998", "date_match": "certain"},
        [f"event.start_latest <= {LAST}", f"event.end_earliest >= {FIRST}", "event.uncertain IS {no}"],
    ),
    Case("events", {"date_match": "certain"}, []),
    Case("statements", {"speaker": ["a"]}, [linked("statement", "actor", "'a'", further=SPEAKER)]),
    Case(
        "statements",
        {"speaker": ["!a"]},
        [linked("statement", "actor", "'a'", none=True, further=SPEAKER)],
    ),
    Case("statements", {"actor": ["a", "b"]}, [linked("statement", "actor", "'a', 'b'")]),
    Case("statements", {"actor": ["!a"]}, [linked("statement", "actor", "'a'", none=True)]),
    Case("statements", {"topic": ["t"]}, [linked("statement", "topic", "'t'")]),
    Case("statements", {"topic": ["!t"]}, [linked("statement", "topic", "'t'", none=True)]),
    Case("statements", {"date": "1998"}, [clause.replace("event.", "statement.") for clause in MAY_1998]),
    Case("actors", {"kind": ["state", "media"]}, ["actor.kind IN ('state', 'media')"]),
    Case("actors", {"kind": ["!state"]}, ["(actor.kind NOT IN ('state'))"]),
    Case("member-states", {"organization": ["o"]}, ["membership.organization_id IN ('o')"]),
    Case("member-states", {"organization": ["!o"]}, ["(membership.organization_id NOT IN ('o'))"]),
    Case("member-states", {"state": ["s", "t"]}, ["membership.member_id IN ('s', 't')"]),
    Case("member-states", {"state": ["!s"]}, ["(membership.member_id NOT IN ('s'))"]),
    Case(
        "member-states",
        {"as_of": "1998-05-12"},
        [f"membership.start_earliest <= {DAY}", f"membership.end_latest >= {DAY}"],
    ),
]
# What orders, pages or shapes a list, and so must add no condition.
SHAPING = {"sort", "view", "limit", "offset", "cursor"}


@every_dialect
@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.path} {case.given}")
def test_a_parameter_adds_its_clauses_and_no_other(case: Case, dialect: Dialect) -> None:
    table = str(listed(case.path).table.__tablename__)
    clauses = [clause.format(no="0" if dialect.name == "sqlite" else "false") for clause in case.clauses]
    where = f" WHERE {' AND '.join(clauses)}" if clauses else ""
    found = sql(select_count(listed(case.path, case.given)), dialect)
    assert found == f"SELECT count(*) AS count_1 FROM {table}{where}"  # noqa: S608 - run by nobody


@every_list
def test_every_parameter_has_a_case(path: str) -> None:
    shown = {name for case in CASES if case.path == path for name in case.given}
    assert shown == set(LIST_QUERIES[path].model_fields) - SHAPING


@every_list
@pytest.mark.parametrize(
    "given", [{"limit": 7}, {"offset": 40}, {"cursor": "abc"}, {"view": "full"}, {"sort": "-{sort}"}], ids=str
)
def test_order_paging_and_view_add_no_condition(path: str, given: Mapping[str, Any]) -> None:
    default = str(LIST_QUERIES[path].model_fields["sort"].default)
    named = {name: value.format(sort=default) if isinstance(value, str) else value for name, value in given.items()}
    assert listed(path, named).conditions == []


@every_dialect
@every_list
def test_parameters_together_add_what_each_adds_alone(path: str, dialect: Dialect) -> None:
    def conditions(given: Mapping[str, Any]) -> list[str]:
        found: Sequence[ColumnElement[bool]] = listed(path, given).conditions
        return [sql(one, dialect) for one in found]

    cases = [case.given for case in CASES if case.path == path and "date_match" not in case.given]
    for one, other in combinations(cases, 2):
        if not one.keys() & other.keys() and "actor_op" not in {*one, *other}:
            assert sorted(conditions({**one, **other})) == sorted(conditions(one) + conditions(other))


# --- The two matches ----------------------------------------------------------------------------------------------


@every_dialect
@pytest.mark.parametrize("mark", ["", "?", "~", "%"])
def test_a_possible_match_compares_the_outer_bounds(dialect: Dialect, mark: str) -> None:
    found = sql(possibly_within(Event, Edtf.parse(f"1998{mark}")), dialect)
    assert found == f"event.start_earliest <= {LAST} AND event.end_latest >= {FIRST}"


@every_dialect
def test_a_certain_match_compares_the_inner_bounds(dialect: Dialect) -> None:
    found = sql(certainly_within(Event, Edtf.parse("1998")), dialect)
    no = "0" if dialect.name == "sqlite" else "false"
    assert found == f"event.start_latest <= {LAST} AND event.end_earliest >= {FIRST} AND event.uncertain IS {no}"


@pytest.mark.parametrize("mark", ["?", "~", "%"])
def test_nothing_matches_an_uncertain_span_for_certain(mark: str) -> None:
    found = certainly_within(Event, Edtf.parse(f"1998{mark}"))
    assert [sql(found, dialect) for dialect in DIALECTS] == ["0", "false"]


@pytest.mark.parametrize(
    ("path", "given", "names"),
    [
        ("events", {}, []),
        ("events", {"date_match": "certain"}, []),
        ("events", {"date": "1998"}, ["date"]),
        ("events", {"date": "1998", "date_match": "certain"}, ["date"]),
        ("statements", {"date": "1998"}, ["date"]),
        ("member-states", {}, []),
        ("member-states", {"as_of": "1998-05-12"}, ["membership"]),
        ("actors", {"kind": ["state"]}, []),
    ],
)
def test_a_match_is_selected_only_where_asked_for(path: str, given: Mapping[str, Any], names: list[str]) -> None:
    listing = listed(path, given)
    assert list(listing.matches) == names
    for dialect in DIALECTS:
        assert sql(page(listing), dialect).count("CASE WHEN") == len(names)


# --- Total and page ---------------------------------------------------------------------------------------------------


@every_dialect
@every_list
def test_a_total_has_no_order_no_join_and_no_bounds(path: str, dialect: Dialect) -> None:
    for case in CASES:
        if case.path == path:
            found = sql(select_count(listed(path, case.given)), dialect)
            for word in ("ORDER BY", "JOIN", "LIMIT", "OFFSET", "DISTINCT", "GROUP BY"):
                assert word not in found


@every_dialect
@every_list
def test_a_page_joins_nothing_but_the_one_document_of_each_record(path: str, dialect: Dialect) -> None:
    """The document's kind and id are its primary key, so that the join can add no row."""
    for case in CASES:
        if case.path == path:
            listing = listed(path, case.given)
            found = sql(page(listing), dialect)
            table, kind = listing.table.__tablename__, LIST_QUERIES[path].record_kind.value
            assert found.count("JOIN") == 1
            assert f"FROM {table} JOIN document ON document.kind = '{kind}' AND document.id = {table}.id " in found
            assert "DISTINCT" not in found
            assert "GROUP BY" not in found


@every_dialect
@every_list
def test_a_page_has_the_conditions_of_its_total(path: str, dialect: Dialect) -> None:
    for case in CASES:
        if case.path == path and case.clauses:
            listing = listed(path, case.given)
            where = sql(select_count(listing), dialect).split(" WHERE ", 1)[1]
            assert f" WHERE {where} ORDER BY " in sql(page(listing), dialect)


SORTS = [
    (path, sort) for path, model in LIST_QUERIES.items() for sort in get_args(model.model_fields["sort"].annotation)
]
KEYS = {
    ("events", "date"): "event.first_day",
    ("events", "-date"): "event.last_day",
    ("statements", "date"): "statement.first_day",
    ("statements", "-date"): "statement.last_day",
    ("sources", "published"): "source.first_day",
    ("sources", "-published"): "source.last_day",
    ("member-states", "start"): "membership.first_day",
    ("member-states", "-start"): "membership.first_day",
    ("member-states", "state"): "membership.member_key",
    ("member-states", "-state"): "membership.member_key",
}


@every_dialect
@pytest.mark.parametrize(("path", "sort"), SORTS)
def test_a_page_is_ordered_by_its_key_and_id_and_goes_on_behind_them(path: str, sort: str, dialect: Dialect) -> None:
    listing = listed(path, {"sort": sort})
    table, name = listing.table.__tablename__, sort.removeprefix("-")
    column = KEYS.get((path, sort)) or f"{table}.{'id' if name == 'id' else f'{name}_key'}"
    way, than = ("DESC", "<") if sort.startswith("-") else ("ASC", ">")
    key: int | str = 5 if listing.key_type is int else "k"
    assert (listing.key_type is int) == column.endswith("_day")
    order = f"ORDER BY {column} {way}, {table}.id {way} LIMIT 4"
    first, following = sql(page(listing), dialect), sql(page(listing, after=(key, "x")), dialect)
    assert order in first
    assert order in following
    assert " WHERE " not in first
    assert f" WHERE ({column}, {table}.id) {than} ({key!r}, 'x') {order}" in following


@every_dialect
@every_list
def test_a_keyset_adds_to_the_conditions_and_does_not_replace_them(path: str, dialect: Dialect) -> None:
    listing = listed(path, {"id": ["a", "!b"]})
    table = listing.table.__tablename__
    key: int | str = 5 if listing.key_type is int else "k"
    found = sql(page(listing, after=(key, "x")), dialect)
    assert f" WHERE {table}.id IN ('a') AND ({table}.id NOT IN ('b')) AND (" in found


@every_dialect
@every_list
@pytest.mark.parametrize("limit", [1, 20, 200])
def test_a_page_asks_for_one_row_more_than_the_limit(path: str, limit: int, dialect: Dialect) -> None:
    assert f" LIMIT {limit + 1}" in sql(page(listed(path), limit=limit), dialect)


@every_dialect
@every_list
def test_an_offset_skips_rows(path: str, dialect: Dialect) -> None:
    assert sql(page(listed(path), offset=40), dialect).endswith(" LIMIT 4 OFFSET 40")
    assert sql(page(listed(path), offset=0), dialect).endswith((" LIMIT 4", " LIMIT 4 OFFSET 0"))


@every_dialect
@every_list
@pytest.mark.parametrize("view", View)
def test_a_page_selects_key_id_and_one_view_of_the_document(path: str, view: View, dialect: Dialect) -> None:
    listing = listed(path)
    quoted = {"summary": "summary", "full": '"full"'}[view.value]
    table, key = listing.table.__tablename__, listing.sort.key
    found = sql(select_page(listing, view, 3, after=None, offset=0), dialect)
    assert found.startswith(f"SELECT {table}.{key}, {table}.id, document.{quoted} FROM ")  # noqa: S608 - run by nobody


@pytest.mark.parametrize("value", ["'; DROP TABLE event; --", "a' OR '1'='1", "%", "\\"])
def test_values_are_bound_and_never_written_into_the_sql(value: str) -> None:
    for dialect in DIALECTS:
        listing = listed("events", {"actor": [value, f"!{value}"], "id": [value], "type": [value]})
        for statement in (select_count(listing), page(listing, after=(5, value))):
            compiled = statement.compile(dialect=dialect)
            assert value not in str(compiled).replace("%%", "").replace("%(", "")
            bound = [
                one for many in compiled.params.values() for one in (many if isinstance(many, list | tuple) else [many])
            ]
            assert value in bound
