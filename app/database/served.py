"""What has been served last, so that nothing older follows. Opens nothing."""

from collections.abc import Sequence
from threading import Lock
from time import monotonic
from typing import Any, NamedTuple

from app.database.loaded import Loaded
from app.errors import UnavailableError


class Known(NamedTuple):
    """What is loaded, and the row that tells its state; it begins with the number of the load."""

    state: Sequence[Any]
    loaded: Loaded


class Served:
    """The last state of the data that anybody in this process was shown."""

    def __init__(self) -> None:
        """Nothing yet."""
        self._known: Known | None = None
        self.clock = monotonic
        self._doubts: tuple[float, float] | None = None
        """Since when, and when last, somebody to be believed one day has told of something else that is not newer."""
        self._lock = Lock()

    def known(self, state: Sequence[Any]) -> Known | None:
        """What is known of a state, if it is that of what was shown last, and nobody has told of another since."""
        known = self._known
        return known if known is not None and known.state == state and self._doubts is None else None

    def learn(self, found: Known, believed_after: float | None) -> Known:
        """Go on to what was found; raises UnavailableError for what is not newer than what was shown, and not the same.

        Unless whoever told of it is to be believed after so many seconds in which nobody has told of what was shown.
        """
        with self._lock:
            known = self._known
            differs = known is not None and found.state != known.state
            if known and differs and found.state[0] <= known.state[0] and not self._put_back(believed_after):
                raise UnavailableError(
                    "The servers have not come as far as what was served already; ask again in a moment."
                )
            self._doubts = None
            if known is None or differs:
                self._known = known = found
            return known

    def _put_back(self, believed_after: float | None) -> bool:
        if believed_after is None:
            return False
        now = self.clock()
        since, last = self._doubts or (now, now)
        if now - last > believed_after:
            since = now  # that was long ago, and may have had another reason
        self._doubts = since, now
        return now - since >= believed_after
