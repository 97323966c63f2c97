"""Services as the client in TypeScript meets them: processes of their own, on a port of their own."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.seed.check import check_seed
from app.settings import PROJECT_FOLDER
from tests.cluster.services import Service
from tests.conftest import load_into

SEED = PROJECT_FOLDER / "data" / "seed.yaml"


@contextmanager
def serving(folder: Path, url: str) -> Iterator[str]:
    """The address of a service of a loaded database, until the `with` ends."""
    service = Service("service", folder, {"DATABASE_URL": url})
    try:
        service.wait()
        yield service.address
    finally:
        service.stop()


@pytest.fixture(scope="module")
def address(chronology_url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a service of the invented chronology is."""
    with serving(tmp_path_factory.mktemp("service"), chronology_url) as address:
        yield address


@pytest.fixture(scope="module")
def dataset_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a service of the dataset of this project is."""
    folder = tmp_path_factory.mktemp("dataset")
    url = f"sqlite:///{folder / 'dataset.sqlite3'}"
    load_into(url, check_seed(SEED).chronology, SEED.with_name("releases.yaml"))
    with serving(folder, url) as address:
        yield address
