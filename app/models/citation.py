"""Citations: which source vouches for which record, in which words."""

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base


class Citation(Base):
    """One citation of a record, or of a part of it, in the order of the seed file."""

    __tablename__ = "citation"
    __table_args__ = (Index(None, "source_id", "kind", "record_id"),)

    kind: Mapped[str] = mapped_column(String(20), primary_key=True)
    record_id: Mapped[str] = mapped_column(String(200), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    source_id: Mapped[str] = mapped_column(ForeignKey("source.id"))
    supports: Mapped[str] = mapped_column(Text)
    quote: Mapped[str | None] = mapped_column(Text)
    locator: Mapped[str | None] = mapped_column(String(200))
