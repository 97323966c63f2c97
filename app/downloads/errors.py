"""Why there are no files to give away right now."""

import errno

from app.database.copy import CopyError
from app.errors import AppError

_FULL = {errno.ENOSPC, errno.EDQUOT}


class DownloadsUnavailableError(AppError):
    """Status 503: the files are not there yet, or cannot be made."""

    def __init__(self, detail: str) -> None:
        """Take a sentence that says why, and what whoever runs the service does about it."""
        super().__init__(503, "Downloads unavailable", slug="downloads-unavailable", detail=detail)


BEING_MADE = "The files of this revision are being made; ask again in a while."
FULL = (
    "The files cannot be made, since the disk is full; make room, or set COMMUNIQUE_DOWNLOADS_FOLDER to a folder on "
    "another disk."
)
UNWRITABLE = (
    "The files cannot be made; see that the folder of COMMUNIQUE_DOWNLOADS_FOLDER can be written, or set it to another."
)


def explain(error: OSError | CopyError) -> str:
    """What to tell of a fault in writing; paths stand in the log only."""
    full = error.errno in _FULL if isinstance(error, OSError) else "full" in str(error)
    return FULL if full else UNWRITABLE
