"""NDJSON to plain data: the lines of a file, and what one holds. Checks syntax, not meaning; keeps no line.

A line is one JSON object with one key, the kind of record: `{"event": {"id": …}}`. Blank lines are passed over.
"""

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import Any, NoReturn

from app.errors import OperatorError
from app.seed.problem import Path, Position, Problem
from app.seed.read import explained_access, find_control
from app.seed.walk import MAX_DEPTH

MAX_LINE = 1024 * 1024
"""The longest line read, in bytes; a record is a thousandth of it."""

_CHUNK = 64 * 1024
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


class Lines:
    """The lines of a file, read anew by each `for`; raises OperatorError where it cannot be read, or has changed."""

    def __init__(self, file: FilePath) -> None:
        """Take a file."""
        with explained_access(file):
            self._file, self._state = file, _state_of(os.stat(file))  # noqa: PTH116 - as os.fstat below

    def __iter__(self) -> Iterator[tuple[int, bytes]]:
        """Every line that is not blank, and its number; of one that is longer than MAX_LINE, the start."""
        with explained_access(self._file), self._file.open("rb") as stream:
            self._check(stream.fileno())
            stream.seek(len(_BYTE_ORDER_MARK) if stream.read(len(_BYTE_ORDER_MARK)) == _BYTE_ORDER_MARK else 0)
            number = 0
            while line := stream.readline(MAX_LINE + 1):
                number += 1
                rest = line
                while len(rest) >= _CHUNK and not rest.endswith(b"\n"):
                    rest = stream.readline(_CHUNK)
                if line.strip() or len(line) > MAX_LINE:
                    yield number, line
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
        data: object = json.loads(text, object_pairs_hook=build, parse_constant=refuse_number)
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
