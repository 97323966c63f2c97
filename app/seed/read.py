"""YAML files to plain data with places. What keeps one from being read, in one line or with its place."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path as FilePath

import yaml

from app.errors import OperatorError
from app.seed.problem import Position, Problem, SeedError
from app.seed.walk import SeedText, Walker

MAX_BYTES = 8 * 1024 * 1024
"""The largest seed file read, in bytes; the curated part of a chronology is a thousandth of it."""

_CONTROL = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What YAML 1.1 (section 5.1) does not take as a character."""


@dataclass(frozen=True, slots=True)
class YamlForm:
    """What a YAML file is to hold, as far as the messages about one that cannot be read differ."""

    missing: str
    too_large: str
    start: str
    most_bytes: int = MAX_BYTES


SEED_FORM = YamlForm(
    missing="name a seed file, or set COMMUNIQUE_SEED_FILE",
    too_large="a seed file at most {:,}; split it up with 'include:', or write it as NDJSON, which may be of any size",
    start="start with 'dataset:', 'events:' and so on",
)


def read_file(file: FilePath, form: YamlForm = SEED_FORM) -> SeedText:
    """Read one file; what is wrong with its YAML is in the result's `problems`."""
    text = text_of(file, form)
    seed = SeedText(str(file), {})
    with explained_yaml(file):
        data = Walker(seed, text).document()
    if not isinstance(data, dict):
        wrong = "the file is empty" if data is None else "the file is not a mapping"
        raise SeedError([Problem(Position(seed.file, 1, 1), "", "", wrong, form.start)])
    seed.data = data
    return seed


@contextmanager
def explained_yaml(file: FilePath) -> Iterator[None]:
    """Say where a file is not YAML, and why."""
    try:
        yield
    except yaml.MarkedYAMLError as error:
        unclosed = "quoted scalar" in (error.context or "")  # what it trips over is then the end of the file
        mark = error.context_mark if unclosed else error.problem_mark or error.context_mark
        position = Position(str(file), mark.line + 1, mark.column + 1) if mark else Position(str(file), 1, 1)
        reason = error.problem or error.context or "it cannot be parsed"
        remedy = "close the quotation" if unclosed else "mend the line, or the one above it"
        raise SeedError([Problem(position, "", "", f"this is not YAML: {reason}", remedy)]) from None


@contextmanager
def explained_access(file: FilePath, missing: str = SEED_FORM.missing) -> Iterator[None]:
    """Say in one line why a file cannot be read."""
    try:
        if not file.is_file():
            reason = "is a folder" if file.is_dir() else "does not exist"
            raise OperatorError(f"{file} {reason}; {missing}")
        yield
    except OSError as error:
        raise OperatorError(f"{file} cannot be read: {error.strerror}; mend its permissions or name another") from None


def text_of(file: FilePath, form: YamlForm) -> str:
    """The text of a file; what keeps it from being read is said in one line."""
    with explained_access(file, form.missing):
        check_size(file, form)
        raw = file.read_bytes()
    return decoded(file, raw)


def check_size(file: FilePath, form: YamlForm) -> None:
    """Refuse a file that is too large."""
    size = file.stat().st_size
    if size > form.most_bytes:
        raise OperatorError(f"{file} has {size:,} bytes and {form.too_large.format(form.most_bytes)}")


def decoded(file: FilePath, raw: bytes, line: int = 1) -> str:
    """The text of whole lines of a file, of which the first has this number; raises SeedError where they hold none."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        column = error.start - before.rfind(b"\n")
        position = Position(str(file), before.count(b"\n") + line, column)
        raise SeedError([Problem(position, "", "", "this byte is not UTF-8", "save the file as UTF-8")]) from None
    control = find_control(text)
    if control:
        start, what = control
        position = Position(str(file), text.count("\n", 0, start) + line, start - text.rfind("\n", 0, start))
        raise SeedError([Problem(position, "", "", f"there is a {what} here", "take it out")])
    return text


def find_control(text: str) -> tuple[int, str] | None:
    """Where the first character stands that no seed file may hold, and what it is; None where there is none."""
    found = None if text.isprintable() else _CONTROL.search(text)
    if found is None:
        return None
    return found.start(), "NUL character" if found[0] == "\0" else f"control character (U+{ord(found[0]):04X})"
