"""The commands as they are typed: what they print, where, and with which exit code they end."""

import errno
import json
import os
import queue
import re
import runpy
import signal
import socket
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from app import main
from app.cli import cli
from app.cli.serve import listen, print_addresses
from app.errors import OperatorError
from app.settings import PROJECT_FOLDER
from tests.cli.running import Run

COMMAND = str(Path(sys.executable).parent / "communique")
PATIENCE = 60
"""Seconds after which a process that says nothing has failed; not a measure of anything."""


@pytest.fixture
def url(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The address of a database not made yet, which is also that of the settings."""
    address = f"sqlite:///{tmp_path / 'chronology.sqlite3'}"
    monkeypatch.setenv("COMMUNIQUE_DATABASE_URL", address)
    return address


def process(*arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run a command in a process of its own, under these settings only."""
    return subprocess.run(  # noqa: S603 - our own commands
        arguments,
        env=environment(**settings),
        cwd=PROJECT_FOLDER,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )


def environment(**settings: str) -> dict[str, str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("COMMUNIQUE_")}
    return clean | {"NO_COLOR": "1", "COLUMNS": "200"} | settings


# check ----------------------------------------------------------------------------------------------------------------


def test_check_counts_what_is_right(run: Run, chronology_file: Path, chronology: Any) -> None:  # noqa: ANN401 - fixtures
    ran = run("check", str(chronology_file))
    assert (ran.code, ran.errors) == (0, "")
    assert ran.output == (
        f"No mistakes: {len(chronology.events)} events, {len(chronology.statements)} statements, "
        f"{len(chronology.actors)} actors, {len(chronology.memberships)} memberships, "
        f"{len(chronology.sources)} sources, {len(chronology.places)} places, {len(chronology.disputes)} disputes.\n"
    )


def test_check_without_a_file_takes_that_of_the_settings(run: Run, chronology_file: Path) -> None:
    ran = run("check", COMMUNIQUE_SEED_FILE=str(chronology_file))
    assert (ran.code, ran.output.startswith("No mistakes: ")) == (0, True)


def test_check_lists_every_mistake_and_counts_them(run: Run, wrong: Path) -> None:
    ran = run("check", str(wrong))
    assert (ran.code, ran.output) == (1, "")
    *lines, last = ran.errors.splitlines()
    assert len(lines) == 3
    assert all(re.match(rf"{re.escape(str(wrong))}:\d+:\d+: ", line) for line in lines)
    assert [": warning: " in line for line in lines] == [True, False, False]
    assert last == "2 mistakes."


def test_check_counts_one_mistake_in_the_singular(run: Run, wrong: Path) -> None:
    wrong.write_text("- a\n", encoding="utf-8")
    ran = run("check", str(wrong))
    assert ran.code == 1
    assert ran.errors.endswith("\n1 mistake.\n")


def test_check_passes_with_a_warning(run: Run, wrong: Path) -> None:
    wrong.write_text(wrong.read_text(encoding="utf-8").replace("titel:", "title:"), encoding="utf-8")
    ran = run("check", str(wrong))
    assert ran.code == 0
    assert ran.output.startswith("No mistakes: ")
    assert len(ran.errors.splitlines()) == 1
    assert ": warning: unread: nothing cites this source; " in ran.errors


def test_check_prints_square_brackets_as_they_are(run: Run, wrong: Path) -> None:
    """They are markup to the library that prints."""
    text = wrong.read_text(encoding="utf-8").replace("titel:", "title:")
    wrong.write_text(text.replace('date: "198X"', 'date: "x[bold]y"'), encoding="utf-8")
    assert "'x[bold]y'" in run("check", str(wrong)).errors


def test_check_of_no_file_is_one_line(run: Run, tmp_path: Path) -> None:
    ran = run("check", str(tmp_path / "gone.yaml"))
    assert (ran.code, ran.output) == (1, "")
    assert ran.errors == (
        f"communique: {tmp_path / 'gone.yaml'} does not exist; name a seed file, or set COMMUNIQUE_SEED_FILE\n"
    )


def test_check_writes_no_database(run: Run, chronology_file: Path, url: str, tmp_path: Path) -> None:
    assert url
    assert run("check", str(chronology_file)).code == 0
    assert list(tmp_path.iterdir()) == []


# load -----------------------------------------------------------------------------------------------------------------


def test_load_tells_what_it_did_and_then_that_nothing_is_left(run: Run, chronology_file: Path, url: str) -> None:
    assert url
    first = run("load", str(chronology_file))
    assert (first.code, first.errors) == (0, "")
    *lines, last = first.output.splitlines()
    assert all(line.startswith("added ") for line in lines)
    assert "added event herring-truce" in lines
    assert lines == sorted(lines)
    found = re.match(r"Loaded revision ([0-9a-f]{12}): (\d+) added, 0 changed, 0 removed", last)
    assert found
    assert int(found[2]) == len(lines)
    second = run("load", str(chronology_file))
    assert (second.code, second.errors) == (0, "")
    assert second.output == f"Unchanged: {len(lines)} records, revision {found[1]}.\n"


def test_a_first_load_does_not_claim_to_render_anew(run: Run, chronology_file: Path, url: str) -> None:
    assert url
    assert "anew" not in run("load", str(chronology_file)).output


def test_a_dry_run_tells_and_does_nothing(run: Run, chronology_file: Path, url: str, tmp_path: Path) -> None:
    assert url
    ran = run("load", "--dry-run", str(chronology_file))
    assert (ran.code, ran.errors) == (0, "")
    assert ran.output.splitlines()[-1].startswith("Would load revision ")
    assert list(tmp_path.iterdir()) == []


def test_a_dry_run_tells_what_a_load_then_does(
    run: Run,
    chronology_file: Path,
    url: str,
    tmp_path: Path,
) -> None:
    assert url
    assert run("load", str(chronology_file)).code == 0
    text = chronology_file.read_text(encoding="utf-8").replace("title: Herring truce", "title: Herring peace")
    (tmp_path / "changed.yaml").write_text(text, encoding="utf-8")
    foreseen = run("load", "--dry-run", str(tmp_path / "changed.yaml")).output
    done = run("load", str(tmp_path / "changed.yaml")).output
    assert foreseen.replace("Would load", "Loaded") == done
    assert done.splitlines()[0] == "changed event herring-truce"
    assert done.splitlines()[1].endswith(": 0 added, 1 changed, 0 removed.")


def test_load_of_mistakes_leaves_what_is_loaded(run: Run, chronology_file: Path, wrong: Path, url: str) -> None:
    assert url
    assert run("load", str(chronology_file)).code == 0
    ran = run("load", str(wrong))
    assert (ran.code, ran.output) == (1, "")
    assert ran.errors.endswith("2 mistakes; nothing was loaded.\n")
    assert run("load", str(chronology_file)).output.startswith("Unchanged: ")


def test_load_of_mistakes_makes_no_database(run: Run, wrong: Path, url: str, tmp_path: Path) -> None:
    assert url
    assert run("load", str(wrong)).code == 1
    assert list(tmp_path.iterdir()) == [wrong]


# schema, openapi, help ------------------------------------------------------------------------------------------------


def test_schema_is_json_schema(run: Run) -> None:
    ran = run("schema")
    assert (ran.code, ran.errors) == (0, "")
    schema = json.loads(ran.output)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert "required" not in schema
    assert {"dataset", "events", "actors", "include"} <= set(schema["properties"])


def test_openapi_is_the_document_the_service_serves(run: Run, chronology_url: str, client: Any) -> None:  # noqa: ANN401 - fixtures
    ran = run("openapi", COMMUNIQUE_DATABASE_URL=chronology_url)
    assert (ran.code, ran.errors) == (0, "")
    assert json.loads(ran.output) == client.get("/openapi.json").json()


def test_openapi_needs_no_database(run: Run, url: str, tmp_path: Path) -> None:
    assert url
    ran = run("openapi")
    assert (ran.code, ran.errors) == (0, "")
    assert "/events" in json.loads(ran.output)["paths"]
    assert list(tmp_path.iterdir()) == []


def test_help_names_every_command() -> None:
    result = CliRunner().invoke(cli, ["--help"])
    assert result.exit_code == 0
    for name in [one.callback.__name__.replace("_", "-") for one in cli.registered_commands if one.callback]:
        assert name in result.output
        assert CliRunner().invoke(cli, [name, "--help"]).exit_code == 0


def test_the_package_is_the_command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["communique", "schema"])
    with pytest.raises(SystemExit) as caught:
        runpy.run_module("app.cli", run_name="__main__")
    assert caught.value.code == 0
    assert json.loads(capsys.readouterr().out)["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_no_command_shows_the_help() -> None:
    result = CliRunner().invoke(cli, [])
    assert result.exit_code == 2
    assert "Usage: " in result.output


@pytest.mark.parametrize(
    "arguments",
    [["serv"], ["load", "--dryrun"], ["serve", "--port", "70000"], ["serve", "--port", "x"], ["check", "a", "b"]],
)
def test_a_wrong_command_is_a_wrong_usage(arguments: list[str]) -> None:
    result = CliRunner().invoke(cli, arguments)
    assert result.exit_code == 2
    assert "Usage: " in result.output
    assert "Traceback" not in result.output


# settings -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "value", "reason"),
    [
        ("COMMUNIQUE_PORT", "abc", "COMMUNIQUE_PORT='abc' cannot be used: "),
        ("COMMUNIQUE_PROT", "8000", "there is no setting COMMUNIQUE_PROT; did you mean COMMUNIQUE_PORT?"),
    ],
)
def test_a_bad_setting_is_one_line_from_every_door(name: str, value: str, reason: str) -> None:
    for arguments in ((sys.executable, "-c", "from app.main import app"), (COMMAND, "check")):
        done = process(*arguments, **{name: value})
        assert done.returncode == 1
        assert done.stdout == ""
        assert done.stderr.startswith(f"communique: {reason}")
        assert done.stderr.count("\n") == 1


