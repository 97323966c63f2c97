"""A download that breaks off goes on where it stopped, over a real connection to a real server."""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from hashlib import sha256
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest

from app.settings import PROJECT_FOLDER


@pytest.fixture
def server(generated_url: str, tmp_path: Path) -> Iterator[str]:
    """The address of a server process."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    environment = os.environ | {
        "COMMUNIQUE_DATABASE_URL": generated_url,
        "COMMUNIQUE_DOWNLOADS_FOLDER": str(tmp_path / "files"),
    }
    command = [sys.executable, "-m", "uvicorn", "app.main:app", "--port", str(port), "--log-level", "error"]
    process = subprocess.Popen(command, cwd=PROJECT_FOLDER, env=environment)  # noqa: S603 - our own program
    address = f"http://127.0.0.1:{port}"
    try:
        wait_for(address, process)
        yield address
    finally:
        process.terminate()
        process.wait(20)


def wait_for(address: str, process: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urlopen(f"{address}/health/live", timeout=5):  # noqa: S310 - our own server
                return
        except OSError:
            time.sleep(0.05)
    raise AssertionError("the server does not start")


def listed(address: str) -> list[dict[str, Any]]:
    with urlopen(f"{address}/dataset/download", timeout=60) as answer:  # noqa: S310 - our own server
        files: list[dict[str, Any]] = json.load(answer)["files"]
    return files


def break_off(address: str, path: str, file: Path, size: int) -> None:
    """Begin a download and hang up after so many bytes."""
    connection = HTTPConnection(address.removeprefix("http://"), timeout=30)
    connection.request("GET", path)
    answer = connection.getresponse()
    assert answer.status == 200
    file.write_bytes(answer.read(size))
    connection.close()


def resume(address: str, path: str, file: Path) -> int:
    """Go on with a download, by curl if there is one; returns how many bytes came."""
    before, curl = file.stat().st_size, shutil.which("curl")
    if curl:
        command = [curl, "--silent", "--show-error", "--fail", "-C", "-", "-o", str(file), f"{address}{path}"]
        subprocess.run(command, check=True, timeout=60)  # noqa: S603 - as people type it
    else:
        connection = HTTPConnection(address.removeprefix("http://"), timeout=30)
        connection.request("GET", path, headers={"Range": f"bytes={before}-"})
        answer = connection.getresponse()
        assert answer.status == 206
        with file.open("ab") as opened:
            opened.write(answer.read())
        connection.close()
    return file.stat().st_size - before


def test_a_download_that_breaks_off_goes_on_where_it_stopped(server: str, tmp_path: Path) -> None:
    files = listed(server)
    assert len(files) == 3
    for one in files:
        half, file = one["bytes"] // 2, tmp_path / one["name"]
        break_off(server, one["url"], file, half)
        assert file.stat().st_size == half > 0
        assert resume(server, one["url"], file) == one["bytes"] - half
        assert sha256(file.read_bytes()).hexdigest() == one["sha256"]
