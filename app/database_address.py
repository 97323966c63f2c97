"""Reads what the address of a database says."""

import re
from pathlib import Path

from sqlalchemy.engine import URL, make_url

_PASSWORD = re.compile(r"(?<=://)([^:@]*):.*(?=@)|((?:ssl)?password=)[^&]*")
_POSTGRESQL = ("postgresql://", "postgres://", "postgresql+psycopg://")


def is_postgresql(address: str) -> bool:
    """Whether it is one of PostgreSQL's; those may name several hosts, so that only its own library reads them."""
    return address.startswith(_POSTGRESQL)


def libpq_address(address: str) -> str:
    """An address of PostgreSQL's as its own library takes it; one in that library's other notation stays as it is."""
    return f"postgresql://{address.partition('://')[2]}" if is_postgresql(address) else address


def sqlite_file(address: str) -> Path | None:
    """The file of an SQLite database; None for another engine."""
    path = None if is_postgresql(address) else make_url(address).database
    return Path(path) if path else None


def sqlite_address(path: Path) -> str:
    """The address of an SQLite file."""
    return URL.create("sqlite", database=str(path)).render_as_string()


def without_password(address: str) -> str:
    """The address as it may be shown."""
    return _PASSWORD.sub(lambda found: f"{found[1]}:***" if found[1] is not None else f"{found[2]}***", address)
