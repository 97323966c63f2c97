"""Reads a release log, one release at a time. Says with its place what cannot be read; replays nothing."""

from collections.abc import Iterator
from pathlib import Path as FilePath
from typing import NamedTuple

import yaml

from app.seed.problem import Position, Problem, SeedError
from app.seed.read import YamlForm, explained_yaml, text_of
from app.seed.releases.model import Release
from app.seed.validation import validate
from app.seed.walk import SeedText, Walker

MOST_BYTES = 256 * 1024 * 1024
TOO_LARGE = "a release log at most {:,}; begin a new one"
_FORM = YamlForm(
    missing="name a release log",
    too_large=TOO_LARGE,
    start="write each release as '- version: …', from the start of a line",
    most_bytes=MOST_BYTES,
)
_LARGE = 8 * 1024 * 1024
"""Of a log with more characters, ids have the place of their kind: those of a million records would fill the memory."""
_PLACES_TO, _PLACES_TO_IN_LARGE = 4, 3
"""Releases, their fields, the kinds in these and each id have a place; what they have below has that of the id."""


class ReadRelease(NamedTuple):
    """A release as it stands in the log, which knows the places of its parts."""

    release: Release
    text: SeedText
    entry: int

    def position(self, *parts: str) -> Position:
        """The place of a part."""
        return self.text.position((self.entry, *parts), of_key=True)


def read_releases(file: FilePath) -> Iterator[ReadRelease]:
    """Every release in a log, the oldest first; raises SeedError, or OperatorError where there is no reading it."""
    text = text_of(file, _FORM)
    with explained_yaml(file):
        places_to = _PLACES_TO if len(text) <= _LARGE else _PLACES_TO_IN_LARGE
        walker = Walker(SeedText(str(file), {}), text, places_to)
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
            data = walker.value(event, (entry,))
            named = f"release {data.get('version')}" if isinstance(data, dict) else f"release {entry + 1}"
            found, problems = validate(walker.seed, Release, (entry,), named, data)
            problems += walker.seed.problems
            if found is None or problems:
                raise SeedError(problems)
            yield ReadRelease(found, walker.seed, entry)
            entry += 1
        _end(walker)


def _end(walker: Walker) -> None:
    """Raise SeedError for whatever would keep a release added to the end from being read."""
    ending = next(walker.events)
    if isinstance(ending, yaml.DocumentEndEvent) and ending.explicit:
        wrong = "'...' ends the log here, and no release behind it would be read"
        walker.report(ending, wrong, "take the line out")
    walker.end()
    if walker.seed.problems:
        raise SeedError(walker.seed.problems)
