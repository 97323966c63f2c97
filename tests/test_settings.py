"""Settings: the defaults work, and every mistake in the environment is one line that says how to mend it."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from app.database_address import without_password
from app.errors import OperatorError
from app.settings import PREFIX, PROJECT_FOLDER, Settings, load_settings
from app.vocabulary import LogFormat, LogLevel

SUPPORTED = (
    "only SQLite files and PostgreSQL are supported, like sqlite:////var/lib/events.sqlite3 or "
    "postgresql://user@host/events"
)
NO_ADDRESS = "it is not an address like sqlite:////var/lib/events.sqlite3"


def fault_of() -> str:
    """What loading the settings is refused for."""
    with pytest.raises(OperatorError) as refused:
        load_settings()
    return str(refused.value)


def test_every_default_works() -> None:
    found = load_settings()
    assert found == Settings()
    assert found.database_url == f"sqlite:///{PROJECT_FOLDER}/var/communique.sqlite3"
    assert found.seed_file == PROJECT_FOLDER / "data" / "seed.yaml"
    assert (found.host, found.port, found.public_url, found.lock_timeout) == ("127.0.0.1", 8000, None, 5)


def test_every_default_would_also_be_accepted_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    defaults = Settings()
    for name in Settings.model_fields:
        if (value := getattr(defaults, name)) is not None:
            monkeypatch.setenv(f"{PREFIX}{name.upper()}", str(value))
    assert load_settings() == defaults


@pytest.mark.parametrize("name", sorted(Settings.model_fields))
def test_every_setting_is_described(name: str) -> None:
    description = Settings.model_fields[name].description
    assert description
    assert description.endswith(".")


@pytest.mark.parametrize(
    ("name", "given", "value"),
    [
        ("DATABASE_URL", "sqlite:////tmp/events.sqlite3", "sqlite:////tmp/events.sqlite3"),
        ("DATABASE_URL", "sqlite:///relative.sqlite3", "sqlite:///relative.sqlite3"),
        ("SEED_FILE", "/tmp/other.yaml", Path("/tmp/other.yaml")),  # noqa: S108 - a path, nothing is written
        ("HOST", "0.0.0.0", "0.0.0.0"),  # noqa: S104 - a value, nothing listens
        ("PORT", "0", 0),
        ("PORT", "65535", 65535),
        ("PUBLIC_URL", "https://events.example", "https://events.example"),
        ("PUBLIC_URL", "http://localhost:8080/api/", "http://localhost:8080/api/"),
        ("LOCK_TIMEOUT", "0.5", 0.5),
        ("DOWNLOADS_FOLDER", "/srv/files", Path("/srv/files")),
        ("MAX_REQUESTS", "1", 1),
        ("TRUSTED_HOSTS", "events.example,[::1]", "events.example,[::1]"),
        ("TRUSTED_PROXIES", "10.0.0.0/8, ::1", "10.0.0.0/8, ::1"),
        ("LOG_FORMAT", "json", LogFormat.JSON),
        ("LOG_LEVEL", "warning", LogLevel.WARNING),
    ],
)
def test_the_environment_sets_them(monkeypatch: pytest.MonkeyPatch, name: str, given: str, value: object) -> None:
    monkeypatch.setenv(f"{PREFIX}{name}", given)
    assert getattr(load_settings(), name.lower()) == value


@pytest.mark.parametrize(
    ("name", "given", "remedy"),
    [
        ("DATABASE_URL", "", NO_ADDRESS),
        ("DATABASE_URL", "events.sqlite3", NO_ADDRESS),
        ("DATABASE_URL", "/var/lib/events.sqlite3", NO_ADDRESS),
        ("DATABASE_URL", "sqlite://", SUPPORTED),
        ("DATABASE_URL", "sqlite:///", SUPPORTED),
        ("DATABASE_URL", "sqlite://events.sqlite3", SUPPORTED),
        ("DATABASE_URL", "sqlite:///:memory:", SUPPORTED),
        ("DATABASE_URL", "mysql://localhost/events", SUPPORTED),
        ("HOST", "", "at least 1 character"),
        ("PORT", "", ": it is not a whole number"),
        ("PORT", "http", ": it is not a whole number"),
        ("PORT", "80.5", ": it is not a whole number"),
        ("PORT", "-1", "greater than or equal to 0"),
        ("PORT", "65536", "less than or equal to 65535"),
        ("PUBLIC_URL", "", ": write it like https://events.example or "),
        ("PUBLIC_URL", "events.example", ": write it like https://events.example or "),
        ("PUBLIC_URL", "ftp://events.example", ": write it like https://events.example or "),
        ("PUBLIC_URL", "https://", ": write it like https://events.example or "),
        ("PUBLIC_URL", "https://events.example/a b", ": write it like https://events.example or "),
        ("PUBLIC_URL", "https://events.example\nX: 1", ": write it like https://events.example or "),
        ("LOCK_TIMEOUT", "soon", ": it is not a number"),
        ("LOCK_TIMEOUT", "-1", "greater than or equal to 0"),
        ("LOCK_TIMEOUT", "601", "less than or equal to 600"),
        ("LOCK_TIMEOUT", "nan", "less than or equal to 600"),
        ("LOCK_TIMEOUT", "inf", "less than or equal to 600"),
        ("MAX_REQUESTS", "0", "greater than or equal to 1"),
        ("MAX_CONNECTIONS", "1", "greater than or equal to 10"),
        ("TRUSTED_HOSTS", "", "no host name without a port"),
        ("TRUSTED_HOSTS", "events.example:80", "no host name without a port"),
        ("TRUSTED_HOSTS", "a.example, b.example", "no host name without a port"),
        ("TRUSTED_HOSTS", "https://a.example", "no host name without a port"),
        ("TRUSTED_HOSTS", "*.example", "no host name without a port"),
        ("TRUSTED_PROXIES", "*", "'*' is no address or network like 10.0.0.5 or 10.0.0.0/8"),
        ("TRUSTED_PROXIES", "10.0.0.1,proxy", "'proxy' is no address"),
        ("PREPARED_STATEMENTS", "maybe", ": it is neither true nor false"),
        ("LOG_FORMAT", "xml", "'human' or 'json'"),
        ("LOG_LEVEL", "loud", "'debug', 'info', 'warning' or 'error'"),
    ],
)
def test_a_bad_value_is_one_line_naming_variable_value_and_remedy(
    monkeypatch: pytest.MonkeyPatch, name: str, given: str, remedy: str
) -> None:
    monkeypatch.setenv(f"{PREFIX}{name}", given)
    fault = fault_of()
    assert fault.startswith(f"{PREFIX}{name}={given!r} cannot be used: ")
    assert remedy in fault
    assert len(fault.splitlines()) == 1


def test_a_database_port_that_is_no_number_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(f"{PREFIX}DATABASE_URL", "postgresql://localhost:port/events")
    fault = fault_of()
    assert "invalid literal" not in fault
    assert fault.endswith("the port port is no number")


def test_replicas_are_of_a_database_in_postgresql(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(f"{PREFIX}READ_DATABASE_URL", "postgresql://a,b/events?target_session_attrs=prefer-standby")
    assert "replicas are PostgreSQL's" in fault_of()
    monkeypatch.setenv(f"{PREFIX}DATABASE_URL", "postgresql://a:5432,b:5433/events")
    assert load_settings().read_database_url
    monkeypatch.setenv(f"{PREFIX}READ_DATABASE_URL", "sqlite:////tmp/events.sqlite3")
    assert "replicas are PostgreSQL's" in fault_of()
    for address in ("postgresql://a,b,c/events?port=1,2", "postgresql://a,b/events?hostaddr=127.0.0.1"):
        monkeypatch.setenv(f"{PREFIX}READ_DATABASE_URL", address)
        with pytest.raises(OperatorError, match="name as many ports as hosts"):
            load_settings()
    for address, allowed in (
        (
            "postgresql://a/events?target_session_attrs=prefer-standbye",
            "target_session_attrs is one of any",
        ),
        ("postgresql://a,b/events?load_balance_hosts=rand", "load_balance_hosts is one of disable, random"),
    ):
        monkeypatch.setenv(f"{PREFIX}READ_DATABASE_URL", address)
        assert allowed in fault_of()
    monkeypatch.setenv(f"{PREFIX}READ_DATABASE_URL", "postgres://a,b/events?load_balance_hosts=random")
    assert load_settings().read_database_url
    monkeypatch.setenv(f"{PREFIX}READ_DATABASE_URL", "postgresql://a/events?target=standby")
    assert 'invalid URI query parameter: "target"' in fault_of()


def test_no_password_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(f"{PREFIX}DATABASE_URL", "postgresql://curator:secret@a:port/events?password=hidden")
    fault = fault_of()
    assert "secret" not in fault
    assert "hidden" not in fault
    assert "curator:***@a" in fault


@pytest.mark.parametrize(
    "address", ["sqlite://var/events.sqlite3", "sqlite+nothing:///events.sqlite3", "sqlite+aiosqlite:///events.sqlite3"]
)
def test_an_address_that_no_engine_could_open_is_refused(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    """Let pass, it would come back from the database library as a traceback."""
    monkeypatch.setenv(f"{PREFIX}DATABASE_URL", address)
    assert "like sqlite:////var/lib/events.sqlite3" in fault_of()


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("PROT", "PORT"),
        ("DATABSE_URL", "DATABASE_URL"),
        ("SEED", "SEED_FILE"),
        ("PUBLIC_URI", "PUBLIC_URL"),
        ("LOCKTIMEOUT", "LOCK_TIMEOUT"),
        ("port", "PORT"),
    ],
)
def test_an_unknown_variable_is_refused_with_the_one_meant(
    monkeypatch: pytest.MonkeyPatch, name: str, meant: str
) -> None:
    monkeypatch.setenv(f"{PREFIX}{name}", "1")
    assert fault_of() == f"there is no setting {PREFIX}{name}; did you mean {PREFIX}{meant}?"


def test_a_variable_like_no_setting_is_refused_with_all_there_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(f"{PREFIX}{'Z' * 60}", "1")
    fault = fault_of()
    for name in Settings.model_fields:
        assert f"{PREFIX}{name.upper()}" in fault
    assert len(fault.splitlines()) == 1


def test_variables_of_others_are_none_of_our_business(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMMUNIQUES_PORT", "x")
    monkeypatch.setenv("PORT", "x")
    monkeypatch.setenv("DATABASE_URL", "x")
    assert load_settings() == Settings()


def test_settings_do_not_change() -> None:
    found = Settings()
    with pytest.raises(ValidationError):
        found.port = 1  # type: ignore[misc]
    assert found.port == 8000


@pytest.mark.parametrize("secret", ["s3cret", "s3?cret", "pa/ss", "100%pure", "a@b", "a:b"])
def test_a_password_is_not_shown_however_it_is_written(monkeypatch: pytest.MonkeyPatch, secret: str) -> None:
    assert secret not in without_password(f"postgresql://curator:{secret}@a:5432/events?sslmode=require")
    monkeypatch.setenv(f"{PREFIX}DATABASE_URL", f"postgresql://curator:{secret}@a:port/events?nonsense=1")
    assert secret not in fault_of()
