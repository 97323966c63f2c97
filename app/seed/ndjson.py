"""NDJSON to plain data: the lines of a file, and what one holds. Checks syntax, not meaning; keeps no line.

A line is one JSON object with one key, the kind of record: `{"event": {"id": …}}`. Blank lines are passed over.
"""

import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import Any, NamedTuple, NoReturn

from pydantic_core import from_json

from app.errors import OperatorError
from app.seed.problem import Path, Position, Problem
from app.seed.read import explained_access, find_control
from app.seed.walk import MAX_DEPTH

MAX_LINE = 1024 * 1024
"""The longest line read, in bytes; a record is a thousandth of it."""

_CHUNK = 64 * 1024
_SIZE = 2
_PLAIN_LENGTH = 4096
"""In a text of so many characters there is no number that Python would not read (sys.set_int_max_str_digits)."""

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_FORM = 'write one record to a line, as {"event": {"id": …}}'


@dataclass(frozen=True, slots=True)
class Line:
    """A line as a place: whatever is in it stands at its start."""

    file: str
    number: int

    def position(self, _path: Path = (), *, of_key: bool = False) -> Position:  # noqa: ARG002 - as problem.Places
        """The start of the line."""
        return Position(self.file, self.number, 1)


class LineError(Exception):
    """A line that holds no record; carries what is wrong with it."""

    def __init__(self, line: Line, wrong: str, remedy: str, column: int = 1) -> None:
        """Take what is wrong in a line."""
        self.problem = Problem(Position(line.file, line.number, column), "", "", wrong, remedy)
        super().__init__(str(self.problem))


class Chunk(NamedTuple):
    """Some whole lines of a file: from which byte to which, and how many lines are before them."""

    start: int
    end: int
    before: int


class Lines:
    """The lines of a file, read anew each time; raises OperatorError where it cannot be read, or has changed."""

    def __init__(self, file: FilePath) -> None:
        """Take a file."""
        with explained_access(file):
            self._file, self._state = file, _state_of(os.stat(file))  # noqa: PTH116 - as os.fstat below

    @property
    def size(self) -> int:
        """How many bytes there are."""
        return self._state[_SIZE]

    def __iter__(self) -> Iterator[tuple[int, int, bytes]]:
        """Every line that is not blank, with its number and its first byte; of one longer than MAX_LINE, the start."""
        return self.within(Chunk(0, self.size, 0))

    def within(self, chunk: Chunk) -> Iterator[tuple[int, int, bytes]]:
        """The same of some of the lines."""
        start, end, number = chunk
        with explained_access(self._file), self._file.open("rb") as stream:
            self._check(stream.fileno())
            if not start and stream.read(len(_BYTE_ORDER_MARK)) == _BYTE_ORDER_MARK:
                start = len(_BYTE_ORDER_MARK)
            stream.seek(start)
            while start < end and (line := stream.readline(MAX_LINE + 1)):
                number += 1
                length, rest = len(line), line
                while len(rest) >= _CHUNK and not rest.endswith(b"\n"):
                    rest = stream.readline(_CHUNK)
                    length += len(rest)
                if line.strip() or len(line) > MAX_LINE:
                    yield number, start, line
                start += length
            self._check(stream.fileno())

    def at(self, locations: Iterable[tuple[int, int]]) -> Iterator[bytes]:
        """The lines that stand at some places, given as first byte and length."""
        with explained_access(self._file), self._file.open("rb") as stream:
            self._check(stream.fileno())
            for start, length in locations:
                yield os.pread(stream.fileno(), length, start)
            self._check(stream.fileno())

    def confirm(self) -> None:
        """Raise OperatorError if the file is no longer what it was: what was read of it then means nothing."""
        with explained_access(self._file), self._file.open("rb") as stream:
            self._check(stream.fileno())

    def _check(self, descriptor: int) -> None:
        if _state_of(os.fstat(descriptor)) != self._state:
            raise OperatorError(f"{self._file} was changed while it was read; start again once it is left alone")


