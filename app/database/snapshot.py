"""One request's view of the data: a read-only transaction, and which revision it sees."""

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import Connection, Engine, column, exc, select, table

from app.database.loaded import Loaded, select_loaded
from app.database.prepared import PreparedStatements, Question
from app.database.transaction import Rows, Transaction
from app.errors import BusyError, UnavailableError
from app.models import Dataset
from app.models.base import SCHEMA

logger = logging.getLogger("communique")


@dataclass(slots=True)
class Snapshot:
    """An open read-only transaction. All that is read through it belongs to one revision."""

    transaction: Transaction
    statements: PreparedStatements
    loaded: Loaded

    @property
    def connection(self) -> Connection:
        """The connection, for statements that are not prepared."""
        return self.transaction.connection

    def rows(self, question: Question, *, encoded: bool = False) -> Rows:
        """All rows of a question; `encoded` leaves texts in UTF-8, where the driver can."""
        return self.transaction.rows(self.statements.of(question), question.values, encoded=encoded)


_SELECT_STATE = select(
    Dataset.revision,
    Dataset.rendering,
    Dataset.history,
    select(column("version_num")).select_from(table("alembic_version")).scalar_subquery(),
)


_STATE = Question("state", lambda: _SELECT_STATE, {})
_LOADED = Question("loaded", select_loaded, {})


class _Known(NamedTuple):
    """What is loaded, and the row that tells its state."""

    state: Sequence[Any]
    loaded: Loaded


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
            (row,) = transaction.rows(self._statements.of(_LOADED), {})
            known = self._known = _Known(state, Loaded(*row))
        return Snapshot(transaction, self._statements, known.loaded)

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
    cause = getattr(error, "orig", error)
    if "database is locked" in str(cause):
        return BusyError("The database is being loaded for the first time; ask again in a moment.")
    logger.warning("the database cannot be read: %s", cause, exc_info=error)
    return UnavailableError("The database cannot be read; run `communique load`, or mend COMMUNIQUE_DATABASE_URL.")
