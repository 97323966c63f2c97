"""A seed file in NDJSON, record by record. Its lines may stand in any order, and are read again rather than kept.

Kept in memory are the dataset's description and, once checked, every kind of record but events and statements.
"""

import json
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import Any, Generic, TypeVar

from app.seed.chronology import StreamedChronology
from app.seed.document import Event, SeedDocument, SeedModel, Statement
from app.seed.ndjson import Line, LineError, Lines, parse_line
from app.seed.problem import Path, Position, Problem, suggest
from app.seed.records import HELD, LISTS, STREAMED, RawRecord
from app.vocabulary import RecordKind

Model = TypeVar("Model", bound=SeedModel)

_DATASET, _TERM = "dataset", "term"
_LISTS = {one.kind.value: one for one in LISTS if one.scheme is None}
_SCHEMES = {one.scheme.value: one for one in LISTS if one.scheme}
_KINDS = {_DATASET, _TERM, *_LISTS}
_START = re.compile(rb'\s*\{\s*"([a-z]+)"')


class NdjsonSeed:
    """What app.seed.records.Seed asks for, of NDJSON."""

    def __init__(self, file: FilePath) -> None:
        """Take a file; raises OperatorError where it cannot be read."""
        self._file, self._lines = str(file), Lines(file)
        self._dataset: tuple[Line, dict[str, Any]] | None = None
        self._unread: set[int] = set()

    @property
    def dataset(self) -> object:
        """The dataset's description as written."""
        return self._dataset and self._dataset[1]

    def position(self, _path: Path, *, of_key: bool = False) -> Position:  # noqa: ARG002 - as problem.Places
        """The line of the dataset's description, else the first."""
        return self._dataset[0].position() if self._dataset else Position(self._file, 1, 1)

    def read(self) -> Iterator[RawRecord | Problem]:
        """Every record, and every line that is none."""
        for number, line in self._lines:
            place = Line(self._file, number)
            try:
                kind, data = parse_line(place, line)
                if kind != _DATASET:
                    yield _record_of(place, kind, data)
                elif self._dataset is None:
                    self._dataset = place, data
                else:
                    wrong = f"this is a second dataset (first in {self._dataset[0].position()})"
                    raise LineError(place, wrong, "keep one of them")  # noqa: TRY301 - as all else wrong with a line
            except LineError as error:
                self._unread.add(number)
                yield error.problem

    def records(self, kinds: Collection[RecordKind] = STREAMED | HELD) -> Iterator[RawRecord]:
        """The records of some kinds; lines of others are hardly looked at."""
        names = {_TERM if kind in {RecordKind.TERM, RecordKind.TOPIC} else kind.value for kind in kinds}
        for number, line in self._lines:
            start = _START.match(line)
            word = start[1].decode() if start else ""
            if number in self._unread or (word in _KINDS and word not in names):
                continue
            try:
                (entry,) = json.loads(line.decode()).items()
            except ValueError:
                self.confirm()
                raise
            if entry[0] != _DATASET:
                record = _record_of(Line(self._file, number), *entry)
                if record.list.kind in kinds:
                    yield record

    def confirm(self) -> None:
        """Raise OperatorError if the file has changed since it was first read."""
        self._lines.confirm()

    def chronology(self, held: SeedDocument) -> StreamedChronology:
        """What the file holds, its events and statements read from it whenever they are asked for."""
        return StreamedChronology(
            dataset=held.dataset,
            vocabulary=held.vocabulary,
            places=held.places,
            actors=held.actors,
            sources=held.sources,
            memberships=held.memberships,
            disputes=held.disputes,
            events=_Models(self, RecordKind.EVENT, Event),
            statements=_Models(self, RecordKind.STATEMENT, Statement),
        )


@dataclass(frozen=True, slots=True)
class _Models(Generic[Model]):
    """The records of one kind in a checked file, read anew by each `for`."""

    seed: NdjsonSeed
    kind: RecordKind
    model: type[Model]

    def __iter__(self) -> Iterator[Model]:
        for raw in self.seed.records({self.kind}):
            try:
                record = self.model.model_validate(raw.data)
            except ValueError:  # the file was checked, so it is not what it was
                self.seed.confirm()
                raise
            yield record


def _record_of(place: Line, kind: str, data: dict[str, Any]) -> RawRecord:
    """A line's record; raises LineError where its kind or scheme is none."""
    entries = _LISTS.get(kind)
    if kind == _TERM:
        scheme = data.get("scheme")
        entries = _SCHEMES.get(scheme) if isinstance(scheme, str) else None
        if entries is None:
            wrong = "the term has no scheme" if scheme is None else f"there is no scheme '{scheme}'"
            raise LineError(place, wrong, suggest(str(scheme or ""), _SCHEMES))
        data = {name: value for name, value in data.items() if name != "scheme"}
    if entries is None:
        raise LineError(place, f"there is no kind of record '{kind}'", suggest(kind, _KINDS))
    return RawRecord(entries, (*entries.path, place.number), data, place)
