"""Which data is loaded: asked of the database at intervals, never on the event loop, and told by whoever reads it."""

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from math import inf
from threading import Lock
from time import monotonic

INTERVAL = 0.25
"""Seconds after which the database is asked again."""
LONGEST = 1.0
"""For so many seconds an answer of the database counts; then nothing is answered from memory until the next."""

logger = logging.getLogger("communique")


class DataWatch:
    """Tells whether what was made from the data still holds, and forgets it when it does not.

    What is kept must be of the data that was loaded when it was last asked for, less than a second ago. So an answer
    is kept only if from before it was made until after it was made, `standing` was the same: neither has the database
    told of other data (then all was forgotten meanwhile, and this answer may be of what was before), nor has any
    request, this one among them, seen other data (then this answer may be of data not yet told of).
    """

    def __init__(self, loaded: Callable[[], str], forget: Callable[[], None]) -> None:
        """Take what tells the state of the data (it may block, or fail), and what to do when that is another."""
        self._loaded = loaded
        self._forget = forget
        self._state: str | None = None
        self._confirmed = -inf
        self._epoch = 0
        self._sighting = object()
        self._hearing = Lock()
        self._asking: asyncio.Future[str] | None = None
        self._thread: ThreadPoolExecutor | None = None
        self.clock = monotonic
        self.due = -inf
        """Until then, nobody need ask."""

    @property
    def standing(self) -> tuple[int, object]:
        """What changes when other data is told of or seen."""
        return self._epoch, self._sighting

    def see(self, state: str) -> None:
        """Note which data a request reads; called from any thread."""
        if state != self._state:
            with self._hearing:
                self._sighting = object()
                self.due = self._confirmed = -inf

    async def confirmed(self) -> bool:
        """Whether the state of the data is known; asks for it where that is due, unless somebody asks already."""
        if self.clock() < self.due:
            return True
        loop, asking = asyncio.get_running_loop(), self._asking
        if asking is None or asking.done() or asking.get_loop() is not loop:
            asking = self._ask(loop)
        elif self._holds():
            return True
        await asyncio.wait({asking}, timeout=LONGEST)
        return self._holds()

    def close(self) -> None:
        """Let the thread go that asks; another one comes if there are requests all the same."""
        if self._thread:
            self._thread.shutdown(wait=False)
            self._thread = None

    def _holds(self) -> bool:
        return self.clock() < self._confirmed + LONGEST

    def _ask(self, loop: asyncio.AbstractEventLoop) -> asyncio.Future[str]:
        started, sighting = self.clock(), self._sighting
        if self._thread is None:  # of its own: busy requests must not keep it waiting
            self._thread = ThreadPoolExecutor(1, "watching")
        self._asking = asking = loop.run_in_executor(self._thread, self._loaded)
        asking.add_done_callback(lambda told: self._hear(told, started, sighting))
        return asking

    def _hear(self, told: asyncio.Future[str], started: float, sighting: object) -> None:
        if told.cancelled():
            return
        error = told.exception()
        if error:  # what is kept is not given until it is known again whether it holds
            logger.warning("cannot tell which data is loaded: %s", error)
            self.due = self._confirmed = -inf
            return
        with self._hearing:
            state = told.result()
            seen = sighting is not self._sighting
            if state != self._state:
                self._state = state
                self._epoch += 1
                self._forget()
            if not seen:  # else somebody saw other data meanwhile: the next request asks again
                self._confirmed = started
                self.due = started + INTERVAL
