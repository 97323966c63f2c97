"""YAML to plain data with the place of every value kept. Every scalar stays text; checks syntax, not meaning.

Works on the parser's event stream rather than its nodes: nothing is built from an alias, so none can explode.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, TextIO

import yaml

from app.seed.problem import Path, Position, Problem, SeedError

MAX_DEPTH = 40
_NULLS = {"", "~", "null", "Null", "NULL"}

Read = Callable[[yaml.Event, Path], Any]
"""Builds the value that starts with an event and stands at a path."""


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


class Walker:
    """Builds plain data from YAML events, noting positions, duplicate keys and what the format does without."""

    def __init__(self, seed: SeedText, text: str | TextIO) -> None:
        """Take a text, or a file of it to be read bit by bit."""
        self.seed = seed
        self.events: Iterator[yaml.Event] = yaml.parse(text, Loader=yaml.CSafeLoader)

    def document(self) -> Any:  # noqa: ANN401 - YAML holds anything
        """Build the first document; a second one is a problem."""
        start = self.start()
        if start is None:
            return None
        data = self.value(start, ())
        self.end()
        return data

    def start(self) -> yaml.Event | None:
        """The event the first document's value starts with; None in an empty file."""
        if any(isinstance(event, yaml.DocumentStartEvent) for event in self.events):
            return next(self.events)
        return None

    def end(self) -> None:
        """Report a second document."""
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                self.report(event, "a second YAML document starts here", "keep one document to a file")
                break

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

    def mapping(self, path: Path, read: Read | None = None) -> dict[str, Any]:
        """Build a mapping that has begun, its values as `read` has them; of a key written twice, the first stays."""
        built: dict[str, Any] = {}
        for key in self.keys(path):
            inner = (*path, key.value)
            if key.value in built:
                wrong = f"the key '{key.value}' stands here twice (first in line {self.seed.keys[inner].line})"
                self.report(key, wrong, "keep one of them")
                self.value(next(self.events), (*inner, "?"))
                continue
            self.seed.keys[inner] = self.position(key)
            built[key.value] = (read or self.value)(next(self.events), inner)
        return built

    def keys(self, path: Path) -> Iterator[yaml.ScalarEvent]:
        """Every key of a mapping that has begun; whoever takes one takes its value before the next."""
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                self.report(event, "a key must be plain text", "write 'name: value'")
                self.value(event, (*path, "?"))
                self.value(next(self.events), (*path, "?"))
                continue
            yield event

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
