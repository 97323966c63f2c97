"""What all tables share: constraint names, and how dates and sortable titles are stored."""

from sqlalchemy import BigInteger, MetaData, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    """The declarative base; every constraint has a name, so that every engine can alter it."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
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
    """The four bounds of an EDTF date as day numbers (app.edtf), and its two sort keys."""

    start_earliest: Mapped[int] = mapped_column(BigInteger)
    start_latest: Mapped[int] = mapped_column(BigInteger)
    end_earliest: Mapped[int] = mapped_column(BigInteger)
    end_latest: Mapped[int] = mapped_column(BigInteger)
    uncertain: Mapped[bool]
    first_day: Mapped[int] = mapped_column(BigInteger)
    last_day: Mapped[int] = mapped_column(BigInteger)
