"""The statement of one page, compiled without a database: which index it walks along, its order, bounds and columns."""

# ruff: noqa: S608 - SQL to compare with, run by nobody

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.engine import Dialect

from app.edtf import Edtf
from app.edtf_days import OPEN_FUTURE, OPEN_PAST
from app.models import Base
from app.models.base import SHORT_SPAN
from app.params import QUERIES
from app.queries import LIST_SELECTS
from app.queries.listing import After, Listing
from app.queries.page import select_page
from app.seed.rows.dates import bounds_of
from app.vocabulary import View
from tests.queries.compiling import SQLITE, Given, condition, every_dialect, every_list, listed, spoken, sql

FIRST, LAST = Edtf.parse("1998").start_earliest, Edtf.parse("1998").end_latest
START, END = f"> ({OPEN_PAST - 1}, '')", f"< ({OPEN_FUTURE + 1}, '')"
"""What every page by date starts behind when it is the first, so that first and later pages are one statement."""


def page(listing: Listing, dialect: Dialect, limit: int = 3, after: After | None = None, offset: int = 0) -> str:
    """The statement of a lean page."""
    return sql(select_page(listing, View.SUMMARY, limit, after=after, offset=offset), dialect)


# --- Which index is walked along --------------------------------------------------------------------------------------


class Walk(NamedTuple):
    """A request, the tables its page is read along, and the rows read there; no rows where nothing is walked along.

    With a span, each of these is read in two parts: the short dates that may touch it, and those that last.
    """

    path: str
    given: Given
    tables: Sequence[str]
    rows: Sequence[str] = ()
    span: tuple[int, int] | None = None


YEAR = FIRST, LAST


def parts(table: str, key: str, rows: str, span: tuple[int, int], *, descending: bool) -> list[str]:
    """The rows of a table that may touch a span: the dates that are neither open nor long, and all others."""
    first, last = span
    touching = f"{table}.start_earliest <= {last} AND {table}.end_latest >= {first}"
    nearest, farthest = (first, last + SHORT_SPAN) if key == "last_day" else (first - SHORT_SPAN, last)
    end = f"{table}.{key} >= {nearest}" if descending else f"{table}.{key} <= {farthest}"
    own = f"{rows} AND " if rows else ""
    start = cut(farthest if descending else nearest, descending=descending)
    return [
        f"{start} AND {own}{table}.lasting IS {{no}} AND {end} AND {touching}",
        f"{END if descending else START} AND {own}{table}.lasting IS {{yes}} AND {touching}",
    ]


def cut(start: int, after: tuple[int, str] | None = None, *, descending: bool) -> str:
    """What lies behind a place, or from a day on, whichever is passed later."""
    key, one = after or ((OPEN_FUTURE + 1, "") if descending else (OPEN_PAST - 1, ""))
    passed = f"CASE WHEN ({key} {'<=' if descending else '>='} {start}) THEN"
    before = start + 1 if descending else start
    return f"{'<' if descending else '>'} ({passed} {key} ELSE {before} END, {passed} '{one}' ELSE '' END)"


def with_actor(one: str) -> str:
    """The links of one actor."""
    return f"event_actor.actor_id = '{one}'"


