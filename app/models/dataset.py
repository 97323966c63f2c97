"""The loaded dataset as a whole, the rendered documents, and the names the lexicon is made of."""

from sqlalchemy import BigInteger, CheckConstraint, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base


class Dataset(Base):
    """The one dataset that is loaded: which content, rendered by which code, and the years its dates tell of.

    `history` is the digest of the release log loaded with it, empty without one. `released` is the day (ISO 8601) of
    the release that has this revision, else of the last one; `released_order` tells releases of one day apart, from 0,
    and is null where no release has this revision.
    """

    __tablename__ = "dataset"
    __table_args__ = (CheckConstraint("number = 1", name="only_one"),)

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    id: Mapped[str] = mapped_column(String(200))
    title: Mapped[str] = mapped_column(Text)
    version: Mapped[str] = mapped_column(String(300))
    revision: Mapped[str] = mapped_column(String(64))
    rendering: Mapped[str] = mapped_column(String(64))
    attribution: Mapped[str] = mapped_column(Text)
    examples: Mapped[str] = mapped_column(Text)
    first_year: Mapped[int | None] = mapped_column(BigInteger)
    last_year: Mapped[int | None] = mapped_column(BigInteger)
    history: Mapped[str] = mapped_column(String(64))
    released: Mapped[str | None] = mapped_column(String(10))
    released_order: Mapped[int | None]


class Document(Base):
    """A record as it is served, twice: lean and whole. JSON text, rendered at load.

    `content` is the record as the seed format has it, the very text that `content_hash` is the digest of.
    """

    __tablename__ = "document"

    kind: Mapped[str] = mapped_column(String(20), primary_key=True)
    id: Mapped[str] = mapped_column(String(200), primary_key=True)
    content_hash: Mapped[str] = mapped_column(String(64))
    summary: Mapped[str] = mapped_column(Text)
    full: Mapped[str] = mapped_column(Text)
    content: Mapped[str] = mapped_column(Text)


class LexiconName(Base):
    """One way to name a record in a request: the folded name, and the level on which it counts.

    `preferred` marks the one name a record is shown under.
    """

    __tablename__ = "lexicon_name"

    namespace: Mapped[str] = mapped_column(String(40), primary_key=True)
    record_id: Mapped[str] = mapped_column(String(400), primary_key=True)
    level: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    folded: Mapped[str] = mapped_column(String(300), primary_key=True)
    name: Mapped[str] = mapped_column(String(300))
    preferred: Mapped[bool]
