"""One answer on its way from the application to a client, kept for others if it can be."""

from collections.abc import Callable
from enum import Enum, auto

from starlette.types import Message, Send

from app.middleware.cache.asked import Key
from app.middleware.cache.entry import OK, Entry, can_be_kept
from app.middleware.cache.store import Store
from app.middleware.cache.watch import DataWatch


class Outcome(Enum):
    """What those who wait for an answer should do."""

    ASK_AGAIN = auto()
    OTHERS_ALONE = auto()


class Recorder:
    """Passes messages on, and tells those who wait what to do before any client can keep them waiting.

    An answer in one piece is kept, then sent. One in several pieces comes as fast as its client takes it: nobody waits
    for that, and it is kept at its end unless that is too long to hold, or too many others are held at the time.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - an answer, where it goes, and who waits for it
        self,
        key: Key,
        store: Store,
        watch: DataWatch,
        send: Send,
        land: Callable[[Outcome], None],
        wanted: Callable[[], bool],
    ) -> None:
        """Take where to keep it, whom to tell, and what says whether others wait for it."""
        self._key = key
        self._store = store
        self._watch = watch
        self._send = send
        self._land = land
        self._wanted = wanted
        self._standing = watch.standing
        self._start: Message | None = None
        self._status = 0
        self._headers: list[tuple[bytes, bytes]] = []
        self._body: list[bytes] | None = None
        self._held = 0

    @property
    def is_held_back(self) -> bool:
        """Whether there are headers that wait for the first piece of a body."""
        return self._start is not None

    async def send(self, message: Message) -> None:
        """Take the next message of the answer."""
        if message["type"] == "http.response.start":
            self._start = message
            self._status, self._headers = message["status"], [*message.get("headers", ())]
            self._body = [] if can_be_kept(message) else None
            return
        if message["type"] == "http.response.body":
            self._take(message.get("body", b""), more=message.get("more_body", False))
        else:
            self._give_up()
        start, self._start = self._start, None
        if start:
            await self._send(start)
        await self._send(message)

    def close(self) -> None:
        """Hold nothing any more."""
        self._give_up()

    def _take(self, body: bytes, *, more: bool) -> None:
        if self._body is None:
            self._give_up()
            return
        self._body.append(body)
        if not more:
            self._keep(b"".join(self._body))
            return
        self._land(Outcome.OTHERS_ALONE)
        self._held += len(body)
        self._store.held += len(body)
        if self._store.held > self._store.longest:
            self._give_up()

    def _keep(self, body: bytes) -> None:
        if self._watch.standing == self._standing:
            entry = Entry(self._key, self._headers, body if self._status == OK else None)
            self._land(Outcome.ASK_AGAIN if self._store.keep(entry, wanted=self._wanted()) else Outcome.OTHERS_ALONE)
        else:
            self._land(Outcome.ASK_AGAIN)

    def _give_up(self) -> None:
        self._land(Outcome.OTHERS_ALONE)
        self._store.held -= self._held
        self._held, self._body = 0, None
