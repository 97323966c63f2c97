"""No more connections than the system lets a process have files open."""

import resource

import pytest

from app.server.descriptors import affordable_connections


class System:
    """Limits as the system has them."""

    def __init__(self, soft: int, hard: int) -> None:
        """Take the one that holds, and the one up to which it can be raised."""
        self.limits = soft, hard

    def getrlimit(self, _which: int) -> tuple[int, int]:
        """As resource.getrlimit."""
        return self.limits

    def setrlimit(self, _which: int, limits: tuple[int, int]) -> None:
        """As resource.setrlimit."""
        assert limits[0] <= limits[1] == self.limits[1]
        self.limits = limits


@pytest.mark.parametrize(
    ("soft", "hard", "wanted", "had", "raised_to"),
    [
        (1024, 4096, 1000, 1000, 1256),
        (20_000, 20_000, 1000, 1000, 20_000),
        (1024, 1024, 1000, 768, 1024),
        (256, 1024, 5000, 768, 1024),
        (resource.RLIM_INFINITY, resource.RLIM_INFINITY, 5000, 5000, resource.RLIM_INFINITY),
    ],
)
def test_the_limit_is_raised_as_far_as_it_goes(  # noqa: PLR0913, PLR0917 - the case
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    soft: int,
    hard: int,
    wanted: int,
    had: int,
    raised_to: int,
) -> None:
    system = System(soft, hard)
    monkeypatch.setattr(resource, "getrlimit", system.getrlimit)
    monkeypatch.setattr(resource, "setrlimit", system.setrlimit)
    assert affordable_connections(wanted) == had
    assert system.limits == (raised_to, hard)
    told = [one.getMessage() for one in caplog.records]
    assert len(told) == (had < wanted)
    assert all(str(number) in told[0] for number in (raised_to, had, wanted) if told)
