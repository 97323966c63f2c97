"""What stands in `vendor/`: whose it is, and whether it is still what it was."""

import re
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from supply import VENDOR, SupplyError

SUMS, README = "SHA256SUMS", "README.md"
_ORIGIN = re.compile(r"npm package `(?P<name>[^`]+)`, version (?P<version>\S+) \((?P<licence>[^,]+),")


class Vendored(NamedTuple):
    """A package of the npm registry that is kept in a folder, and the checksum of each of its files."""

    folder: Path
    name: str
    version: str
    licence: str
    checksums: dict[str, str]


def vendored() -> list[Vendored]:
    """All there are; raises SupplyError where one does not say whose it is."""
    return [_read(folder) for folder in sorted(VENDOR.iterdir())]


def _read(folder: Path) -> Vendored:
    origin = _ORIGIN.search((folder / README).read_text(encoding="utf-8"))
    if origin is None:
        raise SupplyError(f"{folder.name}/{README} does not say which package, version and licence this is")
    return Vendored(folder, origin["name"], origin["version"], origin["licence"], checksums(folder))


def checksums(folder: Path) -> dict[str, str]:
    """The SHA-256 of each file as it was when it was put there."""
    lines = (folder / SUMS).read_text(encoding="utf-8").splitlines()
    return {name: checksum for checksum, name in (line.split("  ", 1) for line in lines)}


def faults(folder: Path) -> list[str]:
    """Which files are not those that the checksums are of; what we wrote there ourselves, this page and they, aside."""
    expected = checksums(folder)
    there = {
        path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }
    for own in (SUMS, README):
        there.pop(own, None)
    return [
        f"vendor/{folder.name}/{name}: {fault}"
        for name in sorted(expected.keys() | there.keys())
        for fault in [_fault(expected.get(name), there.get(name))]
        if fault
    ]


def _fault(expected: str | None, found: str | None) -> str | None:
    if expected == found:
        return None
    if found is None:
        return "is missing"
    return "has no checksum" if expected is None else "was changed"
