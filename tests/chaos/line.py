"""Which editions may be served at the moment, in the order in which they were loaded."""

from collections.abc import Sequence
from threading import Lock


class Line:
    """What was loaded, one after the other; an answer may be of what is loaded, or of what is just being loaded.

    An edition may come again: an answer is taken for the oldest load it can be of, as none may be older than one that
    was complete before its request was sent.
    """

    def __init__(self, first: int, *, ordered: bool = True) -> None:
        """Begin with an edition; where nobody knows in which order others come, nothing is too old."""
        self._loads, self._floor, self._ordered = [first], 0, ordered
        self._lock = Lock()

    @property
    def floor(self) -> int:
        """What no answer may be older than whose request is sent now: the place of a load."""
        return self._floor if self._ordered else 0

    def begin(self, edition: int) -> None:
        """Note that an edition is being loaded: from now on it may be served."""
        with self._lock:
            self._loads.append(edition)

    def refuse(self) -> None:
        """Note that the last one was not loaded after all."""
        with self._lock:
            self._loads.pop()
            self._floor = min(self._floor, len(self._loads) - 1)

    def see(self, editions: Sequence[int], floor: int) -> bool:
        """Whether an answer that is the same in some editions is of one that may be served; remembers which."""
        with self._lock:
            for place in range(floor, len(self._loads)):
                if self._loads[place] in editions:
                    if len(editions) == 1:
                        self._floor = max(self._floor, place)
                    return True
            return False
