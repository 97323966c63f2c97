"""One request's view of the data: a read-only transaction, and which revision it sees."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from time import monotonic
from typing import Any

from sqlalchemy import Connection, Engine, column, exc, select, table

from app.database.faults import one_line
from app.database.loaded import Loaded, select_loaded
from app.database.prepared import PreparedStatements, Question
from app.database.served import Known, Served
from app.database.sources import Attempt, Sources
from app.database.transaction import Rows, Transaction
from app.errors import AppError, BusyError, LostError, UnavailableError
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
    Dataset.load_number,
    Dataset.revision,
    Dataset.rendering,
    Dataset.history,
    select(column("version_num")).select_from(table("alembic_version")).scalar_subquery(),
)


_CANCELLED, _OVERTAKEN = "57014", {"40001", "40P01"}
"""What PostgreSQL calls a statement that took too long, and one that kept a replica from going on."""
_INTERRUPTED = "interrupted"
"""What SQLite calls a statement that took too long."""

_REMEDIES = {
    "42P01": "The database holds no dataset yet; run `communique load`.",
    "42501": "The service may not read the database; grant its user SELECT on all tables.",
}
"""What to do about an undefined table, and a lack of privileges."""

_STATE = Question("state", lambda: _SELECT_STATE, {})
_LOADED = Question("loaded", select_loaded, {})


class Database:
    """The database as readers see it."""

    def __init__(self, sources: Sources, served: Served) -> None:
        """Take whom to ask, and what was served before; nothing is opened yet."""
        self.sources, self.served = sources, served
        self.watchers: list[Callable[[str], None]] = []
        """Told the state of the data whenever it is read."""
        self._statements = PreparedStatements(sources.dialect)
        self.name = sources.dialect.name

    def reading(self) -> "Reading":
        """Begin to read; raises UnavailableError where there is no database, no table or no dataset."""
        return Reading(self.sources, self._snapshot)

    def _snapshot(self, transaction: Transaction, believed_after: float | None) -> Snapshot:
        rows = transaction.rows(self._statements.of(_STATE), {})
        if not rows:
            raise UnavailableError("The database holds no dataset yet; run `communique load`.")
        state = rows[0]
        if state[-1] != SCHEMA:
            raise UnavailableError(
                "The database was made by another version; run `communique load`, or point "
                "COMMUNIQUE_DATABASE_URL to another one."
            )
        known = self.served.known(state)
        if known is None:
            (row,) = transaction.rows(self._statements.of(_LOADED), {})
            known = self.served.learn(Known(state, Loaded(*row)), believed_after)
        for see in self.watchers:
            see(known.loaded.state)
        return Snapshot(transaction, self._statements, known.loaded)

    def is_damaged(self) -> bool:
        """Whether the engine itself finds what is stored damaged; takes as long as one statement may at most."""
        if self.name != "sqlite":
            return False  # it looks after its files itself, by checksums of their pages
        try:
            with self.reading() as snapshot:
                # What this connection remembers of the file was read before; what stands in it now is asked for.
                snapshot.connection.exec_driver_sql("PRAGMA shrink_memory")
                found: str = snapshot.connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar_one()
        except UnavailableError:
            return True
        except AppError:
            return False  # it is too large to tell in time
        return found != "ok"

    def close(self) -> None:
        """Close the connections that are not in use."""
        self.sources.close()


class Reading:
    """A snapshot for as long as a `with` lasts; what fails meanwhile is explained as `explained_reads` does."""

    __slots__ = ("_open", "_source", "_sources", "_transaction")

    def __init__(self, sources: Sources, open_snapshot: Callable[[Transaction, float | None], Snapshot]) -> None:
        """Take what to read from: where one cannot serve, the next is asked."""
        self._sources, self._open = sources, open_snapshot

    def __enter__(self) -> Snapshot:
        """Take a connection and begin."""
        told: UnavailableError | None = None
        for attempt in self._sources.attempts():
            try:
                return self._begin(attempt)
            except UnavailableError as error:
                told = error
        raise told or UnavailableError("No server of the database answers; ask again in a moment.")

    def _begin(self, attempt: Attempt) -> Snapshot:
        source, believed_after, last_resort = attempt
        transaction: Transaction | None = None
        began = monotonic()
        try:
            transaction = self._transaction = Transaction(source.engine)
            transaction.begin()
            snapshot = self._open(transaction, believed_after)
        except BaseException as error:
            lost = transaction is not None and transaction.lost
            if transaction:
                transaction.close()
            if not isinstance(error, Exception):
                raise
            told = _explained(error, source.engine, lost=lost)
            if isinstance(told, UnavailableError) and (lost or transaction is None):
                source.fail(monotonic() - began, last_resort=last_resort)
            raise told from None
        self._source = source
        if source.failed:
            source.recover()
        return snapshot

    def __exit__(self, _kind: object, error: BaseException | None, _traceback: object) -> None:
        """End the transaction."""
        transaction = self._transaction
        lost = transaction.lost
        transaction.close()
        if lost:
            self._source.fail(transaction.waited)
        if isinstance(error, Exception):
            told = _explained(error, transaction.engine, lost=lost)
            if told is not error:
                raise told from None


@contextmanager
def explained_reads(transaction: Transaction) -> Iterator[None]:
    """Say what keeps data from being read as UnavailableError, or as BusyError where there are too many readers."""
    try:
        yield
    except Exception as error:  # noqa: BLE001 - raised again
        raise _explained(error, transaction.engine, lost=transaction.lost) from None


def _explained(error: Exception, engine: Engine, *, lost: bool) -> Exception:
    """The error to raise for one: its own, unless it is the database's."""
    if isinstance(error, exc.TimeoutError):
        return BusyError("As many requests are being answered as can be; ask again in a moment.")
    dbapi = engine.dialect.loaded_dbapi
    cause = getattr(error, "orig", error)
    if lost and isinstance(error, (exc.InvalidRequestError, exc.InterfaceError, dbapi.InterfaceError)):
        return LostError()  # a connection or a cursor was gone on with, after it was lost
    if not isinstance(error, (exc.DatabaseError, dbapi.DatabaseError)) or isinstance(cause, dbapi.DataError):
        return error  # a value that is none of the database's is a mistake of ours
    return _busy(cause) or _unavailable(error, cause, engine, lost=lost)


