"""How SQLite reads lists: along the index meant for it, never through a whole large table, never sorting for a page.

The engine keeps no statistics of the data, so its plans are the same for a hundred events as for a million;
`make plans` shows that on 100,000.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, create_engine

from app.database.engine import make_writer
from app.database.migrate import migrate
from app.models import Base
from app.params import QUERIES
from app.params.names import Identified, Named, Selection
from app.queries import LIST_SELECTS
from app.queries.count import select_count
from app.queries.listing import Listing
from app.queries.page import Statement, select_page
from app.seed.check import check_seed
from app.seed.generate import generate
from app.seed.load import load_seed
from app.settings import Settings
from app.vocabulary import View

LARGE = {table.name for table in Base.metadata.sorted_tables} - {"actor", "dataset", "place", "topic"}
Given = Mapping[str, Any]

_BY_NUMBER = "search_index VIRTUAL TABLE INDEX 64:M2><"
"""The full-text index read in its own order (64), between two numbers."""
EVENT_FILTERS: Mapping[str, tuple[Given, str]] = {
    "actor": ({"actor": ["a"]}, "ix_event_actor_actor_id_first_day_event_id (actor_id=?"),
    "role": ({"role": ["r"]}, "ix_event_role_role_first_day_event_id (role=?"),
    "actor in a role": ({"role": ["a:r"]}, "ix_event_role_role_first_day_event_id (role=?"),
    "type": ({"type": ["t"]}, "ix_event_type_first_day_id (type=?"),
    "topic": ({"topic": ["t"]}, "ix_event_topic_topic_id_first_day_event_id (topic_id=?"),
    "place": ({"place": ["p"]}, "ix_event_place_id_first_day_id (place_id=?"),
    "country": ({"country": ["c"]}, "ix_event_country_id_first_day_id (country_id=?"),
    "status": ({"status": ["s"]}, "ix_event_status_first_day_id (status=?"),
    "source": ({"source": ["s"]}, "ix_event_source_source_id_first_day_event_id (source_id=?"),
    "source_type": ({"source_type": ["press"]}, "ix_event_source_type_source_type_first_day_event_id (source_type=?"),
    "member_of": ({"member_of": ["o"]}, "ix_event_member_organization_id_first_day_event_id (organization_id=?"),
    "disputed": ({"disputed": "true"}, "ix_event_disputed_first_day_id (disputed=?"),
    "date": ({"date": "2009"}, "ix_event_first_day_id ((first_day,id)>(?,?) AND first_day<?)"),
    "date, surely": (
        {"date": "2009/2010", "date_match": "certain"},
        "ix_event_first_day_id ((first_day,id)>(?,?) AND first_day<?)",
    ),
    "date, backwards": (
        {"date": "2009", "sort": "-date"},
        "ix_event_last_day_id (last_day>? AND (last_day,id)<(?,?))",
    ),
    "actor, backwards": ({"actor": ["a"], "sort": "-date"}, "ix_event_actor_actor_id_last_day_event_id (actor_id=?"),
    "known_on": ({"known_on": "2010-12-31"}, "ix_event_first_day_id ((first_day,id)>(?,?))"),
    "min_sources": ({"min_sources": 2}, "ix_event_first_day_id ((first_day,id)>(?,?))"),
    "not an actor": ({"actor": ["!a"]}, "ix_event_first_day_id ((first_day,id)>(?,?))"),
    "id": ({"id": ["e"]}, "sqlite_autoindex_event_1 (id=?)"),
    "q": ({"q": "harbour"}, _BY_NUMBER),
    "q, actor": ({"q": "harbour", "actor": ["a"]}, _BY_NUMBER),
    "q, date": ({"q": "harbour", "date": "2009"}, _BY_NUMBER),
    "q, backwards": ({"q": "harbour", "sort": "-date"}, "search_index VIRTUAL TABLE INDEX"),
}
STATEMENT_FILTERS: Mapping[str, tuple[Given, str]] = {
    **{
        part: ({part: ["a"]}, "ix_statement_actor_part_actor_id_first_day_statement_id (part=? AND actor_id=?")
        for part in ("actor", "speaker", "on_behalf_of", "audience", "about")
    },
    "event": ({"event": ["e"]}, "ix_statement_event_id_first_day_id (event_id=?"),
    "topic": ({"topic": ["t"]}, "ix_statement_topic_topic_id_first_day_statement_id (topic_id=?"),
    "stance": ({"stance": ["p"]}, "ix_statement_stance_position_first_day_statement_id (position=?"),
    "mode": ({"mode": ["quoted"]}, "ix_statement_mode_first_day_id (mode=?"),
    "source": ({"source": ["s"]}, "ix_statement_source_source_id_first_day_statement_id (source_id=?"),
    "date": ({"date": "2009"}, "ix_statement_first_day_id ((first_day,id)>(?,?) AND first_day<?)"),
    "known_on": ({"known_on": "2010-12-31"}, "ix_statement_first_day_id ((first_day,id)>(?,?))"),
    "id": ({"id": ["s"]}, "sqlite_autoindex_statement_1 (id=?)"),
    "q": ({"q": "harbour"}, _BY_NUMBER),
}
SINGLE = [
    *(("events", name, given, index) for name, (given, index) in EVENT_FILTERS.items()),
    *(("statements", name, given, index) for name, (given, index) in STATEMENT_FILTERS.items()),
]
FURTHER_FILTERS = [
    ("sources", {"published": "2009"}),
    ("sources", {"publisher": ["p"]}),
    ("sources", {"type": ["press"]}),
    ("sources", {"language": ["en"]}),
    ("sources", {"party": ["a"]}),
    ("sources", {"q": "harbour"}),
    ("sources", {"id": ["s"]}),
    ("member-states", {"as_of": "2009-01-01"}),
    ("member-states", {"date": "2009"}),
    ("member-states", {"known_on": "2009-01-01"}),
    ("member-states", {"organization": ["o"]}),
    ("member-states", {"state": ["s"]}),
    ("member-states", {"status": ["member"]}),
    ("member-states/changes", {"organization": ["o"], "date": "2009"}),
    ("actors", {"kind": ["state"]}),
    ("actors", {"country": ["c"]}),
    ("actors", {"member_of": ["o"], "as_of": "2009-01-01"}),
    ("actors", {"identifier": ["X"]}),
    ("actors", {"q": "harbour"}),
]
"""Filters of the lists that grow less than events and statements."""
PAIRS: Mapping[str, Given] = {
    "actor, date": {"actor": ["a"], "date": "2009"},
    "actor, topic": {"actor": ["a"], "topic": ["t"]},
    "actor, type": {"actor": ["a"], "type": ["t"]},
    "actor, another actor": {"actor": ["a", "b"], "actor_op": "and"},
    "actor, country": {"actor": ["a"], "country": ["c"]},
    "actor, source": {"actor": ["a"], "source": ["s"]},
    "actor, known_on": {"actor": ["a"], "known_on": "2010-12-31"},
    "topic, date": {"topic": ["t"], "date": "2009"},
    "type, date": {"type": ["t"], "date": "2009"},
    "country, date": {"country": ["c"], "date": "2009"},
}
_IN_ORDER = ("source", "actor", "topic", "type", "country", "date")
"""Filters from those that few records meet to those that many do: the first one given leads."""
SORTED = {
    "id": "one record, or the fifty that one request may name, are found by id and sorted",
    "q, backwards": "the full-text index gives its matches by first day, and forwards only",
}
"""The filters whose pages are sorted after all, and why."""
WALKED = {
    "known_on": "most of a chronology was known on most days asked for, and no index holds two ranges in order",
    "min_sources": "the same: a threshold, which many records meet, beside the order of dates",
    "not an actor": "negation alone leaves almost everything",
}
"""The filters whose pages are read along the dates themselves, passing over what does not match, and why."""


@pytest.fixture(scope="module")
def engine(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """A database of generated events, as many as `--events` says."""
    folder = tmp_path_factory.mktemp("plans")
    file = folder / "generated.ndjson"
    with file.open("w", encoding="utf-8") as out:
        out.writelines(f"{line}\n" for line in generate(request.config.getoption("--events"), 1))
    url = f"sqlite:///{folder / 'generated.sqlite3'}"
    writer = make_writer(Settings(database_url=url))
    migrate(writer)
    load_seed(writer, check_seed(Path(file)).chronology)
    return create_engine(url)


def listed(path: str, given: Given) -> Listing:
    """The list that parameters ask for, every name taken for an id."""
    query = QUERIES[path].model_validate(given)
    marked = {
        name
        for name, field in QUERIES[path].model_fields.items()
        if any(isinstance(mark, Named | Identified) for mark in field.metadata)
    }
    names = {
        name: Selection(
            tuple(value for value in values if not value.startswith("!")),
            tuple(value.removeprefix("!") for value in values if value.startswith("!")),
        )
        for name, values in given.items()
        if name in marked
    }
    return LIST_SELECTS[path](query, names)


def plan_of(engine: Engine, statement: Statement) -> list[str]:
    """The steps that the engine takes."""
    sql = str(statement.compile(engine, compile_kwargs={"literal_binds": True}))
    with engine.connect() as connection:
        return [row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}")]


def page_of(listing: Listing, offset: int = 0) -> Statement:
    """The statement of a page."""
    return select_page(listing, View.SUMMARY, 20, after=None, offset=offset)


def scanned(plan: list[str]) -> list[str]:
    """The large tables read from end to end."""
    return [name for step in plan for name in re.findall(r"^SCAN (\w+)", step) if name in LARGE]


def walked(plan: list[str]) -> bool:
    """Whether records are read in order of date from one place to the end, whatever is asked for."""
    to_the_end = r"^SEARCH (event|statement) .*INDEX ix_\1_(first|last)_day_id \(\(\2_day,id\)[<>]\(\?,\?\)\)"
    return any(re.search(to_the_end, step) for step in plan)


def test_every_filter_is_looked_at() -> None:
    for path, filters in (("events", EVENT_FILTERS), ("statements", STATEMENT_FILTERS)):
        shaping = {"sort", "view", "fields", "facets", "limit", "offset", "cursor", "format", "actor_op", "date_match"}
        assert {name for given, _ in filters.values() for name in given} >= set(QUERIES[path].model_fields) - shaping


@pytest.mark.parametrize(("path", "name", "given", "index"), SINGLE, ids=[f"{one[0]} {one[1]}" for one in SINGLE])
def test_a_filter_alone_is_read_along_its_index(engine: Engine, path: str, name: str, given: Given, index: str) -> None:
    listing = listed(path, given)
    page, count = plan_of(engine, page_of(listing)), plan_of(engine, select_count(listing))
    assert any(index in step for step in page), page
    assert scanned(page) == [], page
    assert walked(page) == (name in WALKED), page
    if name not in SORTED:
        assert not any("TEMP B-TREE" in step for step in page), page
    negated = any(
        str(value).startswith("!") for values in given.values() if isinstance(values, list) for value in values
    )
    if not negated:  # what is left when some are taken away can be counted by looking at all only
        assert scanned(count) == [], count


FORWARDS, BACKWARDS = (
    ("(first_day,{id})>(?,?) AND first_day<?)", "lasting=? AND (first_day,{id})>(?,?))"),
    ("last_day>? AND (last_day,{id})<(?,?))", "lasting=? AND (last_day,{id})<(?,?))"),
)
"""How the short dates are read, and how those that last."""
DATED = [
    ("events", {"date": "2009"}, "ix_event_", FORWARDS),
    ("events", {"date": "2009", "sort": "-date"}, "ix_event_", BACKWARDS),
    ("events", {"date": "2009", "actor": ["a"]}, "ix_event_actor_actor_id_", FORWARDS),
    ("events", {"date": "2009", "actor": ["a"], "sort": "-date"}, "ix_event_actor_actor_id_", BACKWARDS),
    ("events", {"date": "2009", "type": ["t"]}, "ix_event_type_", FORWARDS),
    ("statements", {"date": "2009", "speaker": ["a"]}, "ix_statement_actor_part_actor_id_", FORWARDS),
    ("sources", {"published": "2009", "publisher": ["p"]}, "ix_source_publisher_", FORWARDS),
    ("member-states", {"as_of": "2009-01-01", "organization": ["o"]}, "ix_membership_organization_id_", FORWARDS),
    (
        "member-states",
        {"date": "2009", "sort": "-start"},
        "ix_membership_",
        ("first_day>? AND (first_day,{id})<(?,?))", "lasting=? AND (first_day,{id})<(?,?))"),
    ),
]


@pytest.mark.parametrize(
    ("path", "given", "index", "parts"), DATED, ids=[f"{path} {given}" for path, given, *_ in DATED]
)
def test_a_date_is_read_along_two_parts_of_an_index_and_no_further(
    engine: Engine, path: str, given: Given, index: str, parts: tuple[str, str]
) -> None:
    """Each is bounded by what is asked for, or holds only the few dates that last; nothing is sorted."""
    listing = listed(path, given)
    page, count = plan_of(engine, page_of(listing)), plan_of(engine, select_count(listing))
    for part in parts:
        wanted = [part.format(id=one) for one in ("id", "event_id", "statement_id")]
        assert any(index in step and any(one in step for one in wanted) for step in page), page
    assert any(re.search(rf"{index}(first|last)_day_\w+ \(.*(\w+_day)>\? AND \2<\?\)", step) for step in count), count
    assert any(f"{index}lasting" in step and "lasting=?" in step for step in count), count
    assert not any("TEMP B-TREE" in step for step in page), page


@pytest.mark.parametrize("given", PAIRS.values(), ids=PAIRS)
def test_the_commonest_pairs_are_read_along_an_index(engine: Engine, given: Given) -> None:
    listing = listed("events", given)
    page, count = plan_of(engine, page_of(listing)), plan_of(engine, select_count(listing))
    first = next(EVENT_FILTERS[name][1] for name in _IN_ORDER if name in given)
    assert any(first in step for step in page), page
    assert not walked(page), page
    assert scanned(page) == scanned(count) == []
    assert not any("TEMP B-TREE" in step for step in page), page


@pytest.mark.parametrize(("path", "given"), FURTHER_FILTERS, ids=[f"{path} {given}" for path, given in FURTHER_FILTERS])
def test_filters_of_other_lists_read_no_large_table_from_end_to_end(engine: Engine, path: str, given: Given) -> None:
    listing = listed(path, given)
    for statement in (page_of(listing), select_count(listing)):
        assert scanned(plan_of(engine, statement)) == [], plan_of(engine, statement)


def test_no_filter_is_a_walk_through_the_dates(engine: Engine) -> None:
    page = plan_of(engine, page_of(listed("events", {})))
    assert scanned(page) == []
    assert not any("TEMP B-TREE" in step for step in page), page


def test_an_offset_reads_what_it_skips_along_the_same_index(engine: Engine) -> None:
    """The one way to page whose cost grows with the page; the plan is no other."""
    listing = listed("events", {"actor": ["a"]})
    assert plan_of(engine, page_of(listing, offset=100)) == plan_of(engine, page_of(listing))


def test_several_values_are_read_each_along_its_index(engine: Engine) -> None:
    plan = plan_of(engine, page_of(listed("events", {"actor": ["a", "b"]})))
    assert sum(EVENT_FILTERS["actor"][1] in step for step in plan) == 2
    assert scanned(plan) == []
