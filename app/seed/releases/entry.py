"""Reads one release of a log, whose records are passed on some at a time: there may be a million of them."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple, TypeVar

import yaml

from app.seed.document import SeedModel
from app.seed.problem import Path, Position, Report
from app.seed.releases.model import ORDER, Differences, Entry, Release, Renamed
from app.seed.validation import validate
from app.seed.walk import Read, SeedText, Walker
from app.vocabulary import RecordKind

_TOGETHER = 1000
"""So many records are validated together."""
Model = TypeVar("Model", bound=SeedModel)
_VERBS = tuple(Differences.model_fields)


class Difference(NamedTuple):
    """What a release says of one record: its digest unless it was removed, what it is called now if it was renamed."""

    verb: str
    kind: RecordKind
    id: str
    position: Position
    digest: str = ""
    renamed: str = ""


Note = Callable[[Iterable[Difference]], None]
"""Takes what a release says of some records."""


class EntryReader:
    """Reads one release from where the walker stands."""

    def __init__(self, walker: Walker, entry: int, note: Note | None) -> None:
        """Take the number of the release in the log, and who is told of its records."""
        self._walker = walker
        self._entry = entry
        self._note = note
        self._named = f"release {entry + 1}"
        self._report = Report()

    def read(self, start: yaml.Event) -> Release:
        """The release that starts with this event; raises SeedError with every mistake in it."""
        data = self._within(start, (self._entry,), self._field)
        found = self._validated(Entry, data)
        self._report.add(self._walker.seed.problems)
        self._report.close()
        assert found is not None  # noqa: S101 - what keeps it from being made is a mistake
        return found

    def _within(self, event: yaml.Event, path: Path, read: Read) -> Any:  # noqa: ANN401 - YAML holds anything
        """A mapping with its values as `read` has them, or whatever stands in its place."""
        if not isinstance(event, yaml.MappingStartEvent):
            return self._walker.value(event, path)
        self._walker.seed.values[path] = self._walker.position(event)
        return self._walker.mapping(path, read)

    def _field(self, event: yaml.Event, path: Path) -> Any:  # noqa: ANN401 - YAML holds anything
        if path[-1] in _VERBS:
            return self._within(event, path, self._kind)
        value = self._walker.value(event, path)
        if path[-1] == "version":
            self._named = f"release {value}"
        return value

    def _kind(self, event: yaml.Event, path: Path) -> Any:  # noqa: ANN401 - YAML holds anything
        """The records of one kind are passed on and left out; what is no list of records stays, to be complained of."""
        _, verb, kind = path
        shape = yaml.SequenceStartEvent if verb == "removed" else yaml.MappingStartEvent
        if not isinstance(event, shape) or kind not in ORDER:
            return self._walker.value(event, path)
        outer = self._walker.seed
        outer.values[path] = self._walker.position(event)
        for records in self._listed(path) if verb == "removed" else self._keyed(path):
            found = self._validated(Differences, {verb: {kind: records}})
            if found and self._note:
                self._note(_differences(found, str(verb), self._walker.seed, self._entry))
            self._walker.seed = _without_records(outer)
        self._walker.seed = outer
        return [] if verb == "removed" else {}

    def _listed(self, path: Path) -> Iterator[list[Any]]:
        """The entries of a list that has begun, some at a time."""
        built: list[Any] = []
        while not isinstance(event := next(self._walker.events), yaml.SequenceEndEvent):
            built.append(self._walker.value(event, (*path, len(built))))
            if len(built) == _TOGETHER:
                yield built
                built = []
        yield built

    def _keyed(self, path: Path) -> Iterator[dict[str, Any]]:
        """The entries of a mapping that has begun, some at a time; of those with one key, each comes another time."""
        built: dict[str, Any] = {}
        for key in self._walker.keys(path):
            if key.value in built or len(built) == _TOGETHER:
                yield built
                built = {}
            inner = (*path, key.value)
            self._walker.seed.keys[inner] = self._walker.position(key)
            built[key.value] = self._walker.value(next(self._walker.events), inner)
        yield built

    def _validated(self, model: type[Model], data: object) -> Model | None:
        """What a part of the release says; None where there are mistakes in it."""
        found, problems = validate(self._walker.seed, model, (self._entry,), self._named, data)
        self._report.add(problems)
        return None if problems else found


def _without_records(seed: SeedText) -> SeedText:
    """The places of what stands around records, and what was wrong so far."""
    return SeedText(seed.file, {}, dict(seed.keys), dict(seed.values), seed.problems)


def _differences(found: Differences, verb: str, places: SeedText, entry: int) -> Iterator[Difference]:
    for kind, records in getattr(found, verb).items():
        for index, name in enumerate(records):
            place = places.position((entry, verb, kind.value, index if verb == "removed" else name), of_key=True)
            said = None if verb == "removed" else records[name]
            if isinstance(said, Renamed):
                yield Difference(verb, kind, name, place, said.hash, said.id)
            else:
                yield Difference(verb, kind, name, place, said or "")
