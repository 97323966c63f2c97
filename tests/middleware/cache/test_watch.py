"""How soon other data is noticed, and what is kept meanwhile."""

import asyncio
import threading

import pytest

from tests.middleware.fronting import Front, until


def test_the_database_is_asked_at_intervals_only() -> None:
    front = Front()
    asked = []
    for front.now in (0, 0.1, 0.24, 0.25, 0.4, 0.6):
        front.ask_at_once("/events", "/actors", "/events")
        asked.append(front.questions)
    assert asked == [1, 1, 1, 2, 2, 3]


def test_other_data_is_noticed_within_the_interval() -> None:
    front = Front()
    front.ask_at_once("/events", "/events")
    front.state = "second"
    front.now = 0.2
    assert front.ask_at_once("/events")[0].body == b"1"
    front.now = 0.25
    assert [one.body for one in front.ask_at_once("/events", "/events")] == [b"2", b"2"]


def test_other_data_that_a_request_has_seen_is_noticed_at_once() -> None:
    front = Front()
    front.ask_at_once("/events")
    front.cache.watch.see("first")
    front.ask_at_once("/events")
    assert front.questions == 1
    front.state = "second"
    front.cache.watch.see("second")
    assert [one.body for one in front.ask_at_once("/events", "/events")] == [b"2", b"2"]


def test_an_answer_made_while_the_data_changes_is_not_kept() -> None:
    async def test() -> None:
        front = Front()
        front.behind.gate.clear()
        early = asyncio.create_task(front.ask())
        await until(lambda: len(front.behind.asked) == 1)
        gate, front.behind.gate = front.behind.gate, asyncio.Event()
        front.state, front.now = "second", 0.3
        late = asyncio.create_task(front.ask())  # does not wait for the answer from before
        await until(lambda: len(front.behind.asked) == 2)
        front.behind.gate.set()
        assert (await late).body == b"2"
        gate.set()
        assert (await early).body == b"1"
        assert (await front.ask()).body == b"2"

    asyncio.run(test())


def test_who_waited_for_an_answer_from_before_gets_one_of_now_and_only_one_is_made() -> None:
    async def test() -> None:
        front = Front()
        front.behind.gate.clear()
        waiting = [asyncio.create_task(front.ask()) for _ in range(20)]
        await until(lambda: len(front.behind.asked) == 1)
        front.cache.watch.see("second")
        front.state = "second"
        front.behind.gate.set()
        assert sorted(one.body for one in await asyncio.gather(*waiting)) == [b"1", *[b"2"] * 19]

    asyncio.run(test())


def test_an_answer_of_data_that_came_and_went_is_not_kept() -> None:
    """Loaded and taken back between two questions: the database tells of one state, the answer was of another."""

    async def test() -> None:
        front = Front()
        await front.ask("/other")
        front.behind.gate.clear()
        made = asyncio.create_task(front.ask())
        await until(lambda: len(front.behind.asked) == 2)
        front.cache.watch.see("second")
        front.behind.gate.set()
        assert (await made).body == b"2"
        assert (await front.ask()).body == b"3"
        assert (await front.ask("/other")).body == b"1"

    asyncio.run(test())


def test_answers_are_not_given_for_long_when_the_database_does_not_tell() -> None:
    async def test() -> None:
        front, asking, told = Front(), threading.Event(), threading.Event()
        await front.ask()

        def wait() -> str:
            asking.set()
            told.wait()
            return "second"

        front.cache.watch._loaded = wait  # noqa: SLF001
        front.now = 0.3
        asker = asyncio.create_task(front.ask())
        await until(asking.is_set)
        front.now = 0.9
        assert (await front.ask()).body == b"1", "others go on while one asks"
        front.now = 1.1
        late = asyncio.create_task(front.ask())
        await asyncio.sleep(0)
        assert not late.done()
        told.set()
        assert ((await asker).body, (await late).body) == (b"2", b"2")

    asyncio.run(test())


def test_what_a_request_saw_counts_more_than_what_the_database_told_before() -> None:
    async def test() -> None:
        front, asking, told = Front(), threading.Event(), threading.Event()
        await front.ask()

        def wait() -> str:
            asking.set()
            told.wait()
            return front.state

        front.cache.watch._loaded = wait  # noqa: SLF001
        front.now = 0.3
        asker = asyncio.create_task(front.ask())
        await until(asking.is_set)
        front.cache.watch.see("second")
        told.set()
        assert (await asker).body == b"2"
        front.state = "second"
        assert [one.body for one in await front.ask_in_turn("/events", "/events")] == [b"3", b"3"]

    asyncio.run(test())


def test_it_goes_on_after_its_end() -> None:
    front = Front()
    front.ask_at_once("/events")
    front.cache.watch.close()
    front.cache.watch.close()
    front.now = 1
    assert front.ask_at_once("/events")[0].body == b"1"
    assert front.questions == 2


def test_answers_are_not_given_when_asking_fails(caplog: pytest.LogCaptureFixture) -> None:
    front = Front()
    front.ask_at_once("/events")

    def fail() -> str:
        raise OSError("the disk is gone")

    front.cache.watch._loaded = fail  # noqa: SLF001
    front.now = 0.3
    assert [one.body for one in front.ask_at_once("/events", "/events")] == [b"2", b"3"]
    assert "the disk is gone" in caplog.text
    front.cache.watch._loaded = lambda: front.state  # noqa: SLF001
    assert front.ask_at_once("/events")[0].body == b"1", "it was still that of this data"


def test_one_asks_for_all() -> None:
    async def test() -> None:
        front = Front()
        await asyncio.gather(*(front.ask(f"/{number}") for number in range(100)))
        assert (front.questions, len(front.behind.asked)) == (1, 100)

    asyncio.run(test())


def test_a_client_that_leaves_does_not_keep_the_answer_from_others() -> None:
    async def test() -> None:
        front, told = Front(), threading.Event()
        loaded = front.cache.watch._loaded  # noqa: SLF001
        front.cache.watch._loaded = lambda: loaded() if told.wait() else ""  # noqa: SLF001
        leaving, staying = asyncio.create_task(front.ask()), asyncio.create_task(front.ask())
        await asyncio.sleep(0)
        leaving.cancel()
        told.set()
        assert (await staying).body == b"1"
        assert front.questions == 1

    asyncio.run(test())
