"""Mistakes in seed files: where they stand, what is wrong, and how to mend it. Finds none itself."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Protocol, Self

_LONGEST = 160

MOST_MISTAKES = 1000
"""After this many, a check stops."""

MOST_WARNINGS = 1000
"""After this many, warnings are only counted."""

Path = tuple[str | int, ...]
"""The keys and list positions that lead from the top of a seed file to a value."""


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a file; line and column count from 1."""

    file: str
    line: int
    column: int

    @classmethod
    def read(cls, text: str) -> Self:
        """The place that was written as below."""
        file, line, column = text.rsplit(":", 2)
        return cls(file, int(line), int(column))

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


class _LeftOut(Problem):
    """Says of problems that are not shown how many they are; it stands behind all others."""


def _line(text: str) -> str:
    """Keep what a curator wrote from breaking the report: one line, no control characters, not too long."""
    plain = " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
    return plain if len(plain) <= _LONGEST else f"{plain[: _LONGEST // 2]} … {plain[-_LONGEST // 2 :]}"


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Sort problems as they stand in the files, those that say how many more there are behind all others."""
    return sorted(problems, key=lambda one: (isinstance(one, _LeftOut), one))


class SeedError(Exception):
    """A seed file that cannot be loaded; carries every problem found in it."""

    def __init__(self, problems: Iterable[Problem], *, more: bool = False) -> None:
        """Take all problems, warnings among them, or the first of `more`; they are kept in the order of the files."""
        self.problems = in_order(problems)
        self.more = more
        super().__init__("\n".join(str(problem) for problem in self.problems))


class Report:
    """The problems found so far: no more of them than anybody reads, however long the file."""

    def __init__(self) -> None:
        """Start with none."""
        self._mistakes: list[Problem] = []
        self._warnings: list[Problem] = []
        self._left_out = 0

    def add(self, problems: Iterable[Problem]) -> None:
        """Note problems; raises SeedError once there are more than MOST_MISTAKES mistakes among all of them."""
        for problem in problems:
            if not problem.warning:
                if len(self._mistakes) == MOST_MISTAKES:
                    raise SeedError(self._all(), more=True)
                self._mistakes.append(problem)
            elif len(self._warnings) < MOST_WARNINGS:
                self._warnings.append(problem)
            else:
                self._left_out += 1

    def close(self) -> list[Problem]:
        """Raise SeedError where there are mistakes; returns the warnings."""
        if self._mistakes:
            raise SeedError(self._all())
        return in_order(self._all())

    def _all(self) -> list[Problem]:
        """Every problem noted, and the number of warnings left out."""
        found = [*self._mistakes, *self._warnings]
        if self._left_out:
            last = max(one.position for one in self._warnings)
            wrong = f"{self._left_out} more warnings are not shown"
            found.append(_LeftOut(last, "", "", wrong, "attend to these first", warning=True))
        return found


def suggest(word: str, known: Iterable[str]) -> str:
    """Say `did you mean 'x'?` or, where nothing is near, which words there are (the first twelve)."""
    words = sorted(known)
    near = get_close_matches(word, words, n=3, cutoff=0.6) or get_close_matches(word.lower(), words, n=3, cutoff=0.6)
    if near:
        return "did you mean " + " or ".join(f"'{one}'" for one in near) + "?"
    if not words:
        return "none is defined yet; define it first"
    shown = ", ".join(words[:12])
    return f"use one of: {shown}{', …' if len(words) > 12 else ''}"  # noqa: PLR2004 - a line's worth of words
