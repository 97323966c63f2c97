"""The client in TypeScript against the real API, started as a process of its own."""

import os
import subprocess
from collections.abc import Iterator

import pytest

from app.settings import PROJECT_FOLDER
from tests.cluster.services import Service


@pytest.fixture(scope="module")
def address(chronology_url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the service of the invented chronology is."""
    service = Service("service", tmp_path_factory.mktemp("service"), {"DATABASE_URL": chronology_url})
    try:
        service.wait()
        yield service.address
    finally:
        service.stop()


def test_the_client_reads_what_is_served(address: str) -> None:
    ran = subprocess.run(
        ["npm", "run", "test:api", "--workspace", "clients/typescript"],  # noqa: S607 - wherever Node.js is installed
        cwd=PROJECT_FOLDER,
        env={**os.environ, "COMMUNIQUE_API": address, "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
