"""Topics."""

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Identified


class Topic(Identified, Base):
    """What a topic is sorted by."""

    __tablename__ = "topic"
    __table_args__ = (Index(None, "name_key", "id"),)

    name_key: Mapped[str] = mapped_column(String(300))