WALKS = [
    Walk("events", {}, ["event"]),
    Walk("events", {"actor": ["a"]}, ["event_actor"], [with_actor("a")]),
    Walk("events", {"actor": ["a", "b"]}, ["event_actor"] * 2, [with_actor("a"), with_actor("b")]),
    Walk("events", {"actor": ["a", "b"], "actor_op": "and"}, ["event_actor"], [with_actor("a")]),
    Walk("events", {"actor": ["a", "!b"]}, ["event_actor"], [with_actor("a")]),
    Walk("events", {"actor": ["!a"]}, ["event"]),
    Walk("events", {"type": ["t", "u"]}, ["event"] * 2, ["event.type = 't'", "event.type = 'u'"]),
    Walk("events", {"place": ["p"]}, ["event"], ["event.place_id = 'p'"]),
    Walk("events", {"country": ["c"]}, ["event"], ["event.country_id = 'c'"]),
    Walk("events", {"status": ["denied"]}, ["event"], ["event.status = 'denied'"]),
    Walk("events", {"disputed": True}, ["event"], ["event.disputed IS {yes}"]),
    Walk("events", {"role": ["a:host"]}, ["event_role"], ["event_role.role = 'a:host'"]),
    Walk("events", {"member_of": ["o"]}, ["event_member"], ["event_member.organization_id = 'o'"]),
    Walk("events", {"source_type": ["press"]}, ["event_source_type"], ["event_source_type.source_type = 'press'"]),
    Walk("events", {"date": "1998"}, ["event"], span=YEAR),
    Walk("events", {"date": "1998?"}, ["event"], span=YEAR),
    Walk("events", {"date": "1998", "date_match": "certain"}, ["event"], span=YEAR),
    Walk("events", {"date": "1998", "actor": ["!a"]}, ["event"], span=YEAR),
    Walk("events", {"min_sources": 2, "known_on": "1998-05-12"}, ["event"]),
    # The filter that fewest records meet is walked along; the others are tested on the way.
    Walk("events", {"actor": ["a"], "date": "1998", "type": ["t"]}, ["event_actor"], [with_actor("a")], YEAR),
    Walk("events", {"actor": ["a"], "date": "1998", "date_match": "certain"}, ["event_actor"], [with_actor("a")], YEAR),
    Walk(
        "events",
        {"actor": ["a", "b"], "date": "1998"},
        ["event_actor"] * 2,
        [with_actor("a"), with_actor("b")],
        YEAR,
    ),
    Walk("events", {"actor": ["a"], "source": ["s"]}, ["event_source"], ["event_source.source_id = 's'"]),
    Walk(
        "events",
        {"source": ["s"], "min_sources": 2, "known_on": "1999-01-01"},
        ["event_source"],
        [f"event_source.source_id = 's' AND event_source.published_day <= {Edtf.parse('1999-01-01').end_latest}"],
    ),
    # A handful of records is found first and sorted then; one of one id needs no sorting.
    Walk("events", {"id": ["x", "y"], "actor": ["a"]}, ["event"]),
    Walk("events", {"id": ["x"], "actor": ["a"]}, ["event"], ["event.id = 'x'"]),
    # Other orders are not those of the links.
    Walk("events", {"actor": ["a"], "sort": "title"}, ["event"]),
    Walk("events", {"date": "1998", "sort": "-id"}, ["event"]),
    Walk(
        "statements",
        {"actor": ["a"], "topic": ["t"]},
        ["statement_actor"],
        ["statement_actor.actor_id = 'a' AND statement_actor.part = 'any'"],
    ),
    Walk("statements", {"event": ["e"]}, ["statement"], ["statement.event_id = 'e'"]),
    Walk("statements", {"stance": ["t:p"]}, ["statement_stance"], ["statement_stance.position = 't:p'"]),
    Walk("statements", {"date": "1998"}, ["statement"], span=YEAR),
    Walk("member-states", {"organization": ["o"]}, ["membership"], ["membership.organization_id = 'o'"]),
    Walk("member-states", {"as_of": "1998-12-31"}, ["membership"], span=(LAST, LAST)),
    Walk("member-states", {"as_of": "1998-12-31", "date": "1998"}, ["membership"], span=YEAR),
    Walk("member-states", {"organization": ["o"], "sort": "state"}, ["membership"]),
    Walk("member-states/changes", {"state": ["s"]}, ["membership_change"], ["membership_change.member_id = 's'"]),
    Walk("sources", {"publisher": ["p"]}, ["source"], ["source.publisher = 'p'"]),
    Walk("sources", {"published": "1998"}, ["source"], ["source.dated IS {yes}"], YEAR),
    Walk("sources", {"publisher": ["p"], "published": "1998"}, ["source"], ["source.publisher = 'p'"], YEAR),
    Walk("actors", {"kind": ["state"]}, ["actor"]),
    Walk("places", {"country": ["c"]}, ["place"]),
]


