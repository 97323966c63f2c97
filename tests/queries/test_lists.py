"""Each list's conditions, compiled without a database: every parameter adds its own and no other, in either dialect."""

# ruff: noqa: S608 - SQL to compare with, run by nobody

import re
from collections.abc import Sequence
from itertools import combinations, product
from typing import NamedTuple

import pytest
from sqlalchemy.engine import Dialect

from app.edtf import Edtf
from app.models import Event
from app.models.base import SHORT_SPAN
from app.params import LIST_QUERIES, QUERIES
from app.queries import LIST_SELECTS
from app.queries.count import select_count
from app.queries.dates import certainly_within, possibly_within
from app.queries.page import select_page
from app.vocabulary import RecordKind, View
from tests.queries.compiling import (
    DIALECTS,
    Given,
    conditions,
    every_dialect,
    every_list,
    listed,
    spoken,
    sql,
)

# --- One clause a parameter -------------------------------------------------------------------------------------------


class Case(NamedTuple):
    """Parameters as given, and the conditions they add.

    `counted` are rows that lie on one path each and are counted in place of records, and added up.
    """

    path: str
    given: Given
    clauses: Sequence[str]
    counted: Sequence[str] = ()


TABLES = {
    "events": "event",
    "actors": "actor",
    "statements": "statement",
    "member-states": "membership",
    "sources": "source",
    "topics": "topic",
    "places": "place",
    "member-states/changes": "membership_change",
    "search": "search_entry",
    "changes": "release_change",
}


DATED = {"events", "statements", "member-states", "sources", "member-states/changes"}
"""The lists in order of date, which totals are counted along."""


def any_of(ids: Sequence[str]) -> str:
    """How a column is compared with one value, and with several."""
    return f"= '{ids[0]}'" if len(ids) == 1 else f"IN ({', '.join(map(repr, ids))})"


def linked(link: str, column: str, *ids: str, further: str = "", none: bool = False) -> str:
    """The condition on records linked to any, or none, of the ids."""
    record = link.partition("_")[0]
    links = f"SELECT {link}.{record}_id FROM {link} WHERE {link}.{column} {any_of(ids)}{further}"
    return f"({record}.id NOT IN ({links}))" if none else f"{record}.id IN ({links})"


def by_link(  # noqa: PLR0913 - what such parameters differ in
    path: str, parameter: str, link: str, column: str, *, further: str = "", also: Given | None = None
) -> list[Case]:
    """A parameter that chooses by the rows of a link table: one value, two, none, and one but not the other."""
    more, record = dict(also or {}), link.partition("_")[0]
    known = [f"{record}.public_day <= {DAY}"] if "known_on" in more else []

    def case(values: list[str], *clauses: str, counted: Sequence[str] = ()) -> Case:
        return Case(path, {parameter: values, **more}, [*clauses, *known], counted)

    one, other = (linked(link, column, value, further=further) for value in "ab")
    both, neither = (linked(link, column, "a", "b", further=further, none=none) for none in (False, True))
    without = linked(link, column, "b", further=further, none=True)
    assert one != other
    return [
        case(["a"], one, counted=[along(link, column, further, *known)]),
        case(["a", "b"], both),
        case(["!a", "!b"], neither),
        case(["a", "!b"], one, without, counted=[along(link, column, further, beside(link, column, further), *known)]),
    ]


def along(link: str, column: str, further: str, *conditions: str) -> str:
    """The links of one value, and the records they belong to only where something is asked of these."""
    record = link.partition("_")[0]
    joined = f" JOIN {record} ON {record}.id = {link}.{record}_id" if conditions else ""
    return " AND ".join([f"{link}{joined} WHERE {link}.{column} = 'a'{further}", *conditions])


def beside(link: str, column: str, further: str = "", *, none: bool = True) -> str:
    """The condition on a record found along links that none, or some, of the same table has another value."""
    record = link.partition("_")[0]
    links = f"SELECT {link}.{record}_id FROM {link} WHERE {link}.{record}_id = {record}.id AND {link}.{column} = 'b'"
    return f"{'NOT ' if none else ''}(EXISTS ({links}{further}))"


