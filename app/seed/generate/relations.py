"""Relates events to earlier ones: to any, and to all they could be taken for. In memory it keeps a handful of ids."""

from collections.abc import Iterable
from random import Random

from app.edtf import Edtf
from app.seed.generate.chance import pick
from app.seed.generate.terms import RELATION_IDS
from app.seed.rules.duplicates import likeness_of
from app.seed.scratch import Scratch

_KEPT = 1000
_SERIES = "same-series"
_SCHEMA = "CREATE TABLE event (likeness BLOB, id TEXT, PRIMARY KEY (likeness, id)) WITHOUT ROWID"


class Relations:
    """The events so far: some to relate later ones to, and what each has in common with others, on disk."""

    def __init__(self, rng: Random) -> None:
        """Take the source of chance; there is no event yet."""
        self._rng = rng
        self._earlier: list[str] = []
        self._scratch = Scratch(_SCHEMA)

    def relate(self, event: str, date: str, actors: Iterable[str]) -> list[dict[str, str]]:
        """Note an event; returns how it stands to earlier ones, as its record holds it."""
        rng, related = self._rng, dict[str, str]()
        if self._earlier and rng.random() < 0.15:  # noqa: PLR2004 - a share
            others = dict.fromkeys(pick(rng, self._earlier) for _ in range(pick(rng, (1, 1, 1, 2))))
            related = {other: pick(rng, RELATION_IDS) for other in others}
        related |= dict.fromkeys(self._alike(event, date, actors), _SERIES)
        self._remember(event)
        return [{"relation": relation, "event": other} for other, relation in related.items()]

    def _alike(self, event: str, date: str, actors: Iterable[str]) -> list[str]:
        """The earlier events a check would take this one for, if it did not name them."""
        likeness = likeness_of(Edtf.parse(date), actors)
        if likeness is None:
            return []
        before = self._scratch.all("SELECT id FROM event WHERE likeness = ? ORDER BY id", likeness)
        self._scratch.run("INSERT INTO event VALUES (?, ?)", likeness, event)
        return [other for (other,) in before]

    def _remember(self, event: str) -> None:
        """Keep some ids, old ones among them."""
        if len(self._earlier) < _KEPT:
            self._earlier.append(event)
        else:
            self._earlier[int(self._rng.random() * _KEPT)] = event
