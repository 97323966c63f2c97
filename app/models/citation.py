"""Citations: which source vouches for which record, in which words."""

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base


class Citation(Base):
    """One citation of a record, or of a part of it, in the order of the seed file; `document` is how it is served.

    `id` is unique among the citations of one source and sorts them by record: `kind/record/number`.
    """

    __tablename__ = "citation"

    source_id: Mapped[str] = mapped_column(ForeignKey("source.id"), primary_key=True)
    id: Mapped[str] = mapped_column(String(300), primary_key=True)
    document: Mapped[str] = mapped_column(Text)
