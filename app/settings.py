"""The one place where the environment is read. Every default works; every mistake is one line."""

import os
import re
from difflib import get_close_matches
from ipaddress import ip_network
from pathlib import Path

from pydantic import Field, ValidationError, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError
from pydantic_settings import BaseSettings, SettingsConfigDict
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from app.database_address import is_postgresql, libpq_address, without_password
from app.errors import OperatorError
from app.vocabulary import LogFormat, LogLevel

PROJECT_FOLDER = Path(__file__).resolve().parent.parent
PREFIX = "COMMUNIQUE_"
_NAMES_PARAMETER = re.compile("query parameter")
"""What of PostgreSQL's library can be repeated: its other complaints may quote a password."""

_HOST_NAME = re.compile(r"[^\s,*/:\[\]]+|\[[0-9A-Fa-f:.]+\]")

_PUBLIC_URL = re.compile(r"https?://[^\s/]+(/\S*)?")

_PLAIN = {
    "int_parsing": "it is not a whole number",
    "float_parsing": "it is not a number",
    "bool_parsing": "it is neither true nor false",
}
"""In place of pydantic's own words, by its kinds of errors."""

_CHOICES = {
    "target_session_attrs": ("any", "read-write", "read-only", "primary", "standby", "prefer-standby"),
    "load_balance_hosts": ("disable", "random"),
}
"""What that library looks at only when it connects (PostgreSQL, section 34.1.2)."""


