"""Many that ask the same at once: one goes to the application, and nobody waits in vain."""

import asyncio
from collections.abc import Callable, Coroutine

import pytest

from tests.middleware.fronting import TAG, Answer, Front, until

Test = Callable[[Front], Coroutine[None, None, None]]


def alone(test: Test) -> None:
    """Run a test in a loop of its own; one that hangs has failed."""

    async def bounded() -> None:
        async with asyncio.timeout(30):
            await test(Front())

    asyncio.run(bounded())


def many(front: Front, **headers: str) -> list[asyncio.Task[Answer]]:
    return [asyncio.create_task(front.ask(**headers)) for _ in range(100)]  # type: ignore[arg-type]


async def begin(front: Front, asking: int = 1) -> None:
    """Wait until so many have come to the application."""
    await until(lambda: len(front.behind.asked) == asking)


def test_a_hundred_that_ask_the_same_are_one_for_the_application() -> None:
    async def test(front: Front) -> None:
        front.behind.gate.clear()
        waiting = many(front)
        await begin(front)
        front.behind.gate.set()
        assert {(await one).body for one in waiting} == {b"1"}
        assert len(front.behind.asked) == 1
        assert (front.cache.counted.misses, front.cache.counted.hits) == (1, 99)

    alone(test)


def test_also_those_who_come_with_the_tag() -> None:
    async def test(front: Front) -> None:
        front.behind.gate.clear()
        waiting = many(front, if_none_match=TAG)
        await begin(front)
        front.behind.gate.set()
        assert {(await one).status for one in waiting} == {304}
        assert len(front.behind.asked) == 1

    alone(test)


def test_an_error_is_for_one_only() -> None:
    async def test(front: Front) -> None:
        front.behind.status = 422
        front.behind.gate.clear()
        waiting = many(front)
        await begin(front)
        front.behind.gate.set()
        assert len({(await one).body for one in waiting}) == 100

    alone(test)


def test_where_one_fails_the_others_go_their_own_way() -> None:
    async def test(front: Front) -> None:
        front.behind.failure = RuntimeError("broken")
        front.behind.gate.clear()
        waiting = many(front)
        await begin(front)
        front.behind.gate.set()
        front.behind.gate.clear()  # one has passed; the others come all at once
        await begin(front, 100)
        front.behind.gate.set()
        failed = await asyncio.gather(*waiting, return_exceptions=True)
        assert {str(one) for one in failed} == {"broken"}
        front.behind.failure = None
        assert (await front.ask()).body == b"101"

    alone(test)


def test_where_one_is_called_off_another_takes_its_place() -> None:
    async def test(front: Front) -> None:
        front.behind.gate.clear()
        first, *others = many(front)
        await begin(front)
        first.cancel()
        await begin(front, 2)
        front.behind.gate.set()
        assert {(await one).body for one in others} == {b"2"}

    alone(test)


def test_who_waits_may_leave() -> None:
    async def test(front: Front) -> None:
        front.behind.gate.clear()
        first, second, *others = many(front)
        await begin(front)
        second.cancel()
        front.behind.gate.set()
        assert {(await one).body for one in (first, *others)} == {b"1"}

    alone(test)


@pytest.mark.parametrize("pieces", [[], [b"x" * 10], [b"x" * 200_000], [b"one", b"two"]])
def test_a_slow_client_keeps_nobody_waiting(pieces: list[bytes]) -> None:
    async def test(front: Front) -> None:
        front.behind.pieces = pieces
        never = asyncio.Event()
        slow = asyncio.create_task(front.ask(slow=never))
        await begin(front)
        expected = b"".join(pieces) or b"1"
        assert {(await one).body for one in many(front)} == {expected}
        assert not slow.done()
        never.set()
        assert (await slow).body == expected

    alone(test)


def test_no_more_is_held_for_all_answers_in_pieces_than_for_one() -> None:
    async def test(front: Front) -> None:
        front.behind.pieces = [b"x" * 20_000, b"y"]
        taking = asyncio.Event()
        slow = [asyncio.create_task(front.ask(f"/{number}", slow=taking)) for number in range(20)]
        await until(lambda: len(front.behind.asked) == 20)
        assert 0 < front.cache.store.held <= front.cache.store.longest
        taking.set()
        for one in slow:
            assert (await one).body == b"x" * 20_000 + b"y"
        assert front.cache.store.held == 0
        assert 0 < len(front.cache.store) < 20

    alone(test)


def test_a_client_that_leaves_amid_an_answer_leaves_nothing_behind() -> None:
    async def test(front: Front) -> None:
        front.behind.pieces = [b"one", b"two"]
        leaving = asyncio.create_task(front.ask(slow=asyncio.Event()))
        await until(lambda: front.cache.store.held > 0)
        leaving.cancel()
        await asyncio.wait([leaving])
        assert (front.cache.store.held, len(front.cache.store)) == (0, 0)
        assert (await front.ask()).body == b"onetwo"

    alone(test)


def test_requests_of_another_loop_do_not_wait_for_one_another() -> None:
    """As test clients do, which run a loop for each request."""
    front = Front()
    front.behind.gate.clear()

    async def test() -> None:
        first = asyncio.create_task(front.ask())
        await begin(front)
        gate, front.behind.gate = front.behind.gate, asyncio.Event()
        front.behind.gate.set()
        other = await asyncio.to_thread(asyncio.run, front.ask())
        gate.set()
        assert (other.body, (await first).body) == (b"2", b"1")

    asyncio.run(test())
