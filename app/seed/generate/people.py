"""Invents the actors and places of a chronology: names, countries, offices, and when each was active. Cites nothing."""

from random import Random

from app.seed.generate.chance import Deck
from app.seed.generate.days import FIRST, LAST
from app.seed.generate.names import Namer, accented, slug
from app.seed.generate.world import MAX_PLACES, MAX_STATES, Actor, Office, Place, count_actors
from app.vocabulary import ActorKind

_AREAS = ("River", "Harbour", "Border", "Steppe", "Lowland", "Island", "Railway", "Energy", "Customs", "Mountain")
_BODIES = ("Union", "Council", "Compact", "League", "Pact", "Forum", "Commission", "Assembly", "Bank", "Agency")
_GROUPS = ("Front", "Movement", "Pilgrims", "Miners", "Students", "Volunteers", "Brigade", "Choir")
_PAPERS = ("Herald", "Wire", "Gazette", "Courier", "Post", "Radio", "Observer", "Evening Mail")
_STATE_OFFICES = ("President", "Prime Minister", "Foreign Minister", "Minister of Trade", "Envoy", "Chief of Staff")
_BODY_OFFICES = ("Secretary General", "Chair", "Commissioner", "Special Envoy", "Spokesperson")


def invent_actors(rng: Random, events: int) -> list[Actor]:
    """All actors of a chronology of so many events, the most famous first."""
    count, namer = count_actors(events), Namer(rng)
    states = [_state(rng, namer, number) for number in range(max(12, min(count // 14, MAX_STATES)))]
    kinds = Deck(
        rng, {ActorKind.PERSON: 33, ActorKind.ORGANIZATION: 7, ActorKind.MEDIA: 5, ActorKind.GROUP: 5}
    )  # shares of fifty
    kinds_left = [ActorKind.ORGANIZATION, ActorKind.MEDIA, *(kinds.draw() for _ in range(count - len(states) - 2))]
    others = [_BODY_MAKERS[kind](rng, namer, states) for kind in kinds_left if kind is not ActorKind.PERSON]
    organizations = [actor for actor in others if actor.kind is ActorKind.ORGANIZATION]
    families = [namer.word("family") for _ in range(1 + count // 2)]
    people = [
        _person(rng, namer.person(rng.choice(families)), states, organizations)
        for _ in range(sum(kind is ActorKind.PERSON for kind in kinds_left))
    ]
    actors = [*states, *others, *people]
    rng.shuffle(actors)
    return actors


def invent_places(rng: Random, events: int, states: list[Actor]) -> list[Place]:
    """All places, the most eventful first."""
    namer = Namer(rng)
    places = []
    for _ in range(max(5, min(events // 5, MAX_PLACES))):
        name = namer.new("place")
        places.append(Place(slug(name), accented(rng, name), rng.choice(states)))
    return places


def _state(rng: Random, namer: Namer, number: int) -> Actor:
    """A state; one in twelve has come apart."""
    name = namer.new("state")
    last = LAST if (number + 1) % 12 else rng.randint(FIRST + 10_000, LAST - 5000)
    return Actor(slug(name), accented(rng, name), ActorKind.STATE, last=last)


def _organization(rng: Random, namer: Namer, _states: list[Actor]) -> Actor:
    name = namer.new("body", f"{{}} {rng.choice(_AREAS)} {rng.choice(_BODIES)}")
    first = FIRST + int((LAST - 5000 - FIRST) * rng.random() ** 1.5)
    last = rng.randint(first + 3000, LAST) if rng.random() < 0.1 else LAST  # noqa: PLR2004 - a share
    return Actor(slug(name), name, ActorKind.ORGANIZATION, first=first, last=last)


def _group(rng: Random, namer: Namer, states: list[Actor]) -> Actor:
    name = namer.new("body", f"{{}} {rng.choice(_GROUPS)}")
    first = rng.randint(FIRST, LAST - 4000)
    last = min(first + rng.randint(1500, 15_000), LAST)
    return Actor(slug(name), name, ActorKind.GROUP, rng.choice(states), first, last)


def _medium(rng: Random, namer: Namer, states: list[Actor]) -> Actor:
    name = namer.new("place", f"{{}} {rng.choice(_PAPERS)}")
    return Actor(slug(name), name, ActorKind.MEDIA, rng.choice(states))


_BODY_MAKERS = {ActorKind.ORGANIZATION: _organization, ActorKind.GROUP: _group, ActorKind.MEDIA: _medium}


def _person(rng: Random, name: str, states: list[Actor], organizations: list[Actor]) -> Actor:
    """A person, with the offices held one after the other."""
    first = rng.randint(FIRST - 5000, LAST - 3000)
    last = min(first + rng.randint(2000, 13_000), LAST)
    given, family = name.split(" ")
    shown = f"{accented(rng, given)} {accented(rng, family)}"
    person = Actor(slug(name), shown, ActorKind.PERSON, rng.choice(states), max(first, FIRST), last)
    day = person.first
    for _ in range(rng.choice((0, 1, 2, 2, 3, 4))):
        start, end = day + rng.randint(0, 500), day + rng.randint(1300, 3500)
        if end > person.last:
            break
        body = rng.choice(organizations) if rng.random() < 0.25 else None  # noqa: PLR2004 - a share
        at = body if body and body.first <= start and body.last >= end else person.country
        titles = _STATE_OFFICES if at is person.country else _BODY_OFFICES
        if at and at.last >= end:
            person.offices.append(Office(rng.choice(titles), at, start, end))
        day = end + 1
    return person
