"""A first look at events and statements, each by itself: which of them nothing is to be said about, and notes on these.

Whatever there is to say is for app.seed.check, which looks again at all that is in doubt; so a first look can be taken
anywhere. It takes events and statements that are named for known, and notes their names.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from app.seed.document import Actor
from app.seed.document.fields import Reference
from app.seed.ids import HeldIds
from app.seed.ndjson import Chunk, Line, LineError, Lines, parse_line
from app.seed.ndjson_record import HELD_KINDS, kind_named, record_of
from app.seed.notes import Notes, actor_texts
from app.seed.records import STREAMED, RawRecord
from app.seed.references import references_in
from app.seed.rules import STREAMED_RULES
from app.seed.rules.duplicates import Compared, compare
from app.seed.rules.named_events import Concerns
from app.seed.rules.subject import Subject
from app.seed.validation import validate
from app.vocabulary import RecordKind


@dataclass(frozen=True, slots=True)
class Screening:
    """What is known of a file before its events and statements are looked at."""

    ids: HeldIds
    actors: Sequence[Actor]
    misread: Collection[str]
    repeated: Collection[tuple[RecordKind, str]]
    concerns: Concerns


@dataclass(slots=True)
class Screened:
    """What a look at some lines found: notes on records without doubt and what these name; the numbers of others."""

    chunk: Chunk
    notes: Notes = field(default_factory=Notes)
    compared: list[Compared] = field(default_factory=list)
    cited: set[str] = field(default_factory=set)
    named: set[str] = field(default_factory=set)
    doubtful: set[int] = field(default_factory=set)


def make_screen(setup: tuple[Lines, str, Screening]) -> "Screen":
    """What looks at the lines of a file."""
    return Screen(*setup)


class Screen:
    """Looks at the lines of one file."""

    def __init__(self, lines: Lines, file: str, screening: Screening) -> None:
        """Take the lines, the name of the file, and what is known of it."""
        self._lines, self._file, self._known = lines, file, screening
        self._names: dict[int, Collection[str] | None] = {}
        self._actors: Mapping[str, Actor] = {one.id: one for one in screening.actors}
        self._refs = actor_texts(screening.actors)

    def __call__(self, chunk: Chunk) -> Screened:
        """Look at some lines; raises OperatorError where the file is no longer what it was."""
        found = Screened(chunk)
        for number, start, line in self._lines.within(chunk):
            if kind_named(line) in HELD_KINDS:
                continue
            place = Line(self._file, number)
            try:
                raw = record_of(place, *parse_line(place, line), (start, len(line)))
            except LineError:
                found.doubtful.add(number)
                continue
            if raw.list.kind in STREAMED and not self._passes(raw, found):
                found.doubtful.add(number)
        return found

    def _names_for(self, reference: Reference) -> Collection[str] | None:
        """What may be named so; None where that is any event or statement."""
        key = id(reference)  # of the few that fields are marked with
        if key not in self._names:
            self._names[key] = None if reference.kind in STREAMED else self._known.ids.of(reference)
        return self._names[key]

    def _passes(self, raw: RawRecord, found: Screened) -> bool:
        """Whether there is nothing to say about a record; if so, it is noted."""
        record, mistakes = validate(raw.places, raw.list.model, raw.path, raw.id, raw.data)
        if record is None or mistakes or (raw.list.kind, raw.id) in self._known.repeated:
            return False
        references = references_in(raw.list.model, raw.data, raw.path)
        named: set[str] = set()
        for _, reference, name in references:
            known = self._names_for(reference)
            if known is None:
                named.add(name)
            elif name not in known:
                return False
        if self._known.concerns.hold(record):
            return False
        subject = Subject(raw, record, frozenset(), frozenset(), self._actors, self._known.misread)
        for rule in STREAMED_RULES:
            if _any(rule(subject)):
                return False
        found.notes.add(record, raw.location or (0, 0), self._refs)
        found.cited.update(one.name for one in references if "citations" in one.path)
        found.named |= named
        compared = compare(subject)
        if compared:
            found.compared.append(compared)
        return True


def _any(problems: Iterable[object]) -> bool:
    return next(iter(problems), None) is not None
