"""Every fault, a few times: what `make chaos` does at length."""

import random
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.chaos.editions import Edition, make_editions
from tests.chaos.faults import FAULTS, Fault
from tests.chaos.outcome import table_of
from tests.chaos.stage import Stage


@pytest.fixture(scope="module")
def editions(tmp_path_factory: pytest.TempPathFactory) -> Sequence[Edition]:
    """Three, with what they answer."""
    return make_editions(tmp_path_factory.mktemp("editions"), 3)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name.replace(" ", "-"))
def test_no_promise_is_broken(fault: Fault, editions: Sequence[Edition], tmp_path: Path) -> None:
    stage = Stage(tmp_path, editions, random.Random(fault.name), clients=2, timed=False)
    outcome = fault.provoke(stage, fault.few)
    assert outcome.provoked >= fault.few
    assert not outcome.faults, table_of([outcome])
