"""What all tables share: constraint names, how dates and titles are stored, and the links records are found by."""

from sqlalchemy import BigInteger, Column, Index, MetaData, String, Table, Text, text
from sqlalchemy.dialects.postgresql.base import PGTypeCompiler
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

SCHEMA = "0007"
"""The migration that makes a database these tables; who only reads need not load the tool that knows."""


_COVERING = "covering"
"""Under this name an index tells how many of its last columns it has for reading only."""


def _key_columns(index: Index, _table: Table) -> str:
    """What an index is named after: the columns it is looked up by."""
    names = [column.name for column in index.columns]
    return "_".join(names[: len(names) - index.info.get(_COVERING, 0)])


@compiles(String, "postgresql")
@compiles(Text, "postgresql")
def _in_binary_order(kind: String, compiler: PGTypeCompiler, **options: object) -> str:
    """Columns of text compare by code point on every engine, as Python does; a type in a CAST stays as it is."""
    written = str(compiler.visit_text(kind) if isinstance(kind, Text) else compiler.visit_VARCHAR(kind))
    return f'{written} COLLATE "C"' if isinstance(options.get("type_expression"), Column) else written


class Base(DeclarativeBase):
    """The declarative base; every constraint has a name, so that every engine can alter it."""

    metadata = MetaData(
        naming_convention={
            "key_columns": _key_columns,
            "ix": "ix_%(table_name)s_%(key_columns)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


class Identified:
    """A table whose rows are records with an id of the curators'."""

    id: Mapped[str] = mapped_column(String(200), primary_key=True)


class Dated:
    """The four bounds of an EDTF date as day numbers (app.edtf_days), its two sort keys, and the years it can touch.

    `lasting` marks the few dates that are open or span more than SHORT_SPAN days: all others start within that many
    days of any day they touch, so that a search by date need not look at every earlier record.
    """

    start_earliest: Mapped[int] = mapped_column(BigInteger)
    start_latest: Mapped[int] = mapped_column(BigInteger)
    end_earliest: Mapped[int] = mapped_column(BigInteger)
    end_latest: Mapped[int] = mapped_column(BigInteger)
    uncertain: Mapped[bool]
    first_day: Mapped[int] = mapped_column(BigInteger)
    last_day: Mapped[int] = mapped_column(BigInteger)
    first_year: Mapped[int] = mapped_column(BigInteger)
    last_year: Mapped[int] = mapped_column(BigInteger)
    lasting: Mapped[bool]


class Public:
    """A record with the last day of the date since which it was public (app.edtf_days.OPEN_FUTURE where unknown)."""

    public_day: Mapped[int] = mapped_column(BigInteger)


class Link:
    """One value of one record; carries the record's sort keys, so that a list by this value needs no sorting.

    It carries the outer bounds of its date as well, so that a date is looked for without looking at the record.
    """

    first_day: Mapped[int] = mapped_column(BigInteger)
    last_day: Mapped[int] = mapped_column(BigInteger)
    start_earliest: Mapped[int] = mapped_column(BigInteger)
    end_latest: Mapped[int] = mapped_column(BigInteger)
    lasting: Mapped[bool]


SHORT_SPAN = 366
"""Days; see Dated."""


def in_date_order(*columns: str, id_column: str = "id") -> tuple[Index, Index, Index, Index]:
    """Indexes for reading the records with given values of some columns in date order, forwards and backwards.

    They carry what a search by date looks at. The last two hold only the few lasting dates, which such a search reads
    apart.
    """
    read: tuple[str, ...] = ("start_earliest", "end_latest")
    told, only = {_COVERING: 3}, {"sqlite_where": text("lasting IS 1"), "postgresql_where": text("lasting IS true")}
    return (
        Index(None, *columns, "first_day", id_column, *read, "lasting", info=told),
        Index(None, *columns, "last_day", id_column, *read, "lasting", info=told),
        Index(None, *columns, "lasting", "first_day", id_column, *read, info=told, **only),  # type: ignore[arg-type]
        Index(None, *columns, "lasting", "last_day", id_column, *read, info=told, **only),  # type: ignore[arg-type]
    )


CLUSTERED = {"sqlite_with_rowid": False}
"""Table arguments: keep the rows in the primary key itself, where the engine can."""
