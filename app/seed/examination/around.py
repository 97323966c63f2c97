"""What stands around the data: folders and their permissions, room on disks, downloads."""

import os
import shutil
import stat
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from app.database_address import sqlite_file
from app.downloads import folder_of
from app.downloads.proof import Proof, prove_downloads
from app.seed.examination.finding import PERMISSIONS, Finding, fault, ok, warning
from app.settings import Settings

_LEAST = 64 * 1024 * 1024
"""With less than so many bytes left, hardly anything can be written."""


def examine_folders(settings: Settings) -> Iterator[Finding]:
    """Whether this user can read and write what has to be, and whether not every user can write it."""
    file, downloads = sqlite_file(settings.database_url), folder_of(settings)
    findings = [*(_database_access(file) if file else ()), *_downloads_access(downloads)]
    what = "the database, its folder and that of the downloads" if file else "the folder of the downloads"
    yield from findings or [ok("folders", f"this user can write {what}, and not every user can")]


def _database_access(file: Path) -> Iterator[Finding]:
    there = [file, file.parent] if file.is_file() else [_nearest(file.parent, Path.exists)]
    for path in there:
        wanted = os.R_OK | os.W_OK | (os.X_OK if path.is_dir() else 0)
        if not os.access(path, wanted):
            yield warning("folders", f"{path} cannot be written by this user: no load from here; mend its permissions")
        yield from _written_by_all(path)


def _downloads_access(folder: Path) -> Iterator[Finding]:
    there = _nearest(folder, Path.exists)
    if there.is_dir() and os.access(there, os.R_OK | os.W_OK | os.X_OK):
        yield from _written_by_all(there)
    else:
        remedy = "mend its permissions, or set COMMUNIQUE_DOWNLOADS_FOLDER to another"
        yield fault("folders", f"no downloads can be made in {there}; {remedy}")


def _written_by_all(path: Path) -> Iterator[Finding]:
    mode = path.stat().st_mode
    if mode & stat.S_IWOTH and not (stat.S_ISDIR(mode) and mode & stat.S_ISVTX):
        kind = "folder" if stat.S_ISDIR(mode) else "file"
        yield warning("folders", f"every user may write the {kind} {path}; run `chmod o-w {path}`")


def _nearest(path: Path, fits: Callable[[Path], bool]) -> Path:
    """The path, or the nearest folder above it that is as it should be."""
    return next(one for one in (path, *path.absolute().parents) if fits(one))


def examine_room(settings: Settings) -> Iterator[Finding]:
    """Whether another load, and another set of downloads, finds room where it is written on this machine."""
    file, needed = sqlite_file(settings.database_url), _LEAST
    places = {"downloads": folder_of(settings), "temporary files": Path(tempfile.gettempdir())}
    if file:
        needed += 2 * file.stat().st_size if file.is_file() else 0
        places = {"the database": file.parent, **places}
    lacking = False
    for what, folder in places.items():
        there = _nearest(folder, Path.is_dir)
        free = shutil.disk_usage(there).free
        if free < needed:
            lacking = True
            told = f"{free:,} bytes are left for {what} in {there}, and a load may take {needed:,}; make room"
            yield (fault if free < _LEAST else warning)("room", told)
    if not lacking:
        yield ok("room", f"at least {needed:,} bytes are left for {', for '.join(places)}")


def examine_downloads(settings: Settings) -> Iterator[Finding]:
    """Whether files that were made are still what they were."""
    folder = folder_of(settings)
    found: dict[Proof, list[Path]] = {proof: [] for proof in Proof}
    count = 0
    for file, proof in prove_downloads(folder):
        count += 1
        if proof is not Proof.WHOLE:
            found[proof].append(file)
    if found[Proof.DAMAGED]:
        told = f"{found[Proof.DAMAGED][0]} is not what was made; remove its folder, and it is made anew"
        yield fault("downloads", told)
    if found[Proof.FORBIDDEN]:
        yield warning("downloads", f"{found[Proof.FORBIDDEN][0]} cannot be read by this user; {PERMISSIONS}")
    if not any(found.values()):
        yield ok("downloads", f"{count} files in {folder}, each what was made" if count else "none were made yet")
