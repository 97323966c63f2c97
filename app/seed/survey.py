"""What a load knows of a dataset before it renders it: all digests, and what records show of events and statements."""

from collections.abc import Iterator, Mapping
from typing import Self

from app.seed.chronology import Chronology
from app.seed.incoming import Incoming
from app.seed.notes import Notes, actor_texts
from app.seed.render.links import Links
from app.seed.revision import content_hash, records_of

_BATCH = 500


class Survey:
    """The digests and links of one dataset; filled once, from notes and from what stays in memory."""

    def __init__(self) -> None:
        """Start with nothing."""
        self.incoming, self.links = Incoming(), Links()

    @classmethod
    def of(cls, chronology: Chronology) -> Self:
        """Go through a whole dataset."""
        survey = cls()
        for notes in _notes_of(chronology, actor_texts(chronology.actors)):
            survey.take(notes)
        survey.complete(chronology)
        return survey

    def take(self, notes: Notes) -> None:
        """Add what was noted of some events and statements."""
        self.incoming.take(notes.digests)
        self.links.take(notes)

    def complete(self, chronology: Chronology) -> None:
        """Add all other kinds of record, once all events and statements were noted."""
        held = ((kind.value, name, content_hash(one)) for kind, name, one in records_of(chronology, streamed=False))
        self.incoming.take(list(held))
        self.incoming.complete()
        self.links.complete()


def _notes_of(chronology: Chronology, actors: Mapping[str, str]) -> Iterator[Notes]:
    for records in (chronology.events, chronology.statements):
        notes = Notes()
        for number, record in enumerate(records):
            notes.add(record, (number, 0), actors)
            if len(notes.digests) == _BATCH:
                yield notes
                notes = Notes()
        yield notes
