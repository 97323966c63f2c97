"""The loaded dataset as a whole, the rendered documents, and the names the lexicon is made of."""

from sqlalchemy import BigInteger, CheckConstraint, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base


class Dataset(Base):
    """The one dataset that is loaded: which content, rendered by which code, and the years its dates tell of.

    `history` is the digest of the release log loaded with it, empty without one. `released` is the day (ISO 8601) of
    the release that has this revision, else of the last one; `released_order` tells releases of one day apart, from 0,
    and is null where no release has this revision. `load_number` is one more with each load that changed anything,
    and `loaded_at` its time (ISO 8601, UTC); null where it was not noted.
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
    load_number: Mapped[int] = mapped_column(BigInteger)
    loaded_at: Mapped[str | None] = mapped_column(String(20))


class Document(Base):
    """A record as lists serve it, as JSON text rendered at load, and the digest of what it says.

    What is served of it alone is a table of its own, so that the documents of a list lie close together: `number` is
    that of the record's search entry (app.models.search), by which they are stored; 0 for the dataset's own.
    """

    __tablename__ = "document"
    __table_args__ = (Index(None, "kind", "id", unique=True),)

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    kind: Mapped[str] = mapped_column(String(20))
    id: Mapped[str] = mapped_column(String(200))
    content_hash: Mapped[str] = mapped_column(String(64))
    summary: Mapped[str] = mapped_column(Text)


class WholeDocument(Base):
    """A record with everything known of it, as JSON text rendered at load; `number` is that of its Document.

    `content` is the record as the seed format has it, the very text that `Document.content_hash` is the digest of.
    """

    __tablename__ = "document_whole"
    __table_args__ = (Index(None, "kind", "id", unique=True),)

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    kind: Mapped[str] = mapped_column(String(20))
    id: Mapped[str] = mapped_column(String(200))
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
