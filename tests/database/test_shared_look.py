"""One look at a time, shared by all who ask meanwhile and for a second after."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from threading import Barrier

import pytest
from fastapi.testclient import TestClient

from app import main
from app.database.replication import ReplicaState, Replication
from app.database.shared_look import SharedLook
from app.main import create_app
from app.settings import Settings


@dataclass
class Clock:
    """Stands still until it is told to go on."""

    now: float = 100.0

    def __call__(self) -> float:
        """The time."""
        return self.now


def counting(clock: Clock, takes: float = 0.0) -> Callable[[], int]:
    """A look that sees how often it has looked."""
    looks = 0

    def look() -> int:
        nonlocal looks
        looks += 1
        clock.now += takes
        return looks

    return look


def test_what_was_seen_holds_for_a_second() -> None:
    clock = Clock()
    shared = SharedLook(counting(clock), clock)
    assert [shared.see(), shared.see()] == [1, 1]
    clock.now += 0.99
    assert shared.see() == 1
    clock.now += 0.01
    assert [shared.see(), shared.see()] == [2, 2]


def test_the_second_begins_when_the_look_has_ended() -> None:
    """Else those who waited for a slow one would look again, one after the other."""
    clock = Clock()
    shared = SharedLook(counting(clock, takes=3), clock)
    assert [shared.see(), shared.see()] == [1, 1]
    clock.now += 1
    assert shared.see() == 2


def test_nothing_seen_is_something_seen() -> None:
    looked: list[str] = []
    shared: SharedLook[None] = SharedLook(lambda: looked.append("once"), Clock())
    shared.see()
    shared.see()
    assert looked == ["once"]


def test_a_look_that_fails_is_not_kept() -> None:
    clock = Clock()
    look = counting(clock)

    def failing() -> int:
        if look() == 1:
            raise OSError
        return 7

    shared = SharedLook(failing, clock)
    with pytest.raises(OSError):  # noqa: PT011 - it says nothing
        shared.see()
    assert shared.see() == 7


def test_those_who_ask_at_once_share_one() -> None:
    together = Barrier(8, timeout=60)
    clock = Clock()
    shared = SharedLook(counting(clock), clock)

    def ask(_: int) -> int:
        together.wait()
        return shared.see()

    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(ask, range(8))) == [1] * 8


def test_readiness_shares_it(chronology_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """However often it is asked for, the servers are asked once; each application has its own."""
    looked: list[Settings] = []

    def look(settings: Settings) -> Replication:
        looked.append(settings)
        return Replication(primary_reachable=True, replicas=[ReplicaState(reachable=False)])

    class Standing(SharedLook[Replication | None]):
        def __init__(self, look: Callable[[], Replication | None]) -> None:
            super().__init__(look, Clock())

    monkeypatch.setattr(main, "look_at_replication", look)
    monkeypatch.setattr(main, "SharedLook", Standing)
    settings = Settings(database_url=chronology_url)
    for _ in range(2):
        with TestClient(create_app(settings)) as client:
            answers = [client.get("/health/ready").json()["replication"] for _ in range(5)]
        assert [one["primary_reachable"] for one in answers] == [True] * 5
    assert looked == [settings] * 2
