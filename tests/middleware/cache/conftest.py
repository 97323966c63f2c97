"""The interval as it is in service: the clocks of these tests stand still."""

import pytest

from app.middleware.cache import watch


@pytest.fixture(autouse=True)
def _as_in_service(_no_waiting_for_new_data: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch, "INTERVAL", 0.25)