@every_dialect
@pytest.mark.parametrize("walk", WALKS, ids=lambda walk: f"{walk.path} {walk.given}")
def test_a_page_is_read_along_the_most_telling_index(walk: Walk, dialect: Dialect) -> None:
    listing = listed(walk.path, walk.given)
    record = listing.table.__tablename__
    for descending in (False, True):
        if "sort" in walk.given and descending:
            continue
        asked = {**walk.given, "sort": f"-{listing.sort}"} if descending else walk.given
        ordered = listed(walk.path, asked)
        found, walked = page(ordered, dialect), walk.rows or [""] * len(walk.tables)
        starts: list[str] = []
        for table, rows in zip(walk.tables, walked, strict=True):
            own_id = "id" if table == record else f"{record}_id"
            key = ordered.key().key
            join = "" if table == record else f" JOIN {record} ON {record}.id = {table}.{own_id}"
            assert f"SELECT {table}.{key} AS key, {table}.{own_id} AS id" in found
            assert f" FROM {table}{join}" in found
            here = f" WHERE ({table}.{key}, {table}.{own_id})"
            if walk.span:
                starts += [f"{here} {part}" for part in parts(table, key, rows, walk.span, descending=descending)]
            elif listing.dated:
                starts.append(f"{here} {END if descending else START}{' AND ' if rows else ''}{rows}")
        for start in starts:
            assert found.count(spoken(start, dialect)) == starts.count(start), start
        assert found.count(f" WHERE ({record}.") + found.count(f" WHERE ({record}_") == len(starts)


TABLES: Mapping[str, Any] = {mapper.class_.__tablename__: mapper.class_ for mapper in Base.registry.mappers}


@every_dialect
@pytest.mark.parametrize("walk", WALKS, ids=lambda walk: f"{walk.path} {walk.given}")
def test_each_walk_tests_every_condition_but_its_own(walk: Walk, dialect: Dialect) -> None:
    """Links are tested by the id that is walked along, unless the walked ones are of the same table."""
    listing = listed(walk.path, walk.given)
    found, walked = page(listing, dialect), TABLES[walk.tables[0]]
    record = listing.table.__tablename__
    walked_id = getattr(walked, "id" if walked is listing.table else f"{record}_id")
    ordered = listing.dated and not any(one.few for one in listing.clauses)
    untested = []
    for clause in listing.clauses:
        tested = clause.condition if clause.test is None or not ordered else clause.test(walked_id, walked)
        if found.count(condition(listing, tested, dialect, walked)) < len(walk.tables) * (2 if walk.span else 1):
            untested.append(clause)
    assert len(untested) <= bool(walk.rows) + bool(walk.span)
    for clause in untested:
        own = [sql(one.where, dialect) for one in clause.paths if one.where is not None]
        assert clause.exact
        assert own == ([] if clause.span else [spoken(rows, dialect) for rows in walk.rows])