def _unavailable(error: Exception, cause: Any, engine: Engine, *, lost: bool) -> UnavailableError:  # noqa: ANN401 - the driver's
    """What keeps the database from being read, in words for clients; the log gets its own."""
    dbapi = engine.dialect.loaded_dbapi
    code = getattr(cause, "sqlstate", None)
    remedy = _REMEDIES.get(code or "")
    unforeseen = isinstance(cause, dbapi.ProgrammingError) and not remedy
    logger.warning("the database cannot be read: %s", one_line(cause), exc_info=error if unforeseen else None)
    if lost or code in _OVERTAKEN:
        return LostError()
    if engine.dialect.name != "sqlite" and isinstance(cause, dbapi.OperationalError):
        return UnavailableError("The database does not answer; ask again in a moment. The log says why.")
    return UnavailableError(
        remedy or "The database cannot be read; run `communique load`, or mend COMMUNIQUE_DATABASE_URL."
    )


def _busy(cause: Any) -> BusyError | None:  # noqa: ANN401 - the driver's
    if "database is locked" in str(cause):
        return BusyError("The database is being loaded for the first time; ask again in a moment.")
    if getattr(cause, "sqlstate", None) == _CANCELLED or str(cause) == _INTERRUPTED:
        return BusyError("The database took longer than COMMUNIQUE_STATEMENT_TIMEOUT allows; ask for less at once.")
    return None
