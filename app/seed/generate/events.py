"""Writes events one after the other, in the order of their days. Keeps none of those before."""

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random
from typing import Any

from app.seed.generate.chance import Deck, Tail, pick
from app.seed.generate.days import LAST, Teller, tell_day
from app.seed.generate.relations import Relations
from app.seed.generate.sources import cite, published
from app.seed.generate.terms import DOCUMENT_ROLE_IDS, EVENT_TYPES, TOPIC_IDS, TOPICS, EventType
from app.seed.generate.turns import Turn
from app.seed.generate.words import EVENT_QUOTES, SUMMARIES, TITLES, draw_words, fill
from app.seed.generate.world import Actor, Source, World, day_at
from app.vocabulary import ActorKind, EventStatus

_STATUSES = {EventStatus.CONFIRMED: 78, EventStatus.REPORTED: 13, EventStatus.PLANNED: 6, EventStatus.DENIED: 3}
_FIGURES = (("persons", "persons"), ("share of the vote", "percent"), ("cost", "million"), ("ships", "ships"))
_QUALIFIERS = ("about", "over", "nearly", "at most")
_TOPICS = dict(zip(TOPIC_IDS, TOPICS, strict=True))


@dataclass(slots=True)
class Happening:
    """An event's record, and what statements and disputes need to know of how it came to be."""

    record: dict[str, Any]
    number: int
    day: int
    first_source: int
    sources: list[Source]
    actors: list[Actor]


class EventWriter:
    """Writes events."""

    def __init__(self, rng: Random, world: World, turns: Mapping[int, Turn]) -> None:
        """Take the source of chance, the pools to draw from, and the events that are settled beforehand, by number."""
        self._rng, self._world, self._turns = rng, world, turns
        self._relations = Relations(rng)
        self._teller = Teller(rng)
        self._types = Tail(EVENT_TYPES, [1 / (rank + 3) for rank in range(len(EVENT_TYPES))])
        self._topics = Tail(TOPIC_IDS, [1 / (rank + 2) for rank in range(len(TOPIC_IDS))])
        self._statuses = Deck(rng, _STATUSES)
        self._party_counts = Deck(rng, {2: 9, 3: 6, 4: 3, 5: 2})
        self._topic_counts = Deck(rng, {1: 10, 2: 7, 3: 3})
        self._source_counts = Deck(rng, {1: 9, 2: 6, 3: 3, 4: 2})

    def write(self, number: int) -> Happening:
        """The event of this number."""
        rng, world = self._rng, self._world
        turn = self._turns.get(number)
        status = EventStatus.CONFIRMED if turn else self._statuses.draw()
        first_source = world.first_source(number)
        source = world.sources[first_source]
        day = turn.day if turn else day_at((number + rng.random()) / world.events)
        if status is EventStatus.PLANNED:
            day = min(source.day + rng.randint(5, 400), LAST)
        told = tell_day(day) if turn else self._teller.tell(day, published(source).rstrip("~"))
        kind = turn.kind if turn else self._types.draw(rng)
        place = world.places.draw(rng) if rng.random() < 0.9 else None  # noqa: PLR2004 - a share
        count = self._party_counts.draw()
        actors = [turn.organization, turn.member] if turn else world.draw_active(rng, day, count)
        topics = self._topics.draw_some(rng, self._topic_counts.draw())
        words = draw_words(
            rng,
            a=actors[0].name,
            b=actors[1].name,
            verb=kind.verb,
            label=kind.label,
            topic=_TOPICS[topics[0]],
            where=f" at {place.name}" if place else "",
            when=told.words,
        )
        record: dict[str, Any] = {
            "id": turn.event if turn else f"{kind.id}-{place.id if place else actors[0].id}-{number + 1}",
            "title": fill(rng, TITLES, words),
            "type": kind.id,
            "date": told.value,
            "status": status,
        }
        if place:
            record["place"] = place.id
        record["summary"] = fill(rng, SUMMARIES, words)
        record["participants"] = [_participant(rng, actor, kind, day, rank) for rank, actor in enumerate(actors)]
        record["topics"] = topics
        others = (world.later_source(rng, first_source) for _ in range(self._source_counts.draw() - 1))
        sources = list(dict.fromkeys((source, *others)))
        related = self._relations.relate(record["id"], told.edtf, (actor.id for actor in actors))
        if related:
            record["related"] = related
        self._add_extras(record, source, sources)
        record["citations"] = self._citations(record, sources, words)
        return Happening(record, number, day, first_source, sources, actors)

    def _add_extras(self, record: dict[str, Any], source: Source, sources: list[Source]) -> None:
        """Add what only some events have."""
        rng = self._rng
        if rng.random() < 0.12:  # noqa: PLR2004 - a share
            record["documents"] = [{"source": sources[-1].id, "role": pick(rng, DOCUMENT_ROLE_IDS)}]
        if rng.random() < 0.12:  # noqa: PLR2004 - a share
            what, unit = pick(rng, _FIGURES)
            value = pick(rng, (rng.randint(2, 90), 10 * rng.randint(10, 900), round(rng.uniform(1, 99), 1)))
            qualifier = {"qualifier": pick(rng, _QUALIFIERS)} if rng.random() < 0.5 else {}  # noqa: PLR2004 - a share
            record["figures"] = [{"what": what, "value": value, **qualifier, "unit": unit}]
        if rng.random() < 0.03:  # noqa: PLR2004 - a share
            record["public_since"] = published(source)

    def _citations(self, record: dict[str, Any], sources: list[Source], words: dict[str, str]) -> list[dict[str, Any]]:
        """Cite every source, and let each fact that needs it be vouched for by at least one."""
        rng = self._rng
        supports: list[list[str]] = [
            ["date", "participants"],
            *([pick(rng, ("date", "summary"))] for _ in sources[1:]),
        ]
        for name in ("place", "documents", "figures", "public_since"):
            if name in record:
                pick(rng, supports).append(name)
        if record["status"] != EventStatus.CONFIRMED:
            supports[0].append("status")
        quotes = int(rng.random() * len(EVENT_QUOTES))  # no two sources in the same words
        citations = []
        for place, (source, fields) in enumerate(zip(sources, supports, strict=True)):
            quote = EVENT_QUOTES[(quotes + place) % len(EVENT_QUOTES)].format_map(words)
            citations.append(cite(rng, source, quote if rng.random() < 0.9 else None, fields))  # noqa: PLR2004 - a share
        return citations


def _participant(rng: Random, actor: Actor, kind: EventType, day: int, rank: int) -> dict[str, str]:
    """What an actor took part as, and for whom."""
    role = kind.first if not rank else kind.others
    if rank > 1 and rng.random() < 0.3:  # noqa: PLR2004 - a share
        role = pick(rng, ("mediator", "observer"))
    participant = {"actor": actor.id, "role": role}
    if actor.kind is ActorKind.PERSON:
        office = actor.office_on(day)
        if office and rng.random() < 0.75:  # noqa: PLR2004 - a share
            participant["for"] = office.at.id
        else:
            country = actor.country_spoken_for(day)
            if country and rng.random() < 0.2:  # noqa: PLR2004 - a share
                participant["for"] = country.id
    return participant