def test_the_full_statements_of_the_shapes_a_page_has() -> None:
    """One path; several that may meet, whose records count once; several that cannot; found first and sorted then."""
    document = "LEFT OUTER JOIN document ON document.kind = 'event' AND document.id ="
    a, b = (
        f"FROM event_actor JOIN event ON event.id = event_actor.event_id {{}}WHERE (event_actor.first_day, "
        f"event_actor.event_id) {START} AND event_actor.actor_id = '{one}'"
        for one in "ab"
    )
    columns = "event_actor.first_day AS key, event_actor.event_id AS id"
    end = "ORDER BY key ASC, id ASC LIMIT 4"
    shown = f"page JOIN event ON event.id = page.id {document} page.id ORDER BY page.key ASC, page.id ASC"
    assert page(listed("events", {"actor": ["a"]}), SQLITE) == (
        f"SELECT {columns}, document.summary {a.format(f'{document} event_actor.event_id ')} {end}"
    )
    assert page(listed("events", {"actor": ["a", "b"]}), SQLITE) == (
        f"SELECT page.key, page.id, document.summary FROM (SELECT {columns} {a.format('')} "
        f"UNION SELECT {columns} {b.format('')} {end} OFFSET 0) AS {shown}"
    )
    one, other = (
        f"SELECT event.first_day AS key, event.id AS id, document.summary FROM event {document} event.id "
        f"WHERE (event.first_day, event.id) {START} AND event.type = '{value}'"
        for value in "tu"
    )
    assert page(listed("events", {"type": ["t", "u"]}), SQLITE) == f"{one} UNION ALL {other} {end}"
    assert page(listed("events", {"type": ["t"], "sort": "title"}), SQLITE) == (
        "SELECT page.key, page.id, document.summary FROM (SELECT event.title_key AS key, event.id AS id FROM event "
        f"WHERE event.type = 't' {end} OFFSET 0) AS {shown}"
    )


def test_the_best_match_is_found_in_the_index_and_its_text_beside_it() -> None:
    ranked = (
        "WITH ranked AS MATERIALIZED (SELECT search_index.rowid AS number, bm25(search_index, 10.0, 1.0) AS rank "
        "FROM search_index WHERE search_index MATCH '\"sea\"')"
    )
    found = page(listed("events", {"q": "sea", "sort": "relevance", "type": ["t"]}), SQLITE)
    assert found.startswith(f"{ranked}, hits AS (SELECT ")
    assert (
        "SELECT page.key, page.id, document.summary, search_entry.title, search_entry.body FROM (SELECT hits.rank "
        in found
    )
    assert "JOIN event ON event.id = hits.record_id WHERE event.type = 't' ORDER BY key ASC, id ASC LIMIT 4" in found
    everywhere = "search_entry.kind || '/' || search_entry.record_id AS id"
    assert page(listed("search"), SQLITE) == (
        f"{ranked} SELECT ranked.rank AS key, {everywhere}, search_entry.document, search_entry.title, "
        "search_entry.body FROM ranked JOIN search_entry ON search_entry.number = ranked.number "
        "ORDER BY key ASC, id ASC LIMIT 4"
    )
    assert ", search_entry.title, search_entry.body FROM " in page(listed("events", {"q": "sea", "sort": "id"}), SQLITE)
    assert "search_entry" not in page(listed("events", {"actor": ["a"]}), SQLITE)


@pytest.mark.parametrize(("path", "record"), [("events", "event"), ("statements", "statement")])
def test_matches_in_order_of_date_are_read_by_their_numbers_in_the_index(path: str, record: str) -> None:
    """The numbers of a kind follow the dates: a page goes on behind that of the nearest record before its place."""
    others = f"SELECT other.number FROM search_entry AS other WHERE other.kind = '{record}'"

    def found(after: tuple[int, str]) -> str:
        nearest = (
            f'(SELECT "before".id FROM {record} AS "before" WHERE ("before".first_day, "before".id) <= {after} '
            'ORDER BY "before".first_day DESC, "before".id DESC LIMIT 1 OFFSET 0)'
        )
        return (
            f"SELECT {record}.first_day AS key, entry.record_id AS id, document.summary, search_entry.title, "
            "search_entry.body FROM search_index JOIN search_entry AS entry ON entry.number = search_index.rowid "
            f"JOIN {record} ON {record}.id = entry.record_id "
            f"LEFT OUTER JOIN document ON document.kind = '{record}' AND document.id = entry.record_id "
            f"LEFT OUTER JOIN search_entry ON search_entry.kind = '{record}' "
            "AND search_entry.record_id = entry.record_id "
            f"WHERE search_index.rowid > coalesce(({others} AND other.record_id = {nearest}), 0) "
            "AND search_index MATCH '\"sea\"' "
            f"AND search_index.rowid >= ({others} ORDER BY other.number LIMIT 1 OFFSET 0) "
            f"AND search_index.rowid <= ({others} ORDER BY other.number DESC LIMIT 1 OFFSET 0) "
            "ORDER BY search_index.rowid LIMIT 4"
        )

    listing = listed(path, {"q": "sea"})
    assert page(listing, SQLITE) == found((OPEN_PAST - 1, ""))
    assert page(listing, SQLITE, after=(5, "x")) == found((5, "x"))
    backwards = page(listed(path, {"q": "sea", "sort": "-date"}), SQLITE)
    assert f" FROM {record} WHERE ({record}.last_day, {record}.id) {END} AND {record}.id IN (SELECT " in backwards