def _state_of(status: os.stat_result) -> tuple[int, ...]:
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns


def parse_line(place: Line, line: bytes) -> tuple[str, dict[str, Any]]:
    """The kind and the fields of the record in a line; raises LineError."""
    line = line.rstrip(b"\r\n")
    if len(line) > MAX_LINE:
        raise LineError(place, f"this line has more than {MAX_LINE:,} bytes", "no record needs that; mend the line")
    try:
        text = line.decode()
    except UnicodeDecodeError as error:
        raise LineError(place, "this byte is not UTF-8", "save the file as UTF-8", error.start + 1) from None
    control = find_control(text)
    if control:
        raise LineError(place, f"there is a {control[1]} here", "take it out", control[0] + 1)
    return _unwrap(place, _parse(place, text))


def _parse(place: Line, text: str) -> object:
    """Plain data from JSON text, without what JSON leaves open: keys that stand twice, NaN, half characters."""

    def refuse_number(word: str) -> NoReturn:
        raise LineError(place, f"{word} is no number in JSON", "write a number, or take the field out")

    def build(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        built = dict(pairs)
        if len(built) < len(pairs):
            names = [name for name, _ in pairs]
            twice = next(name for name in names if names.count(name) > 1)
            raise LineError(place, f"the key '{twice}' stands twice in one object", "keep one of them")
        return built

    try:
        data = _parse_plain(text)
        if data is None:
            data = json.loads(text, object_pairs_hook=build, parse_constant=refuse_number)
        if "\\" in text or text.count("[") + text.count("{") > MAX_DEPTH:
            _check_inside(place, data, 0)
    except json.JSONDecodeError as error:
        wrong = f"this is not JSON: {error.msg[:1].lower()}{error.msg[1:]}"
        raise LineError(place, wrong, _FORM, error.pos + 1) from None
    except RecursionError:
        _refuse_depth(place)
    except ValueError:  # Python reads no number of thousands of digits
        raise LineError(place, "a number here has too many digits", "no figure needs that; round it") from None
    return data


def _parse_plain(text: str) -> object:
    """The same of most texts, sooner; None where one may hold what JSON leaves open, or is none.

    A key that stands twice leaves more names before colons than there are keys; so does a colon in a text, at times.
    """
    if len(text) > _PLAIN_LENGTH:
        return None
    try:
        data: object = from_json(text, allow_inf_nan=False)
    except ValueError:
        return None
    return data if text.count('":') == _count_keys(data) else None


def _count_keys(data: object) -> int:
    if isinstance(data, dict):
        return len(data) + sum(_count_keys(value) for value in data.values() if isinstance(value, dict | list))
    if isinstance(data, list):
        return sum(_count_keys(value) for value in data if isinstance(value, dict))
    return 0


def _check_inside(place: Line, value: object, depth: int) -> None:
    """Refuse what a line may spell out with escapes, and what is nested too deep."""
    if depth > MAX_DEPTH:
        _refuse_depth(place)
    control = find_control(value) if isinstance(value, str) else None
    if control:
        raise LineError(place, f"a text here holds a {control[1]}", "take it out")
    entries = [*value.keys(), *value.values()] if isinstance(value, dict) else value if isinstance(value, list) else []
    for entry in entries:
        _check_inside(place, entry, depth + 1)


def _refuse_depth(place: Line) -> NoReturn:
    wrong = f"this is nested more than {MAX_DEPTH} levels deep"
    raise LineError(place, wrong, "no record needs that; mend the brackets") from None


def _unwrap(place: Line, data: object) -> tuple[str, dict[str, Any]]:
    if not isinstance(data, dict):
        raise LineError(place, "this is not an object", _FORM)
    if len(data) != 1:
        raise LineError(place, f"this object has {len(data)} keys; the kind of record is the only one", _FORM)
    kind, record = next(iter(data.items()))
    if not isinstance(record, dict):
        raise LineError(place, f"what '{kind}' holds is not a record", _FORM)
    return kind, record
