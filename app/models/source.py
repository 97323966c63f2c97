"""Sources."""

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Dated, Identified, in_date_order


class Source(Identified, Dated, Base):
    """What a source is filtered and sorted by; its date is that of publication, unbounded where unknown."""

    __tablename__ = "source"
    __table_args__ = (
        *in_date_order(),
        *in_date_order("type"),
        *in_date_order("language"),
        *in_date_order("publisher"),
        *in_date_order("party_id"),
        Index(None, "title_key", "id"),
        Index(None, "start_earliest", "end_latest"),
    )

    type: Mapped[str] = mapped_column(String(20))
    language: Mapped[str] = mapped_column(String(40))
    publisher: Mapped[str | None] = mapped_column(String(300))
    party_id: Mapped[str | None] = mapped_column(ForeignKey("actor.id"))
    title_key: Mapped[str] = mapped_column(String(300))
    dated: Mapped[bool]