# --- The two paths of dates -------------------------------------------------------------------------------------------

days = st.integers(-800, 800).map(lambda day: f"{1998 + day // 372}-{1 + day // 31 % 12:02}-{1 + day % 28:02}")
spans = st.one_of(
    days,
    days.map(lambda day: day[:7]),
    days.map(lambda day: day[:4]),
    st.sampled_from(["199X", "../1998", "1998/..", "1998-01-01/1999-01-01", "1998-01-01/1999-01-02", "1998~", "/1998"]),
    st.tuples(days, days).map(lambda pair: "{}/{}".format(*sorted(pair))),
    st.tuples(days, days).map(lambda pair: "[{}..{}]".format(*sorted(pair))),
)


@settings(derandomize=True, deadline=None, max_examples=400)
@given(spans, spans)
def test_no_date_that_may_touch_a_span_lies_off_both_paths(date: str, asked: str) -> None:
    held, span = Edtf.parse(date), Edtf.parse(asked)
    bounds = bounds_of(held)
    assert bounds["lasting"] == (
        not OPEN_PAST < held.start_earliest <= held.end_latest < OPEN_FUTURE
        or held.end_latest - held.start_earliest > SHORT_SPAN
    )
    if held.possibly_within(span) and not bounds["lasting"]:
        assert span.start_earliest - SHORT_SPAN <= bounds["first_day"] <= span.end_latest
        assert span.start_earliest <= bounds["last_day"] <= span.end_latest + SHORT_SPAN


@every_dialect
@pytest.mark.parametrize(
    ("sort", "key", "start"), [("date", "first_day", FIRST - SHORT_SPAN), ("-date", "last_day", LAST + SHORT_SPAN)]
)
def test_a_page_of_a_span_goes_on_behind_its_place_or_where_the_span_starts(
    sort: str, key: str, start: int, dialect: Dialect
) -> None:
    found = page(listed("events", {"date": "1998", "sort": sort}), dialect, after=(5, "x"))
    descending = sort == "-date"
    here = f" WHERE (event.{key}, event.id)"
    assert found.count(f"{here} {cut(start, (5, 'x'), descending=descending)} AND event.lasting IS ") == 1
    assert found.count(f"{here} {'<' if descending else '>'} (5, 'x') AND event.lasting IS ") == 1


# --- Order, bounds and columns ----------------------------------------------------------------------------------------

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
    ("member-states/changes", "date"): "membership_change.first_day",
    ("member-states/changes", "-date"): "membership_change.last_day",
}
SORTS = [(path, sort) for path in LIST_SELECTS for sort in get_args(QUERIES[path].model_fields["sort"].annotation)]
PLAIN_SORTS = [(path, sort) for path, sort in SORTS if sort != "relevance" and path != "changes"]
"""Those of /changes, whose order is that of no date and no name, stand in test_changes.py."""


