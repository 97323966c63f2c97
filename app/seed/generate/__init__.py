"""Generated chronologies of any size, line by line, to show and to measure with. Keeps no event in memory."""

import json
from collections.abc import Iterator
from itertools import chain
from random import Random
from typing import Any

from app.seed.generate.actors import actor_records, place_records
from app.seed.generate.dataset import dataset_record
from app.seed.generate.disputes import DisputeWriter
from app.seed.generate.events import EventWriter, Happening
from app.seed.generate.memberships import membership_records
from app.seed.generate.names import Namer
from app.seed.generate.people import invent_actors, invent_places
from app.seed.generate.sources import invent_mentioned, invent_sources, source_record
from app.seed.generate.statements import StatementWriter
from app.seed.generate.terms import term_records
from app.seed.generate.turns import Turns
from app.seed.generate.world import World
from app.vocabulary import ActorKind

__all__ = ["generate"]

Record = dict[str, Any]


def generate(events: int, seed: int) -> Iterator[str]:
    """The lines of a chronology of so many events, each `{"kind": {record}}`; the same for the same arguments, always.

    First what others name (the dataset, terms, places, actors, sources, memberships), then each event and its
    statements, then the disputes. Raises ValueError where `events` is less than 1.
    """
    if events < 1:
        raise ValueError("a chronology has at least one event")
    encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode
    return (encode({kind: record}) for kind, record in _records(events, seed))


def _records(events: int, seed: int) -> Iterator[tuple[str, Record]]:
    rng = Random(f"{seed}")  # noqa: S311 - nothing secret; text, since -1 and 1 would be the same seed
    actors = invent_actors(rng, events)
    states = [actor for actor in actors if actor.kind is ActorKind.STATE]
    world = World(events, invent_places(rng, events, states), actors, invent_sources(rng, events, actors))
    disputes = DisputeWriter(rng, world)
    memberships = list(membership_records(rng, world))
    turns = Turns(rng, world, memberships)
    happenings = _happenings(rng, world, turns, disputes)
    first, statements = next(happenings)
    yield "dataset", dataset_record(world, seed, first, statements[0], memberships[0])
    yield from (("term", record) for record in term_records())
    yield from (("place", record) for record in place_records(rng, world))
    yield from (("actor", record) for record in actor_records(rng, world, turns))
    namer = Namer(rng)
    yield from (("source", source_record(rng, namer, source)) for source in world.sources)
    for source in invent_mentioned(rng, events, actors):
        yield "source", source_record(rng, namer, source, held=False)
    yield from (("membership", record) for record in memberships)
    for event, said in chain([(first, statements)], happenings):
        yield "event", event.record
        yield from (("statement", record) for record in said)
    yield from (("dispute", record) for record in disputes.records())


def _happenings(
    rng: Random, world: World, turns: Turns, disputes: DisputeWriter
) -> Iterator[tuple[Happening, list[Record]]]:
    """Every event with its statements."""
    events, statements = EventWriter(rng, world, turns.by_number), StatementWriter(rng, world)
    for number in range(world.events):
        event = events.write(number)
        said = statements.write_about(event)
        disputes.consider(event, said)
        yield event, said
