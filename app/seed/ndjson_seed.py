"""A seed file in NDJSON, record by record. Its lines may stand in any order, and are read again rather than kept.

Kept in memory are the dataset's description and, once checked, every kind of record but events and statements.
"""

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import Any, Generic, TypeVar

from app.seed.document import Event, SeedDocument, SeedModel, Statement
from app.seed.ndjson import Chunk, Line, LineError, Lines, parse_line
from app.seed.ndjson_reader import NdjsonReader
from app.seed.ndjson_record import DATASET, KINDS, TERM, kind_named, plain_start, record_of
from app.seed.problem import Path, Position, Problem
from app.seed.records import HELD, STREAMED, Listed, RawRecord
from app.seed.screen import Screened, Screening, make_screen
from app.seed.streamed import StreamedChronology
from app.seed.survey import Survey
from app.seed.workers import Workers
from app.vocabulary import RecordKind

Model = TypeVar("Model", bound=SeedModel)

_CHUNK = 256 * 1024
"""So many bytes are given to a process at a time."""
_LISTED = 1000


class NdjsonSeed:
    """What app.seed.records.Seed asks for, of NDJSON."""

    def __init__(self, file: FilePath) -> None:
        """Take a file; raises OperatorError where it cannot be read."""
        self._file, self._lines = str(file), Lines(file)
        self._dataset: tuple[Line, dict[str, Any]] | None = None
        self._unread: set[int] = set()
        self._chunks: list[Chunk] = []

    @property
    def dataset(self) -> object:
        """The dataset's description as written."""
        return self._dataset and self._dataset[1]

    @property
    def size(self) -> int:
        """How many bytes there are to check."""
        return self._lines.size

    def position(self, _path: Path, *, of_key: bool = False) -> Position:  # noqa: ARG002 - as problem.Places
        """The line of the dataset's description, else the first."""
        return self._dataset[0].position() if self._dataset else Position(self._file, 1, 1)

    def read(self) -> Iterator[RawRecord | Problem | list[Listed]]:
        """Every record, and every line that is none; of most events and statements kind and id alone."""
        listed, chunk = list[Listed](), Chunk(0, self._lines.size, 0)
        for number, start, line in self._lines:
            if start - chunk.start >= _CHUNK:
                self._chunks.append(chunk._replace(end=start))
                chunk = Chunk(start, self._lines.size, number - 1)
            plain = plain_start(line)
            if plain:
                listed.append((*plain, f"{self._file}:{number}:1"))
                if len(listed) == _LISTED:
                    yield listed
                    listed = []
            else:
                yield from self._read(Line(self._file, number), line, start)
        self._chunks.append(chunk)
        yield listed

    def _read(self, place: Line, line: bytes, start: int) -> Iterator[RawRecord | Problem]:
        try:
            kind, data = parse_line(place, line)
            if kind != DATASET:
                yield record_of(place, kind, data, (start, len(line)))
            elif self._dataset is None:
                self._dataset = place, data
            else:
                wrong = f"this is a second dataset (first in {self._dataset[0].position()})"
                raise LineError(place, wrong, "keep one of them")  # noqa: TRY301 - as all else wrong with a line
        except LineError as error:
            self._unread.add(place.number)
            yield error.problem

    def screened(self, workers: Workers, screening: Screening) -> Iterator[Screened]:
        """What a first look at the events and statements finds, some at a time."""
        for _, found in workers.run(make_screen, (self._lines, self._file, screening), self._chunks):
            yield found

    def doubtful(self, screened: Screened, *, everything: bool) -> Iterator[RawRecord | Problem]:
        """The events and statements a first look left in doubt, or all it saw, and the lines of them that are none."""
        for number, start, line in self._lines.within(screened.chunk) if everything or screened.doubtful else ():
            if number in self._unread or not (everything or number in screened.doubtful):
                continue
            place = Line(self._file, number)
            try:
                record = record_of(place, *parse_line(place, line), (start, len(line)))
            except LineError as error:
                self._unread.add(number)
                yield error.problem
                continue
            if record.list.kind in STREAMED:
                yield record

    def records(self, kinds: Collection[RecordKind] = STREAMED | HELD) -> Iterator[RawRecord]:
        """The records of some kinds; lines of others are hardly looked at."""
        names = {TERM if kind in {RecordKind.TERM, RecordKind.TOPIC} else kind.value for kind in kinds}
        for number, start, line in self._lines:
            word = kind_named(line)
            if number in self._unread or (word in KINDS and word not in names):
                continue
            try:
                ((kind, data),) = json.loads(line.decode()).items()
            except ValueError:
                self._lines.confirm()
                raise
            if kind != DATASET:
                record = record_of(Line(self._file, number), kind, data, (start, len(line)))
                if record.list.kind in kinds:
                    yield record

    def chronology(self, held: SeedDocument, survey: Survey) -> StreamedChronology:
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
            reader=NdjsonReader(self._lines),
            survey=survey,
        )

    def confirm(self) -> None:
        """Raise OperatorError if the file has changed since it was first read."""
        self._lines.confirm()


@dataclass(frozen=True, slots=True)
class _Models(Iterable[Model], Generic[Model]):
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
