"""YAML to plain data with the place of every value kept. Every scalar stays text; checks syntax, not meaning.

Works on the parser's event stream rather than its nodes: nothing is built from an alias, so none can explode.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path as FilePath
from typing import Any

import yaml

from app.errors import OperatorError
from app.seed.problem import Path, Position, Problem, SeedError

MAX_BYTES = 8 * 1024 * 1024
"""The largest seed file read, in bytes; the curated part of a chronology is a thousandth of it."""

MAX_DEPTH = 40
_CONTROL = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What YAML 1.1 (section 5.1) does not take as a character."""
_NULLS = {"", "~", "null", "Null", "NULL"}


@dataclass(slots=True)
class SeedText:
    """A seed file as written: mappings, lists, text and None, with the position of each key and value."""

    file: str
    data: dict[str, Any]
    keys: dict[Path, Position] = field(default_factory=dict)
    values: dict[Path, Position] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def position(self, path: Path, *, of_key: bool = False) -> Position:
        """The place of a value or key, or of the nearest thing around it that was written."""
        if of_key and path in self.keys:
            return self.keys[path]
        for length in range(len(path), -1, -1):
            if path[:length] in self.values:
                return self.values[path[:length]]
        return Position(self.file, 1, 1)


def read_file(file: FilePath) -> SeedText:
    """Read one file; what is wrong with its YAML is in the result's `problems`."""
    text = _text_of(file)
    seed = SeedText(str(file), {})
    try:
        data = _Walker(seed, text).document()
    except yaml.MarkedYAMLError as error:
        unclosed = "quoted scalar" in (error.context or "")  # what it trips over is then the end of the file
        mark = error.context_mark if unclosed else error.problem_mark or error.context_mark
        position = Position(seed.file, mark.line + 1, mark.column + 1) if mark else Position(seed.file, 1, 1)
        reason = error.problem or error.context or "it cannot be parsed"
        remedy = "close the quotation" if unclosed else "mend the line, or the one above it"
        raise SeedError([Problem(position, "", "", f"this is not YAML: {reason}", remedy)]) from None
    if not isinstance(data, dict):
        wrong = "the file is empty" if data is None else "the file is not a mapping"
        raise SeedError(
            [Problem(Position(seed.file, 1, 1), "", "", wrong, "start with 'dataset:', 'events:' and so on")]
        )
    seed.data = data
    return seed


@contextmanager
def explained_access(file: FilePath) -> Iterator[None]:
    """Say in one line why a file cannot be read."""
    try:
        if not file.is_file():
            reason = "is a folder" if file.is_dir() else "does not exist"
            raise OperatorError(f"{file} {reason}; name a seed file, or set COMMUNIQUE_SEED_FILE")
        yield
    except OSError as error:
        raise OperatorError(f"{file} cannot be read: {error.strerror}; mend its permissions or name another") from None


def _text_of(file: FilePath) -> str:
    """The text of a file; what keeps it from being read is said in one line."""
    with explained_access(file):
        size = file.stat().st_size
        if size > MAX_BYTES:
            raise OperatorError(
                f"{file} has {size:,} bytes and a seed file at most {MAX_BYTES:,}; split it up with 'include:', "
                "or write it as NDJSON, which may be of any size"
            )
        raw = file.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        column = error.start - before.rfind(b"\n")
        position = Position(str(file), before.count(b"\n") + 1, column)
        raise SeedError([Problem(position, "", "", "this byte is not UTF-8", "save the file as UTF-8")]) from None
    control = find_control(text)
    if control:
        start, what = control
        position = Position(str(file), text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start))
        raise SeedError([Problem(position, "", "", f"there is a {what} here", "take it out")])
    return text


def find_control(text: str) -> tuple[int, str] | None:
    """Where the first character stands that no seed file may hold, and what it is; None where there is none."""
    found = None if text.isprintable() else _CONTROL.search(text)
    if found is None:
        return None
    return found.start(), "NUL character" if found[0] == "\0" else f"control character (U+{ord(found[0]):04X})"


class _Walker:
    """Builds plain data from YAML events, noting positions, duplicate keys and what the format does without."""

    def __init__(self, seed: SeedText, text: str) -> None:
        self.seed = seed
        self.events: Iterator[yaml.Event] = yaml.parse(text, Loader=yaml.CSafeLoader)

    def document(self) -> Any:  # noqa: ANN401 - YAML holds anything
        """Build the first document; a second one is a problem."""
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                break
        else:
            return None
        data = self.value(next(self.events), ())
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                self.report(event, "a second YAML document starts here", "keep one document to a file")
                break
        return data

    def value(self, event: yaml.Event, path: Path) -> Any:  # noqa: ANN401 - YAML holds anything
        """Build the value that starts with this event."""
        self.seed.values[path] = self.position(event)
        if len(path) > MAX_DEPTH:
            wrong = f"this is nested more than {MAX_DEPTH} levels deep"
            raise SeedError([Problem(self.position(event), "", "", wrong, "no record needs that; mend the brackets")])
        if isinstance(event, yaml.MappingStartEvent):
            return self.mapping(path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(path)
        if isinstance(event, yaml.AliasEvent):
            self.report(event, f"the alias '*{event.anchor}' is not allowed in seed files", "write the value out")
            return None
        assert isinstance(event, yaml.ScalarEvent)  # noqa: S101 - the only kind of value left
        return None if not event.style and event.value in _NULLS else event.value

    def mapping(self, path: Path) -> dict[str, Any]:
        """Build a mapping; of a key written twice, the first stays."""
        built: dict[str, Any] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                self.report(event, "a key must be plain text", "write 'name: value'")
                self.value(event, (*path, "?"))
                self.value(next(self.events), (*path, "?"))
                continue
            key = event.value
            inner = (*path, key)
            if key in built:
                first = self.seed.keys[inner]
                self.report(
                    event, f"the key '{key}' stands here twice (first in line {first.line})", "keep one of them"
                )
                self.value(next(self.events), (*inner, "?"))
                continue
            self.seed.keys[inner] = self.position(event)
            built[key] = self.value(next(self.events), inner)
        return built

    def sequence(self, path: Path) -> list[Any]:
        """Build a list."""
        built: list[Any] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            built.append(self.value(event, (*path, len(built))))
        return built

    def position(self, event: yaml.Event) -> Position:
        """Where an event stands."""
        mark = event.start_mark
        return Position(self.seed.file, mark.line + 1, mark.column + 1) if mark else Position(self.seed.file, 1, 1)

    def report(self, event: yaml.Event, wrong: str, remedy: str) -> None:
        """Note a problem and go on."""
        self.seed.problems.append(Problem(self.position(event), "", "", wrong, remedy))