def by_column(  # noqa: PLR0913 - what such parameters differ in
    path: str, parameter: str, column: str, *, nullable: bool = False, one: str = "a", other: str = "b"
) -> list[Case]:
    """A parameter that chooses by a column of the records' own table; what is excluded keeps what has no value."""
    name = f"{TABLES[path]}.{column}"

    def without(*ids: str) -> str:
        rest = f"({name} NOT IN ({', '.join(map(repr, ids))}))"
        return f"({name} IS NULL OR {rest})" if nullable else rest

    walked = path in DATED and parameter != "id"
    counted = [f"{TABLES[path]} WHERE {name} = '{value}'" for value in (one, other)] if walked else []
    return [
        Case(path, {parameter: [one]}, [f"{name} = '{one}'"]),
        Case(path, {parameter: [one, other]}, [f"{name} IN ('{one}', '{other}')"], counted),
        Case(path, {parameter: [f"!{one}", f"!{other}"]}, [without(one, other)]),
        Case(path, {parameter: [one, f"!{other}"]}, [f"{name} = '{one}'", without(other)]),
    ]


FIRST, LAST = Edtf.parse("1998").start_earliest, Edtf.parse("1998").end_latest
DAY = Edtf.parse("1998-05-12").start_earliest
THAT_DAY: Given = {"known_on": "1998-05-12"}


def touching(table: str, first: int = FIRST, last: int = LAST) -> str:
    """The condition that a date may touch a span."""
    return f"{table}.start_earliest <= {last} AND {table}.end_latest >= {first}"


def surely(table: str, first: int = FIRST, last: int = LAST) -> str:
    """The condition that a date touches a span for certain."""
    return f"{table}.start_latest <= {last} AND {table}.end_earliest >= {first} AND {table}.uncertain IS {{no}}"


def parts(table: str, *tested: str, own: str = "", first: int = FIRST, last: int = LAST) -> Sequence[str]:
    """The rows that may touch a span: the short dates that start near it, and those that last; each is tested."""
    short = f"{table}.lasting IS {{no}} AND {table}.first_day <= {last} AND {touching(table, first, last)}"
    return [
        " AND ".join([f"{table} WHERE {own}{short} AND {table}.first_day >= {first - SHORT_SPAN}", *tested]),
        " AND ".join([f"{table} WHERE {own}{table}.lasting IS {{yes}} AND {touching(table, first, last)}", *tested]),
    ]


def by_date(path: str) -> list[Case]:
    """The two parameters of dates."""
    table = TABLES[path]
    certain = f"{touching(table)} AND {surely(table)}"
    return [
        Case(path, {"date": "1998"}, [touching(table)], parts(table)),
        Case(path, {"date": "1998?"}, [touching(table)], parts(table)),
        Case(path, {"date": "1998", "date_match": "possible"}, [touching(table)], parts(table)),
        Case(path, {"date": "1998", "date_match": "certain"}, [certain], parts(table, certain)),
        Case(path, {"date": "1998?", "date_match": "certain"}, ["{never}"], parts(table, "{never}")),
    ]


def by_words(path: str, kind: str) -> Case:
    """The parameter of words, as SQLite reads it."""
    found = (
        "SELECT search_entry.record_id FROM search_entry WHERE search_entry.kind = "
        f"'{kind}' AND search_entry.number IN (SELECT search_index.rowid FROM search_index "
        """WHERE search_index MATCH '("sea" AND "dark lamp") NOT ("tide" *)')"""
    )
    numbers = f"SELECT other.number FROM search_entry AS other WHERE other.kind = '{kind}' ORDER BY other.number"
    index = (
        """search_index WHERE search_index MATCH '("sea" AND "dark lamp") NOT ("tide" *)' """
        f"AND search_index.rowid >= ({numbers} LIMIT 1 OFFSET 0) "
        f"AND search_index.rowid <= ({numbers} DESC LIMIT 1 OFFSET 0)"
    )
    counted = [index] if path in {"events", "statements"} else []
    return Case(path, {"q": 'sea "dark lamp" -tide*'}, [f"{TABLES[path]}.id IN ({found})"], counted)


