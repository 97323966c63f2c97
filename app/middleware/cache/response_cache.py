"""Answers repeated requests from memory, and lets one of many that ask the same go to the application."""

import asyncio
from collections.abc import Callable

from starlette.types import ASGIApp, Receive, Scope, Send

from app.errors import UnavailableError
from app.middleware.cache.asked import Asked, Exact, Key, exact_of, read_request
from app.middleware.cache.counted import Counted
from app.middleware.cache.entry import NOT_MODIFIED, Reply, reply_to
from app.middleware.cache.recorder import Outcome, Recorder
from app.middleware.cache.store import Store
from app.middleware.cache.watch import DataWatch
from app.middleware.refusal import STANDALONE_HEADERS, refuse

_BROKEN_OFF = UnavailableError("The answer broke off before any of it was sent; ask again in a moment.")


class Flight:
    """An answer that is being made, and how many who ask the same wait to hear what becomes of it."""

    __slots__ = ("landed", "waiting")

    def __init__(self) -> None:
        """Nobody waits yet."""
        self.landed: asyncio.Future[Outcome] = asyncio.get_running_loop().create_future()
        self.waiting = 0


class ResponseCache:
    """An application whose answers are kept as they leave it, compressed and with all headers.

    What is kept is given only while `watch` vouches for the data it was made from. Whatever cannot be answered from
    memory is passed on: nothing but speed depends on this class.
    """

    def __init__(self, app: ASGIApp, loaded: Callable[[], str], capacity: int) -> None:
        """Wrap an application; `loaded` tells the state of its data, `capacity` is in bytes."""
        self.app = app
        self.store = Store(capacity)
        self.counted = Counted()
        self.watch = DataWatch(loaded, self._forget)
        self._flights: dict[Key, Flight] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        exact = exact_of(scope)
        reply = self.store.replies.get(exact)
        if reply and self.watch.clock() < self.watch.due:
            self._count(reply)
            await reply.send(send)
            return
        asked = read_request(exact)
        if asked is None:
            await self.app(scope, receive, send)
        elif not await self._answer(asked, exact, scope, receive, send):
            self.counted.misses += 1
            await self.app(scope, receive, send)

    async def _answer(self, asked: Asked, exact: Exact, scope: Scope, receive: Receive, send: Send) -> bool:
        """Answer from memory, or so that others can be; False where the request should go its own way."""
        while await self.watch.confirmed():
            entry = self.store.find(asked.key)
            reply = reply_to(entry, asked) if entry else None
            if reply:
                self.store.remember(exact, reply)
                self._count(reply)
                await reply.send(send)
                return True
            if asked.head or (entry and entry.whole):
                return False
            flight = self._flights.get(asked.key)
            if flight is None:
                await self._lead(asked.key, scope, receive, send)
                return True
            if flight.landed.get_loop() is not asyncio.get_running_loop():
                return False
            flight.waiting += 1
            if await asyncio.shield(flight.landed) is Outcome.OTHERS_ALONE:
                return False
        return False

    def _count(self, reply: Reply) -> None:
        self.store.touch(reply.entry)
        if reply.status == NOT_MODIFIED:
            self.counted.not_modified += 1
        else:
            self.counted.hits += 1

    async def _lead(self, key: Key, scope: Scope, receive: Receive, send: Send) -> None:
        """Have the application answer, for this request and for those that ask the same meanwhile."""
        self.counted.misses += 1
        flights = self._flights
        flight = flights[key] = Flight()

        def land(outcome: Outcome) -> None:
            if not flight.landed.done():
                flight.landed.set_result(outcome)
                del flights[key]

        recorder = Recorder(key, self.store, self.watch, send, land, lambda: flight.waiting > 0)
        try:
            await self.app(scope, receive, recorder.send)
            if recorder.is_held_back:  # what made it went on to send it, and broke off
                await refuse(_BROKEN_OFF, scope, send, STANDALONE_HEADERS)
        except Exception:
            land(Outcome.OTHERS_ALONE)  # they would fail as well, one after the other
            raise
        finally:
            land(Outcome.ASK_AGAIN)
            recorder.close()

    def _forget(self) -> None:
        """Forget all answers; those that are being made are for nobody who asks from now on."""
        self.store.clear()
        self._flights = {}
