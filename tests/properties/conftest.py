"""What the properties are tested against: one application a process, served random datasets in turn."""

from collections.abc import Iterator

import pytest

from tests.properties.serving import Served, serving


@pytest.fixture(scope="session")
def served() -> Iterator[Served]:
    """An application to load datasets into; whoever asks it loads first."""
    yield from serving()
