"""The statements for single documents, compiled without a database."""

import pytest
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Dialect
from sqlalchemy.sql import ClauseElement

from app.lexicon import NameRow
from app.queries.documents import (
    select_complete_from,
    select_document,
    select_lexicon,
    select_neighbouring_ids,
    select_terms,
)
from app.vocabulary import RecordKind, View

DIALECTS: list[Dialect] = [sqlite.dialect(), postgresql.dialect()]  # type: ignore[no-untyped-call]


def sql(clause: ClauseElement) -> str:
    """SQL on one line, values in it; the same in every dialect (SQLite writes an offset of nothing behind a limit)."""
    found = [
        " ".join(str(clause.compile(dialect=dialect, compile_kwargs={"literal_binds": True})).split()).removesuffix(
            " OFFSET 0"
        )
        for dialect in DIALECTS
    ]
    assert found[0] == found[1]
    return found[0]


@pytest.mark.parametrize(
    ("view", "table", "column"), [(View.SUMMARY, "document", "summary"), (View.FULL, "document_whole", '"full"')]
)
def test_a_document_is_one_row_by_its_primary_key(view: View, table: str, column: str) -> None:
    assert sql(select_document(RecordKind.EVENT, "a", view)) == (
        f"SELECT {table}.{column} FROM {table} WHERE {table}.kind = 'event' AND {table}.id = 'a'"  # noqa: S608 - run by nobody
    )


def test_terms_are_topics_too_in_one_order() -> None:
    found = sql(select_terms())
    assert "document.kind IN ('term', 'topic')" in found
    assert found.endswith("ORDER BY document.id")


@pytest.mark.parametrize("asked", ["har", "harbour", "har%", "har'"])
def test_neighbours_start_alike_and_are_few(asked: str) -> None:
    """A range and not a pattern, so that no character of an id has a meaning."""
    found = sql(select_neighbouring_ids(RecordKind.EVENT, asked))
    assert "document.id >= 'har' AND document.id < 'har\uffff'" in found
    assert "LIKE" not in found
    assert found.endswith("ORDER BY document.id LIMIT 500")


def test_the_lexicon_is_read_in_the_order_of_its_rows() -> None:
    """NameRow takes its fields by position."""
    assert [column.key for column in select_lexicon().selected_columns] == list(NameRow._fields)


def test_the_days_from_which_lists_of_members_are_whole_come_by_organization() -> None:
    assert sql(select_complete_from()) == (
        "SELECT actor.id, actor.complete_from FROM actor WHERE actor.complete_from IS NOT NULL ORDER BY actor.id"
    )
