"""One request's view of the data: a read-only transaction, and which revision it sees."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy import Connection, Engine, column, exc, select, table

from app.database.memory import Memory
from app.database.prepared import PreparedStatements, Question
from app.database.transaction import Rows, Transaction
from app.errors import BusyError, UnavailableError
from app.models import Dataset
from app.models.base import SCHEMA

logger = logging.getLogger("communique")


@dataclass(frozen=True, slots=True)
class Snapshot:
    """An open read-only transaction. All that is read through it belongs to one revision.

    `memory` holds what others found in the same state of the data.
    """

    transaction: Transaction
    statements: PreparedStatements
    memory: Memory
    dataset_id: str
    title: str
    version: str
    revision: str
    rendering: str
    attribution: str
    examples: str
    first_year: int | None
    last_year: int | None
    history: str
    released: str | None
    released_order: int | None

    @property
    def connection(self) -> Connection:
        """The connection, for statements that are not prepared."""
        return self.transaction.connection

    def rows(self, question: Question) -> Rows:
        """All rows of a question."""
        return self.transaction.rows(self.statements.of(question), question.values)

    @property
    def last_released(self) -> datetime | None:
        """The day of the release that is served, else of the last one, at midnight (UTC); None without releases."""
        return datetime.combine(date.fromisoformat(self.released), time(), UTC) if self.released else None

    @property
    def last_modified(self) -> datetime | None:
        """When what is served was released: later than midnight by a second for each release of that day before it.

        None where it is no release: whoever has the last one then has something else.
        """
        if self.last_released is None or self.released_order is None:
            return None
        return self.last_released + timedelta(seconds=self.released_order)


_SELECT_DATASET = select(
    Dataset.id,
    Dataset.title,
    Dataset.version,
    Dataset.revision,
    Dataset.rendering,
    Dataset.attribution,
    Dataset.examples,
    Dataset.first_year,
    Dataset.last_year,
    Dataset.history,
    Dataset.released,
    Dataset.released_order,
    select(column("version_num")).select_from(table("alembic_version")).scalar_subquery(),
)


_DATASET = Question("dataset", lambda: _SELECT_DATASET, {})


class Database:
    """The database as readers see it."""

    def __init__(self, engine: Engine) -> None:
        """Take an engine made by app.database.engine.make_reader; nothing is opened yet."""
        self._engine = engine
        self._statements = PreparedStatements(engine.dialect)
        self._memory: tuple[tuple[str, ...], Memory] = ((), Memory())
        self.name = engine.dialect.name

    @contextmanager
    def reading(self) -> Iterator[Snapshot]:
        """Begin to read; raises UnavailableError where there is no database, no table or no dataset."""
        with explained_reads(self._engine):
            transaction = Transaction(self._engine, self._engine.raw_connection())
            try:
                yield self._snapshot(transaction)
            finally:
                transaction.close()

    def _snapshot(self, transaction: Transaction) -> Snapshot:
        rows = transaction.rows(self._statements.of(_DATASET), {})
        if not rows:
            raise UnavailableError("The database holds no dataset yet; run `communique load`.")
        *dataset, schema = rows[0]
        if schema != SCHEMA:
            raise UnavailableError(
                "The database was made by another version; run `communique load`, or point "
                "COMMUNIQUE_DATABASE_URL to another one."
            )
        snapshot = Snapshot(transaction, self._statements, self._memory[1], *dataset)
        state = (snapshot.revision, snapshot.rendering, snapshot.history)
        if self._memory[0] == state:
            return snapshot
        self._memory = (state, Memory())
        return replace(snapshot, memory=self._memory[1])

    def close(self) -> None:
        """Close the connections that are not in use."""
        self._engine.dispose()


@contextmanager
def explained_reads(engine: Engine) -> Iterator[None]:
    """Say what keeps data from being read as UnavailableError, or as BusyError where there are too many readers."""
    try:
        yield
    except exc.TimeoutError:
        raise BusyError("As many requests are being answered as can be; ask again in a moment.") from None
    except (exc.DatabaseError, engine.dialect.loaded_dbapi.DatabaseError) as error:
        logger.warning("the database cannot be read: %s", getattr(error, "orig", error), exc_info=True)
        raise UnavailableError(
            "The database cannot be read; run `communique load`, or mend COMMUNIQUE_DATABASE_URL."
        ) from None
