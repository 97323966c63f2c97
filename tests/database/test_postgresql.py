"""What only PostgreSQL can do to a reader or a loader: go away, be busy, be locked, and tell how it is."""

import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest
from fastapi.testclient import TestClient
from sqlalchemy import func, make_url, select, text

from app.database.bulk import copy_rows
from app.database.engine import make_reader, make_writer, open_database
from app.database.faults import explained_faults
from app.database.fetch import stream_rows
from app.database.hosts import asked_in_turn, hosts_of, readers_of
from app.database.transaction import Rows, Transaction
from app.errors import BusyError, OperatorError
from app.main import create_app
from app.seed.document import SeedDocument
from app.settings import Settings
from tests.conftest import load_into
from tests.engines import databases_of
from tests.seed.loading import communique

End = Callable[[], None]


@pytest.fixture(scope="module")
def url(chronology: SeedDocument, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A loaded database in PostgreSQL."""
    with databases_of("postgresql") as databases:
        made = databases.new(tmp_path_factory.mktemp("unused"))
        load_into(made, chronology)
        yield made


@pytest.fixture
def end_readers(url: str) -> End:
    """What ends all connections of services, as the end of their server does."""

    def end() -> None:
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute(
                "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity "
                "WHERE application_name = 'communique serve'"
            )

    return end


@pytest.fixture
def client(url: str) -> Iterator[TestClient]:
    with TestClient(create_app(Settings(database_url=url, cache_bytes=0)), raise_server_exceptions=False) as made:
        yield made


def test_connections_that_were_ended_cost_no_request(client: TestClient, end_readers: End) -> None:
    for _ in range(3):
        assert client.get("/events").status_code == 200
        end_readers()


@pytest.mark.parametrize(
    "path",
    ["/events?limit=3", "/events/eclipse-1968", "/graph?actor=velmora", "/coverage", "/events?format=ndjson"],
)
def test_a_request_whose_connection_is_ended_meanwhile_is_answered_anew(
    client: TestClient, end_readers: End, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    expected = client.get(path).content
    asked, read = [], Transaction.rows

    def rows(self: Transaction, *given: object, **options: object) -> Rows:
        found = read(self, *given, **options)  # type: ignore[arg-type]
        asked.append(self)
        if len(asked) == 1:  # what is loaded is known; now comes what was asked for
            end_readers()
        return found

    monkeypatch.setattr(Transaction, "rows", rows)
    response = client.get(path)
    assert (response.status_code, response.content) == (200, expected)
    assert len(set(map(id, asked))) >= 2


def test_a_statement_that_takes_too_long_is_given_up(url: str) -> None:
    database = open_database(Settings(database_url=url, statement_timeout=0.05))
    with pytest.raises(BusyError, match="COMMUNIQUE_STATEMENT_TIMEOUT"), database.reading() as snapshot:
        snapshot.connection.execute(text("SELECT pg_sleep(10)"))
    with database.reading() as snapshot:
        assert snapshot.loaded.version
    database.close()


def test_statements_are_prepared_unless_that_is_switched_off(url: str) -> None:
    for prepared in (True, False):
        database = open_database(Settings(database_url=url, prepared_statements=prepared))
        for _ in range(10):
            with database.reading() as snapshot:
                held = snapshot.connection.execute(text("SELECT count(*) FROM pg_prepared_statements")).scalar_one()
        assert bool(held) is prepared
        database.close()


def test_a_second_load_says_who_holds_the_database(url: str, chronology_file: Path) -> None:
    writer = make_writer(Settings(database_url=url))
    with writer.connect() as connection, connection.begin():
        process = connection.execute(text("SELECT pg_backend_pid()")).scalar_one()
        done = communique("load", str(chronology_file), COMMUNIQUE_DATABASE_URL=url, COMMUNIQUE_LOCK_TIMEOUT="0.2")
    writer.dispose()
    assert (done.returncode, done.stdout) == (1, "")
    assert f"another load holds the database (process {process}, communique load at 127.0.0.1) since 20" in done.stderr


def test_a_load_without_a_server_is_told_in_one_line(chronology_file: Path) -> None:
    url = "postgresql://curator:secret@127.0.0.1:1/events"
    done = communique("load", str(chronology_file), COMMUNIQUE_DATABASE_URL=url)
    assert (done.returncode, done.stdout) == (1, "")
    assert "the database postgresql://curator:***@127.0.0.1:1/events cannot be used" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_fault_while_rows_are_sent_is_told_in_one_line(url: str) -> None:
    settings = Settings(database_url=url)
    writer = make_writer(settings)
    with (
        pytest.raises(OperatorError, match=r"cannot be used: .*invalid input syntax"),
        explained_faults(settings),
        writer.connect() as connection,
        connection.begin(),
    ):
        copy_rows(connection, "search_index", ("rowid", "words"), [("no number", "")])
    writer.dispose()


def test_what_is_told_to_be_read_only_is_no_primary(url: str) -> None:
    standing_by = f"{url}?options=-c%20default_transaction_read_only%3Don"
    done = communique("load", COMMUNIQUE_DATABASE_URL=standing_by)  # which is another dataset
    assert (done.returncode, done.stdout) == (1, "")
    assert "it is a standby, or is told to be read only; name the primary" in done.stderr


@pytest.mark.parametrize(
    ("user", "prepare", "said"),
    [
        ("postgres", "DROP TABLE alembic_version", "holds no dataset yet; run `communique load`"),
        ("nobody_there", "SELECT 1", "does not answer; ask again"),
        ("communique_reader", "SELECT 1", "grant its user SELECT"),
    ],
)
def test_what_keeps_it_from_being_read_is_told(  # noqa: PLR0913, PLR0917 - who reads what, and what is said
    chronology: SeedDocument, tmp_path: Path, caplog: pytest.LogCaptureFixture, user: str, prepare: str, said: str
) -> None:
    with databases_of("postgresql") as databases:
        url = databases.new(tmp_path)
        load_into(url, chronology)
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute("DROP ROLE IF EXISTS communique_reader")
            connection.execute("CREATE ROLE communique_reader LOGIN")
            connection.execute(prepare)
        reader = make_url(url).set(username=user, password=None).render_as_string()
        with TestClient(create_app(Settings(database_url=reader))) as client:
            answer = client.get("/events")
    assert (answer.status_code, said in answer.json()["detail"]) == (503, True), answer.text
    assert "Traceback" not in caplog.text


def test_a_server_that_goes_away_under_a_stream_nobody_reads_on_is_no_error(
    url: str, end_readers: End, caplog: pytest.LogCaptureFixture
) -> None:
    database = open_database(Settings(database_url=url))
    with database.reading() as snapshot:
        rows = stream_rows(snapshot, select(func.generate_series(1, 5000)))
        assert next(rows)[0] == 1
        end_readers()
        rows.close()
    assert [record for record in caplog.records if record.exc_info] == []
    with database.reading() as snapshot:
        assert list(stream_rows(snapshot, select(func.generate_series(1, 2)))) == [(1,), (2,)]
    database.close()


def test_a_lost_connection_does_not_make_more_of_them(url: str, end_readers: End) -> None:
    engine = make_reader(Settings(database_url=url, pool_size=3))
    idle = [Transaction(engine) for _ in range(3)]
    for one in idle[1:]:
        one.close()
    end_readers()
    with pytest.raises(psycopg.OperationalError):
        idle[0].begin()
    idle[0].close()
    busy = [Transaction(engine) for _ in range(3)]
    for one in busy:
        one.begin()
    with psycopg.connect(url) as connection:
        counted = "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'communique serve'"
        assert connection.execute(counted).fetchone() == (3,)
    for one in busy:
        one.close()
    engine.dispose()


def test_readiness_tells_of_each_server_that_is_read_from(url: str) -> None:
    gone = url.replace("127.0.0.1:", "127.0.0.1:1,127.0.0.1:")
    settings = Settings(database_url=url, read_database_url=gone)
    with TestClient(create_app(settings)) as client:
        ready = client.get("/health/ready").json()
    assert ready["engine"] == "postgresql"
    unreachable, reached = ready["replication"]["replicas"]
    assert ready["replication"]["primary_reachable"] is True
    assert unreachable == dict.fromkeys(unreachable) | {"reachable": False}
    assert reached == {
        "reachable": True, "standby": False, "lag_bytes": 0, "lag_seconds": 0, "revision": ready["revision"],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("address", "hosts"),
    [
        ("postgresql://u@a/events", [{"host": "a"}]),
        (
            "postgresql://u@a:1,b:2/events?target_session_attrs=any",
            [{"host": "a", "port": "1"}, {"host": "b", "port": "2"}],
        ),
        ("postgresql://u@/events?host=a,b&port=5433", [{"host": "a", "port": "5433"}, {"host": "b", "port": "5433"}]),
        ("postgresql://u@/events", [{}]),
        ("postgresql://u@a/events?target_session_attrs=standby&load_balance_hosts=random", [{"host": "a"}]),
    ],
)
def test_each_host_of_an_address_has_one_of_its_own(address: str, hosts: list[dict[str, str]]) -> None:
    found = [psycopg.conninfo.conninfo_to_dict(one) for one in hosts_of(address)]
    assert found == [{"user": "u", "dbname": "events", **one} for one in hosts]


@pytest.mark.parametrize(
    ("choice", "wanted", "in_turn"),
    [
        ("", None, False),
        ("?target_session_attrs=prefer-standby&load_balance_hosts=random", "standby", True),
        ("?target_session_attrs=standby&load_balance_hosts=disable", "standby", False),
        ("?target_session_attrs=any", "any", False),
    ],
)
def test_what_an_address_wants_of_its_hosts_is_kept(
    choice: str,
    wanted: str | None,
    in_turn: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    address = f"postgresql://u@a,b/events{choice}"
    found = [psycopg.conninfo.conninfo_to_dict(one) for one in readers_of(address)]
    assert [one.get("target_session_attrs") for one in found] == [wanted, wanted]
    assert asked_in_turn(address) is in_turn


def test_one_name_is_left_to_the_library() -> None:
    """It may stand for many servers."""
    address = "postgresql://u@replicas/events?target_session_attrs=prefer-standby&load_balance_hosts=random"
    assert readers_of(address) == [address]


def test_reads_do_not_go_to_a_primary_where_standbys_are_preferred(url: str) -> None:
    """It answers nevertheless, by its own address."""
    two = url.replace("127.0.0.1:", "127.0.0.1:1,127.0.0.1:") + "?target_session_attrs=prefer-standby"
    database = open_database(Settings(database_url=url, read_database_url=two))
    for _ in range(3):
        with database.reading() as snapshot:
            assert snapshot.loaded.version
    primary, _, *others = database.sources.attempts()
    assert [one.source is primary.source for one in others] == [False, False], "both failed, and come last"
    database.close()


def test_a_host_that_does_not_answer_is_waited_for_once(url: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:  # takes connections, and says nothing
        port = silent.getsockname()[1]
        two = url.replace("127.0.0.1:", f"127.0.0.1:{port},127.0.0.1:") + "?connect_timeout=2"
        database = open_database(Settings(database_url=url, read_database_url=two))
        for _ in range(5):
            with database.reading() as snapshot:
                assert snapshot.loaded.version
        silent.settimeout(0)
        silent.accept()[0].close()
        with pytest.raises(BlockingIOError):
            silent.accept()
        database.close()


def test_the_copy_of_a_database_is_not_held_to_the_time_of_a_request(url: str) -> None:
    database = open_database(Settings(database_url=url, statement_timeout=0.1))
    with database.reading() as snapshot:
        snapshot.transaction.lift_time_limit()
        snapshot.connection.execute(text("SELECT pg_sleep(0.3)"))
    with pytest.raises(BusyError), database.reading() as snapshot:
        snapshot.connection.execute(text("SELECT pg_sleep(0.3)"))
    database.close()


def test_a_role_that_may_only_select_suffices_to_serve(client: TestClient, url: str, tmp_path: Path) -> None:
    """Every answer is the owner's; and nothing that such a role could say would write."""
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("CREATE ROLE selecting LOGIN")
        connection.execute("GRANT SELECT ON ALL TABLES IN SCHEMA public TO selecting")
    reader = make_url(url).set(username="selecting", password=None).render_as_string()
    settings = Settings(database_url=reader, read_database_url=reader, cache_bytes=0, downloads_folder=tmp_path)
    lists = ["/events?facets=year", "/events?q=lamp", "/search?q=lamp", "/actors?view=full", "/changes", "/vocabulary"]
    others = ["/events/eclipse-1968", "/graph", "/coverage", "/events?format=csv", "/dataset", "/openapi.json", "/"]
    with TestClient(create_app(settings)) as selecting:
        for path in (*lists, *others):
            answer = selecting.get(path)
            assert (answer.status_code, answer.content) == (200, client.get(path).content), path
        replication = selecting.get("/health/ready").json()["replication"]
        assert (replication["primary_reachable"], replication["replicas"][0]["reachable"]) == (True, True)
        assert replication["replicas"][0]["revision"]
        assert "communique_dataset_loaded 1.0" in selecting.get("/metrics").text
        files = selecting.get("/dataset/download").json()["files"]
        assert [selecting.get(one["url"]).status_code for one in files] == [200] * 3
    with psycopg.connect(reader, autocommit=True) as connection:
        connection.execute("SET default_transaction_read_only = off")
        for statement in ("DELETE FROM dataset", "DROP TABLE dataset", "CREATE TABLE own (id integer)"):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute(statement)
