"""Mistakes in seed files: where they stand, what is wrong, and how to mend it. Finds none itself."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Protocol

_LONGEST = 160

MOST_MISTAKES = 1000
"""After this many, a check stops."""

Path = tuple[str | int, ...]
"""The keys and list positions that lead from the top of a seed file to a value."""


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a file; line and column count from 1."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        """Write it as editors and terminals understand it."""
        return f"{self.file}:{self.line}:{self.column}"


class Places(Protocol):
    """Whatever knows where things stand in a seed file."""

    def position(self, path: Path, *, of_key: bool = False) -> Position:
        """The place of a value or key, or of the nearest thing around it that was written."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake, as one line of the check's report; a warning does not keep the file from being loaded."""

    position: Position
    record: str
    field: str
    wrong: str
    remedy: str
    warning: bool = False

    def __str__(self) -> str:
        """Write `file:line:column: record id: field: what is wrong; how to mend it`."""
        where = ": ".join(_line(part) for part in (self.record, self.field) if part)
        kind = "warning: " if self.warning else ""
        return f"{self.position}: {kind}{where}{': ' if where else ''}{_line(self.wrong)}; {_line(self.remedy)}"


def _line(text: str) -> str:
    """Keep what a curator wrote from breaking the report: one line, no control characters, not too long."""
    plain = " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
    return plain if len(plain) <= _LONGEST else f"{plain[: _LONGEST // 2]} … {plain[-_LONGEST // 2 :]}"


class SeedError(Exception):
    """A seed file that cannot be loaded; carries every problem found in it."""

    def __init__(self, problems: Iterable[Problem], *, more: bool = False) -> None:
        """Take all problems, warnings among them, or the first of `more`; they are kept in the order of the files."""
        self.problems = sorted(problems)
        self.more = more
        super().__init__("\n".join(str(problem) for problem in self.problems))


class Report:
    """The problems found so far; more mistakes than anybody reads end the check."""

    def __init__(self) -> None:
        """Start with none."""
        self.problems: list[Problem] = []
        self.mistakes = 0

    def add(self, problems: Iterable[Problem]) -> None:
        """Note problems; raises SeedError once there are more than MOST_MISTAKES mistakes among all of them."""
        for problem in problems:
            if not problem.warning:
                if self.mistakes == MOST_MISTAKES:
                    raise SeedError(self.problems, more=True)
                self.mistakes += 1
            self.problems.append(problem)

    def close(self) -> list[Problem]:
        """Raise SeedError where there are mistakes; returns the warnings."""
        if self.mistakes:
            raise SeedError(self.problems)
        return sorted(self.problems)


def suggest(word: str, known: Iterable[str]) -> str:
    """Say `did you mean 'x'?` or, where nothing is near, which words there are (the first twelve)."""
    words = sorted(known)
    near = get_close_matches(word, words, n=3, cutoff=0.6)
    if near:
        return "did you mean " + " or ".join(f"'{one}'" for one in near) + "?"
    if not words:
        return "none is defined yet; define it first"
    shown = ", ".join(words[:12])
    return f"use one of: {shown}{', …' if len(words) > 12 else ''}"  # noqa: PLR2004 - a line's worth of words