def members(*organizations: str, further: str = "") -> str:
    """The spells that count as membership in any of these."""
    wanted = ", ".join(map(repr, organizations))
    return (
        f"SELECT membership.member_id FROM membership WHERE membership.organization_id IN ({wanted}) "
        f"AND membership.counts_as_member IS {{yes}}{further}"
    )


ON_THE_DAY = f" AND {touching('membership', DAY, DAY)}"
PUBLISHED = f" AND event_source.published_day <= {DAY}"
COUNTED = f"(SELECT count(*) AS count_1 FROM event_source WHERE event_source.event_id = event.id{PUBLISHED}) >= 2"
CASES = [
    *(
        case
        for path in ("events", "actors", "statements", "member-states", "sources", "topics", "places")
        for case in by_column(path, "id", "id")
    ),
    # Events
    *by_link("events", "actor", "event_actor", "actor_id"),
    Case("events", {"actor": ["a", "b"], "actor_op": "or"}, [linked("event_actor", "actor_id", "a", "b")]),
    Case(
        "events",
        {"actor": ["a", "b"], "actor_op": "and"},
        [linked("event_actor", "actor_id", "a"), linked("event_actor", "actor_id", "b")],
        [along("event_actor", "actor_id", "", beside("event_actor", "actor_id", none=False))],
    ),
    Case(
        "events",
        {"actor": ["!a", "!b"], "actor_op": "and"},
        [linked("event_actor", "actor_id", "a", "b", none=True)],
    ),
    Case(
        "events",
        {"actor": ["a", "!b"], "actor_op": "and"},
        [linked("event_actor", "actor_id", "a"), linked("event_actor", "actor_id", "b", none=True)],
        [along("event_actor", "actor_id", "", beside("event_actor", "actor_id"))],
    ),
    *by_link("events", "role", "event_role", "role"),
    Case("events", {"role": ["a:host", "guest"]}, [linked("event_role", "role", "a:host", "guest")]),
    *by_column("events", "type", "type"),
    *by_link("events", "topic", "event_topic", "topic_id"),
    *by_column("events", "place", "place_id", nullable=True),
    *by_column("events", "country", "country_id", nullable=True),
    *by_column("events", "status", "status", one="denied", other="planned"),
    *by_link("events", "source", "event_source", "source_id"),
    *by_link("events", "source", "event_source", "source_id", further=PUBLISHED, also=THAT_DAY),
    *by_link("events", "source_type", "event_source_type", "source_type"),
    *by_link(
        "events",
        "source_type",
        "event_source_type",
        "source_type",
        further=f" AND event_source_type.published_day <= {DAY}",
        also=THAT_DAY,
    ),
    *by_date("events"),
    Case("events", THAT_DAY, [f"event.public_day <= {DAY}"]),
    Case("events", {"min_sources": 2}, ["event.source_count >= 2"]),
    Case("events", {"min_sources": 2, **THAT_DAY}, [f"event.public_day <= {DAY}", COUNTED]),
    Case("events", {"disputed": True}, ["event.disputed IS {yes}"]),
    Case("events", {"disputed": False}, ["event.disputed IS {no}"]),
    *(
        Case(
            "events",
            {"disputed": disputed, **THAT_DAY},
            [
                f"coalesce(event.disputed_day <= {DAY}, {{no}}) IS {'{yes}' if disputed else '{no}'}",
                f"event.public_day <= {DAY}",
            ],
        )
        for disputed in (True, False)
    ),
    *by_link("events", "member_of", "event_member", "organization_id"),
    by_words("events", "event"),
    # Statements
    *by_link("statements", "actor", "statement_actor", "actor_id", further=" AND statement_actor.part = 'any'"),
    *(
        case
        for part in ("speaker", "on_behalf_of", "audience", "about")
        for case in by_link(
            "statements", part, "statement_actor", "actor_id", further=f" AND statement_actor.part = '{part}'"
        )
    ),
    *by_column("statements", "event", "event_id", nullable=True),
    *by_link("statements", "topic", "statement_topic", "topic_id"),
    *by_link("statements", "stance", "statement_stance", "position"),
    Case("statements", {"stance": ["t:urges", "mute"]}, [linked("statement_stance", "position", "t:urges", "mute")]),
    *by_column("statements", "mode", "mode"),
    *by_link("statements", "source", "statement_source", "source_id"),
    *by_link(
        "statements",
        "source",
        "statement_source",
        "source_id",
        further=f" AND statement_source.published_day <= {DAY}",
        also=THAT_DAY,
    ),
    *by_date("statements"),
    Case("statements", THAT_DAY, [f"statement.public_day <= {DAY}"]),
    by_words("statements", "statement"),
    # Actors
    *by_column("actors", "kind", "kind"),
    *by_column("actors", "country", "country_id", nullable=True),
    # These links come in no order of date, and nothing is counted along them.
    *(one._replace(counted=()) for one in by_link("actors", "identifier", "actor_identifier", "identifier")),
    Case("actors", {"member_of": ["a", "b"]}, [f"actor.id IN ({members('a', 'b')})"]),
    Case("actors", {"member_of": ["!a", "!b"]}, [f"(actor.id NOT IN ({members('a', 'b')}))"]),
    Case(
        "actors",
        {"member_of": ["a", "!b"], "as_of": "1998-05-12"},
        [
            f"actor.id IN ({members('a', further=ON_THE_DAY)})",
            f"(actor.id NOT IN ({members('b', further=ON_THE_DAY)}))",
        ],
    ),
    by_words("actors", "actor"),
    # Memberships, and the changes they bring
    *(
        case
        for path in ("member-states", "member-states/changes")
        for case in (
            *by_column(path, "organization", "organization_id"),
            *by_column(path, "state", "member_id"),
            *by_column(path, "status", "status"),
            *by_date(path),
            Case(path, THAT_DAY, [f"{TABLES[path]}.public_day <= {DAY}"]),
        )
    ),
    Case(
        "member-states",
        {"as_of": "1998-05-12"},
        [touching("membership", DAY, DAY)],
        parts("membership", first=DAY, last=DAY),
    ),
    *by_column("member-states/changes", "change", "change"),
    # Sources, topics, places
    *by_column("sources", "publisher", "publisher", nullable=True),
    *by_column("sources", "type", "type"),
    *by_column("sources", "party", "party_id", nullable=True),
    *by_column("sources", "language", "language"),
    Case(
        "sources",
        {"published": "1998"},
        [f"{touching('source')} AND source.dated IS {{yes}}"],
        parts("source", f"{touching('source')} AND source.dated IS {{yes}}", own="source.dated IS {yes} AND "),
    ),
    by_words("sources", "source"),
    by_words("topics", "topic"),
    by_words("places", "place"),
    *by_column("places", "country", "country_id", nullable=True),
    # Everything at once
    Case(
        "search",
        {"q": "sea -tide*"},
        [
            (
                "search_entry.number IN (SELECT search_index.rowid FROM search_index "
                """WHERE search_index MATCH '("sea") NOT ("tide" *)')"""
            )
        ],
    ),
]
SEARCH = "search_entry.number IN (SELECT search_index.rowid FROM search_index WHERE search_index MATCH '\"sea\"')"
CASES += [Case(path, given, [SEARCH, *clauses]) for path, given, clauses, _ in by_column("search", "kind", "kind")]
LATEST = "release_change.latest = {yes}"
SINCE = "release_change.position > (SELECT max(release.last_position) AS max_1 FROM release WHERE {})"
CASES += [
    Case(path, given, [LATEST, *clauses])
    for path, given, clauses, _ in [
        *by_column("changes", "kind", "kind", one="event", other="topic"),
        *by_column("changes", "change", "verb", one="added", other="removed"),
        Case("changes", {"since": "1.0"}, [SINCE.format("release.version = '1.0'")]),
    ]
]
# What orders, pages or shapes a list, and so must add no condition.
SHAPING = {"sort", "view", "fields", "facets", "limit", "offset", "cursor", "format"}


