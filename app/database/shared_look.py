"""Lets all who want to know how something is share one look at it. Looks at nothing itself."""

from collections.abc import Callable
from threading import Lock
from time import monotonic
from typing import Generic, TypeVar

_HOLDS = 1.0
"""For so many seconds what was seen is told again."""

Seen = TypeVar("Seen")


class SharedLook(Generic[Seen]):
    """One look at a time, and none sooner than a second after the last, however many want to know."""

    def __init__(self, look: Callable[[], Seen], clock: Callable[[], float] = monotonic) -> None:
        """Take what looks, and what tells the time in seconds."""
        self._look, self._clock = look, clock
        self._lock = Lock()
        self._last: tuple[float, Seen] | None = None

    def see(self) -> Seen:
        """What was seen lately, or else is seen now; whoever comes while another looks waits for that.

        Raises what the look raises; then the next one looks.
        """
        with self._lock:
            if self._last is None or self._clock() - self._last[0] >= _HOLDS:
                seen = self._look()
                self._last = self._clock(), seen  # it may have taken longer than what was seen holds
            return self._last[1]
