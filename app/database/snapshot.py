"""One request's view of the data: a read-only transaction, and which revision it sees."""

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, NamedTuple

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

    def rows(self, question: Question, *, encoded: bool = False) -> Rows:
        """All rows of a question; `encoded` leaves texts in UTF-8, where the driver can."""
        return self.transaction.rows(self.statements.of(question), question.values, encoded=encoded)

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
)
_SELECT_STATE = select(
    Dataset.revision,
    Dataset.rendering,
    Dataset.history,
    select(column("version_num")).select_from(table("alembic_version")).scalar_subquery(),
)


_STATE = Question("state", lambda: _SELECT_STATE, {})
_DATASET = Question("dataset", lambda: _SELECT_DATASET, {})


class _Known(NamedTuple):
    """What is known of the data in one state of it, told by revision, rendering, release log and schema."""

    state: Sequence[Any]
    dataset: Sequence[Any]
    memory: Memory


class Database:
    """The database as readers see it."""

    def __init__(self, engine: Engine) -> None:
        """Take an engine made by app.database.engine.make_reader; nothing is opened yet."""
        self._engine = engine
        self._statements = PreparedStatements(engine.dialect)
        self._known: _Known | None = None
        self.name = engine.dialect.name

    def reading(self) -> "Reading":
        """Begin to read; raises UnavailableError where there is no database, no table or no dataset."""
        return Reading(self._engine, self._snapshot)

    def _snapshot(self, transaction: Transaction) -> Snapshot:
        rows = transaction.rows(self._statements.of(_STATE), {})
        if not rows:
            raise UnavailableError("The database holds no dataset yet; run `communique load`.")
        state, known = rows[0], self._known
        if state[-1] != SCHEMA:
            raise UnavailableError(
                "The database was made by another version; run `communique load`, or point "
                "COMMUNIQUE_DATABASE_URL to another one."
            )
        if known is None or known.state != state:
            (dataset,) = transaction.rows(self._statements.of(_DATASET), {})
            known = self._known = _Known(state, dataset, Memory())
        return Snapshot(transaction, self._statements, known.memory, *known.dataset)

    def close(self) -> None:
        """Close the connections that are not in use."""
        self._engine.dispose()


class Reading:
    """A snapshot for as long as a `with` lasts; what fails meanwhile is explained as `explained_reads` does."""

    __slots__ = ("_engine", "_open", "_transaction")

    def __init__(self, engine: Engine, open_snapshot: Callable[[Transaction], Snapshot]) -> None:
        """Take what to read from."""
        self._engine, self._open = engine, open_snapshot

    def __enter__(self) -> Snapshot:
        """Take a connection and begin."""
        try:
            self._transaction = Transaction(self._engine, self._engine.raw_connection())
            try:
                return self._open(self._transaction)
            except BaseException:
                self._transaction.close()
                raise
        except Exception as error:  # noqa: BLE001 - raised again
            raise _explained(self._engine, error) from None

    def __exit__(self, _kind: object, error: BaseException | None, _traceback: object) -> None:
        """End the transaction."""
        self._transaction.close()
        if isinstance(error, Exception):
            told = _explained(self._engine, error)
            if told is not error:
                raise told from None


@contextmanager
def explained_reads(engine: Engine) -> Iterator[None]:
    """Say what keeps data from being read as UnavailableError, or as BusyError where there are too many readers."""
    try:
        yield
    except Exception as error:  # noqa: BLE001 - raised again
        raise _explained(engine, error) from None


def _explained(engine: Engine, error: Exception) -> Exception:
    """The error to raise for one: its own, unless it is the database's."""
    if isinstance(error, exc.TimeoutError):
        return BusyError("As many requests are being answered as can be; ask again in a moment.")
    if not isinstance(error, (exc.DatabaseError, engine.dialect.loaded_dbapi.DatabaseError)):
        return error
    logger.warning("the database cannot be read: %s", getattr(error, "orig", error), exc_info=error)
    return UnavailableError("The database cannot be read; run `communique load`, or mend COMMUNIQUE_DATABASE_URL.")
