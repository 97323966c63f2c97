"""What is noted of each event and statement before any is rendered: its digest, and what other records show of it.

Made of one record at a time, so that it can be made anywhere; app.seed.survey gathers it.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from app.schemas.reference import ActorRef
from app.seed import document as seed
from app.seed.activity import Activity
from app.seed.chronology import Location
from app.seed.json_text import listed, quoted
from app.seed.revision import content_hash
from app.seed.served_date import date_text
from app.vocabulary import RecordKind

Values = tuple[Any, ...]


def actor_refs(actors: Iterable[seed.Actor]) -> dict[str, ActorRef]:
    """Actors in short, by id."""
    return {one.id: ActorRef(id=one.id, name=one.name, label=one.label, kind=one.kind) for one in actors}


def actor_texts(actors: Iterable[seed.Actor]) -> dict[str, str]:
    """The same as JSON."""
    return {name: ref.model_dump_json() for name, ref in actor_refs(actors).items()}


@dataclass(slots=True)
class Notes:
    """What was noted of some records, as rows of the tables of app.seed.incoming and app.seed.render.links."""

    digests: list[Values] = field(default_factory=list)
    events: list[Values] = field(default_factory=list)
    relations: list[Values] = field(default_factory=list)
    statements: list[Values] = field(default_factory=list)
    stances: list[Values] = field(default_factory=list)
    activity: Activity = field(default_factory=Activity)

    def add(self, record: seed.SeedModel, location: Location, actors: Mapping[str, str]) -> None:
        """Note an event or a statement, by where it can be read again; `actors` are in short, as JSON."""
        if isinstance(record, seed.Event):
            self._add_event(record, location)
        elif isinstance(record, seed.Statement):
            self._add_statement(record, location, actors)

    def _add_event(self, one: seed.Event, location: Location) -> None:
        ref = f'{{"id":{quoted(one.id)},"title":{quoted(one.title)},"date":{date_text(one.date)}}}'
        self.digests.append((RecordKind.EVENT.value, one.id, content_hash(one)))
        self.events.append((*location, one.id, one.date.edtf.first_day, ref))
        self.relations += [(one.id, number, it.relation, it.event) for number, it in enumerate(one.related)]
        self.activity.add_event(one)

    def _add_statement(self, one: seed.Statement, location: Location, actors: Mapping[str, str]) -> None:
        speakers = listed(actors[speaker] for speaker in one.speakers)
        ref = f'{{"id":{quoted(one.id)},"speakers":{speakers},"gist":{quoted(one.gist)}}}'
        first_day = one.said.edtf.first_day
        self.digests.append((RecordKind.STATEMENT.value, one.id, content_hash(one)))
        self.statements.append((*location, one.id, first_day, one.event, ref))
        if one.stance:
            said, behalf = date_text(one.said), json.dumps(one.on_behalf_of)
            self.stances += [
                (it.topic, first_day, one.id, number, it.position, said, behalf) for number, it in enumerate(one.stance)
            ]
        self.activity.add_statement(one)
