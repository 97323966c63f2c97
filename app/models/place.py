"""Places."""

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Identified


class Place(Identified, Base):
    """What a place is filtered and sorted by."""

    __tablename__ = "place"
    __table_args__ = (Index(None, "name_key", "id"), Index(None, "country_id", "name_key", "id"))

    name_key: Mapped[str] = mapped_column(String(300))
    country_id: Mapped[str | None] = mapped_column(ForeignKey("actor.id"))
