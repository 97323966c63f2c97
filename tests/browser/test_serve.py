"""`make explorer` behind its targets: the page and its API on ports of their own, until somebody ends them."""

import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx2 as httpx
import pytest

from tests.browser.served import CHRONOLOGIES, EXPLORER
from tests.cluster.services import environment
from tests.postgresql import free_port

LONG = 60
SEED = CHRONOLOGIES["chronology"]


@contextmanager
def running(
    folder: Path, port: int, api_port: int, seed: Path = CHRONOLOGIES["chronology"]
) -> Iterator[subprocess.Popen[str]]:
    """The program, with a database of its own."""
    settings = {"DATABASE_URL": f"sqlite:///{folder / 'events.sqlite3'}", "SEED_FILE": str(seed), "PORT": str(api_port)}
    process = subprocess.Popen(  # noqa: S603 - our own interpreter, our own code
        [sys.executable, EXPLORER / "serve.py"],
        env={**environment(settings), "EXPLORER_PORT": str(port)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    with process:
        try:
            yield process
        finally:
            process.terminate()


def wait_for(address: str) -> httpx.Response:
    """What is answered at an address, once something listens there."""
    deadline = time.monotonic() + LONG
    while time.monotonic() < deadline:
        try:
            return httpx.get(address)
        except httpx.HTTPError:
            time.sleep(0.1)
    pytest.fail(f"nothing listens at {address}")


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM])
def test_one_command_serves_the_api_and_a_page_of_it(tmp_path: Path, ending: signal.Signals) -> None:
    port, api_port = free_port(), free_port()
    with running(tmp_path, port, api_port) as process:
        assert process.stdout is not None
        address = next(line.split()[1] for line in process.stdout if "Explorer" in line)
        assert address == f"http://127.0.0.1:{port}/"
        api = httpx.get(f"{address}config.json").json()["api"]
        assert api == f"http://127.0.0.1:{api_port}"
        assert httpx.get(f"{api}/dataset").json()["id"] == "lagoon-sea"
        assert '<div id="explorer">' in httpx.get(address).text
        process.send_signal(ending)
        process.communicate(timeout=LONG)
        assert process.returncode == 0
    for closed in (port, api_port):
        socket.create_server(("127.0.0.1", closed)).close()


@pytest.mark.parametrize("setting", ["EXPLORER_PORT", "COMMUNIQUE_PORT"])
def test_a_port_that_is_taken_is_told(tmp_path: Path, setting: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        ports = (port, free_port()) if setting == "EXPLORER_PORT" else (free_port(), port)
        with running(tmp_path, *ports) as process:
            told = process.communicate(timeout=LONG)[1]
    assert process.returncode == 1
    assert told == f"explorer: port {port} is taken; set {setting} to another\n"


def test_an_api_that_cannot_start_ends_it(tmp_path: Path) -> None:
    broken = tmp_path / "seed.yaml"
    broken.write_text("events: 3\n", encoding="utf-8")
    with running(tmp_path, free_port(), free_port(), broken) as process:
        told = process.communicate(timeout=LONG)[1]
    assert process.returncode == 1
    assert "seed.yaml" in told


def test_what_has_a_digest_in_its_name_is_kept_for_good(tmp_path: Path) -> None:
    port = free_port()
    with running(tmp_path, port, free_port()):
        page = wait_for(f"http://127.0.0.1:{port}/")
        script = page.text.partition('src="./')[2].partition('"')[0]
        kept = httpx.get(f"http://127.0.0.1:{port}/{script}")
        missing = httpx.get(f"http://127.0.0.1:{port}/assets/none.js")
        folder = httpx.get(f"http://127.0.0.1:{port}/assets/")
        with socket.create_connection(("127.0.0.1", port)) as connection:
            connection.sendall(b"nonsense\r\n\r\n")
            refused = connection.recv(4096)
    assert "immutable" in kept.headers["cache-control"]
    assert "javascript" in kept.headers["content-type"]
    assert page.headers["cache-control"] == "no-cache"
    assert [(one.status_code, one.headers["cache-control"]) for one in (missing, folder)] == [(404, "no-cache")] * 2
    assert b"400" in refused
