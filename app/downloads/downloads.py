"""The downloads as requests ask for them: found where they are made, and made where they are not. Sends nothing."""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import BoundedSemaphore, Lock

from app.database.snapshot import Database
from app.database_address import sqlite_file
from app.downloads.download import Download, Edition
from app.downloads.errors import BEING_MADE, DownloadsUnavailableError
from app.downloads.folder import Folder
from app.downloads.making import Making
from app.errors import BusyError, UnavailableError
from app.settings import PROJECT_FOLDER, Settings

_PATIENCE = 20.0
"""Seconds a request waits for files that are being made."""
_SEATS = 4
"""How many requests wait at once; each keeps one of the server's threads from other requests."""
_REST = 30.0
"""Seconds before a failure is put to the test again."""
_FAREWELL = 10.0
"""Seconds the end of the service waits for a thread that clears away."""


@dataclass(frozen=True, slots=True)
class Listing:
    """The files of one edition."""

    edition: Edition
    files: Sequence[Download]


class Downloads:
    """Gives the files of what is loaded."""

    def __init__(self, database: Database, folder: Path, patience: float = _PATIENCE) -> None:
        """Take where the data is and where the files go; nothing is read or written before the first request."""
        self._database, self._folder, self._patience = database, Folder(folder), patience
        self._lock, self._seats = Lock(), BoundedSemaphore(_SEATS)
        self._making: Making | None = None

    def edition(self) -> Edition:
        """What is loaded; raises UnavailableError."""
        with self._database.reading() as snapshot:
            return Edition.of(snapshot)

    def current(self) -> Listing:
        """The files of what is loaded; raises UnavailableError, and DownloadsUnavailableError until they are made."""
        found = self._find()
        if found:
            return found
        with self._seat():
            deadline = time.monotonic() + self._patience
            while time.monotonic() <= deadline:
                making = self._begin()
                if not making.wait(deadline - time.monotonic()):
                    break
                if making.error:
                    raise making.error
                found = self._find()  # a load may have come between
                if found:
                    return found
        raise DownloadsUnavailableError(BEING_MADE)

    def close(self) -> None:
        """Give up what is being made; a request that comes nevertheless begins anew."""
        with self._lock:
            making, self._making = self._making, None
        if making:
            making.stop(_FAREWELL)

    def _find(self) -> Listing | None:
        edition = self.edition()
        files = self._folder.find(edition)
        return Listing(edition, files) if files else None

    def _begin(self) -> Making:
        """Join what is being made, or begin; what failed a moment ago would fail again."""
        with self._lock:
            making = self._making
            if making is None or (making.wait(0) and not _fails_again(making)):
                making = self._making = Making(self._database, self._folder)
            return making

    @contextmanager
    def _seat(self) -> Iterator[None]:
        """A place to wait; there are few."""
        if not self._seats.acquire(blocking=False):
            raise DownloadsUnavailableError(BEING_MADE)
        try:
            yield
        finally:
            self._seats.release()


def folder_of(settings: Settings) -> Path:
    """Where the files go: as set, else beside the database, else in the project's own folder for what is made."""
    if settings.downloads_folder:
        return settings.downloads_folder
    file = sqlite_file(settings.database_url)
    return (file.parent if file else PROJECT_FOLDER / "var") / "downloads"


def _fails_again(making: Making) -> bool:
    """Whether it is too early for another attempt; servers of the database may be back the next moment."""
    recent = time.monotonic() - making.ended <= _REST
    return making.error is not None and not isinstance(making.error, (BusyError, UnavailableError)) and recent
