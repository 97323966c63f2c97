"""Names to ids: the one place where a request's words become record ids. In memory, one lexicon per revision."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from enum import IntEnum, StrEnum
from threading import Lock
from typing import NamedTuple

from pydantic.fields import FieldInfo

from app.database.fetch import fetch_rows
from app.database.snapshot import Snapshot
from app.errors import ParameterError, ParameterProblem
from app.folding import fold, name_key
from app.params.listing import QueryModel
from app.params.names import Identified, Named, Names, Selection
from app.queries.documents import select_complete_from, select_lexicon
from app.vocabulary import Naming, RecordKind, Scheme

_CANDIDATES = 5


class Level(IntEnum):
    """How firmly a name belongs to a record; the first level on which a word matches decides."""

    ID = 1
    IDENTIFIER = 2
    NAME = 3
    FAMILY_NAME = 4


class NameRow(NamedTuple):
    """One name of one record, as stored; the preferred one is that it is shown under."""

    namespace: str
    level: int
    folded: str
    record_id: str
    name: str
    preferred: bool


_NOUNS: Mapping[str, str] = {
    Scheme.EVENT_TYPES: "event type",
    Scheme.ROLES: "role",
    Scheme.POSITIONS: "position",
    Scheme.MEMBERSHIP_STATUSES: "membership status",
    Naming.LANGUAGE: "source in a language",
}
"""What a namespace holds, where its own name does not say it."""


class Lexicon:
    """All names of one revision."""

    def __init__(self, rows: Iterable[NameRow], complete_from: Mapping[str, int] | None = None) -> None:
        """Index the names by namespace, level and folded form.

        `complete_from` tells, by organization, the day number from which the list of its members is whole.
        """
        self.complete_from = complete_from or {}
        self._ids: dict[str, dict[int, dict[str, set[str]]]] = defaultdict(lambda: defaultdict(dict))
        self._names: dict[str, dict[str, str]] = defaultdict(dict)
        self._labels: dict[str, dict[str, str]] = defaultdict(dict)
        for row in rows:
            self._ids[row.namespace][row.level].setdefault(row.folded, set()).add(row.record_id)
            self._names[row.namespace].setdefault(row.folded, row.name)
            if row.preferred:
                self._labels[row.namespace][row.record_id] = row.name

    def resolve(self, query: QueryModel) -> tuple[Names, Mapping[str, Mapping[str, str]]]:
        """Look up every name in a query; returns the ids by parameter, and what was taken for what.

        Raises ParameterError with every name that is unknown or could mean several records.
        """
        names: dict[str, Selection] = {}
        taken: dict[str, dict[str, str]] = {}
        problems: list[ParameterProblem] = []
        for parameter, field in type(query).model_fields.items():
            mark, values = _mark_of(field), getattr(query, parameter)
            if mark is None or not values:
                continue
            found = {value: self._mean(parameter, value.removeprefix("!").strip(), mark) for value in values}
            problems += [one for one in found.values() if isinstance(one, ParameterProblem)]
            ids = {value: one for value, one in found.items() if isinstance(one, str)}
            if isinstance(mark, Named):
                taken[parameter] = {value.removeprefix("!").strip(): one for value, one in ids.items()}
            names[parameter] = Selection(
                tuple(dict.fromkeys(one for value, one in ids.items() if not value.startswith("!"))),
                tuple(dict.fromkeys(one for value, one in ids.items() if value.startswith("!"))),
            )
        if problems:
            raise ParameterError(*problems)
        return names, taken

    def find(self, parameter: str, word: str, kind: RecordKind) -> str:
        """The id of the record of a kind that a word names; raises ParameterError."""
        found = self._mean(parameter, word.strip(), Named(kind))
        if isinstance(found, ParameterProblem):
            raise ParameterError(found)
        return found

    def ids_named(self, kind: RecordKind, word: str) -> tuple[str, ...]:
        """The ids that a word names on the first level on which it names any; names stand for ids in filters only."""
        return tuple(sorted(self._ids_of(kind.value, word)))

    def label(self, namespace: RecordKind | Scheme | Naming | None, record_id: str) -> str:
        """The name a record is shown under; its id where it has no other."""
        return self._labels[namespace.value].get(record_id, record_id) if namespace else record_id

    def _mean(self, parameter: str, word: str, mark: Named | Identified) -> str | ParameterProblem:
        """The id a word means, or why it means none."""
        if isinstance(mark, Identified):
            return word
        if isinstance(mark.namespace, type):
            return _look_up_member(parameter, word, mark.namespace)
        whole, _, part = word.rpartition(":")
        if mark.of is None or not whole:
            return self._look_up(parameter, word, word, mark.namespace)
        pair = self._look_up(parameter, word, whole, mark.of), self._look_up(parameter, word, part, mark.namespace)
        return next((one for one in pair if isinstance(one, ParameterProblem)), ":".join(map(str, pair)))

    def _look_up(
        self, parameter: str, given: str, word: str, namespace: RecordKind | Scheme | Naming
    ) -> str | ParameterProblem:
        """The id a word means, or why the value given, which holds it, means none."""
        ids = self._ids_of(namespace.value, word)
        if len(ids) == 1:
            return next(iter(ids))
        if ids:
            reason = "it can mean several; use an id"
            return ParameterProblem(parameter, given, reason, did_you_mean=tuple(sorted(ids)))
        reason = f"there is no {_NOUNS.get(namespace, namespace.value)} of this name"
        known = self._names[namespace.value]
        near = get_close_matches(name_key(word), known, n=_CANDIDATES, cutoff=0.6)
        suggestions = tuple(dict.fromkeys(known[name] for name in near))
        return ParameterProblem(parameter, given, reason, did_you_mean=suggestions or None)

    def _ids_of(self, namespace: str, word: str) -> set[str]:
        """The ids that a word names on the first level on which it names any."""
        folded, levels = name_key(word), self._ids.get(namespace, {})
        found = (levels.get(level, {}).get(folded) for level in Level)
        return next((ids for ids in found if ids), set())


def _mark_of(field: FieldInfo) -> Named | Identified | None:
    return next((mark for mark in field.metadata if isinstance(mark, Named | Identified)), None)


def _look_up_member(parameter: str, word: str, members: type[StrEnum]) -> str | ParameterProblem:
    """The member of a closed set a word means, or which there are."""
    allowed = tuple(member.value for member in members)
    if fold(word) in allowed:
        return fold(word)
    near = tuple(get_close_matches(fold(word), allowed, n=1))
    return ParameterProblem(parameter, word, "it is not one of the allowed values", allowed, near or None)


class LexiconKeeper:
    """Holds the lexicon of the revision served last, and builds the next one when a request sees a new revision."""

    def __init__(self) -> None:
        """Start without one."""
        self._lock = Lock()
        self._current: tuple[tuple[str, str], Lexicon] | None = None

    def at(self, snapshot: Snapshot) -> Lexicon:
        """The lexicon of the revision a snapshot sees."""
        wanted = (snapshot.revision, snapshot.rendering)
        current = self._current
        if current is not None and current[0] == wanted:
            return current[1]
        with self._lock:
            if self._current is None or self._current[0] != wanted:
                names = (NameRow(*row) for row in fetch_rows(snapshot, select_lexicon()))
                complete_from = {row[0]: row[1] for row in fetch_rows(snapshot, select_complete_from())}
                self._current = (wanted, Lexicon(names, complete_from))
            return self._current[1]
