"""What full-text search finds. The index itself is the engine's own and stands outside these models."""

from sqlalchemy import Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base
from app.vocabulary import RecordKind

NUMBERED_BY_DATE = frozenset({RecordKind.EVENT, RecordKind.STATEMENT})
"""The kinds whose search entries are numbered by first day and id."""


class SearchEntry(Base):
    """The text of one record, as written, to show where a query matched; `number` is its row in the engine's index.

    The numbers of one kind follow each other without a gap; those of events and statements go by `first_day` and id,
    so that a walk through the index in its own order is one through the dates.
    `title` and `body` hold their parts one to a line. `document` is the hit as it is served.
    """

    __tablename__ = "search_entry"
    __table_args__ = (Index(None, "kind", "record_id", unique=True), Index(None, "kind", "number"))

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    kind: Mapped[str] = mapped_column(String(20))
    record_id: Mapped[str] = mapped_column(String(200))
    title: Mapped[str] = mapped_column(Text)
    body: Mapped[str] = mapped_column(Text)
    document: Mapped[str] = mapped_column(Text)
