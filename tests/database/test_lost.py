"""A connection that was lost is told as such, whatever the libraries call what follows from it."""

from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import create_engine, exc

from app.database.snapshot import explained_reads
from app.errors import LostError

ENGINE = create_engine("postgresql+psycopg://")
DRIVER: Any = ENGINE.dialect.loaded_dbapi
LATER = [
    exc.PendingRollbackError("Can't reconnect until invalid transaction is rolled back."),
    exc.ResourceClosedError("This result object is closed."),
    exc.InterfaceError("SELECT 1", None, Exception("the cursor is closed")),
    DRIVER.InterfaceError("the cursor is closed"),
]


@pytest.mark.parametrize("error", LATER, ids=lambda one: type(one).__name__)
def test_what_follows_from_it_is_told_as_that(error: Exception) -> None:
    transaction: Any = SimpleNamespace(engine=ENGINE, lost=True)
    with pytest.raises(LostError), explained_reads(transaction):
        raise error


@pytest.mark.parametrize("error", LATER, ids=lambda one: type(one).__name__)
def test_the_same_of_a_connection_that_holds_is_a_mistake_of_ours(error: Exception) -> None:
    transaction: Any = SimpleNamespace(engine=ENGINE, lost=False)
    with pytest.raises(type(error)), explained_reads(transaction):
        raise error
