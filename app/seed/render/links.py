"""What is shown of events and statements on other records, kept on disk while a dataset is rendered.

Short forms are kept as the JSON they are served as. Dates are compared by day number (app.edtf), equal ones by id.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.seed import document as seed
from app.seed.scratch import Scratch

_SCHEMA = """
CREATE TABLE event (id TEXT PRIMARY KEY, first_day INTEGER, ref TEXT) WITHOUT ROWID;
CREATE TABLE event_actor (
    actor TEXT, event TEXT, first_day INTEGER, last_day INTEGER, PRIMARY KEY (actor, event)
) WITHOUT ROWID;
CREATE TABLE relation (
    event TEXT, number INTEGER, relation TEXT, other TEXT, PRIMARY KEY (event, number)
) WITHOUT ROWID;
CREATE TABLE statement (id TEXT PRIMARY KEY, event TEXT, first_day INTEGER, ref TEXT, said TEXT, behalf TEXT)
    WITHOUT ROWID;
CREATE TABLE statement_actor (
    actor TEXT, statement TEXT, speaks INTEGER, PRIMARY KEY (actor, statement)
) WITHOUT ROWID;
CREATE TABLE stance (
    topic TEXT, first_day INTEGER, statement TEXT, number INTEGER, position TEXT,
    PRIMARY KEY (topic, first_day, statement, number)
) WITHOUT ROWID;
"""
_INDEXES = (
    "CREATE INDEX event_actor_event ON event_actor (event)",
    "CREATE INDEX relation_other ON relation (other)",
    "CREATE INDEX statement_event ON statement (event, first_day, id)",
)
_COUNTERPARTS = """
SELECT other.actor, count(*) AS together
FROM event_actor AS own JOIN event_actor AS other ON other.event = own.event
WHERE own.actor = ? AND other.actor <> own.actor
GROUP BY other.actor ORDER BY together DESC, other.actor LIMIT ?
"""
_OUTGOING = """
SELECT relation, ref FROM relation JOIN event ON event.id = relation.other WHERE relation.event = ? ORDER BY number
"""
_INCOMING = """
SELECT relation, ref FROM relation JOIN event ON event.id = relation.event WHERE relation.other = ?
ORDER BY event.first_day, event.id, number
"""
_STANCES = """
SELECT position, ref, said, behalf FROM stance JOIN statement ON statement.id = stance.statement WHERE topic = ?
ORDER BY stance.first_day, stance.statement, number
"""


@dataclass(frozen=True, slots=True)
class StanceLink:
    """A position and the statement that takes it; `behalf` names actors, `ref` and `said` are JSON."""

    position: str
    ref: str
    said: str
    behalf: Sequence[str]


class Links:
    """The events and statements of one dataset, as far as other records show them."""

    def __init__(self) -> None:
        """Start with none."""
        self._scratch = Scratch(_SCHEMA)

    def add_event(self, one: seed.Event, ref: str) -> None:
        """Note an event, with its short form."""
        date = one.date.edtf
        self._scratch.add("INSERT INTO event VALUES (?, ?, ?)", (one.id, date.first_day, ref))
        actors = [name for who in one.participants for name in (who.actor, who.behalf) if name]
        for actor in dict.fromkeys(actors):
            row = (actor, one.id, date.first_day, date.last_day)
            self._scratch.add("INSERT INTO event_actor VALUES (?, ?, ?, ?)", row)
        for number, related in enumerate(one.related):
            relation = (one.id, number, related.relation, related.event)
            self._scratch.add("INSERT INTO relation VALUES (?, ?, ?, ?)", relation)

    def add_statement(self, one: seed.Statement, ref: str, said: str) -> None:
        """Note a statement, with its short form and its date."""
        first_day = one.said.edtf.first_day
        row = (one.id, one.event, first_day, ref, said, json.dumps(one.on_behalf_of))
        self._scratch.add("INSERT INTO statement VALUES (?, ?, ?, ?, ?, ?)", row)
        for actor in dict.fromkeys([*one.speakers, *one.on_behalf_of, *one.audience, *one.about]):
            self._scratch.add("INSERT INTO statement_actor VALUES (?, ?, ?)", (actor, one.id, actor in one.speakers))
        for number, stance in enumerate(one.stance):
            values = (stance.topic, first_day, one.id, number, stance.position)
            self._scratch.add("INSERT INTO stance VALUES (?, ?, ?, ?, ?)", values)

    def complete(self) -> None:
        """Make ready to be asked, once all are noted."""
        for index in _INDEXES:
            self._scratch.run(index)

    def event(self, event: str) -> str:
        """The short form of an event."""
        (ref,) = self._scratch.one("SELECT ref FROM event WHERE id = ?", event) or ("",)
        return str(ref)

    def statements_at(self, event: str) -> list[str]:
        """The short forms of the statements made at an event, in order of date."""
        query = "SELECT ref FROM statement WHERE event = ? ORDER BY first_day, id"
        return [ref for (ref,) in self._scratch.all(query, event)]

    def relations_from(self, event: str) -> list[tuple[str, str]]:
        """How an event says it stands to others: relation and short form, as listed."""
        return [(relation, ref) for relation, ref in self._scratch.all(_OUTGOING, event)]

    def relations_to(self, event: str) -> list[tuple[str, str]]:
        """How others say they stand to an event: relation and short form, in order of their dates."""
        return [(relation, ref) for relation, ref in self._scratch.all(_INCOMING, event)]

    def stances_on(self, topic: str) -> Iterator[StanceLink]:
        """The positions taken on a topic, in order of date."""
        for position, ref, said, behalf in self._scratch.rows(_STANCES, topic):
            yield StanceLink(position, ref, said, json.loads(behalf))

    def count_events(self, actor: str) -> int:
        """In how many events an actor took part, or was acted for."""
        return self._count("SELECT count(*) FROM event_actor WHERE actor = ?", actor)

    def count_statements(self, actor: str) -> int:
        """In how many statements an actor has any part."""
        return self._count("SELECT count(*) FROM statement_actor WHERE actor = ?", actor)

    def count_spoken(self, actor: str) -> int:
        """How many statements an actor makes."""
        return self._count("SELECT count(*) FROM statement_actor WHERE actor = ? AND speaks", actor)

    def first_event(self, actor: str) -> str | None:
        """The event of an actor that began first."""
        query = "SELECT event FROM event_actor WHERE actor = ? ORDER BY first_day, event LIMIT 1"
        return self._id(query, actor)

    def last_event(self, actor: str) -> str | None:
        """The event of an actor that ended last."""
        query = "SELECT event FROM event_actor WHERE actor = ? ORDER BY last_day DESC, event DESC LIMIT 1"
        return self._id(query, actor)

    def counterparts(self, actor: str, limit: int) -> list[tuple[str, int]]:
        """With whom an actor took part in most events, and in how many."""
        return [(other, together) for other, together in self._scratch.all(_COUNTERPARTS, actor, limit)]

    def _id(self, query: str, actor: str) -> str | None:
        found = self._scratch.one(query, actor)
        return str(found[0]) if found else None

    def _count(self, query: str, actor: str) -> int:
        (count,) = self._scratch.one(query, actor) or (0,)
        return int(count)
