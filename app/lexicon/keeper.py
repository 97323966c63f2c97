"""One lexicon per revision, in memory; the only part that reads the database."""

from threading import Lock

from app.database.fetch import fetch_rows, stream_rows
from app.database.snapshot import Snapshot
from app.lexicon.lookup import Lexicon
from app.lexicon.names import NameRow
from app.queries.documents import select_complete_from, select_lexicon


class LexiconKeeper:
    """Holds the lexicon of the revision served last, and builds the next one when a request sees a new revision."""

    def __init__(self) -> None:
        """Start without one."""
        self._lock = Lock()
        self._current: tuple[tuple[str, str], Lexicon] | None = None

    def at(self, snapshot: Snapshot) -> Lexicon:
        """The lexicon of the revision a snapshot sees."""
        wanted = (snapshot.loaded.revision, snapshot.loaded.rendering)
        current = self._current
        if current is not None and current[0] == wanted:
            return current[1]
        with self._lock:
            if self._current is None or self._current[0] != wanted:
                names = (NameRow(*row) for row in stream_rows(snapshot, select_lexicon()))
                complete_from = {row[0]: row[1] for row in fetch_rows(snapshot, select_complete_from())}
                self._current = (wanted, Lexicon(names, complete_from))
            return self._current[1]
