"""The list of changes and what became of records, compiled without a database; and how SQLite reads them."""

# ruff: noqa: S608 - SQL to compare with, run by nobody

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine
from sqlalchemy.engine import Dialect
from sqlalchemy.sql import ClauseElement

from app.queries.changes import select_fate, select_last_changes
from app.queries.count import select_count
from app.queries.page import select_page
from app.seed.document import SeedDocument
from app.vocabulary import RecordKind, View
from tests.conftest import load_into
from tests.queries.compiling import DIALECTS, Given, condition, every_dialect, listed, spoken, sql
from tests.releasing import release_all

POSITION = "release_change.position"
LARGE = {"release_change", "document"}


@pytest.mark.parametrize("sort", ["release", "-release"])
@every_dialect
def test_pages_go_on_behind_a_position(sort: str, dialect: Dialect) -> None:
    listing = listed("changes", {"sort": sort})
    way, than = ("DESC", "<") if sort == "-release" else ("ASC", ">")
    assert (listing.key_type, listing.dated) == (int, False)
    first, following = (
        sql(select_page(listing, View.SUMMARY, 3, after=after, offset=0), dialect) for after in (None, (5, "5"))
    )
    latest = spoken("release_change.latest = {yes}", dialect)
    rest = f"{latest} ORDER BY key {way}, id {way} LIMIT 4"
    assert first == (
        f"SELECT {POSITION} AS key, CAST({POSITION} AS VARCHAR) AS id, release_change.document "
        f"FROM release_change WHERE {rest}"
    )
    assert following.endswith(f" WHERE ({POSITION}, CAST({POSITION} AS VARCHAR)) {than} (5, '5') AND {rest}")


def test_a_revision_is_looked_for_where_no_version_is_written_so() -> None:
    listing = listed("changes", {"since": "0123456789ab"})
    _, since = (condition(listing, one) for one in listing.conditions)
    assert since == (
        f"{POSITION} > (SELECT max(release.last_position) AS max_1 FROM release WHERE "
        "release.version = '0123456789ab' OR NOT (EXISTS (SELECT release.number FROM release "
        "WHERE release.version = '0123456789ab')) AND (release.revision LIKE '0123456789ab' || '%'))"
    )
    for text in ("0123456789a", "0123456789ax", "0" * 65, "0123456789AB"):
        listing = listed("changes", {"since": text})
        assert "LIKE" not in condition(listing, listing.conditions[1])


@pytest.fixture(scope="module")
def engine(chronology: SeedDocument, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """A database of the third release."""
    folder = tmp_path_factory.mktemp("plans")
    url = f"sqlite:///{Path(folder) / 'third.sqlite3'}"
    load_into(url, *release_all(chronology, folder)[2])
    made = create_engine(url)
    yield made
    made.dispose()


def plan_of(engine: Engine, statement: ClauseElement) -> list[str]:
    """The steps that the engine takes."""
    written = str(statement.compile(engine, compile_kwargs={"literal_binds": True}))
    with engine.connect() as connection:
        return [row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {written}")]


def scanned(plan: list[str]) -> list[str]:
    return [name for step in plan for name in re.findall(r"^SCAN (\w+)", step) if name in LARGE]


@pytest.mark.parametrize(
    "given", [{}, {"since": "1.1"}, {"view": "full"}, {"kind": ["event"]}, {"sort": "-release"}], ids=str
)
def test_a_page_is_read_along_the_log_and_not_sorted(engine: Engine, given: Given) -> None:
    listing = listed("changes", given)
    for after in (None, (5, "5")):
        plan = plan_of(engine, select_page(listing, View.SUMMARY, 20, after=after, offset=0))
        assert any("ix_release_change_latest_position (latest=?" in step for step in plan), plan
        assert scanned(plan) == []
        assert not any("TEMP B-TREE" in step for step in plan), plan
    assert scanned(plan_of(engine, select_count(listing))) == []


def test_single_records_are_found_by_their_ids(engine: Engine) -> None:
    for statement in (
        select_fate(RecordKind.EVENT, "moving", 0),
        select_last_changes(RecordKind.EVENT, ["kept", "flow"]),
    ):
        plan = plan_of(engine, statement)
        assert scanned(plan) == [], plan
        assert any("ix_release_change_kind_record_id (kind=? AND record_id=?)" in step for step in plan), plan


def test_the_last_change_of_a_record_is_that_of_its_content_or_id(engine: Engine) -> None:
    ids = ["kept", "edited", "reused", "vacated-now", "arrived", "flow", "both-now", "dropped", "never-there"]
    with engine.connect() as connection:
        found = connection.execute(select_last_changes(RecordKind.EVENT, ids)).all()
        assert connection.execute(select_last_changes(RecordKind.ACTOR, ids)).all() == []
        assert connection.execute(select_last_changes(RecordKind.EVENT, [])).all() == []
    first, later = "2012-01-02", "2012-03-04"
    assert {name: day for name, day in found} == {  # noqa: C416 - rows are no pairs
        "kept": first,
        "edited": later,
        "reused": later,
        "vacated-now": later,
        "arrived": later,
        "flow": later,
        "both-now": later,
        "dropped": first,
    }


def test_both_engines_can_be_asked() -> None:
    for dialect in DIALECTS:
        for statement in (
            select_fate(RecordKind.EVENT, "moving", 2),
            select_last_changes(RecordKind.EVENT, ["kept"]),
            select_page(listed("changes", {"view": "full"}), View.SUMMARY, 3, after=None, offset=0),
        ):
            assert sql(statement, dialect).startswith("SELECT ")
