"""Queries without a database: how tests ask for a list, and how they read its SQL."""

from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from sqlalchemy import ColumnElement, literal, literal_column, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Dialect
from sqlalchemy.sql import ClauseElement

from app.params import QUERIES
from app.params.names import Names, Selection
from app.queries import LIST_SELECTS
from app.queries.listing import Listing

Given = Mapping[str, Any]
DIALECTS: list[Dialect] = [sqlite.dialect(), postgresql.dialect()]  # type: ignore[no-untyped-call]
SQLITE = DIALECTS[0]
every_dialect = pytest.mark.parametrize("dialect", DIALECTS, ids=[dialect.name for dialect in DIALECTS])
every_list = pytest.mark.parametrize("path", LIST_SELECTS)


def sql(clause: ClauseElement, dialect: Dialect = SQLITE) -> str:
    """SQL on one line, values in it, without the offset of nothing that SQLite writes behind a limit."""
    written = str(clause.compile(dialect=dialect, compile_kwargs={"literal_binds": True}))
    return " ".join(written.replace('"key"', "key").split()).removesuffix(" OFFSET 0")


_SEARCHES = {
    '("sea" AND "dark lamp") NOT ("tide" *)': "(''sea'') & (''dark'' <-> ''lamp'') & !(''tide'':*)",
    '("sea") NOT ("tide" *)': "(''sea'') & !(''tide'':*)",
    '"sea"': "(''sea'')",
}
"""What is searched for in the tests, as FTS5 and as PostgreSQL has it."""


def spoken(text: str, dialect: Dialect) -> str:
    """Expected SQL in a dialect, each of which says `{yes}`, `{no}`, and what `{never}` holds, in its own way."""
    for fts5, tsquery in _SEARCHES.items() if dialect.name == "postgresql" else ():
        text = text.replace(f"search_index MATCH '{fts5}'", f"search_index.words @@ CAST('{tsquery}' AS tsquery)")
    if dialect.name == "postgresql":
        text = text.replace(" OFFSET 0", "")
    yes, no, never = ("1", "0", "0 = 1") if dialect.name == "sqlite" else ("true", "false", "false")
    return text.format(yes=yes, no=no, never=never)


def names_in(given: Given) -> Names:
    """The names a request gives, every one taken for an id."""
    return {
        name: Selection(
            tuple(value for value in values if not value.startswith("!")),
            tuple(value.removeprefix("!") for value in values if value.startswith("!")),
        )
        for name, values in given.items()
        if isinstance(values, list)
    }


def listed(path: str, given: Given | None = None) -> Listing:
    """The list that parameters ask for; /search asks for a word in any case."""
    asked = {**({"q": "sea"} if path == "search" else {}), **(given or {})}
    return LIST_SELECTS[path](QUERIES[path].model_validate(asked), names_in(asked))


def conditions(listing: Listing, dialect: Dialect = SQLITE) -> Sequence[str]:
    """What a list's records must meet, condition by condition, as they stand beside others."""
    return [condition(listing, one, dialect) for one in listing.conditions]


def condition(listing: Listing, one: ColumnElement[bool], dialect: Dialect = SQLITE, *walked: Any) -> str:  # noqa: ANN401 - models
    """A condition as it stands beside others in a statement on the list's table, and on others walked along."""
    tables = dict.fromkeys((listing.table, *walked))
    found = sql(select(literal(1)).select_from(*tables).where(literal_column("x"), one), dialect)
    return found.partition(" WHERE x AND ")[2]
