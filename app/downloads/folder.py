"""The folder in which the files of each edition stand: whole or not at all, made by one process at a time."""

import fcntl
import json
import os
import re
import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from hashlib import file_digest
from pathlib import Path

from app.downloads.download import Download, Edition
from app.vocabulary import BulkFormat

_LOCK, _MAKING = ".communique-lock", ".communique-making"
MANIFEST = "manifest.json"
"""In the folder of an edition, what is in it: name, size and digest of each file."""
_ORDER = tuple(BulkFormat)
_KEPT = 1
"""How many editions of the same dataset stay beside the current one: a download may still be going on."""
_PAUSE = 0.2
"""Seconds between two attempts to get the lock."""


class Folder:
    """Files by edition. It removes nothing but what it has made, wherever it may be."""

    def __init__(self, path: Path) -> None:
        """Take the path of the folder; it is made when the first files are."""
        self.path = path

    def find(self, edition: Edition) -> Sequence[Download] | None:
        """The files of an edition, or None where they are not all there."""
        folder = self._folder_of(edition)
        try:
            manifest = json.loads((folder / MANIFEST).read_bytes())
            files = [
                Download(BulkFormat(one["format"]), folder / one["name"], one["bytes"], one["sha256"])
                for one in manifest
            ]
            files.sort(key=lambda one: _ORDER.index(one.format))
            return files if all(one.path.stat().st_size == one.size for one in files) else None
        except (OSError, ValueError, KeyError, TypeError):
            return None

    @contextmanager
    def locked(self, pause: Callable[[float], None] = time.sleep) -> Iterator[None]:
        """Be the only process that makes files here; `pause` waits for so many seconds, or raises to give up."""
        self.path.mkdir(parents=True, exist_ok=True)
        with (self.path / _LOCK).open("ab") as lock:
            while True:
                try:
                    fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    break
                except BlockingIOError:
                    pause(_PAUSE)
            yield

    def make(self, edition: Edition, formats: Sequence[BulkFormat], write: Callable[[BulkFormat, Path], None]) -> None:
        """Have the files of an edition written, then put in place all at once; whoever calls holds the lock."""
        making, final = self.path / _MAKING, self._folder_of(edition)
        _remove(making)  # the lock is ours, so this is what a process left that was killed
        try:
            making.mkdir()
            manifest = []
            for form in formats:
                file = making / edition.file_name(form)
                write(form, file)
                manifest.append(_describe(form, file))
                sync(file)
            (making / MANIFEST).write_text(json.dumps(manifest, indent=2), encoding="utf-8")
            sync(making / MANIFEST)
            sync(making)
            _remove(final)
            making.rename(final)
            sync(self.path)
        finally:
            _remove(making)
        self._remove_old(edition)

    def _folder_of(self, edition: Edition) -> Path:
        return self.path / f"{edition.dataset_id}-{edition.key}"

    def _remove_old(self, edition: Edition) -> None:
        """Remove the editions of this dataset but for the current and those made last before it."""
        name = re.compile(rf"{re.escape(edition.dataset_id)}-[0-9a-f]{{{len(edition.key)}}}")
        current = self._folder_of(edition)
        others = [one for one in self.path.iterdir() if name.fullmatch(one.name) and one != current]
        for old in sorted(others, key=lambda one: one.stat().st_mtime_ns, reverse=True)[_KEPT:]:
            _remove(old)


def sync(path: Path) -> None:
    """Have a file, or the entries of a folder, on the disk before going on."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _describe(form: BulkFormat, file: Path) -> dict[str, object]:
    with file.open("rb") as opened:
        digest = file_digest(opened, "sha256").hexdigest()
    return {"format": form.value, "name": file.name, "bytes": file.stat().st_size, "sha256": digest}


def _remove(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