@every_dialect
@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.path} {case.given}")
def test_a_parameter_adds_its_clauses_and_no_other(case: Case, dialect: Dialect) -> None:
    listing = listed(case.path, case.given)
    clauses = [spoken(clause, dialect) for clause in case.clauses]
    assert conditions(listing, dialect) == clauses
    alone = [clauses[0].removeprefix("(").removesuffix(")")] if len(clauses) == 1 and " OR " in clauses[0] else clauses
    where = f" WHERE {' AND '.join(alone)}" if clauses else ""
    counts = [
        f"SELECT count(*) AS count_1 FROM {rows}"
        for rows in [spoken(rows, dialect) for rows in case.counted] or [f"{TABLES[case.path]}{where}"]
    ]
    total = counts[0] if len(counts) == 1 else f"SELECT ({') + ('.join(counts)}) AS anon_1"
    assert re.sub(r"count_[23]", "count_1", sql(select_count(listing), dialect)) == total


@every_list
def test_every_parameter_has_a_case(path: str) -> None:
    shown = {name for case in CASES if case.path == path for name in case.given}
    assert shown == set(QUERIES[path].model_fields) - SHAPING


SHAPES: Sequence[Given] = [
    {"limit": 7},
    {"offset": 40},
    {"cursor": "abc"},
    {"view": "full"},
    {"fields": "id"},
    {"facets": "{facets}"},
    {"sort": "{sort}"},
]


