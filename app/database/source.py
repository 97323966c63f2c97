"""One server that readers ask, and how it did lately. Opens nothing."""

from math import inf
from time import monotonic

from sqlalchemy import Engine, QueuePool

_SHORTEST, _REST, _LONGEST = 1.0, 3, 10.0
"""How long a source is left alone that failed: so many times as long as it took to, at least and at most so long."""


class Source:
    """One server, or one file: its connections, and whether it failed when it was asked last."""

    __slots__ = ("_hopeless", "_rests_for", "_rests_until", "engine")

    def __init__(self, engine: Engine) -> None:
        """Take what opens connections."""
        self.engine = engine
        self.recover()

    def recover(self) -> None:
        """Note that it can be asked."""
        self._rests_for, self._rests_until, self._hopeless = 0.0, -inf, False

    def fail(self, seconds: float = 0, *, last_resort: bool = False) -> None:
        """Have others asked first for a while: it took so many seconds to find out that this one cannot be."""
        rest = min(max(_SHORTEST, _REST * seconds), _LONGEST)
        self._hopeless = self._hopeless or (last_resort and rest > _SHORTEST)
        until = monotonic() + rest
        if until > self._rests_until:
            self._rests_for, self._rests_until = rest, until

    @property
    def failed(self) -> bool:
        """Whether it failed when it was asked last."""
        return self._rests_for > 0

    @property
    def rested(self) -> bool:
        """Whether it failed, and it is time to find out whether it can be asked again."""
        return self.failed and monotonic() >= self._rests_until

    @property
    def quick(self) -> bool:
        """Whether it did not keep anybody waiting when it failed, if it did."""
        return self._rests_for <= _SHORTEST

    def take(self) -> bool:
        """Whether to ask it now. Once it has rested, the first to come finds out, and nobody else waits for that."""
        if not self.failed:
            return True
        if not self.rested:
            return False
        self._rests_until = monotonic() + self._rests_for
        return True

    def take_anyway(self) -> bool:
        """Whether to ask it though it has not rested, as there is nobody else.

        Not if that has kept others waiting in vain already: else all threads would stand waiting.
        """
        return not self._hopeless

    @property
    def taken(self) -> int:
        """How many of its connections are in use."""
        pool = self.engine.pool
        return pool.checkedout() if isinstance(pool, QueuePool) else 0

    @property
    def most(self) -> int:
        """How many there may be."""
        pool = self.engine.pool
        return pool.size() if isinstance(pool, QueuePool) else 0

    @property
    def full(self) -> bool:
        """Whether all its connections are taken."""
        return self.taken >= self.most