def test_a_bad_setting_is_a_finding_of_the_doctor() -> None:
    done = process(COMMAND, "doctor", COMMUNIQUE_PORT="abc")
    told = "FAULT    settings: COMMUNIQUE_PORT='abc' cannot be used: it is not a whole number\n"
    assert (done.returncode, done.stdout, done.stderr) == (1, told, "")


def test_an_application_is_all_that_its_module_makes_when_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(AttributeError, match="application"):
        _ = main.application
    assert isinstance(main.app, main.Application)
    monkeypatch.setenv("COMMUNIQUE_PORT", "abc")
    with pytest.raises(SystemExit, match="communique: COMMUNIQUE_PORT='abc' cannot be used: "):
        _ = main.app


def test_a_bad_setting_stops_a_plain_uvicorn() -> None:
    done = process(sys.executable, "-m", "uvicorn", "app.main:app", "--port", "0", COMMUNIQUE_PORT="abc")
    assert done.returncode != 0
    assert done.stderr.startswith("communique: COMMUNIQUE_PORT='abc' cannot be used: ")
    assert "Traceback" not in done.stderr


def test_the_installed_command_runs(chronology_file: Path) -> None:
    done = process(COMMAND, "check", str(chronology_file))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("No mistakes: ")


# serve ----------------------------------------------------------------------------------------------------------------


