"""How tests put a request to loaded records: as a service does, by prepared statements of its shape."""

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import Connection, select

from app.database.prepared import PreparedStatements, Question
from app.params import QUERIES
from app.queries import LIST_SELECTS
from app.queries.count import select_count
from app.queries.listing import After, Listing
from app.queries.page import before_all, select_page
from app.queries.shape import Part, listing_of, shape_of
from app.vocabulary import View
from tests.queries.compiling import Given, names_in

Rows = list[tuple[Any, str]]


class Asker:
    """Asks one database, and keeps what is compiled."""

    def __init__(self, connection: Connection) -> None:
        """Ask along this connection."""
        self._connection, self._statements = connection, PreparedStatements(connection.dialect)

    def run(self, question: Question) -> Sequence[Any]:
        """The rows of a statement of a shape, with values."""
        prepared = self._statements.of(question)
        return self._connection.exec_driver_sql(prepared.sql, prepared.arguments(question.values)).all()


class Request:
    """One request for a list: its total and its pages, and what they should be."""

    def __init__(self, asker: Asker, path: str, given: Given) -> None:
        """Read the parameters; every name is taken for an id."""
        query = QUERIES[path].model_validate(given)
        self._asker, self._select = asker, LIST_SELECTS[path]
        self._shape, self._values = shape_of(query, names_in(given))
        self.listing: Listing = listing_of(self._select, self._shape)

    def _run(self, build: Callable[[], Any], *key: Any, **values: Any) -> Sequence[Any]:  # noqa: ANN401 - of any kind
        key = self._select, self._shape.key, *key
        return self._asker.run(Question(key, build, {**self._values, **values}))

    def plain(self) -> Rows:
        """Sort key and id of all that meets the conditions, in order."""
        listing = self.listing
        statement = select(listing.key(), listing.id).where(*listing.conditions)
        return sorted(map(tuple, self._run(lambda: statement, "plain")), reverse=listing.descending)

    def total(self) -> int:
        """How many there are."""
        ((total,),) = self._run(lambda: select_count(self.listing), "count")
        return int(total)

    def page(self, limit: int | None = None, after: After | None = None, offset: int | None = None) -> Rows:
        """Sort key and id of the records of a page, and of one more."""
        part = Part(limit, before_all(self.listing) if after is None else after, offset)

        def build() -> Any:  # noqa: ANN401 - a statement
            return select_page(self.listing, View.SUMMARY, **part.unfilled(self.listing.key_type))

        return [(key, one) for key, one, *_ in self._run(build, "page", part.key, **part.values)]
