"""One attempt to make the files, in a thread of its own, so that no request has to last as long as it does."""

import logging
import time
from threading import Event, Thread

from app.database.copy import CopyError, SupersededError
from app.database.snapshot import Database
from app.downloads.download import Edition
from app.downloads.errors import BEING_MADE, DownloadsUnavailableError, explain
from app.downloads.folder import Folder
from app.downloads.writers import WRITERS
from app.errors import AppError, LostError

logger = logging.getLogger("communique")

_ATTEMPTS = 3
"""How many loads in a row may come between, or connections be lost, before it is given up."""


class _StoppedError(Exception):
    """The service is ending."""


class Making:
    """Starts at once; `error` is what came of it, where it did not end well."""

    def __init__(self, database: Database, folder: Folder) -> None:
        """Begin to make the files of what is loaded."""
        self._database, self._folder = database, folder
        self._stopped, self._done = Event(), Event()
        self.error: Exception | None = None
        self.ended = 0.0
        # Not waited for at the end of the process: what it leaves half made, the next one removes.
        self._thread = Thread(target=self._run, name="downloads", daemon=True)
        self._thread.start()

    def wait(self, seconds: float) -> bool:
        """Wait until it has ended, but no longer than this; returns whether it has."""
        return self._done.wait(max(seconds, 0))

    def stop(self, seconds: float) -> None:
        """Give it up, and wait that long for it to clear away what it had begun."""
        self._stopped.set()
        self._thread.join(seconds)

    def _run(self) -> None:
        try:
            self._make()
        except (OSError, CopyError) as error:
            logger.warning("the downloads cannot be made in %s: %s", self._folder.path, error)
            self.error = DownloadsUnavailableError(explain(error))
        except AppError as error:
            self.error = error
        except _StoppedError:
            self.error = DownloadsUnavailableError(BEING_MADE)
        except Exception as error:
            logger.exception("the downloads cannot be made")
            self.error = error
        finally:
            self.ended = time.monotonic()
            self._done.set()

    def _make(self) -> None:
        with self._folder.locked(self._pause):
            for _ in range(_ATTEMPTS):
                try:
                    self._make_current()
                except (SupersededError, LostError):
                    continue
                return
        raise DownloadsUnavailableError(BEING_MADE)

    def _make_current(self) -> None:
        with self._database.reading() as snapshot:
            edition = Edition.of(snapshot)
            if self._folder.find(edition) is None:
                logger.info("making the downloads of revision %s", edition.revision)
                snapshot.transaction.lift_time_limit()
                self._folder.make(
                    edition,
                    [form for form in WRITERS if form in edition.formats],
                    lambda form, path: WRITERS[form](snapshot, path, self._check),
                )

    def _check(self, _done: int, _total: int) -> None:
        if self._stopped.is_set():
            raise _StoppedError

    def _pause(self, seconds: float) -> None:
        if self._stopped.wait(seconds):
            raise _StoppedError
