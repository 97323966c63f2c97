"""What is counted at load: the same as the statements count, for every list and facet, after every load."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, create_engine, func, select

from app.models import Tally
from app.queries import LIST_SELECTS
from app.queries.count import select_count
from app.queries.facets import select_facet
from app.queries.tally import count_of, select_tally
from app.seed.document import SeedDocument
from tests.conftest import load_into
from tests.engines import Databases
from tests.queries.compiling import listed

TALLIED = ["events", "actors", "statements", "member-states", "sources", "topics", "places", "member-states/changes"]
"""The lists that can be asked for without a filter: /changes holds the last of each record, /search to words."""


@pytest.fixture(scope="module")
def connection(chronology_url: str) -> Iterator[Connection]:
    """The invented chronology."""
    engine = create_engine(chronology_url)
    with engine.connect() as opened:
        yield opened
    engine.dispose()


def tallied(connection: Connection, path: str, facet: str = "") -> list[list[object]]:
    """The rows of a tally."""
    rows: list[list[object]] = json.loads(connection.scalars(select_tally(listed(path).table, facet)).one())
    return rows


@pytest.mark.parametrize("path", TALLIED)
def test_a_tally_holds_what_the_statements_count(connection: Connection, path: str) -> None:
    listing = listed(path)
    total = connection.execute(select_count(listing)).scalar_one()
    assert tallied(connection, path) == [[total]]
    assert total == connection.execute(select(func.count()).select_from(listing.table)).scalar_one() > 0
    for name, facet in listing.facets.items():
        counted = connection.execute(select_facet(facet, listing.table, listing.id, listing.conditions))
        rows = tallied(connection, path, name)
        assert sorted(map(tuple, rows)) == sorted(map(tuple, counted))
        assert rows


def test_there_is_a_tally_for_each_list_without_a_filter_and_for_no_other(connection: Connection) -> None:
    expected = {(listed(path).table.__tablename__, facet) for path in TALLIED for facet in ("", *listed(path).facets)}
    assert set(map(tuple, connection.execute(select(Tally.list, Tally.facet)))) == expected
    assert [path for path in LIST_SELECTS if not listed(path).clauses] == [
        path for path in LIST_SELECTS if path in TALLIED
    ]


def test_another_load_counts_anew(databases: Databases, chronology: SeedDocument, tmp_path: Path) -> None:
    url = databases.new(tmp_path)
    load_into(url, chronology)
    kites = chronology.vocabulary.topics[0].model_copy(update={"id": "kites", "label": "Kites"})
    vocabulary = chronology.vocabulary.model_copy(update={"topics": [*chronology.vocabulary.topics, kites]})
    load_into(url, chronology.model_copy(update={"vocabulary": vocabulary}))
    engine = create_engine(url)
    with engine.connect() as connection:
        assert tallied(connection, "topics") == [[len(chronology.vocabulary.topics) + 1]]
        assert tallied(connection, "events") == [[len(chronology.events)]]
    engine.dispose()


@pytest.mark.parametrize("value", ["a", 'a"b', "a\\", '["a", ', "ä", "b"])
def test_the_count_of_a_value_is_that_of_its_row(value: str) -> None:
    counts = {"x": 1, '["a", 9': 2, 'a"b': 3, "a": 40, "a\\": 5, '["a", ': 6, "ä": 7}
    assert count_of(json.dumps([[None, 8], *counts.items()]), value) == counts.get(value, 0)


def test_what_is_stored_is_in_one_order_on_every_engine(connection: Connection) -> None:
    stored = [json.loads(counts) for counts in connection.execute(select(Tally.counts)).scalars()]
    assert any(len(counts) > 5 for counts in stored)
    assert all(counts == sorted(counts, key=json.dumps) for counts in stored)
