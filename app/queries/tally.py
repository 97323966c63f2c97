"""What was counted at load, for lists without a filter."""

from sqlalchemy import Select, select

from app.models import Base, Tally


def select_tally(table: type[Base], facet: str = "") -> Select[str]:
    """Select the rows of a facet of all records of a table, as JSON; without a name, those of the total."""
    return select(Tally.counts).where(Tally.list == table.__tablename__, Tally.facet == facet)
