"""What each actor has a part in: how much, from when to when, and with whom. Counted as the records pass.

By actor it stays in memory, of which there are few enough; by pairs of actors it goes to disk where that is much.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations

from app.seed import document as seed
from app.seed.scratch import Scratch

_MOST_PAIRS = 200_000
"""So many pairs of actors are counted in memory before they are put aside."""

_SCHEMA = "CREATE TABLE pair (one TEXT, other TEXT, events INTEGER)"
_COMPLETE = (
    "INSERT INTO pair SELECT other, one, events FROM pair",
    "CREATE TABLE together AS SELECT one AS actor, other, sum(events) AS events FROM pair GROUP BY 1, 2",
    "CREATE INDEX together_actor ON together (actor)",
)
_COUNTERPARTS = "SELECT other, events FROM together WHERE actor = ? ORDER BY events DESC, other LIMIT ?"

Moment = tuple[int, str]
"""A day number (app.edtf_days) and the event of that day, so that of two on one day the id decides."""


@dataclass(slots=True)
class Share:
    """One actor's part: in how many events and statements, how many of these it makes, and its first and last event."""

    events: int = 0
    statements: int = 0
    spoken: int = 0
    first: Moment | None = None
    last: Moment | None = None

    def add(self, other: "Share") -> None:
        """Add what was counted elsewhere."""
        self.events += other.events
        self.statements += other.statements
        self.spoken += other.spoken
        self.first = min(filter(None, (self.first, other.first)), default=None)
        self.last = max(filter(None, (self.last, other.last)), default=None)


@dataclass(slots=True)
class Activity:
    """What was counted of some records: by actor, and by two actors in how many events they met."""

    shares: dict[str, Share] = field(default_factory=dict)
    pairs: Counter[tuple[str, str]] = field(default_factory=Counter)

    def add_event(self, one: seed.Event) -> None:
        """Count whoever took part in an event, or was acted for."""
        date = one.date.edtf
        actors = sorted({name for who in one.participants for name in (who.actor, who.behalf) if name})
        first, last = (date.first_day, one.id), (date.last_day, one.id)
        for actor in actors:
            share = self._share(actor)
            share.events += 1
            if share.first is None or first < share.first:
                share.first = first
            if share.last is None or last > share.last:
                share.last = last
        self.pairs.update(combinations(actors, 2))

    def add_statement(self, one: seed.Statement) -> None:
        """Count whoever has any part in a statement."""
        for actor in {*one.speakers, *one.on_behalf_of, *one.audience, *one.about}:
            share = self._share(actor)
            share.statements += 1
            share.spoken += actor in one.speakers

    def add(self, other: "Activity") -> None:
        """Add what was counted elsewhere."""
        for actor, share in other.shares.items():
            self._share(actor).add(share)
        for pair, events in other.pairs.items():
            self.pairs[pair] += events

    def _share(self, actor: str) -> Share:
        share = self.shares.get(actor)
        if share is None:
            share = self.shares[actor] = Share()
        return share


class Activities:
    """What all records of a dataset together come to."""

    def __init__(self) -> None:
        """Start with none."""
        self._counted, self._scratch = Activity(), Scratch(_SCHEMA)

    def take(self, counted: Activity) -> None:
        """Add what was counted of some records."""
        self._counted.add(counted)
        if len(self._counted.pairs) > _MOST_PAIRS:
            self._put_aside()

    def complete(self) -> None:
        """Make ready to be asked, once all is taken."""
        self._put_aside()
        for statement in _COMPLETE:
            self._scratch.run(statement)

    def share_of(self, actor: str) -> Share:
        """One actor's part in all of them."""
        return self._counted.shares.get(actor, Share())

    def counterparts(self, actor: str, limit: int) -> list[tuple[str, int]]:
        """With whom an actor took part in most events, and in how many."""
        return [(other, together) for other, together in self._scratch.all(_COUNTERPARTS, actor, limit)]

    def _put_aside(self) -> None:
        self._scratch.add_all("INSERT INTO pair VALUES (?, ?, ?)", _flat(self._counted.pairs.items()))
        self._counted.pairs.clear()


def _flat(pairs: Iterable[tuple[tuple[str, str], int]]) -> Iterator[tuple[str, str, int]]:
    return ((one, other, events) for (one, other), events in pairs)
