"""Events and statements to rows, some at a time; given to whichever process has time. Writes nothing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from app.seed.chronology import Chronology, Reader
from app.seed.render.index import Index
from app.seed.render.links import Links, Located, Shown
from app.seed.rows import Context, Rows, add_rows
from app.vocabulary import RecordKind

BATCH = 400
"""So many records are rendered at a time."""


@dataclass(frozen=True, slots=True)
class Portion:
    """Some records of one kind in order of date: the number of the first one's search entry, and what they show."""

    kind: RecordKind
    number: int
    records: Sequence[Located]
    shown: Shown


def portions_of(kind: RecordKind, links: Links, number: int) -> Iterator[Portion]:
    """All events, or all statements, of which the first has this number."""
    located = links.in_order(kind)
    while records := list(islice(located, BATCH)):
        yield Portion(kind, number, records, links.shown_on(kind, [one.id for one in records]))
        number += len(records)


def make_rendering(setup: tuple[Chronology, Reader]) -> "Rendering":
    """What renders the events and statements of a dataset."""
    return Rendering(*setup)


class Rendering:
    """Renders the events and statements of one dataset."""

    def __init__(self, held: Chronology, reader: Reader) -> None:
        """Take all but these, and what reads them."""
        self._index, self._reader = Index(held), reader
        self._context = Context.of(held, self._index)

    def __call__(self, portion: Portion) -> Rows:
        """The rows that some records come to; raises OperatorError where they can no longer be read."""
        rows = Rows(portion.number)
        self._index.shown = portion.shown
        locations = [(one.start, one.length) for one in portion.records]
        for record in self._reader.read(portion.kind, locations):
            add_rows(rows, self._context, portion.kind, record.id, record)
        return rows
