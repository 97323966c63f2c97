"""Rule on events that may be one and the same: on the same days, by the same actors, and neither names the other.

Events come one by one; what is compared of them stands on disk.
"""

from collections.abc import Iterable, Iterator
from hashlib import blake2b

from app.edtf import Edtf
from app.edtf_days import OPEN_FUTURE, OPEN_PAST
from app.seed.document import Event
from app.seed.problem import Position, Problem
from app.seed.rules.subject import Subject
from app.seed.scratch import Scratch

_SCHEMA = """
CREATE TABLE event (number INTEGER PRIMARY KEY, id TEXT, likeness BLOB, file TEXT, line INTEGER, col INTEGER);
CREATE TABLE related (event TEXT, other TEXT, PRIMARY KEY (event, other)) WITHOUT ROWID;
"""
_INDEX = "CREATE INDEX event_likeness ON event (likeness, number)"
_ALIKE = """
SELECT later.id, later.file, later.line, later.col, earlier.id, earlier.file, earlier.line, earlier.col
FROM event AS later JOIN event AS earlier ON earlier.number = (
    SELECT one.number FROM event AS one WHERE one.likeness = later.likeness AND one.number < later.number
    AND NOT EXISTS (SELECT 1 FROM related WHERE event = later.id AND other = one.id)
    AND NOT EXISTS (SELECT 1 FROM related WHERE event = one.id AND other = later.id)
    ORDER BY one.number DESC LIMIT 1
) ORDER BY later.number
"""

Compared = tuple[tuple[object, ...], list[str]]
"""An event as it is compared, as a row of the first table above, and the events it is related to."""

_COMPARED = {"id", "date", "participants", "related"}


def likeness_of(date: Edtf, actors: Iterable[str]) -> bytes | None:
    """What two events have in common that may be one; None for those without actors, and those with open dates."""
    bounds, names = (date.start_earliest, date.start_latest, date.end_earliest, date.end_latest), sorted(set(actors))
    if not names or not all(OPEN_PAST < bound < OPEN_FUTURE for bound in bounds):
        return None
    return blake2b(repr((bounds, names)).encode(), digest_size=16).digest()


def compare(subject: Subject) -> Compared | None:
    """What is compared of an event; one that may be like another only by a mistake reported already is like no other.

    Its number is its place among the events of the file.
    """
    event = subject.record
    if not isinstance(event, Event) or (subject.mistaken | subject.unresolved) & _COMPARED:
        return None
    likeness = likeness_of(event.date.edtf, (who.actor for who in event.participants))
    if not likeness:
        return None
    place, number = subject.raw.position("id"), subject.raw.path[-1]
    values = (number, event.id, likeness, place.file, place.line, place.column)
    return values, [other.event for other in event.related]


class NearDuplicates:
    """What the events of a file have in common, and which are known to be two."""

    def __init__(self) -> None:
        """Start with none."""
        self._scratch = Scratch(_SCHEMA)

    def take(self, compared: Iterable[Compared]) -> None:
        """Note events."""
        for event, related in compared:
            self._scratch.add("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?)", event)
            for other in related:
                self._scratch.add("INSERT OR IGNORE INTO related VALUES (?, ?)", (event[1], other))

    def find(self) -> Iterator[Problem]:
        """Warn of each event like an earlier one, once all are noted; the nearest stands for all it is like."""
        self._scratch.run(_INDEX)
        for event, file, line, column, other, *place in self._scratch.rows(_ALIKE):
            wrong = f"it has the date and the actors of '{other}' ({Position(*place)})"
            remedy = "join the two, or name one in 'related' of the other"
            yield Problem(Position(file, line, column), event, "", wrong, remedy, warning=True)