@every_dialect
@pytest.mark.parametrize(("path", "sort"), PLAIN_SORTS)
def test_a_page_is_ordered_by_its_key_and_id_and_goes_on_behind_them(path: str, sort: str, dialect: Dialect) -> None:
    listing = listed(path, {"sort": sort})
    table, name = listing.table.__tablename__, sort.removeprefix("-")
    column = KEYS.get((path, sort)) or f"{table}.{'id' if name == 'id' else f'{name}_key'}"
    way, than = ("DESC", "<") if sort.startswith("-") else ("ASC", ">")
    assert listing.key_type is (int if column.endswith("_day") else str)
    assert listing.dated == column.endswith("_day")
    key: int | str = 5 if listing.key_type is int else "k"
    order = f"ORDER BY key {way}, id {way} LIMIT 4"
    first, following = page(listing, dialect), page(listing, dialect, after=(key, "x"))
    start = f" WHERE ({column}, {table}.id) {END if way == 'DESC' else START} " if listing.dated else " "
    assert f"FROM {table}" in first
    assert f"{start}{order}" in first
    assert f" WHERE ({column}, {table}.id) {than} ({key!r}, 'x') {order}" in following


@pytest.mark.parametrize("path", [path for path, sort in SORTS if sort == "relevance"])
def test_the_best_match_comes_first_and_a_page_goes_on_behind_its_rank(path: str) -> None:
    listing = listed(path, {"q": "sea", "sort": "relevance"})
    assert (listing.key_type, listing.descending, listing.ranked) == (float, False, True)
    first, following = page(listing, SQLITE), page(listing, SQLITE, after=(-1.5, "x"))
    rank, record_id = (
        ("ranked.rank", "search_entry.kind || '/' || search_entry.record_id")
        if path == "search"
        else ("hits.rank", "hits.record_id")
    )
    order = "ORDER BY key ASC, id ASC LIMIT 4"
    assert f" {order}" in first
    assert "> (" not in first
    assert f" WHERE ({rank}, {record_id}) > (-1.5, 'x') {order}" in following


@every_dialect
@pytest.mark.parametrize(("path", "sort"), PLAIN_SORTS)
def test_a_keyset_adds_to_the_conditions_and_does_not_replace_them(path: str, sort: str, dialect: Dialect) -> None:
    if path == "search":
        return
    choice = "state" if path == "member-states/changes" else "id"
    listing = listed(path, {choice: ["a", "!b"], "sort": sort})
    key: int | str = 5 if listing.key_type is int else "k"
    found = page(listing, dialect, after=(key, "x"))
    kept, without = (condition(listing, one, dialect) for one in listing.conditions)
    than = "<" if sort.startswith("-") else ">"
    assert f" {than} ({key!r}, 'x') AND {kept} AND {without} ORDER BY " in found


@every_list
@pytest.mark.parametrize("limit", [1, 20, 200])
def test_a_page_asks_for_one_row_more_than_the_limit(path: str, limit: int) -> None:
    assert f" LIMIT {limit + 1}" in page(listed(path), SQLITE, limit)


@every_dialect
@pytest.mark.parametrize(
    "given", [{}, {"actor": ["a"]}, {"actor": ["a", "b"]}, {"date": "1998"}, {"sort": "title"}], ids=str
)
def test_an_offset_skips_rows_once(given: Given, dialect: Dialect) -> None:
    """Never on one of several paths, whose rows are no page yet."""
    found = page(listed("events", given), dialect, offset=40)
    assert found.count(" OFFSET ") == found.count(" LIMIT 4 OFFSET 40") == 1
    assert page(listed("events", given), dialect).count(" LIMIT 4") == 1


@every_list
@pytest.mark.parametrize("view", View)
def test_a_page_selects_key_id_and_one_view_of_the_document(path: str, view: View) -> None:
    listing = listed(path)
    statement = select_page(listing, view, 3, after=None, offset=0)
    names = [column.key for column in statement.selected_columns]
    has_views = listing.kind is not None
    assert names[:3] == ["key", "id", view.value if has_views else "document"]
    assert names[3:] == (["title", "body"] if path == "search" else [])
    table = "document" if view is View.SUMMARY else "document_whole"
    assert sql(statement).count(f"JOIN {table} ON ") == has_views
