"""Reads a release log, one release at a time. Says with its place what cannot be read; replays nothing."""

from collections.abc import Iterator
from pathlib import Path as FilePath
from typing import NamedTuple

import yaml

from app.seed.problem import Position, Problem, SeedError
from app.seed.read import YamlForm, check_size, decoded, explained_access, explained_yaml
from app.seed.releases.entry import EntryReader, Note
from app.seed.releases.model import Release
from app.seed.walk import SeedText, Walker

MOST_BYTES = 256 * 1024 * 1024
TOO_LARGE = "a release log at most {:,}; begin a new one"
_FORM = YamlForm(
    missing="name a release log",
    too_large=TOO_LARGE,
    start="write each release as '- version: …', from the start of a line",
    most_bytes=MOST_BYTES,
)
_BLOCK = 64 * 1024
"""About as many bytes are looked at together."""


class ReadRelease(NamedTuple):
    """A release as it stands in the log, which knows the places of its parts."""

    release: Release
    text: SeedText
    entry: int

    def position(self, *parts: str) -> Position:
        """The place of a part."""
        return self.text.position((self.entry, *parts), of_key=True)


def read_releases(file: FilePath, note: Note | None = None) -> Iterator[ReadRelease]:
    """Every release in a log, the oldest first; what one differs in is noted before, some records at a time.

    Raises SeedError, or OperatorError where there is no reading it.
    """
    with explained_access(file, _FORM.missing):
        check_size(file, _FORM)
        _check_text(file)
        with explained_yaml(file), file.open(encoding="utf-8-sig", newline="") as stream:
            walker = Walker(SeedText(str(file), {}), stream)
            start = walker.start()
            if start is None:
                return  # nothing but comments
            if isinstance(start, yaml.ScalarEvent) and not start.value and start.implicit[0] and not start.anchor:
                _end(walker)  # '---' and nothing behind it
                return
            if not isinstance(start, yaml.SequenceStartEvent) or start.flow_style or walker.position(start).column > 1:
                raise SeedError([Problem(walker.position(start), "", "", "this is no list of releases", _FORM.start)])
            entry = 0
            while not isinstance(event := next(walker.events), yaml.SequenceEndEvent):
                walker.seed = SeedText(str(file), {})  # the places of one release are enough to keep
                yield ReadRelease(EntryReader(walker, entry, note).read(event), walker.seed, entry)
                entry += 1
            _end(walker)


def _check_text(file: FilePath) -> None:
    """Raise SeedError for what is no text, before any of it is taken for YAML."""
    with file.open("rb") as stream:
        line = 1
        while lines := stream.readlines(_BLOCK):
            decoded(file, b"".join(lines), line)
            line += len(lines)


def _end(walker: Walker) -> None:
    """Raise SeedError for whatever would keep a release added to the end from being read."""
    ending = next(walker.events)
    if isinstance(ending, yaml.DocumentEndEvent) and ending.explicit:
        wrong = "'...' ends the log here, and no release behind it would be read"
        walker.report(ending, wrong, "take the line out")
    walker.end()
    if walker.seed.problems:
        raise SeedError(walker.seed.problems)
