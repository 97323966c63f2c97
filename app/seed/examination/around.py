"""What stands around the data: folders and their permissions, room on disks, downloads, replicas."""

import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path

from app.database.engine import look_at_replication
from app.database_address import sqlite_file
from app.downloads import folder_of
from app.downloads.proof import find_download_damage
from app.seed.examination.finding import Finding, fault, ok, warning
from app.settings import Settings

_LEAST = 64 * 1024 * 1024
"""With less than so many bytes left, hardly anything can be written."""
_LAGGING = 60
"""From so many seconds on a replica lags; most follow within one."""


def examine_folders(settings: Settings) -> Iterator[Finding]:
    """Whether this user can read and write what has to be, and whether nobody else can write it."""
    findings = [*_database_access(settings), *_downloads_access(folder_of(settings))]
    yield from findings or [ok("folders", "this user can read and write them, and nobody who should not")]


def _database_access(settings: Settings) -> Iterator[Finding]:
    file = sqlite_file(settings.database_url)
    if not file or not file.is_file():
        return
    for path, kind in ((file, "file"), (file.parent, "folder")):
        mode = path.stat().st_mode
        if not os.access(path, os.R_OK | os.W_OK):
            yield warning("folders", f"{path} cannot be written by this user: no load from here; mend its permissions")
        if mode & stat.S_IWOTH and not mode & stat.S_ISVTX:
            yield warning("folders", f"every user may write the {kind} {path}; run `chmod o-w {path}`")


def _downloads_access(folder: Path) -> Iterator[Finding]:
    there = next(path for path in (folder, *folder.absolute().parents) if path.exists())
    if not there.is_dir() or not os.access(there, os.R_OK | os.W_OK | os.X_OK):
        remedy = "mend its permissions, or set COMMUNIQUE_DOWNLOADS_FOLDER to another"
        yield fault("folders", f"no downloads can be made in {there}; {remedy}")


def examine_room(settings: Settings) -> Iterator[Finding]:
    """Whether another load, and another set of downloads, finds room where it is written."""
    file, needed = sqlite_file(settings.database_url), _LEAST
    places = {"downloads": folder_of(settings), "temporary files": Path(tempfile.gettempdir())}
    if file and file.is_file():
        needed += 2 * file.stat().st_size
        places = {"the database": file.parent, **places}
    lacking = False
    for what, folder in places.items():
        there = next(path for path in (folder, *folder.absolute().parents) if path.is_dir())
        free = shutil.disk_usage(there).free
        if free < needed:
            lacking = True
            told = f"{free:,} bytes are left for {what} in {there}, and a load may take {needed:,}; make room"
            yield (fault if free < _LEAST else warning)("room", told)
    if not lacking:
        yield ok("room", f"at least {needed:,} bytes are left wherever something is written")


def examine_downloads(settings: Settings) -> Iterator[Finding]:
    """Whether files that were made are still what they were."""
    folder = folder_of(settings)
    damaged, count = [], 0
    for file, sound in find_download_damage(folder):
        count += 1
        damaged += [] if sound else [file]
    if damaged:
        told = f"{damaged[0]} is not what was made; remove its folder, and it is made anew"
        yield fault("downloads", told)
    else:
        yield ok("downloads", f"{count} files in {folder}, each what was made" if count else "none were made yet")


def examine_replicas(settings: Settings) -> Iterator[Finding]:
    """How far each of the replicas has come."""
    found = look_at_replication(settings)
    for number, one in enumerate(found.replicas if found else (), start=1):
        what = f"replica {number}"
        if not one.reachable:
            yield fault(what, "it does not answer; see that it runs, and that its address is right")
        elif not one.standby:
            yield warning(what, "it is no standby; see that COMMUNIQUE_READ_DATABASE_URL names replicas")
        elif one.lag_seconds is None or one.lag_seconds > _LAGGING:
            yield warning(what, f"it lags by {one.lag_seconds} seconds; see what keeps it from following")
        else:
            yield ok(what, f"it follows, {one.lag_bytes} bytes behind, at revision {(one.revision or 'none')[:12]}")
