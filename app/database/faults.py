"""Says in one line what is wrong with a database that a command cannot use."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DatabaseError

from app.database_address import without_password
from app.errors import AppError, OperatorError
from app.settings import Settings

_REMEDIES = {
    "read-only transaction": "it is a standby, or is told to be read only; name the primary",
    "permission denied": "its user may not write it; load as the user that owns its tables",
    "not a database": "it is no SQLite file; point COMMUNIQUE_DATABASE_URL to another path, or move it away",
    "readonly": "it can only be read; allow this user to write the file and its folder",
    "read-only": "it can only be read; allow this user to write the file and its folder",
    "lock timeout": "an export, a backup or another program reads what is to be changed; end that, or raise "
    "COMMUNIQUE_LOCK_TIMEOUT",
    "locked": "another load holds it; wait for that to end, or raise COMMUNIQUE_LOCK_TIMEOUT",
    "unable to open": "it cannot be opened; check that its folder exists and may be written",
    "malformed": "it is damaged; move it away, with the files beside it (-wal, -shm, -journal), and load or "
    "restore again",
    "disk is full": "the disk is full; make room, and run this again",
}


@contextmanager
def explained_faults(settings: Settings) -> Iterator[None]:
    """Turn what the database driver raises into an OperatorError that says what to do."""
    shown = without_password(settings.database_url)
    try:
        yield
    except (DatabaseError, sqlite3.DatabaseError) as error:
        reason = one_line(getattr(error, "orig", error))
        remedy = next((text for sign, text in _REMEDIES.items() if sign in reason), reason)
        raise OperatorError(f"the database {shown} cannot be used: {remedy}") from None
    except OSError as error:
        raise OperatorError(f"the database {shown} cannot be used: {error.strerror}: {error.filename}") from None


def one_clause(error: AppError) -> str:
    """What an error says in a sentence, to stand behind a colon."""
    return f"{error.detail[:1].lower()}{error.detail[1:].removesuffix('.')}"


def one_line(error: object) -> str:
    """What an error says, which a driver may tell on several lines."""
    return " ".join(str(error).split())
