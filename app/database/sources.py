"""Which servers a reader asks, one after the other. Opens nothing."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import count
from typing import NamedTuple, Protocol

from sqlalchemy import Dialect, Engine

from app.database.source import Source

SETTLING = 5.0
"""For so many seconds a primary has to tell of an older load than was served, until that counts: it was put back."""


class Attempt(NamedTuple):
    """Whom to ask, after how many seconds of telling of an older load than was served it is believed (None: never).

    And whether it is asked for want of another.
    """

    source: Source
    believed_after: float | None = None
    last_resort: bool = False


class Sources(Protocol):
    """Whom to ask: if one cannot be reached, or lags behind what was served already, then the next."""

    dialect: Dialect

    def attempts(self) -> Iterable[Attempt]:
        """Whom to ask, in order; what is decided on the way is decided when it is come to."""

    def all(self) -> Mapping[str, Source]:
        """All there are, by what to call them."""

    def close(self) -> None:
        """Close the connections that are not in use."""


class OneFile:
    """A file, of which there is no other: it is always asked, and an older one in its place counts at once."""

    def __init__(self, engine: Engine) -> None:
        """Take what opens it."""
        self.dialect, self._engine = engine.dialect, engine
        source = Source(engine)
        self._attempts = _asked_twice(source, 0)

    def attempts(self) -> Sequence[Attempt]:
        """See Sources."""
        return self._attempts

    def all(self) -> Mapping[str, Source]:
        """See Sources."""
        return {"file": self._attempts[0].source}

    def close(self) -> None:
        """See Sources."""
        self._engine.dispose()


class Servers:
    """A primary and its replicas."""

    def __init__(self, primary: Engine, replicas: Sequence[Engine] = (), *, in_turn: bool = False) -> None:
        """Take all there are; replicas are asked in their order, or each time another one first."""
        self.dialect = primary.dialect
        self._primary, self._replicas = Source(primary), [Source(one) for one in replicas]
        self._turns, self._in_turn = count(), in_turn

    def attempts(self) -> Iterator[Attempt]:
        """Replicas first, where there are any, then the primary; whoever failed a moment ago is asked last, if at all.

        One that may be back comes first: else nobody would find out as long as others answer.
        """
        turn = next(self._turns) % len(self._replicas) if self._in_turn and self._replicas else 0
        replicas = [*self._replicas[turn:], *self._replicas[:turn]]
        left = []
        for one in sorted(replicas, key=lambda one: (not one.rested, one.full)):
            if one.take():
                yield Attempt(one)
            else:
                left.append(one)
        if self._primary.take():
            first, second = _asked_twice(self._primary, SETTLING)
            yield first
            if self._primary.quick:
                yield second
        else:
            left.append(self._primary)
        for one in left:
            if one.take_anyway():
                yield Attempt(one, SETTLING if one is self._primary else None, last_resort=True)

    def all(self) -> Mapping[str, Source]:
        """See Sources."""
        return {"primary": self._primary, **{f"replica-{n}": one for n, one in enumerate(self._replicas, start=1)}}

    def close(self) -> None:
        """See Sources."""
        for one in (self._primary, *self._replicas):
            one.engine.dispose()


def _asked_twice(source: Source, believed_after: float) -> tuple[Attempt, Attempt]:
    """Nobody is believed at the first time: that may have been begun before something newer was served."""
    return Attempt(source), Attempt(source, believed_after)
