"""Lock files read: one version of each package, with the hashes of its files."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from supply import SupplyError

_REQUIREMENT = re.compile(
    r"(?P<name>[a-z0-9]+(?:-[a-z0-9]+)*)==(?P<version>[0-9][0-9a-z.+!]*)"
    r"(?: ; (?P<marker>[^#\\]+?))?(?P<hashes>(?: --hash=sha256:[0-9a-f]{64})+)"
)


class Locked(NamedTuple):
    """A package in one version: on which machines it is wanted (on all, where there is no marker), and its hashes."""

    name: str
    version: str
    marker: str | None
    hashes: tuple[str, ...]


def read_lock(file: Path) -> list[Locked]:
    """The packages of a lock file; raises SupplyError where a line is anything but one version with its hashes."""
    return [_read(line, file) for line in _lines(file.read_text(encoding="utf-8"))]


def _lines(text: str) -> Iterator[str]:
    """Its lines, those put together that end with a backslash, single spaces in them."""
    for line in re.sub(r"\\\n", " ", text).splitlines():
        if line.strip():
            yield " ".join(line.split())


def _read(line: str, file: Path) -> Locked:
    found = _REQUIREMENT.fullmatch(line)
    if found is None:
        raise SupplyError(f"{file.name}: this is no version with its hashes, write it with `make lock`: {line[:80]}")
    hashes = tuple(one.removeprefix("--hash=sha256:") for one in found["hashes"].split())
    return Locked(found["name"], found["version"], found["marker"], hashes)