class Server:
    """`communique serve` in a process of its own, with what it has said so far."""

    def __init__(self, *arguments: str, **settings: str) -> None:
        """Start it."""
        self.process = subprocess.Popen(  # noqa: S603 - our own command
            [COMMAND, "serve", *arguments],
            env=environment(**settings),
            cwd=PROJECT_FOLDER,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.said: list[str] = []
        self.logged: list[str] = []
        self.lines: queue.Queue[str] = queue.Queue()
        self.threads = [
            threading.Thread(target=self._follow, args=(self.process.stdout, self.said), daemon=True),
            threading.Thread(target=self._follow, args=(self.process.stderr, self.logged), daemon=True),
        ]
        for thread in self.threads:
            thread.start()

    def _follow(self, stream: Any, kept: list[str]) -> None:  # noqa: ANN401 - one of the two streams
        for line in stream:
            kept.append(line.rstrip("\n"))
            self.lines.put(line)

    def wait_for(self, words: str) -> str:
        """The first line that holds these words."""
        while not (line := self.lines.get(timeout=PATIENCE)).count(words):
            pass
        return line.strip()

    def stop(self, number: signal.Signals) -> int:
        """Send a signal; returns the exit code."""
        self.process.send_signal(number)
        code = self.process.wait(timeout=PATIENCE)
        self.close()
        return code

    def close(self) -> None:
        """Make sure that it is gone."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait(timeout=PATIENCE)
        for thread in self.threads:
            thread.join(timeout=PATIENCE)
        for stream in (self.process.stdout, self.process.stderr):
            if stream:
                stream.close()


@pytest.fixture
def settings(url: str, chronology_file: Path) -> dict[str, str]:
    return {"COMMUNIQUE_DATABASE_URL": url, "COMMUNIQUE_SEED_FILE": str(chronology_file), "COMMUNIQUE_PORT": "0"}


@pytest.fixture
def servers() -> Iterator[list[Server]]:
    """The servers a test has started; none outlives it."""
    started: list[Server] = []
    yield started
    for server in started:
        server.close()


def get(address: str) -> Any:  # noqa: ANN401 - JSON
    with urllib.request.urlopen(address, timeout=PATIENCE) as response:  # noqa: S310 - our own server
        return json.load(response)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_serve_says_where_it_is_answers_and_stops_when_told_to(
    settings: dict[str, str], servers: list[Server], number: signal.Signals
) -> None:
    servers.append(server := Server(**settings))
    server.wait_for("Application startup complete")
    (address,) = [line.split()[-1] for line in server.said if line.startswith("  API ")]
    assert re.fullmatch(r"http://127\.0\.0\.1:[1-9]\d+/", address)
    assert f"  Documentation  {address}docs" in server.said
    assert f"  For example    {address}events?actor=Harbour%20Union&date=1998" in server.said
    assert any(line.startswith("Loaded revision ") for line in server.said)
    page = get(f"{address}events?actor=Harbour%20Union&date=1998")
    assert page["total"] == len(page["items"]) > 0
    assert get(f"{address}health/ready")["status"] == "ready"
    with socket.create_connection(("127.0.0.1", int(address.rstrip("/").rpartition(":")[2])), PATIENCE) as raw:
        raw.sendall("HEAD /events?actor=港湾联盟 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode())
        assert raw.recv(100).startswith(b"HTTP/1.1 200 ")
    code = server.stop(number)
    assert code == 0 or (number is signal.SIGINT and code in {-number, 128 + number})
    assert any("Finished server process" in line for line in server.logged)
    assert "Traceback" not in "\n".join(server.logged)
    with pytest.raises(urllib.error.URLError):
        get(f"{address}events")


def test_a_second_serve_does_not_load_again(settings: dict[str, str], servers: list[Server]) -> None:
    servers.append(first := Server(**settings))
    first.wait_for("Application startup complete")
    servers.append(second := Server(**settings))
    second.wait_for("Application startup complete")
    loaded = next(line for line in first.said if line.startswith("Loaded revision "))
    revision = loaded.split()[2].rstrip(":")
    assert not [line for line in second.said if line.startswith(("added", "Loaded"))]
    assert any(re.match(rf"Unchanged: \d+ records, revision {revision}\.", line) for line in second.said)
    addresses = [line.split()[-1] for server in servers for line in server.said if line.startswith("  API ")]
    assert len(set(addresses)) == 2
    assert get(f"{addresses[0]}events") == get(f"{addresses[1]}events")


def test_the_port_may_be_given_on_the_command_line(settings: dict[str, str], servers: list[Server]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        settings["COMMUNIQUE_PORT"] = str(taken.getsockname()[1])
        servers.append(server := Server("--port", "0", **settings))
        server.wait_for("Application startup complete")
    assert any(line.startswith("  API ") for line in server.said)


def test_a_port_that_is_taken_is_one_line_before_anything_is_done(settings: dict[str, str], tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = process(COMMAND, "serve", "--port", str(port), **settings)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        f"communique: port {port} on 127.0.0.1 is taken; stop what uses it, or set COMMUNIQUE_PORT to another\n"
    )
    assert list(tmp_path.iterdir()) == []


def test_serve_with_mistakes_in_the_seed_file_does_not_start(settings: dict[str, str], wrong: Path) -> None:
    done = process(COMMAND, "serve", **(settings | {"COMMUNIQUE_SEED_FILE": str(wrong)}))
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.endswith("2 mistakes; nothing was loaded.\n")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("host", "told"),
    [
        ("192.0.2.1", "192.0.2.1 is no address of this machine"),  # reserved for documentation (RFC 5737)
        ("a..b", "there is no address a..b"),
        (f"{'a' * 64}.example", f"there is no address {'a' * 64}.example"),
    ],
)
def test_an_address_that_is_not_ours_is_refused(host: str, told: str) -> None:
    with pytest.raises(OperatorError) as caught:
        listen(host, 0)
    assert str(caught.value) == f"{told}; set COMMUNIQUE_HOST to one that this machine has, like 127.0.0.1"


def test_a_port_that_may_not_be_taken_is_told_as_that(monkeypatch: pytest.MonkeyPatch) -> None:
    def forbid(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(socket, "create_server", forbid)
    with pytest.raises(OperatorError) as caught:
        listen("127.0.0.1", 80)
    told = "port 80 on 127.0.0.1 cannot be had (Permission denied); set COMMUNIQUE_PORT to another"
    assert str(caught.value) == told


@pytest.mark.parametrize("there", [True, False])
def test_to_serve_a_database_that_is_not_there_is_told(
    url: str, monkeypatch: pytest.MonkeyPatch, run: Run, *, there: bool
) -> None:
    file = Path(url.removeprefix("sqlite:///"))
    if there:
        file.write_bytes(b"")
    monkeypatch.setattr(sys.modules["app.cli.serve"], "serve_on", lambda *_: None)
    ran = run("serve", "--no-load", "--port", "0")
    told = f"communique: no database can be read at {file}; requests are answered with 503 until `communique load` has"
    assert ran.errors == ("" if there else f"{told} put one there\n")
    assert "  API " in ran.output


class Bound(socket.socket):
    """A socket that is bound wherever a test says."""

    host = ""

    def getsockname(self) -> tuple[str, int]:
        """The address it claims to have."""
        return self.host, 8000


@pytest.mark.parametrize(("host", "shown"), [("127.0.0.1", "http://127.0.0.1:"), ("::1", "http://[::1]:")])
def test_addresses_are_shown_so_that_they_can_be_opened(
    host: str, shown: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with Bound() as sock:
        sock.host = host
        print_addresses(sock, "/events?a=b")
    output = capsys.readouterr().out
    assert f"  API            {shown}8000/\n" in output
    assert f"  For example    {shown}8000/events?a=b\n" in output