@pytest.mark.parametrize(
    ("path", "shape"),
    [
        (path, shape)
        for path, shape in product(LIST_SELECTS, SHAPES)
        if shape.keys() <= QUERIES[path].model_fields.keys()
    ],
    ids=str,
)
def test_order_paging_and_view_add_no_condition(path: str, shape: Given) -> None:
    fields, plain = QUERIES[path].model_fields, listed(path)
    [(name, value)] = shape.items()
    default = str(fields["sort"].default)
    sort = default if path == "search" else f"-{default}"
    given = {name: value.format(sort=sort, facets=",".join(plain.facets)) if isinstance(value, str) else value}
    assert conditions(listed(path, given)) == conditions(plain)


@every_dialect
@pytest.mark.parametrize("path", LIST_QUERIES)
def test_parameters_together_add_what_each_adds_alone(path: str, dialect: Dialect) -> None:
    """One case a parameter; those that change how another one is read have cases of their own."""
    cases = {
        next(iter(case.given)): case
        for case in reversed(CASES)
        if case.path == path and case.clauses and len(case.given) == 1
    }
    together = list(combinations(cases.values(), 2))
    assert together
    for one, other in together:
        if "known_on" in {*one.given, *other.given} and {"source", "source_type", "min_sources", "disputed"} & {
            *one.given,
            *other.given,
        }:
            continue
        expected = [spoken(clause, dialect) for clause in (*one.clauses, *other.clauses)]
        assert sorted(conditions(listed(path, {**one.given, **other.given}), dialect)) == sorted(expected)


# --- The two matches ----------------------------------------------------------------------------------------------


@every_dialect
@pytest.mark.parametrize("mark", ["", "?", "~", "%"])
def test_a_possible_match_compares_the_outer_bounds(dialect: Dialect, mark: str) -> None:
    assert sql(possibly_within(Event, Edtf.parse(f"1998{mark}")), dialect) == touching("event")


@every_dialect
def test_a_certain_match_compares_the_inner_bounds(dialect: Dialect) -> None:
    assert sql(certainly_within(Event, Edtf.parse("1998")), dialect) == spoken(surely("event"), dialect)


@pytest.mark.parametrize("mark", ["?", "~", "%"])
def test_nothing_matches_an_uncertain_span_for_certain(mark: str) -> None:
    found = certainly_within(Event, Edtf.parse(f"1998{mark}"))
    assert [sql(found, dialect) for dialect in DIALECTS] == ["0", "false"]


ON_DAY = surely("membership", DAY, DAY)