class Settings(BaseSettings):
    """What an operator may set, each by an environment variable `COMMUNIQUE_` and its name in capitals."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, frozen=True, extra="forbid")

    database_url: str = Field(
        default=f"sqlite:///{PROJECT_FOLDER / 'var' / 'communique.sqlite3'}",
        description="Where the loaded data lives, as an SQLAlchemy address.",
    )
    read_database_url: str | None = Field(
        default=None,
        description="Where to read instead: replicas in PostgreSQL, any number of hosts in one address.",
    )
    pool_size: int = Field(
        default=10,
        ge=3,
        le=1000,
        description="How many connections at most each process opens to each PostgreSQL server, to read by.",
    )
    statement_timeout: float = Field(
        default=10,
        gt=0,
        le=3600,
        description="For how many seconds the database may work on one part of an answer; then it is given up.",
    )
    prepared_statements: bool = Field(
        default=True,
        description="Whether PostgreSQL prepares statements; a pooler that shares its connections may not let it.",
    )
    seed_file: Path = Field(
        default=PROJECT_FOLDER / "data" / "seed.yaml", description="The chronology that is loaded and served."
    )
    host: str = Field(default="127.0.0.1", min_length=1, description="The address the server listens on.")
    port: int = Field(default=8000, ge=0, le=65535, description="The port it listens on; 0 takes a free one.")
    public_url: str | None = Field(
        default=None,
        description="The address the service is known by; set, links are absolute.",
    )
    downloads_folder: Path | None = Field(
        default=None,
        description="Where the files of /dataset/download are kept; without it, in `downloads` beside the database.",
    )
    cache_seconds: int = Field(
        default=0,
        ge=0,
        le=31_536_000,
        description="For how many seconds clients and proxies may use an answer again without asking whether it holds.",
    )
    cache_bytes: int = Field(
        default=64 * 1024 * 1024,
        ge=0,
        le=64 * 1024**3,
        description="How many bytes of answers each process keeps, to answer repeated requests from; 0 keeps none.",
    )
    lock_timeout: float = Field(
        default=5, ge=0, le=600, description="How many seconds a load waits for another one to let go of the database."
    )

    max_requests: int = Field(
        default=200,
        ge=1,
        le=100_000,
        description="How many requests for data each process works on at once; more are told to come again.",
    )
    max_connections: int = Field(
        default=1000,
        ge=10,
        le=1_000_000,
        description="How many connections each process keeps open; for another one, the one longest idle is closed.",
    )
    shutdown_timeout: int = Field(
        default=30,
        ge=1,
        le=3600,
        description="For how many seconds a process that is told to end goes on with the answers it has begun.",
    )
    trusted_hosts: str = Field(
        default="*",
        description="The host names it answers to, without ports, separated by commas; * for any.",
    )
    trusted_proxies: str = Field(
        default="127.0.0.1",
        min_length=1,
        description="Whose X-Forwarded-For and X-Forwarded-Proto count: addresses or networks, separated by commas.",
    )
    log_format: LogFormat = Field(
        default=LogFormat.HUMAN, description="How the log is written: lines for people (human), or JSON (json)."
    )
    log_level: LogLevel = Field(
        default=LogLevel.INFO, description="What is logged: debug, info (each request), warning or error."
    )

    @field_validator("public_url")
    @classmethod
    def _check_public_url(cls, value: str | None) -> str | None:
        if value is not None and not _PUBLIC_URL.fullmatch(value):
            raise PydanticCustomError("url", "write it like https://events.example or https://example.org/events")
        return value

    @field_validator("trusted_hosts")
    @classmethod
    def _check_trusted_hosts(cls, value: str) -> str:
        for one in value.split(","):
            if value != "*" and not _HOST_NAME.fullmatch(one):
                reason = "'{one}' is no host name without a port, like events.example or [::1]; or * alone, for any"
                raise PydanticCustomError("hosts", reason, {"one": one})
        return value

    @field_validator("trusted_proxies")
    @classmethod
    def _check_trusted_proxies(cls, value: str) -> str:
        for one in value.split(","):
            try:
                ip_network(one.strip(), strict=False)
            except ValueError:
                reason = "'{one}' is no address or network like 10.0.0.5 or 10.0.0.0/8"
                raise PydanticCustomError("proxies", reason, {"one": one.strip()}) from None
        return value

    @field_validator("database_url")
    @classmethod
    def _check_database_url(cls, value: str) -> str:
        if is_postgresql(value):
            return _checked_by_libpq(value)
        try:
            url = make_url(value)
        except (ArgumentError, ValueError):
            raise PydanticCustomError("url", "it is not an address like sqlite:////var/lib/events.sqlite3") from None
        plain_file = url.drivername in {"sqlite", "sqlite+pysqlite"} and not url.host
        if not plain_file or not url.database or url.database == ":memory:":
            raise PydanticCustomError(
                "url",
                "only SQLite files and PostgreSQL are supported, like sqlite:////var/lib/events.sqlite3 or "
                "postgresql://user@host/events",
            )
        return value

    @field_validator("read_database_url")
    @classmethod
    def _check_read_database_url(cls, value: str | None, info: ValidationInfo) -> str | None:
        if value is None:
            return None
        if not is_postgresql(value) or not is_postgresql(info.data.get("database_url", value)):
            raise PydanticCustomError(
                "url", "replicas are PostgreSQL's, of a COMMUNIQUE_DATABASE_URL in PostgreSQL; unset it for SQLite"
            )
        return _checked_by_libpq(value)


def _checked_by_libpq(address: str) -> str:
    """The address, if PostgreSQL's own library understands it."""
    from psycopg import ProgrammingError  # noqa: PLC0415 - the driver is for who needs it
    from psycopg.conninfo import conninfo_to_dict  # noqa: PLC0415 - as above

    try:
        given = conninfo_to_dict(libpq_address(address))
    except ProgrammingError as error:
        reason = str(error).strip()
        known = reason if _NAMES_PARAMETER.search(reason) else "write it like postgresql://user@host/events"
        raise PydanticCustomError("url", "it is no address of PostgreSQL's: {reason}", {"reason": known}) from None
    hosts, addresses, ports = (str(given.get(name) or "").split(",") for name in ("host", "hostaddr", "port"))
    for port in ports:
        if port and not (port.isascii() and port.isdigit()):
            raise PydanticCustomError("url", f"the port {port} is no number")
    for name, values in _CHOICES.items():
        if given.get(name) and given[name] not in values:
            raise PydanticCustomError("url", f"{name} is one of {', '.join(values)}")
    most = max(len(hosts), len(addresses))
    if len(ports) not in {1, most} or (addresses != [""] and len(addresses) != len(hosts) and hosts != [""]):
        raise PydanticCustomError("url", "name as many ports as hosts, or one for all")
    return address


def load_settings() -> Settings:
    """Read the settings from the environment; raises OperatorError naming the variable, its value and the fix."""
    known = {f"{PREFIX}{name.upper()}" for name in Settings.model_fields}
    for name in sorted(os.environ):
        if name.startswith(PREFIX) and name not in known:
            near = get_close_matches(name, known, n=1, cutoff=0.5)
            remedy = f"did you mean {near[0]}?" if near else f"the settings are {', '.join(sorted(known))}"
            raise OperatorError(f"there is no setting {name}; {remedy}")
    try:
        return Settings()
    except ValidationError as error:
        detail = error.errors()[0]
        name = f"{PREFIX}{str(detail['loc'][0]).upper()}"
        value = without_password(str(detail["input"]))
        raise OperatorError(f"{name}={value!r} cannot be used: {_PLAIN.get(detail['type'], detail['msg'])}") from None
