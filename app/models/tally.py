"""What is counted once at load: how many records a list has of each value, all of them together."""

from sqlalchemy import String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base


class Tally(Base):
    """A facet of a whole list, nothing filtered: the rows of app.queries.facets.select_facet as a JSON list.

    The facet without a name is the list's total.
    """

    __tablename__ = "tally"

    list: Mapped[str] = mapped_column(String(40), primary_key=True)
    facet: Mapped[str] = mapped_column(String(40), primary_key=True)
    counts: Mapped[str] = mapped_column(Text)