@every_dialect
@pytest.mark.parametrize(
    ("path", "given", "matches"),
    [
        ("events", {}, {}),
        ("events", {"date": "1998"}, {"date": surely("event")}),
        ("events", {"date": "1998", "date_match": "certain"}, {"date": surely("event")}),
        ("events", {"date": "1998?"}, {"date": "{no}"}),
        ("events", {"member_of": ["o"]}, {"membership": "{yes}"}),
        ("events", {"member_of": ["!o"], "date": "1998"}, {"date": surely("event")}),
        ("statements", {"date": "1998"}, {"date": surely("statement")}),
        ("member-states", {}, {}),
        ("member-states", {"as_of": "1998-05-12"}, {"membership": ON_DAY}),
        (
            "member-states",
            {"as_of": "1998-05-12", "date": "1998"},
            {"date": surely("membership"), "membership": ON_DAY},
        ),
        ("member-states/changes", {"date": "1998"}, {"date": surely("membership_change")}),
        ("actors", {"kind": ["state"]}, {}),
        ("actors", {"member_of": ["o"]}, {}),
        (
            "actors",
            {"member_of": ["o", "!p"], "as_of": "1998-05-12"},
            {"membership": f"actor.id IN ({members('o', further=f' AND {ON_DAY}')})"},
        ),
        ("actors", {"member_of": ["!p"], "as_of": "1998-05-12"}, {"membership": "{yes}"}),
        ("sources", {"type": ["press"]}, {}),
        ("sources", {"published": "1998"}, {"date": surely("source")}),
    ],
)
def test_a_match_is_selected_only_where_asked_for(
    path: str, given: Given, matches: dict[str, str], dialect: Dialect
) -> None:
    listing = listed(path, given)
    assert {name: sql(one, dialect) for name, one in listing.matches.items()} == {
        name: spoken(text, dialect) for name, text in matches.items()
    }
    page = select_page(listing, View.SUMMARY, 3, after=None, offset=0)
    assert [column.key for column in page.selected_columns][3:] == list(matches)


# --- Totals -----------------------------------------------------------------------------------------------------------


@every_list
def test_a_total_has_no_order_no_bounds_and_joins_no_link(path: str) -> None:
    """Whatever it holds of joins finds the one record of a link, and so cannot count one twice."""
    record = TABLES[path]
    own = rf" JOIN {record} ON {record}\.id = {record}_\w+\.{record}_id\b"
    number = r"\(SELECT other\.number FROM [^()]*\)"
    for case in CASES:
        if case.path == path:
            found = re.sub(f"{own}|{number}", "", sql(select_count(listed(path, case.given))))
            for word in ("ORDER BY", "LIMIT", "OFFSET", "DISTINCT", "GROUP BY", " JOIN "):
                assert word not in found


@every_dialect
def test_a_total_looks_given_ids_up_beside_it(dialect: Dialect) -> None:
    ids = [(RecordKind.EVENT, "x"), (RecordKind.ACTOR, "y")]
    looked_up = ", ".join(
        f"EXISTS (SELECT * FROM document WHERE document.kind = '{kind}' AND document.id = '{one}') AS anon_{number}"
        for number, (kind, one) in enumerate(ids, 1)
    )
    for given, rows in (({}, "event"), ({"actor": ["a"]}, "event_actor WHERE event_actor.actor_id = 'a'")):
        found = sql(select_count(listed("events", given), ids), dialect)
        assert found == f"SELECT count(*) AS count_1, {looked_up} FROM {rows}"


# --- Values -----------------------------------------------------------------------------------------------------------


@every_dialect
@pytest.mark.parametrize("value", ["'; DROP TABLE event; --", "a' OR '1'='1", "%", "\\"])
def test_values_are_bound_and_never_written_into_the_sql(value: str, dialect: Dialect) -> None:
    given = {name: [value, f"!{value}"] for name in ("actor", "type", "role", "source", "country", "member_of")}
    listing = listed("events", {**given, "id": [value]})
    for statement in (select_count(listing), select_page(listing, View.SUMMARY, 3, after=(5, value), offset=0)):
        compiled = statement.compile(dialect=dialect)
        assert value not in str(compiled).replace("%%", "").replace("%(", "")
        bound = [
            one for many in compiled.params.values() for one in (many if isinstance(many, list | tuple) else [many])
        ]
        assert value in bound


def test_every_list_is_told_here() -> None:
    assert set(TABLES) == set(LIST_SELECTS)
