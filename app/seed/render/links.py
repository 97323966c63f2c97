"""What is shown of events and statements on other records, kept on disk while a dataset is rendered.

Short forms are kept as the JSON they are served as. Dates are compared by day number (app.edtf_days), equal ones by id.
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from app.seed.activity import Activities
from app.seed.notes import Notes
from app.seed.scratch import Scratch
from app.vocabulary import RecordKind

_SCHEMA = """
CREATE TABLE event (start INTEGER, length INTEGER, id TEXT, first_day INTEGER, ref TEXT);
CREATE TABLE relation (event TEXT, number INTEGER, relation TEXT, other TEXT);
CREATE TABLE statement (start INTEGER, length INTEGER, id TEXT, first_day INTEGER, event TEXT, ref TEXT);
CREATE TABLE stance (
    topic TEXT, first_day INTEGER, statement TEXT, number INTEGER, position TEXT, said TEXT, behalf TEXT
);
"""
_INDEXES = (
    "CREATE INDEX event_id ON event (id)",
    "CREATE INDEX event_first_day ON event (first_day, id, start, length)",
    "CREATE INDEX relation_event ON relation (event, number)",
    "CREATE INDEX relation_other ON relation (other)",
    "CREATE INDEX statement_id ON statement (id)",
    "CREATE INDEX statement_first_day ON statement (first_day, id, start, length)",
    "CREATE INDEX statement_event ON statement (event, first_day, id)",
    "CREATE INDEX stance_topic ON stance (topic, first_day, statement, number)",
)
_OUTGOING = """
SELECT relation.event, relation, ref FROM json_each(?) CROSS JOIN relation ON relation.event = value
JOIN event ON event.id = relation.other ORDER BY relation.event, number
"""
_INCOMING = """
SELECT relation.other, relation, ref FROM json_each(?) CROSS JOIN relation ON relation.other = value
JOIN event ON event.id = relation.event ORDER BY relation.other, event.first_day, event.id, number
"""
_SAID = """
SELECT statement.event, ref FROM json_each(?) CROSS JOIN statement ON statement.event = value
ORDER BY statement.event, statement.first_day, statement.id
"""
_STANCES = """
SELECT position, ref, said, behalf FROM stance JOIN statement ON statement.id = stance.statement WHERE topic = ?
ORDER BY stance.first_day, stance.statement, number
"""


class Located(NamedTuple):
    """An event or statement, and where it can be read (app.seed.chronology.Location)."""

    id: str
    start: int
    length: int


@dataclass(frozen=True, slots=True)
class StanceLink:
    """A position and the statement that takes it; `behalf` names actors, `ref` and `said` are JSON."""

    position: str
    ref: str
    said: str
    behalf: Sequence[str]


def _lists() -> defaultdict[str, list[Any]]:
    return defaultdict(list)


@dataclass(slots=True)
class Shown:
    """What some events and statements show of others: short forms by id and, by event, what belongs to it, in order."""

    events: dict[str, str] = field(default_factory=dict)
    outgoing: defaultdict[str, list[tuple[str, str]]] = field(default_factory=_lists)
    incoming: defaultdict[str, list[tuple[str, str]]] = field(default_factory=_lists)
    statements: defaultdict[str, list[str]] = field(default_factory=_lists)


class Links:
    """The events and statements of one dataset, as far as other records show them."""

    def __init__(self) -> None:
        """Start with none."""
        self._scratch, self.activities = Scratch(_SCHEMA), Activities()

    def take(self, notes: Notes) -> None:
        """Add what was noted of some records."""
        self._scratch.add_all("INSERT INTO event VALUES (?, ?, ?, ?, ?)", notes.events)
        self._scratch.add_all("INSERT INTO relation VALUES (?, ?, ?, ?)", notes.relations)
        self._scratch.add_all("INSERT INTO statement VALUES (?, ?, ?, ?, ?, ?)", notes.statements)
        self._scratch.add_all("INSERT INTO stance VALUES (?, ?, ?, ?, ?, ?, ?)", notes.stances)
        self.activities.take(notes.activity)

    def complete(self) -> None:
        """Make ready to be asked, once all are noted."""
        for index in _INDEXES:
            self._scratch.run(index)
        self.activities.complete()

    def in_order(self, kind: RecordKind) -> Iterator[Located]:
        """All events, or all statements, in order of date."""
        query = f"SELECT id, start, length FROM {kind.value} ORDER BY first_day, id"  # noqa: S608 - of two tables above
        return (Located(*row) for row in self._scratch.rows(query))

    def shown_on(self, kind: RecordKind, ids: Sequence[str]) -> Shown:
        """What these events show of others and of statements, or these statements of the events they belong to."""
        return self._shown_on_events(ids) if kind is RecordKind.EVENT else self._shown_on_statements(ids)

    def _shown_on_events(self, ids: Sequence[str]) -> Shown:
        shown, names = Shown(), json.dumps(ids)
        for event, relation, ref in self._scratch.all(_OUTGOING, names):
            shown.outgoing[event].append((relation, ref))
        for event, relation, ref in self._scratch.all(_INCOMING, names):
            shown.incoming[event].append((relation, ref))
        for event, ref in self._scratch.all(_SAID, names):
            shown.statements[event].append(ref)
        return shown

    def _shown_on_statements(self, ids: Sequence[str]) -> Shown:
        query = (
            "SELECT event.id, event.ref FROM json_each(?) CROSS JOIN statement ON statement.id = value "
            "JOIN event ON event.id = statement.event"
        )
        return Shown(events=dict(self._scratch.all(query, json.dumps(ids))))

    def event(self, event: str) -> str:
        """The short form of an event."""
        (ref,) = self._scratch.one("SELECT ref FROM event WHERE id = ?", event) or ("",)
        return str(ref)

    def stances_on(self, topic: str) -> Iterator[StanceLink]:
        """The positions taken on a topic, in order of date."""
        for position, ref, said, behalf in self._scratch.rows(_STANCES, topic):
            yield StanceLink(position, ref, said, json.loads(behalf))
