"""The answers that are kept: bounded by bytes, the least recently used goes first. What requests mean is not its."""

from collections import OrderedDict

from app.middleware.cache.asked import Exact, Key
from app.middleware.cache.entry import Entry, Reply, alias_size

SHARE = 8
"""One answer may take up at most this part of the whole."""
ROOMY = 8
"""While no more than this part of the whole is taken, every answer is kept; then, those asked for before."""
_ALIASES = 16
"""So many ways to ask for one entry are remembered."""
_SIGHTED = 8192
"""Of so many requests, the last ones that were not kept, it is remembered that they were made."""


class Store:
    """Entries by what they depend on, and replies by requests to the letter, which finds them at once."""

    def __init__(self, capacity: int) -> None:
        """Take how many bytes all entries together may take up."""
        self.capacity = capacity
        self.longest = capacity // SHARE
        self.size = 0
        self.held = 0
        """Bytes of answers that are not whole yet."""
        self.evictions = 0
        self.replies: dict[Exact, Reply] = {}
        self._entries: OrderedDict[Key, Entry] = OrderedDict()
        self._sighted: dict[int, None] = {}

    def __len__(self) -> int:
        """How many answers are kept."""
        return len(self._entries)

    def find(self, key: Key) -> Entry | None:
        """The entry of a key, if there is one."""
        return self._entries.get(key)

    def touch(self, entry: Entry) -> None:
        """Note that an entry was used, if it is still there."""
        if self._entries.get(entry.key) is entry:
            self._entries.move_to_end(entry.key)

    def keep(self, entry: Entry, *, wanted: bool = False) -> bool:
        """Keep an entry unless it is too long; the least recently used ones make room. Returns whether it is there.

        Where there is not plenty of room, it is kept only if it is `wanted` by others, or was asked for before: who
        asks for all there is, each thing once, must not take the place of what is asked for again and again.
        """
        if entry.size > self.longest or not (wanted or self._worth_keeping(entry.key)):
            return False
        known = self._entries.get(entry.key)
        if known and known.whole and not entry.whole:
            return True
        if known:
            self._drop(known)
        self._entries[entry.key] = entry
        self.size += entry.size
        self._make_room()
        return True

    def remember(self, exact: Exact, reply: Reply) -> None:
        """Remember what a request, to the letter, gets of an entry that is kept."""
        entry = reply.entry
        self.touch(entry)  # it is used, so it must not be what makes room for its own alias
        if exact in entry.aliases:
            self.replies[exact] = reply
            return
        if len(entry.aliases) >= _ALIASES:
            oldest = next(iter(entry.aliases))
            self._resize(entry, -entry.aliases.pop(oldest))
            self.replies.pop(oldest, None)
        entry.aliases[exact] = alias_size(exact)
        self.replies[exact] = reply
        self._resize(entry, entry.aliases[exact])
        self._make_room()

    def clear(self) -> None:
        """Forget everything."""
        self.replies.clear()
        self._entries.clear()
        self.size = 0

    def _worth_keeping(self, key: Key) -> bool:
        if self.size <= self.capacity // ROOMY:
            return True
        sighting = hash(key)
        if sighting in self._sighted:
            del self._sighted[sighting]
            return True
        self._sighted[sighting] = None
        if len(self._sighted) > _SIGHTED:
            del self._sighted[next(iter(self._sighted))]
        return False

    def _resize(self, entry: Entry, more: int) -> None:
        entry.size += more
        self.size += more

    def _make_room(self) -> None:
        while self.size > self.capacity:
            self._drop(next(iter(self._entries.values())))
            self.evictions += 1

    def _drop(self, entry: Entry) -> None:
        del self._entries[entry.key]
        self.size -= entry.size
        for exact in entry.aliases:
            self.replies.pop(exact, None)
