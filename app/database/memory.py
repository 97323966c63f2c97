"""Answers that are worth remembering while the data stays what it is: bounded, least recently used out first."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import TypeVar

Value = TypeVar("Value")
_MOST_BYTES = 4 * 1024 * 1024
_OVERHEAD = 400
"""About what one small answer takes with its key, in bytes."""


class Memory:
    """What was found in one state of the data."""

    def __init__(self, most_bytes: int = _MOST_BYTES) -> None:
        """Remember so much, counted roughly."""
        self._most, self._used, self._lock = most_bytes, 0, Lock()
        self._known: OrderedDict[Hashable, tuple[object, int]] = OrderedDict()

    @property
    def used(self) -> int:
        """How much is remembered, counted roughly in bytes."""
        return self._used

    def recall(self, key: Hashable, find: Callable[[], Value], weigh: Callable[[Value], int] = lambda _: 0) -> Value:
        """What was found under this key, else what is found now; `weigh` tells the bytes beyond those of any answer.

        Two who ask at once may both look; an answer heavier than an eighth of all is not kept.
        """
        with self._lock:
            known = self._known.get(key)
            if known is not None:
                self._known.move_to_end(key)
                return known[0]  # type: ignore[return-value] # it was put there under this key
        found = find()
        weight = _OVERHEAD + weigh(found)
        if weight <= self._most // 8:
            with self._lock:
                if key not in self._known:
                    self._known[key] = found, weight
                    self._used += weight
                while self._used > self._most:
                    _, (_, freed) = self._known.popitem(last=False)
                    self._used -= freed
        return found
