"""Services as the client in TypeScript meets them: processes of their own, on a port of their own."""

from collections.abc import Iterator

import pytest

from tests.cluster.services import serving


@pytest.fixture(scope="module")
def address(chronology_url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a service of the invented chronology is."""
    with serving(tmp_path_factory.mktemp("service"), chronology_url) as address:
        yield address


@pytest.fixture(scope="module")
def dataset_address(dataset_url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a service of the dataset of this project is."""
    with serving(tmp_path_factory.mktemp("service"), dataset_url) as address:
        yield address
