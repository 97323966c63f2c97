"""Proves files that were made by the digests written down when they were. Makes and removes nothing."""

import json
from collections.abc import Iterator
from enum import Enum, auto
from hashlib import file_digest
from pathlib import Path

from app.downloads.folder import MANIFEST


class Proof(Enum):
    """What was found of a file."""

    WHOLE = auto()
    DAMAGED = auto()
    FORBIDDEN = auto()
    """This user may not read it."""


def prove_downloads(folder: Path) -> Iterator[tuple[Path, Proof]]:
    """Every file in a folder of downloads, and whether it is what it was; what cannot be looked into once, for all.

    Others may make and remove editions meanwhile: what is removed or not yet in its place is passed over.
    """
    try:
        names = sorted(one.name for one in folder.iterdir())
    except PermissionError:
        yield folder, Proof.FORBIDDEN
        return
    except (FileNotFoundError, NotADirectoryError):
        return
    for name in names:
        if not name.startswith("."):
            yield from _prove_edition(folder / name / MANIFEST)


def _prove_edition(manifest: Path) -> Iterator[tuple[Path, Proof]]:
    try:
        written = manifest.read_bytes()
        files = [(manifest.with_name(one["name"]), one["sha256"]) for one in json.loads(written)]
    except PermissionError:
        yield manifest, Proof.FORBIDDEN
        return
    except (FileNotFoundError, NotADirectoryError):
        return  # it is none of ours, or has been removed
    except (OSError, ValueError, KeyError, TypeError):
        yield manifest, Proof.DAMAGED
        return
    for file, digest in files:
        proof = _prove(file, digest)
        if proof is Proof.DAMAGED and not _still_says(manifest, written):
            return  # the edition was removed, or made anew
        yield file, proof


def _prove(file: Path, digest: str) -> Proof:
    try:
        with file.open("rb") as opened:
            return Proof.WHOLE if file_digest(opened, "sha256").hexdigest() == digest else Proof.DAMAGED
    except PermissionError:
        return Proof.FORBIDDEN
    except OSError:
        return Proof.DAMAGED


def _still_says(manifest: Path, written: bytes) -> bool:
    try:
        return manifest.read_bytes() == written
    except OSError:
        return False
