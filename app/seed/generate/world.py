"""The pools events draw from: who there is, where, and which sources tell of it. They grow far slower than events."""

from bisect import bisect_left
from dataclasses import dataclass, field
from math import isqrt
from random import Random

from app.seed.generate.chance import Tail
from app.seed.generate.days import FIRST, LAST
from app.vocabulary import ActorKind, SourceType

MAX_SOURCES, MAX_PLACES, MAX_STATES = 20_000, 300, 180
_RISE = 0.7
_PERIOD = 1826  # five years of days
_LOUDNESS = {ActorKind.STATE: 4.0, ActorKind.ORGANIZATION: 3.0, ActorKind.MEDIA: 0.1}


@dataclass(slots=True, eq=False)
class Office:
    """A post, from when to when it was held."""

    title: str
    at: "Actor"
    first: int
    last: int


@dataclass(slots=True, eq=False)
class Actor:
    """Somebody events can draw, active from the first to the last day."""

    id: str
    name: str
    kind: ActorKind
    country: "Actor | None" = None
    first: int = FIRST
    last: int = LAST
    offices: list[Office] = field(default_factory=list)

    def existed_on(self, day: int) -> bool:
        """Whether it was there on a day."""
        return self.first <= day <= self.last

    def office_on(self, day: int) -> Office | None:
        """The office held on a day."""
        return next((office for office in self.offices if office.first <= day <= office.last), None)

    def country_spoken_for(self, day: int) -> "Actor | None":
        """The country somebody without an office can act for on a day; not where they were in office at other times."""
        country = self.country
        if country is None or not country.existed_on(day) or any(office.at is country for office in self.offices):
            return None
        return country


@dataclass(slots=True, eq=False)
class Place:
    """Where events can happen."""

    id: str
    name: str
    country: Actor


@dataclass(slots=True, eq=False)
class Source:
    """A document events can cite, with the day it came out."""

    id: str
    type: SourceType
    language: str
    day: int
    publisher: Actor
    party: Actor | None


def day_at(share: float) -> int:
    """The day by which this share of all events has happened: the recent is told more fully."""
    return FIRST + int((LAST - FIRST) * share**_RISE)


def number_on(day: int, events: int) -> int:
    """The number of the event that happens on a day or close to it, of so many: day_at turned round."""
    return int(events * ((day - FIRST) / (LAST - FIRST)) ** (1 / _RISE))


def count_actors(events: int) -> int:
    """How many actors a chronology of so many events has."""
    return max(40, 12 * isqrt(events))


def count_sources(events: int) -> int:
    """How many sources it cites; the few that are only mentioned come on top."""
    return max(min(events, 8), min(events // 10, MAX_SOURCES * 39 // 40))


class World:
    """The pools, and how one draws from them."""

    def __init__(self, events: int, places: list[Place], actors: list[Actor], sources: list[Source]) -> None:
        """Take how many events there will be, the places and actors by fame, and the sources by day."""
        self.events = events
        self.actors = actors
        self.sources = sources
        self.states = [actor for actor in actors if actor.kind is ActorKind.STATE]
        self.organizations = [actor for actor in actors if actor.kind is ActorKind.ORGANIZATION]
        self.media = Tail([actor for actor in actors if actor.kind is ActorKind.MEDIA])
        self.places = Tail(places)
        self._source_days = [source.day for source in sources]
        self._active = [self._tail(FIRST + period * _PERIOD) for period in range((LAST - FIRST) // _PERIOD + 1)]

    def _tail(self, start: int) -> Tail[Actor]:
        """Who is active in the five years from a day on."""
        active = [
            (actor, _LOUDNESS.get(actor.kind, 1.0) / (fame + 1))
            for fame, actor in enumerate(self.actors)
            if actor.first < start + _PERIOD and actor.last >= start
        ]
        return Tail([actor for actor, _ in active], [weight for _, weight in active])

    def draw_active(self, rng: Random, day: int, count: int) -> list[Actor]:
        """So many who take part in something on a day, each of whom existed then."""
        active = self._active[(day - FIRST) // _PERIOD]
        return active.draw_some(rng, count, lambda actor: actor.existed_on(day))

    def first_source(self, number: int) -> int:
        """The position of the source that tells of an event first; every source is the first to tell of some."""
        return number * len(self.sources) // self.events

    def later_source(self, rng: Random, position: int) -> Source:
        """A source that came out no earlier than another, soon after it more often than late."""
        return self.sources[min(position + int(rng.paretovariate(0.8)), len(self.sources) - 1)]

    def source_since(self, rng: Random, day: int) -> Source:
        """A source that came out no earlier than a day, where there is one."""
        first = min(bisect_left(self._source_days, day), len(self.sources) - 1)
        return self.sources[rng.randint(first, len(self.sources) - 1)]
