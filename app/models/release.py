"""The release log as it was loaded: the releases, and what each of them said of which record."""

from sqlalchemy import BigInteger, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import CLUSTERED, Base


class Release(Base):
    """One release of the dataset; the first has number 1. `last_position` is that of the last change up to it."""

    __tablename__ = "release"

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    version: Mapped[str] = mapped_column(String(300))
    revision: Mapped[str] = mapped_column(String(64))
    date: Mapped[str] = mapped_column(String(10))
    last_position: Mapped[int] = mapped_column(BigInteger)


class ReleaseChange(Base):
    """What a release said of one record: `verb` is added, changed, removed or renamed; `position` orders the log.

    `latest` marks what no later release has superseded: nothing more is needed to tell what is there now and what is
    not. `document` is the change as it is served.
    """

    __tablename__ = "release_change"
    __table_args__ = (
        Index(None, "kind", "record_id"),
        Index(None, "kind", "renamed_to"),
        Index(None, "latest", "position", unique=True),
        CLUSTERED,
    )

    position: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    number: Mapped[int] = mapped_column(ForeignKey("release.number"))
    verb: Mapped[str] = mapped_column(String(20))
    kind: Mapped[str] = mapped_column(String(20))
    record_id: Mapped[str] = mapped_column(String(200))
    renamed_to: Mapped[str | None] = mapped_column(String(200))
    latest: Mapped[bool]
    document: Mapped[str] = mapped_column(Text)
