"""Keeps a bounded sample of events and writes a dispute over each. What it keeps never grows with the chronology."""

from collections.abc import Iterator
from random import Random
from typing import Any, NamedTuple

from app.seed.generate.days import iso, said_day
from app.seed.generate.events import Happening
from app.seed.generate.sources import cite
from app.seed.generate.world import Source, World

_SHARE, _MOST = 100, 1000


class _Kept(NamedTuple):
    event: str
    statement: str | None
    title: str
    day: int
    sources: tuple[Source, Source]


class DisputeWriter:
    """Takes every event, keeps a sample drawn evenly from all (algorithm R), and writes its disputes at the end."""

    def __init__(self, rng: Random, world: World) -> None:
        """Take the source of chance, and the pools to draw from."""
        self._rng, self._world = rng, world
        self._room = max(1, min(world.events // _SHARE, _MOST))
        self._kept: list[_Kept] = []

    def consider(self, event: Happening, statements: list[dict[str, Any]]) -> None:
        """Keep an event, in place of another where there is no room, or let it pass."""
        place = event.number if event.number < self._room else self._rng.randrange(event.number + 1)
        if place >= self._room:
            return
        kept = _Kept(
            event.record["id"],
            next((one["id"] for one in statements if one.get("event")), None),
            event.record["title"],
            event.day,
            (event.sources[0], self._world.later_source(self._rng, event.first_source)),
        )
        if place < len(self._kept):
            self._kept[place] = kept
        else:
            self._kept.append(kept)

    def records(self) -> Iterator[dict[str, Any]]:
        """A dispute over each event kept."""
        for number, kept in enumerate(self._kept):
            yield self._question(number, kept) if number % 2 and kept.statement else self._day(number, kept)

    def _day(self, number: int, kept: _Kept) -> dict[str, Any]:
        """A dispute over the day of an event."""
        other = kept.day - self._rng.randint(1, 30)
        claims = [
            self._claim(f"on-{iso(day)}", f"It was on {said_day(day)}.", source, "date")
            for day, source in zip((kept.day, other), kept.sources, strict=True)
        ]
        preferred = {"preferred": claims[0]["id"], "reason": "The first source was written closer to it."}
        return {
            "id": f"day-of-{kept.event}"[:70].rstrip("-") + f"-{number + 1}",
            "records": [{"kind": "event", "id": kept.event}],
            "field": "date",
            "claims": claims,
            **(preferred if self._rng.random() < 0.6 else {"reason": "Both sources tell of it at second hand."}),  # noqa: PLR2004 - a share
        }

    def _question(self, number: int, kept: _Kept) -> dict[str, Any]:
        """A dispute that goes beyond one field, or one record."""
        claims = [
            self._claim("it-did", "It happened as told.", kept.sources[0], "summary"),
            self._claim("it-did-not", "Nothing of the kind happened.", kept.sources[1], "status"),
        ]
        return {
            "id": f"question-{number + 1}",
            "records": [{"kind": "event", "id": kept.event}, {"kind": "statement", "id": kept.statement}],
            "question": f"Did it happen: {kept.title}?",
            "claims": claims,
        }

    def _claim(self, claim_id: str, claim: str, source: Source, field: str) -> dict[str, Any]:
        return {"id": claim_id, "claim": claim, "citations": [cite(self._rng, source, claim, [field])]}
